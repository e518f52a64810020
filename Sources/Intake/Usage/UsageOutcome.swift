import Domain

/// Usage rows that became part of no agreement.
struct UsageOutcome {
    /// A row that is held for a rejected subscription or term.
    struct HeldRow {
        let reference: RowReference
        /// Where it begins in its file.
        let offset: UInt32
        /// The place of its hold among ``UsageOutcome/holds``.
        let hold: UInt32

        /// The row, read again.
        func row(of file: SourceFile) -> Row {
            RowPlace(file: file, offset: offset, line: reference.line).row
        }
    }

    /// Rejected rows, by file and line.
    var rejected: [RejectedUse] = []
    /// Rows that are held.
    private(set) var held: [HeldRow] = []
    /// What they are held for, each once.
    private(set) var holds: [Hold] = []
    private var placeOfHold: [[Text]: UInt32] = [:]

    /// Adds a row that is held, with what it is held for; the same key has the same hold.
    mutating func hold(_ row: Row, _ cause: (key: [Text], hold: () -> Hold)) {
        let place = placeOfHold[cause.key] ?? UInt32(holds.count)
        if Int(place) == holds.count {
            holds.append(cause.hold())
            placeOfHold[cause.key] = place
        }
        held.append(HeldRow(reference: row.reference, offset: UInt32(row.range.lowerBound), hold: place))
    }
}
