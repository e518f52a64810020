import Domain
import Intake

/// What became of the rows of an input file: each row is in exactly one count but `read`.
struct RowCountsDocument: Codable, Sendable {
    var file: String
    /// All rows but the header and blank lines.
    var read: Int
    /// Rows that act.
    var used: Int
    /// Rows that cannot be used.
    var rejected: Int
    /// Of the rejected rows, those that a usable row of the same key replaces.
    var replaced: Int
    /// Usable rows that wait for a rejected one.
    var held: Int
    /// Rows that say again what another one says.
    var repeated: Int

    init(_ counts: RowCounts) {
        (file, read, used) = (counts.file, counts.read, counts.used)
        (rejected, replaced) = (counts.rejected, counts.replaced)
        (held, repeated) = (counts.held, counts.repeated)
    }
}
