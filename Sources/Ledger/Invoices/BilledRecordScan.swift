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
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM usage_record)") ?? false else { return }
        let entries = entries()
        guard let first = entries.first, let last = entries.last else { return }
        let contents = try RecordContents(database)
        let rows = try BoundRows(
            """
            SELECT record_id, charge, used_at, quantity FROM usage_record WHERE record_id BETWEEN ? AND ?
            ORDER BY record_id
            """,
            of: "usage_record",
            in: database,
            arguments: [export.usageIDs[first.id].string, export.usageIDs[last.id].string]
        )
        var next = entries.startIndex
        while next < entries.endIndex, try rows.next() {
            let order = try rows.withText(0) { bytes in
                while next < entries.endIndex {
                    let order = export.usageIDs.order(of: entries[next].id, bytes)
                    if order >= 0 { return order }
                    next += 1
                }
                return 1
            }
            guard order == 0 else { continue }
            billed.records.insert(entries[next].id)
            if try contents.hash(rows) != entries[next].content {
                let id = export.usageIDs[entries[next].id]
                billed.usage[id] = try contents.record(rows, id)
            }
            next += 1
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
            sql: """
                SELECT v_charge.subscription_id, v_charge.dimension, invoice, used_at, quantity
                FROM v_billed_usage JOIN v_charge ON v_charge.id = v_billed_usage.charge WHERE record_id = ?
                """
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

    /// The hash of a row's content.
    func hash(_ row: BoundRows) throws -> UInt64 {
        guard let owner = owners[try row.number(1)] else { throw row.damage("there is no charge of this number", 1) }
        let usedAt = row.isNumber(2) ? Instant(seconds: try row.number(2)) : Instant(try row.text(2).string)
        let quantity =
            row.isNumber(3)
            ? Quantity(units: Int128(try row.number(3)) * Quantity.one.units) : Quantity(stored: try row.text(3).string)
        guard let usedAt else { throw row.damage("a timestamp is expected", 2) }
        guard let quantity else { throw row.damage("a decimal is expected", 3) }
        return Self.hash(owner, usedAt, quantity)
    }

    /// A row's content and invoice.
    func record(_ row: BoundRows, _ id: Text) throws -> BilledUsageRecord {
        guard let row = try StoredRow.fetchOne(of: "usage_record", find, arguments: [id.string]) else {
            throw row.damage("the record is not found by its id", 0)
        }
        return BilledUsageRecord(
            content: UsageContent(
                subscription: try row["subscription_id"],
                dimension: try row["dimension"],
                usedAt: try row["used_at"],
                quantity: try row["quantity"]
            ),
            invoice: try row["invoice"]
        )
    }
}
