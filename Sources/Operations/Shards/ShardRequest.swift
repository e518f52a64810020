/// That a run decides and seals its nights in shards.
public struct ShardRequest: Hashable, Sendable {
    /// How many shards.
    public var count: Int
    /// How many tasks this machine runs at a time; nil: as many as it has cores.
    public var jobs: Int?
    /// The command of the engine that has tasks done; nil: they are processes of this machine.
    public var engine: String?
    /// The folder that all tasks see; nil: one in the output folder.
    public var work: String?
    /// After how many seconds a task is ended and tried again.
    public var seconds = 21_600

    /// Whether each task is done twice, and its two attempts are held against each other.
    public var isParanoid = false

    /// So many shards.
    public init(count: Int) {
        self.count = count
    }
}
