import Domain
import GRDB

/// Blocks of usage records in the order of their numbers.
struct UsageBlocks {
    private let rows: BoundRows

    /// The blocks of some numbers.
    init(_ blocks: ClosedRange<Int64>, in database: Database) throws {
        rows = try BoundRows(
            """
            SELECT id, prefix, least_charge, earliest, step, records FROM usage_block
            WHERE id BETWEEN \(blocks.lowerBound) AND \(blocks.upperBound) ORDER BY id
            """,
            of: "usage_block",
            in: database
        )
    }

    /// The next block; nil: there is none.
    func next() throws -> UsageBlock? {
        guard try rows.next() else { return nil }
        return UsageBlock(
            try rows.number(0),
            prefix: try rows.bytes(1),
            leastCharge: try rows.number(2),
            earliest: try rows.number(3),
            step: try rows.number(4),
            list: try rows.bytes(5)
        )
    }

    /// The next blocks, at most so many; none: there is none.
    func next(upTo count: Int) throws -> [UsageBlock] {
        var blocks: [UsageBlock] = []
        while blocks.count < count, let block = try next() { blocks.append(block) }
        return blocks
    }

    // MARK: Checking

    /// The faults of all blocks, each as a line for an operator: a record that is of no charge, ids out of order, a block
    /// that is in no run.
    static func faults(_ database: Database) throws -> [String] {
        var charges: Set<Int64> = []
        let rows = try BoundRows("SELECT id FROM charge", of: "charge", in: database)
        while try rows.next() { charges.insert(try rows.number(0)) }
        let blocks = try UsageBlocks(.min ... .max, in: database)
        var faults = try String.fetchAll(
            database,
            sql: """
                SELECT 'block ' || id || ' of usage records: it is in no run' FROM usage_block
                WHERE NOT EXISTS (SELECT 1 FROM usage_run WHERE id BETWEEN first_block AND last_block) ORDER BY id
                """
        )
        do {
            while let block = try blocks.next() { faults += try Self.faults(block, charges) }
        } catch let damage as DamagedRow {
            faults.append(damage.what)
        }
        return faults
    }

    private static func faults(_ block: UsageBlock, _ charges: Set<Int64>) throws -> [String] {
        var (block, before, faults) = (block, [UInt8]?.none, [String]())
        while let record = try block.next() {
            func fault(_ what: String) -> String {
                "\(DisplayText.quoted(Text(String(decoding: block.id, as: UTF8.self)))): \(what)"
            }
            if !charges.contains(record.charge) { faults.append(fault("the usage record is of no charge")) }
            if let before, !before.lexicographicallyPrecedes(block.id) {
                faults.append(fault("the usage record is not behind the one before"))
            }
            before = block.id
        }
        return faults
    }
}
