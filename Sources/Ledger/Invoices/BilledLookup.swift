public import Domain
import GRDB

extension Ledger {
    /// What was billed of the facts of an export.
    public func billed(of export: Export) throws(LedgerError) -> BilledCharges {
        let heldOrders = try purchaseOrders(export.purchaseOrderHolds.keys).map(\.key)
        return try read { database in
            var billed = BilledCharges(knownOrders: Set(heldOrders), accepted: try acceptedContents(database))
            let charges = try database.cachedStatement(
                sql: """
                    SELECT id, kind, instalment, account_id, charge_on, due_on, currency, net, invoice
                    FROM charge WHERE subscription_id = ? AND \(ChargeColumns.isContract) ORDER BY id
                    """
            )
            let usage = try database.cachedStatement(
                sql: """
                    SELECT subscription_id, dimension, invoice, used_at, quantity
                    FROM billed_usage JOIN charge ON charge.id = billed_usage.charge WHERE record_id = ?
                    """
            )
            for agreement in export.accounts.lazy.flatMap(\.agreements) {
                let id = agreement.subscription.id
                let rows = try StoredRow.fetchAll(of: "charge", charges, arguments: [id.string])
                if !rows.isEmpty { billed.contract[id] = try rows.map { try billedCharge($0, database) } }
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

    private func billedCharge(_ row: StoredRow, _ database: Database) throws -> BilledContractCharge {
        let lines = try StoredRow.fetchAll(
            of: "charge_line",
            try database.cachedStatement(
                sql: "SELECT dimension, quantity, unit_price FROM charge_line WHERE charge = ? ORDER BY position"
            ),
            arguments: [try row["id"] as Int64]
        )
        return BilledContractCharge(
            kind: try row.contractChargeKind(),
            content: ChargeContent(
                account: try row["account_id"],
                chargeOn: try row["charge_on"],
                net: try row.money("net", try row["currency"]),
                lines: try lines.map { line in
                    ChargeContent.Line(
                        dimension: try line["dimension"],
                        quantity: try line["quantity"],
                        unitPrice: try line["unit_price"]
                    )
                }
            ),
            dueOn: try row["due_on"],
            invoice: try row["invoice"]
        )
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
