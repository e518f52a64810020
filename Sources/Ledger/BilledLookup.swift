public import Domain
import GRDB

extension Ledger {
    /// What was billed of the facts that an export tells.
    public func billed(of export: Export) throws(LedgerError) -> BilledCharges {
        let heldOrders = try purchaseOrders(export.purchaseOrderHolds.keys).map(\.key)
        return try read { database in
            var billed = BilledCharges(knownOrders: Set(heldOrders))
            let charges = try database.cachedStatement(
                sql: """
                    SELECT kind, instalment, account_id, charge_on, currency, net, invoice
                    FROM charge WHERE subscription_id = ? AND kind <> 'usage' ORDER BY id
                    """
            )
            let usage = try database.cachedStatement(sql: "SELECT 1 FROM billed_usage WHERE record_id = ?")
            for agreement in export.buyers.lazy.flatMap(\.agreements) {
                let id = agreement.subscription.id
                let rows = try Row.fetchAll(charges, arguments: [id.string])
                if !rows.isEmpty { billed.contract[id] = try rows.map(billedCharge) }
                for record in agreement.usage {
                    let id = export.usageIDs[record.id]
                    if try Row.fetchOne(usage, arguments: [id.string]) != nil { billed.usage.insert(id) }
                }
            }
            return billed
        }
    }

    private func billedCharge(_ row: Row) throws -> BilledContractCharge {
        guard let kind = ChargeColumns.kind(row["kind"], instalment: row["instalment"], dimension: "", month: "") else {
            throw damaged("a charge is of no known kind")
        }
        return BilledContractCharge(
            kind: kind,
            account: Text(row["account_id"]),
            chargeOn: try date(row["charge_on"]),
            net: Money(minorUnits: row["net"], currency: try currency(row["currency"])),
            invoice: (row["invoice"] as String?).map { Text($0) }
        )
    }
}
