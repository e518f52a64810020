public import Domain
import GRDB

extension Ledger {
    /// What was billed of the facts that an export tells.
    public func billed(of export: Export) throws(LedgerError) -> BilledCharges {
        let heldOrders = try purchaseOrders(export.purchaseOrderHolds.keys).map(\.key)
        return try read { database in
            var billed = BilledCharges(knownOrders: Set(heldOrders), accepted: try acceptances(database))
            let charges = try database.cachedStatement(
                sql: """
                    SELECT id, kind, instalment, account_id, charge_on, currency, net, invoice
                    FROM charge WHERE subscription_id = ? AND kind <> 'usage' ORDER BY id
                    """
            )
            let usage = try database.cachedStatement(
                sql: """
                    SELECT subscription_id, dimension, invoice, used_at, quantity
                    FROM billed_usage JOIN charge ON charge.id = billed_usage.charge WHERE record_id = ?
                    """
            )
            for agreement in export.buyers.lazy.flatMap(\.agreements) {
                let id = agreement.subscription.id
                let rows = try Row.fetchAll(charges, arguments: [id.string])
                if !rows.isEmpty { billed.contract[id] = try rows.map { try billedCharge($0, database) } }
                for record in agreement.usage {
                    let id = export.usageIDs[record.id]
                    guard let row = try Row.fetchOne(usage, arguments: [id.string]) else { continue }
                    billed.usage[id] = try billedRecord(row)
                }
            }
            return billed
        }
    }

    /// How many facts in no agreement are in each box: in `invoiced` those that an earlier night billed.
    public func counts(of facts: some Sequence<SetAsideFact>) throws(LedgerError) -> SetAsideCounts {
        try read { database in
            let billed = try BilledSetAside(database)
            var counts = SetAsideCounts()
            for fact in facts { counts.add(fact.kind, try billed.contains(fact) ? .invoiced : fact.box) }
            return counts
        }
    }

    private func billedCharge(_ row: Row, _ database: Database) throws -> BilledContractCharge {
        guard let kind = ChargeColumns.kind(row["kind"], instalment: row["instalment"], dimension: "", month: "") else {
            throw damaged("a charge is of no known kind")
        }
        let lines = try Row.fetchAll(
            try database.cachedStatement(
                sql: "SELECT dimension, quantity, unit_price FROM charge_line WHERE charge = ? ORDER BY position"
            ),
            arguments: [row["id"] as Int64]
        )
        return BilledContractCharge(
            kind: kind,
            content: ChargeContent(
                account: Text(row["account_id"]),
                chargeOn: try date(row["charge_on"]),
                net: Money(minorUnits: row["net"], currency: try currency(row["currency"])),
                lines: try lines.map { line in
                    ChargeContent.Line(
                        dimension: (line["dimension"] as String?).map { Text($0) },
                        quantity: try decimal(line["quantity"]),
                        unitPrice: try decimal(line["unit_price"])
                    )
                }
            ),
            invoice: (row["invoice"] as String?).map { Text($0) }
        )
    }

    private func billedRecord(_ row: Row) throws -> BilledUsageContent {
        guard let usedAt = Instant(row["used_at"] as String) else { throw damaged("a usage record has no time") }
        return BilledUsageContent(
            subscription: Text(row["subscription_id"]),
            dimension: Text(row["dimension"]),
            usedAt: usedAt,
            quantity: try decimal(row["quantity"]),
            invoice: Text(row["invoice"])
        )
    }

    private func acceptances(_ database: Database) throws -> [BilledCharges.ContentKey: Set<Text>] {
        var accepted: [BilledCharges.ContentKey: Set<Text>] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT subscription_id, what, content FROM acceptance") {
            let key = BilledCharges.ContentKey(
                subscription: Text(row["subscription_id"]),
                what: Text(row["what"])
            )
            accepted[key, default: []].insert(Text(row["content"]))
        }
        return accepted
    }
}

/// Tells facts in no agreement that an earlier night billed from others.
struct BilledSetAside {
    private let record: Statement
    private let charge: Statement

    init(_ database: Database) throws {
        record = try database.cachedStatement(sql: "SELECT 1 FROM billed_usage WHERE record_id = ?")
        charge = try database.cachedStatement(
            sql: "SELECT 1 FROM charge WHERE subscription_id = ? AND kind = ? AND (? IS NULL OR charge_on = ?)"
        )
    }

    /// Whether a fact was billed.
    func contains(_ fact: SetAsideFact) throws -> Bool {
        if fact.kind == .usage {
            return try Row.fetchOne(record, arguments: [fact.record?.string]) != nil
        }
        let chargeOn = fact.chargeOn?.description
        let arguments: StatementArguments = [fact.subscription?.string, fact.kind.rawValue, chargeOn, chargeOn]
        return try Row.fetchOne(charge, arguments: arguments) != nil
    }
}
