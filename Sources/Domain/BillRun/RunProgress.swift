/// How far a run is with something that takes long.
public struct RunProgress: Hashable, Sendable {
    /// What takes long.
    public enum Stage: String, CaseIterable, Sendable {
        /// The export is read: one step.
        case reading
        /// A night is decided, account by account.
        case deciding
        /// A night's rows and documents are written: each invoice counts twice, once for its rows and once for its documents.
        case writing
    }

    public var stage: Stage
    /// The night; nil while the export is read.
    public var date: CivilDate?
    /// How much is done: from 0 to `total`, never less than before.
    public var done: Int
    /// How much there is to do.
    public var total: Int

    /// So much of a stage.
    public init(_ stage: Stage, of date: CivilDate?, done: Int, total: Int) {
        (self.stage, self.date) = (stage, date)
        (self.done, self.total) = (done, total)
    }
}
