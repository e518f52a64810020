import Domain
import GRDB

/// Writes runs of usage records as blocks.
final class UsageBlockRows {
    /// How many records a block has at most: consecutive ids have much in common, and a long row fills its pages.
    static let blockSize = 1_024

    /// What is kept of a record.
    struct Record {
        var id: Text
        var charge: Int64
        var usedAt: Moment
        var quantity: Amount
    }

    /// Whole seconds since 1970-01-01, any other moment as text.
    enum Moment {
        case seconds(Int64)
        case text(String)

        init(_ moment: Instant) {
            self = moment.nanoseconds == 0 ? .seconds(moment.seconds) : .text(moment.description)
        }

        fileprivate var seconds: Int64? {
            if case .seconds(let seconds) = self { seconds } else { nil }
        }
    }

    /// A whole number, any other quantity as text.
    enum Amount {
        case whole(Int64)
        case text(String)

        init(_ quantity: Quantity) {
            let one = Quantity.one.units
            if quantity.units % one == 0, let whole = Int64(exactly: quantity.units / one) {
                self = .whole(whole)
            } else {
                self = .text(quantity.description)
            }
        }
    }

    private let blocks: RowInsert
    private let database: Database
    private var text = UsageBlockText()
    private var last: Int64
    /// How many records SQLite took.
    private(set) var recordsWritten = 0

    init(_ database: Database, _ totals: ControlTotals?) throws {
        self.database = database
        blocks = try RowInsert(into: "usage_block", in: database, totals)
        last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM usage_block") ?? 0
    }

    /// Writes the records of a night, which are passed in the order of their ids, as a run of blocks.
    func write(on day: Int64, count: Int, _ record: (Int) throws -> Record) throws {
        guard count > 0 else { return }
        let first = last + 1
        for start in stride(from: 0, to: count, by: Self.blockSize) {
            try writeBlock((start..<min(start + Self.blockSize, count)).map(record))
        }
        try database.execute(
            sql: "INSERT INTO usage_run (day, first_block, last_block) VALUES (?, ?, ?)",
            arguments: [day, first, last]
        )
    }

    private func writeBlock(_ records: [Record]) throws {
        guard let least = records.first, let greatest = records.last else { return }
        let prefix = UsageRuns.commonPrefix(least.id, greatest.id)
        let leastCharge = records.lazy.map(\.charge).min() ?? 0
        let seconds = records.lazy.compactMap(\.usedAt.seconds)
        let earliest = seconds.min() ?? 0
        // Use is metered by the hour, if not by the day.
        let step = max(1, seconds.reduce(0) { Self.commonDivisor($0, $1 - earliest) })
        text.removeAll()
        for record in records {
            text.begin(record.id, butFirst: prefix.utf8.count)
            text.add(record.charge - leastCharge)
            switch record.usedAt {
            case .seconds(let seconds): text.add((seconds - earliest) / step)
            case .text(let moment): text.add(moment)
            }
            switch record.quantity {
            case .whole(let number): text.add(number)
            case .text(let decimal): text.add(decimal)
            }
            text.endRecord()
        }
        text.end()
        last += 1
        blocks.begin()
        blocks.add(last)
        blocks.add(prefix)
        blocks.add(least.id, butFirst: prefix.utf8.count)
        blocks.add(leastCharge)
        blocks.add(earliest)
        blocks.add(step)
        blocks.add(utf8: text.bytes)
        try blocks.write()
        recordsWritten += records.count
    }

    private static func commonDivisor(_ one: Int64, _ other: Int64) -> Int64 {
        var (divisor, rest) = (one, other)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        return divisor
    }
}
