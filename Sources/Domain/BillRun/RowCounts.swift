/// What became of a file's rows: each is in exactly one count.
public struct RowCounts: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// Rows that take effect tonight.
    public private(set) var used: Int
    /// Rows that cannot be used.
    public private(set) var rejected: Int
    /// Of the rejected rows, those whose place a usable row of the same key has taken: nothing is left to do about them.
    public private(set) var replaced: Int
    /// Usable rows that are held because of a rejected one.
    public private(set) var held: Int
    /// Rows that repeat another one.
    public private(set) var repeated: Int

    /// Counts of a file's rows; none, unless given.
    public init(
        file: String,
        used: Int = 0,
        rejected: Int = 0,
        replaced: Int = 0,
        held: Int = 0,
        repeated: Int = 0
    ) {
        self.file = file
        self.used = used
        self.rejected = rejected
        self.replaced = replaced
        self.held = held
        self.repeated = repeated
    }

    /// All rows but the header and blank lines.
    public var read: Int { used + rejected + held + repeated }

    /// Adds the counts of rows of the same file that were counted separately.
    public mutating func add(
        used: Int = 0,
        rejected: Int = 0,
        replaced: Int = 0,
        held: Int = 0,
        repeated: Int = 0
    ) {
        self.used += used
        self.rejected += rejected
        self.replaced += replaced
        self.held += held
        self.repeated += repeated
    }
}

extension RowCounts {
    /// Rows that can be used, whether they act tonight or wait for another row.
    public var usable: Int { used + held }

    /// Rejected rows whose place no usable row has taken.
    public var unreplaced: Int { rejected - replaced }
}

extension Sequence where Element == RowCounts {
    /// How many rows of all files cannot be used, without those that a usable row has replaced.
    public var rejectedRows: Int { reduce(0) { $0 + $1.unreplaced } }

    /// How many rejected rows of all files a usable row has replaced.
    public var replacedRows: Int { reduce(0) { $0 + $1.replaced } }
}
