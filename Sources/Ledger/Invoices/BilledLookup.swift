public import Domain
import GRDB

extension Ledger {
    /// What was billed of the facts of an export: contract charges by their keys, usage records with the contents of those
    /// that differ tonight.
    public func billed(of export: Export) throws(LedgerError) -> BilledCharges {
        let heldOrders = try purchaseOrders(export.purchaseOrderHolds.keys).map(\.key)
        return try read { database in
            var billed = BilledCharges(
                keys: try BilledKeys(reading: database),
                knownOrders: Set(heldOrders),
                accepted: try acceptedContents(database)
            )
            try BilledRecordScan(export).read(from: database, into: &billed)
            return billed
        }
    }

    /// All contract charges of some subscriptions, with their contents.
    public func contents(of subscriptions: some Sequence<Text>) throws(LedgerError) -> [Text: [BilledContractCharge]] {
        try read { database in
            let keys = try database.cachedStatement(
                sql: "SELECT charge FROM charge_key WHERE subscription_id = ? ORDER BY charge"
            )
            let contents = try BilledContents(database)
            let corrected = try CorrectedContents.contents(database)
            return try subscriptions.reduce(into: [:]) { billed, id in
                billed[id] = try Int64.fetchAll(keys, arguments: [id.string]).map { charge in
                    var charge = try contents.charge(charge)
                    let key = ChargeKey(subscription: id, kind: charge.kind)
                    if let newer = corrected[key] { charge.content = newer.content }
                    return charge
                }
            }
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
}
