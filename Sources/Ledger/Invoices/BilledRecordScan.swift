import Domain
import GRDB
import System

/// Finds which usage records of an export are on an invoice: both are gone through in the order of their ids, on all cores.
///
/// CLEVER CODE.
///
/// - **What:** of an export's record the id and 64 bits of its content are kept; of a record that is billed with another content
///   the content is read whole.
/// - **Why:** ten million records that are still in the export were ten million searches of 3 µs and as many values in a
///   dictionary; a scan goes through blocks of them on all cores.
/// - **The plain version:** a search by id for each record, and a comparison of contents as values. The 64 bits are of Swift's
///   `Hasher`, which has a secret of the process: nobody can make an export in which two contents meet, and by chance
///   they do in one of 2^64.
/// - **Held equal by:** `BilledLookupTests`, with drawn exports.
struct BilledRecordScan {
    private let export: Export

    init(_ export: Export) {
        self.export = export
    }

    /// A record of the export.
    private struct Entry {
        /// Eight bytes of the id after what all ids begin with.
        var key: UInt64
        var id: TextStore.Reference
        var content: UInt64
    }

    /// The id of a billed record, with its content where that is another one than the export's.
    private struct Found {
        var id: TextStore.Reference
        var other: RecordContents.Content?
    }

    /// Marks the records that are billed, and adds the contents of those that differ.
    func read(from database: Database, into billed: inout BilledCharges) throws {
        let runs = try UsageRuns(database)
        guard !runs.isEmpty else { return }
        // Each core goes through the ids of its half: to merge the halves takes as long as to read the blocks twice.
        let places = export.accounts.indices
        let (half, otherHalf) = TwoCores.both(
            isWorthIt: places.count > 1_000,
            { entries(places[..<(places.count / 2)]) },
            { entries(places[(places.count / 2)...]) }
        )
        let halves = [half, otherHalf].filter { !$0.isEmpty }
        let ends = halves.flatMap { [export.usageIDs[$0[0].id], export.usageIDs[$0[$0.count - 1].id]] }
        guard let first = ends.min(), let last = ends.max() else { return }
        let contents = try RecordContents(database)
        let records = try BilledRecords(database)
        let corrected = try CorrectedContents.records(database)
        try runs.forEachBlocks(from: first, to: last) { blocks in
            let found = try AllCores.map(blocks, begin: {}, end: {}) { block, _ in
                try find(block, halves, contents, corrected)
            }
            for found in found.joined() {
                billed.records.insert(found.id)
                if let other = found.other { billed.usage[export.usageIDs[found.id]] = try records.record(other) }
            }
        }
    }

    /// The records of the export that are in a block.
    private func find(
        _ block: UsageBlock,
        _ halves: [[Entry]],
        _ contents: RecordContents,
        _ corrected: [Text: RecordContents.Content]
    ) throws -> [Found] {
        var found: [Found] = []
        for entries in halves {
            try block.forEachMatch(
                among: entries.count,
                order: { export.usageIDs.order(of: entries[$0].id, $1) },
                { place, record, block in
                    let entry = entries[place]
                    var content = try contents.content(record, block)
                    if !corrected.isEmpty, let newer = corrected[export.usageIDs[entry.id]] { content = newer }
                    let isSame = contents.hash(content) == entry.content
                    found.append(Found(id: entry.id, other: isSame ? nil : content))
                }
            )
        }
        return found
    }

    /// The records of some accounts by id.
    private func entries(_ places: Range<Int>) -> [Entry] {
        var entries: [Entry] = []
        for account in export.accounts[places] {
            for agreement in account.agreements where !agreement.usage.isEmpty {
                let dimensions = agreement.usageTerms.map {
                    RecordContents.hash(agreement.subscription.id, $0.dimension)
                }
                for record in agreement.usage {
                    let content = RecordContents.hash(dimensions[Int(record.term)], record.usedAt, record.quantity)
                    entries.append(Entry(key: 0, id: record.id, content: content))
                }
            }
        }
        guard let first = entries.first else { return [] }
        let ids = export.usageIDs
        var prefix = Int.max
        for entry in entries { prefix = min(prefix, ids.commonPrefix(first.id, entry.id)) }
        for place in entries.indices { entries[place].key = ids.sortKey(entries[place].id, from: prefix) }
        entries.sort { $0.key != $1.key ? $0.key < $1.key : ids.precedes($0.id, $1.id) }
        return entries
    }
}

/// The contents of billed usage records.
private struct RecordContents: Sendable {
    /// A hash of subscription and dimension, by the charge that bills them.
    private var owners: [Int64: Int] = [:]

    init(_ database: Database) throws {
        let rows = try BoundRows(
            """
            SELECT subscription_id, dimension, id FROM charge WHERE month IS NOT NULL ORDER BY subscription_id, dimension
            """,
            of: "charge",
            in: database
        )
        while try rows.next() {
            owners[try rows.number(2)] = Self.hash(try rows.text(0), try rows.text(1))
        }
    }

    static func hash(_ subscription: Text, _ dimension: Text) -> Int {
        var hasher = Hasher()
        hasher.combine(subscription)
        hasher.combine(dimension)
        return hasher.finalize()
    }

    static func hash(_ owner: Int, _ usedAt: Instant, _ quantity: Quantity) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(owner)
        hasher.combine(usedAt)
        hasher.combine(quantity)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// What a block says of a record.
    typealias Content = CorrectedContents.Record

    func content(_ record: UsageBlock.Record, _ block: UsageBlock) throws -> Content {
        let usedAt: Instant? =
            switch record.usedAt {
            case .number(let seconds): Instant(seconds: seconds)
            case .text(let place): Instant(block.text(place))
            }
        let quantity =
            switch record.quantity {
            case .number(let whole): Quantity(units: Int128(whole) * Quantity.one.units)
            case .text(let place): Quantity(stored: block.text(place))
            }
        guard let usedAt else { throw block.damage("a timestamp is expected") }
        guard let quantity else { throw block.damage("a decimal is expected") }
        return Content(charge: record.charge, usedAt: usedAt, quantity: quantity)
    }

    /// The hash of a record's content; of one whose charge does not exist, that of no record.
    func hash(_ content: Content) -> UInt64? {
        owners[content.charge].map { Self.hash($0, content.usedAt, content.quantity) }
    }
}

/// Billed usage records as the ledger has them.
private struct BilledRecords {
    private let find: Statement

    init(_ database: Database) throws {
        find = try database.cachedStatement(
            sql: "SELECT id, subscription_id, dimension, invoice FROM v_charge WHERE id = ?"
        )
    }

    /// A record with its content and invoice.
    func record(_ content: RecordContents.Content) throws -> BilledUsageRecord {
        guard let row = try StoredRow.fetchOne(of: "charge", find, arguments: [content.charge]) else {
            throw DamagedRow(what: "table charge, row id \(content.charge): it is missing")
        }
        return BilledUsageRecord(
            content: UsageContent(
                subscription: try row["subscription_id"],
                dimension: try row["dimension"],
                usedAt: content.usedAt,
                quantity: content.quantity
            ),
            invoice: try row["invoice"],
            charge: ChargeReference(id: content.charge)
        )
    }
}
