/// Where a record came from, so that any later message about it can name its place in the input.
public struct RowReference: Hashable, Comparable, Codable, Sendable {
    /// The file, as an index into the names of the files that were read.
    public let file: UInt16
    /// The line on which the row begins, from 1.
    public let line: UInt32

    /// A line of a file.
    public init(file: UInt16, line: UInt32) {
        self.file = file
        self.line = line
    }

    public static func < (one: RowReference, other: RowReference) -> Bool {
        (one.file, one.line) < (other.file, other.line)
    }
}
