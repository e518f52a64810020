public import Domain
import GRDB

extension Ledger {
    /// What was billed of the facts of an export.
    public func billed(of export: Export) throws(LedgerError) -> BilledCharges {
        let heldOrders = try purchaseOrders(export.purchaseOrderHolds.keys).map(\.key)
        return try read { database in
            var billed = BilledCharges(knownOrders: Set(heldOrders), accepted: try acceptedContents(database))
            let keys = try database.cachedStatement(
                sql: "SELECT charge FROM charge_key WHERE subscription_id = ? ORDER BY charge"
            )
            let contents = try BilledContents(database)
            let usage = try database.cachedStatement(
                sql: """
                    SELECT v_charge.subscription_id, v_charge.dimension, invoice, used_at, quantity
                    FROM v_billed_usage JOIN v_charge ON v_charge.id = v_billed_usage.charge WHERE record_id = ?
                    """
            )
            for agreement in export.accounts.lazy.flatMap(\.agreements) {
                let id = agreement.subscription.id
                let charges = try Int64.fetchAll(keys, arguments: [id.string])
                if !charges.isEmpty { billed.contract[id] = try charges.map(contents.charge) }
                for record in agreement.usage {
                    let id = export.usageIDs[record.id]
                    guard let row = try StoredRow.fetchOne(of: "billed_usage", usage, arguments: [id.string]) else {
                        continue
                    }
                    billed.usage[id] = try billedRecord(row)
                }
            }
            return billed
        }
    }

    /// How many facts in no agreement are in each disposition: in `invoiced` those that wait and that an earlier night
    /// billed. A fact whose row is rejected is rejected, whatever was billed under its key.
    /// `open` gets each that is not invoiced.
    public func counts(
        of facts: some Sequence<SetAsideFact>,
        open: (SetAsideFact) -> Void = { _ in }
    ) throws(LedgerError) -> SetAsideCounts {
        try read { database in
            let billed = try BilledSetAside(database)
            var counts = SetAsideCounts()
            for fact in facts {
                let disposition = try billed.disposition(of: fact)
                counts.add(fact.kind, disposition)
                if disposition != .invoiced { open(fact) }
            }
            return counts
        }
    }

    private func billedRecord(_ row: StoredRow) throws -> BilledUsageRecord {
        BilledUsageRecord(
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
