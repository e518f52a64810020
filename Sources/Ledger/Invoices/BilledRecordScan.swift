import Domain
import GRDB

/// Finds which usage records of an export are on an invoice: both are gone through once, in the order of their ids.
///
/// CLEVER CODE.
///
/// - **What:** of an export's record the id and 64 bits of its content are kept; of a record that is billed with another content
///   the content is read whole.
/// - **Why:** ten million records that are still in the export were ten million searches of 3 µs and as many values in a
///   dictionary; a scan takes 0.3 µs each and 24 bytes.
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

    /// Marks the records that are billed, and adds the contents of those that differ.
    func read(from database: Database, into billed: inout BilledCharges) throws {
        let runs = try UsageRuns(database)
        guard !runs.isEmpty else { return }
        let entries = entries()
        let contents = try RecordContents(database)
        let corrected = try CorrectedContents.records(database)
        let ids = UsageRuns.SortedIDs(
            count: entries.count,
            text: { export.usageIDs[entries[$0].id] },
            order: { export.usageIDs.order(of: entries[$0].id, $1) }
        )
        try runs.forEachMatch(of: ids) { match in
            let entry = entries[match.place]
            billed.records.insert(entry.id)
            var content = try contents.content(match.row)
            if !corrected.isEmpty, let newer = corrected[export.usageIDs[entry.id]] { content = newer }
            guard contents.hash(content) != entry.content else { return }
            billed.usage[export.usageIDs[entry.id]] = try contents.record(content)
        }
    }

    /// The records of the export by id.
    private func entries() -> [Entry] {
        var entries: [Entry] = []
        for account in export.accounts {
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
private struct RecordContents {
    /// A hash of subscription and dimension, by the charge that bills them.
    private var owners: [Int64: Int] = [:]
    private let find: Statement

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
        find = try database.cachedStatement(
            sql: "SELECT id, subscription_id, dimension, invoice FROM v_charge WHERE id = ?"
        )
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

    /// What a row says of a record.
    typealias Content = CorrectedContents.Record

    func content(_ row: BoundRows) throws -> Content {
        typealias Match = UsageRuns.Match
        let isWhole = row.isNumber(Match.usedAt)
        let usedAt =
            isWhole ? Instant(seconds: try row.number(Match.usedAt)) : Instant(try row.text(Match.usedAt).string)
        let quantity =
            row.isNumber(Match.quantity)
            ? Quantity(units: Int128(try row.number(Match.quantity)) * Quantity.one.units)
            : Quantity(stored: try row.text(Match.quantity).string)
        guard let usedAt else { throw row.damage("a timestamp is expected", Match.usedAt) }
        guard let quantity else { throw row.damage("a decimal is expected", Match.quantity) }
        return Content(charge: try row.number(Match.charge), usedAt: usedAt, quantity: quantity)
    }

    /// The hash of a record's content; of one whose charge does not exist, that of no record.
    func hash(_ content: Content) -> UInt64? {
        owners[content.charge].map { Self.hash($0, content.usedAt, content.quantity) }
    }

    /// A record with its content and invoice.
    func record(_ content: Content) throws -> BilledUsageRecord {
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
