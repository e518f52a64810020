import Domain

/// Accounts with all that deciding them depends on beside the run, its settings and exchange rates: a value that can be handed to
/// another process, which needs no export and no ledger.
public struct AccountChunk: Codable, Sendable {
    /// By id; the ids of their usage records are in ``usageIDs``.
    fileprivate(set) var accounts: [AccountAgreements] = []
    /// The places of those that demand a PO number on their contract invoices, which is not among the facts of an account that
    /// are kept.
    fileprivate var demanding: [Int] = []
    fileprivate(set) var usageIDs = TextStore()
    fileprivate(set) var organizations = Organizations(organizations: [], memberships: [])
    fileprivate(set) var holds: [PurchaseOrderKey: Hold] = [:]
    fileprivate(set) var billed = BilledCharges()
    fileprivate(set) var demand: PurchaseOrderDemand?
    /// Which subscription corrects a charge for use.
    fileprivate(set) var correctors: [ChargeReference: Text] = [:]

    fileprivate init() {}

    /// The chunk as an export of its own.
    func export(_ rates: ExchangeRates) -> Export {
        var accounts = accounts
        for place in demanding { accounts[place].account?.requiresPurchaseOrder = true }
        var export = Export(
            accounts: accounts,
            organizations: organizations,
            purchaseOrderHolds: holds,
            usageIDs: usageIDs
        )
        export.exchangeRates = rates
        return export
    }
}

/// The accounts of a decider, ready to be handed on in chunks. They may be made on several threads.
public struct AccountChunks: Sendable {
    private let decider: AccountDecider
    /// By payer.
    private let holds: [Text: [PurchaseOrderKey]]
    /// What is accepted, by subscription.
    private let accepted: [Text: [BilledItemKey]]
    /// What corrections of contract charges are made from, by subscription.
    private let corrected: [Text: [ChargeKey]]

    /// The chunks of a decider's accounts.
    public init(_ decider: AccountDecider) {
        self.decider = decider
        holds = Dictionary(grouping: decider.export.purchaseOrderHolds.keys, by: \.payer)
        accepted = Dictionary(grouping: decider.billed.accepted.keys, by: \.subscription)
        corrected = Dictionary(grouping: decider.billed.history.contract.keys, by: \.subscription)
    }

    /// The accounts of a range of places, with what belongs to them.
    public func chunk(_ places: Range<Int>) -> AccountChunk {
        let export = decider.export
        var chunk = AccountChunk()
        var accounts = places.map { export.accounts[$0] }
        chunk.organizations = export.organizations.part(of: accounts.lazy.map(\.id))
        let payers = Set(chunk.organizations.managementAccounts).union(accounts.lazy.map(\.id))
        if !holds.isEmpty {
            for key in payers.flatMap({ holds[$0] ?? [] }) { chunk.holds[key] = export.purchaseOrderHolds[key] }
            chunk.billed.knownOrders = decider.billed.knownOrders.intersection(chunk.holds.keys)
        }
        chunk.demand = decider.demand?.part(of: payers)
        for place in accounts.indices {
            if accounts[place].account?.requiresPurchaseOrder ?? false { chunk.demanding.append(place) }
            for agreement in accounts[place].agreements.indices {
                addBilled(&accounts[place].agreements[agreement], to: &chunk)
            }
        }
        chunk.accounts = accounts
        chunk.billed.keys.finish()
        return chunk
    }

    /// Adds what was billed of an agreement, and takes its records' ids over.
    private func addBilled(_ agreement: inout Agreement, to chunk: inout AccountChunk) {
        let billed = decider.billed
        let id = agreement.subscription.id
        for key in billed.keys[id] { chunk.billed.keys.append(key, of: id) }
        if !billed.contract.isEmpty { chunk.billed.contract[id] = billed.contract[id] }
        if !accepted.isEmpty, let keys = accepted[id] {
            chunk.billed.accepted.take(keys, of: billed.accepted)
        }
        chunk.billed.history.reasons[id] = billed.history.reasons[id]
        for key in corrected[id] ?? [] { chunk.billed.history.contract[key] = billed.history.contract[key] }
        for place in agreement.usage.indices {
            let record = agreement.usage[place]
            let own = chunk.usageIDs.append(record.id, of: decider.export.usageIDs)
            if billed.records.contains(record.id) { chunk.billed.records.insert(own) }
            if !billed.usage.isEmpty { addUse(decider.export.usageIDs[record.id], to: &chunk) }
            agreement.usage[place] = record.with(id: own)
        }
    }

    /// Adds what was billed under a record's id.
    private func addUse(_ id: Text, to chunk: inout AccountChunk) {
        guard let record = decider.billed.usage[id] else { return }
        chunk.billed.usage[id] = record
        guard let charge = record.charge else { return }
        chunk.billed.history.use[charge] = decider.billed.history.use[charge]
        chunk.correctors[charge] = decider.correctors[charge]
    }
}
