import Domain
import System

/// Usage rows that are no rejects so far, numbered as they came.
struct UsageRows {
    /// What a row is found by: small, so that passes over all rows are short.
    struct Mark {
        /// Of the id's bytes.
        var hash: UInt64
        /// The agreement's number, or ``none``, ``repeated`` or ``conflicting``.
        var agreement: UInt32
        /// Where the row begins in its file.
        var offset: UInt32

        /// The row is held for a subscription or term that is rejected.
        static let none = UInt32.max
        /// The row says again what an earlier one says.
        static let repeated = UInt32.max - 1
        /// Another row of the same id says something else.
        static let conflicting = UInt32.max - 2
    }

    private let hash = ByteHash.ofProcess
    private(set) var records: [UsageRecord] = []
    /// By the row's number.
    var marks: [Mark] = []
    /// The numbers of rows that are held for a subscription or term.
    private(set) var held: [Int] = []
    /// The ids of all rows.
    private(set) var ids = TextStore()
    /// Whether the ids came in ascending order, as an export that is sorted has them; then none occurs twice.
    private(set) var isAscending = true

    /// Room for the rows of so many bytes, at about 90 a row: growing by doubling would copy everything several times.
    mutating func reserve(forBytes count: Int) {
        records.reserveCapacity(records.count + count / 90)
        marks.reserveCapacity(marks.count + count / 90)
        ids.reserve(bytes: count / 5)
        LargeMemory.useLargePages(for: &records)
        LargeMemory.useLargePages(for: &marks)
    }

    @inline(__always)
    mutating func append(
        _ id: Span<UInt8>,
        agreement: UInt32,
        term: UInt32,
        row: RowReference,
        offset: UInt32,
        usedAt: Instant,
        quantity: Quantity
    ) {
        let reference = ids.append(id)
        if agreement == Mark.none { held.append(records.count) }
        if isAscending, let last = records.last { isAscending = ids.precedes(last.id, reference) }
        records.append(UsageRecord(id: reference, term: term, row: row, usedAt: usedAt, quantity: quantity))
        marks.append(Mark(hash: hash(id), agreement: agreement, offset: offset))
    }

    /// Takes in rows that come after all of these.
    mutating func append(contentsOf other: UsageRows) {
        let shift = ids.append(contentsOf: other.ids)
        let count = records.count
        records.reserveCapacity(count + other.records.count)
        for record in other.records {
            records.append(
                UsageRecord(
                    id: record.id.shifted(by: shift),
                    term: record.term,
                    row: record.row,
                    usedAt: record.usedAt,
                    quantity: record.quantity
                )
            )
        }
        marks += other.marks
        held += other.held.map { $0 + count }
        isAscending = isAscending && other.isAscending
        if isAscending, count > 0, count < records.count {
            isAscending = ids.precedes(records[count - 1].id, records[count].id)
        }
    }
}
