public import Domain

/// Decides one account's part of a bill run from values alone: what is due, what is held, and why.
///
/// Accounts can be decided in any order and on any machine; the PO book and numbering come later, in one place.
public struct AccountDecider: Sendable {
    let run: BillRun
    let export: Export
    private(set) var billed: BilledCharges
    let demand: PurchaseOrderDemand?
    private let receivers: Receivers
    private var rating: ConsumptionRating
    private let assembly: InvoiceAssembly
    let conversion: TaxConversion
    /// Which subscription corrects a charge for use.
    let correctors: [ChargeReference: Text]

    /// A bill run over an export and what the ledger has billed of it. `format` names the document format of an
    /// account; Billing does not interpret it. `demand`: what accounts that demand a PO number are asked against; nil: they
    /// are not. `receivers`: what their documents are held against.
    public init(
        _ run: BillRun,
        export: Export,
        billed: BilledCharges,
        demand: PurchaseOrderDemand? = PurchaseOrderDemand(),
        receivers: Receivers = .none,
        format: @escaping @Sendable (Account) -> Text
    ) {
        let correctors = Self.correctors(export, billed)
        self.init(run, export, billed, demand, correctors, receivers, format)
    }

    /// The bill run of a chunk, which comes to what its accounts come to in the export that it is of.
    public init(
        _ run: BillRun,
        _ chunk: AccountChunk,
        _ rates: ExchangeRates,
        receivers: Receivers,
        format: @escaping @Sendable (Account) -> Text
    ) {
        self.init(run, chunk.export(rates), chunk.billed, chunk.demand, chunk.correctors, receivers, format)
    }

    private init(
        _ run: BillRun,
        _ export: Export,
        _ billed: BilledCharges,
        _ demand: PurchaseOrderDemand?,
        _ correctors: [ChargeReference: Text],
        _ receivers: Receivers,
        _ format: @escaping @Sendable (Account) -> Text
    ) {
        self.run = run
        self.export = export
        self.billed = billed
        self.demand = demand
        self.receivers = receivers
        conversion = TaxConversion(run, export.exchangeRates)
        rating = ConsumptionRating(run: run, billed: billed, usageIDs: export.usageIDs, conversion: conversion)
        assembly = InvoiceAssembly(run: run, conversion: conversion, format: format)
        self.correctors = correctors
        chunks = stride(from: 0, to: export.accounts.count, by: Self.accountsInChunk).map {
            $0..<min($0 + Self.accountsInChunk, export.accounts.count)
        }
    }

    /// Learns all contract charges of further subscriptions.
    public mutating func learn(_ contents: [Text: [BilledContractCharge]]) {
        billed.learn(contents)
        rating.billed = billed
    }

    /// The places of all accounts.
    public var accounts: Range<Int> { 0..<export.accounts.count }

    /// Runs of accounts that together are all that are decided, in the order of their ids. Each can be decided alone.
    public let chunks: [Range<Int>]

    /// So many that taking a chunk costs nothing, so few that all cores end at about the same time.
    public static let accountsInChunk = 128

    /// Decides a run of accounts, and compares what each comes to with its part of the export.
    public func decide(_ accounts: Range<Int>) -> DecidedChunk {
        var chunk = DecidedChunk()
        for place in accounts {
            let buyer = export.accounts[place]
            chunk.add(decide(buyer), of: buyer)
        }
        return chunk
    }

    /// The openings and invoices of a chunk once more, with the answers of the PO book; nil: they do not come to the same as
    /// before.
    public func decideAgain(_ chunk: Int, of decision: BillRunDecision) -> DecidedChunk? {
        let before = decision.chunks[chunk]
        var again = DecidedChunk()
        for place in chunks[chunk] { again.addCharges(decide(export.accounts[place])) }
        guard again.sum == before.sum, again.settle(before.entries) else { return nil }
        return again
    }

    /// All accounts, whose chunks were decided in any order and on any core.
    public func decided(_ chunks: [DecidedChunk]) -> DecidedAccounts {
        DecidedAccounts(run, orderRows: export.purchaseOrders, chunks: chunks)
    }

    /// The account's invoices, openings, facts and conflicts.
    public func decide(_ buyer: AccountAgreements) -> AccountDecision {
        var decision = AccountDecision()
        var due: [Charge] = []
        let agreements = Self.bySubscription(buyer.agreements)
        var correctedUse: [Charge] = []
        var holds = receivers.holds(of: buyer.account)
        for agreement in agreements {
            decideContract(agreement, of: buyer.account, &holds, &due, &correctedUse, &decision)
        }
        for agreement in agreements {
            rating.rate(agreement, &holds, &due, &decision.facts)
        }
        if !correctedUse.isEmpty { due = Self.inOrder(due, correctedUse, of: agreements) }
        guard !due.isEmpty else { return decision }
        guard let account = buyer.account else {
            preconditionFailure("all charges of an account without facts are held")
        }
        decision.openings = due.filter { !$0.kind.code.isInvoiced }
        let assembled = assembly.assemble(due, of: account)
        decision.drafts = assembled.drafts
        for charge in assembled.overflowing {
            if charge.kind.code.isPlanned { hold(charge, of: buyer, &decision) } else { withdraw(charge, &decision) }
        }
        return decision
    }

    /// The agreements by subscription id, in which an export has them already.
    private static func bySubscription(_ agreements: [Agreement]) -> [Agreement] {
        let isSorted = agreements.indices.dropFirst().allSatisfy {
            agreements[$0 - 1].subscription.id < agreements[$0].subscription.id
        }
        return isSorted ? agreements : agreements.sorted { $0.subscription.id < $1.subscription.id }
    }

    /// A charge whose invoice would be too large is held instead, like any other sum that overflows.
    private func hold(_ charge: Charge, of buyer: AccountAgreements, _ decision: inout AccountDecision) {
        guard let agreement = buyer.agreements.first(where: { $0.subscription.id == charge.subscription }) else {
            return
        }
        // Use of the same dimension and month may have been billed before; that stays invoiced.
        let tonight = decision.facts.firstIndex { fact in
            fact.isNew && fact.subscription == charge.subscription && fact.kind == charge.kind
        }
        guard let tonight else { return }
        decision.facts[tonight].isNew = false
        decision.facts[tonight].disposition = .held
        decision.facts[tonight].hold = .overflow(of: "the invoice of \(charge.kind.name)", agreement)
    }

    // MARK: Contract

    private func decideContract(
        _ agreement: Agreement,
        of account: Account?,
        _ holds: inout ReceiverHolds,
        _ due: inout [Charge],
        _ correctedUse: inout [Charge],
        _ decision: inout AccountDecision
    ) {
        let subscription = agreement.subscription
        let start = due.count
        let earlier = billed.contract[subscription.id] ?? []
        var hold = agreement.ownHold ?? agreement.contractHold
        var corrections: [Charge] = []
        // A correction waits for what receivers demand, like any charge.
        let isCorrected =
            hold == nil && billed.history.reasons[subscription.id] != nil && holds.hold(agreement, invoicing: []) == nil
        if !earlier.isEmpty || !billed.usage.isEmpty {
            let search = ConflictSearch(agreement: agreement, billed: billed, usageIDs: export.usageIDs)
            var conflicts = search.conflicts()
            if isCorrected {
                conflicts = correct(agreement, of: account, conflicts, holds, &corrections, &correctedUse, &decision)
            }
            decision.conflicts += conflicts
            hold = hold ?? conflicts.first { $0.key.item != .service }.map(Hold.conflict)
        } else if isCorrected {
            decision.corrected.append(subscription.id)
        }
        for planned in agreement.plannedCharges {
            var fact = BillingFact(
                subscription: subscription.id,
                kind: planned.kind,
                dueOn: planned.dueOn,
                disposition: .invoiced,
                amount: planned.net
            )
            if !isBilled(planned, of: agreement, earlier) {
                if let disposition = run.disposition(
                    dueOn: planned.dueOn,
                    cancelledOn: subscription.cancelledOn,
                    hold: hold
                ) {
                    fact.disposition = disposition
                    fact.hold = disposition == .held ? hold : nil
                } else {
                    switch charge(planned, agreement, of: account, &holds) {
                    case .due(let charge):
                        due.append(charge)
                        fact.isNew = true
                    case .held(let hold): (fact.disposition, fact.hold) = (.held, hold)
                    }
                }
            }
            decision.facts.append(fact)
        }
        guard !corrections.isEmpty else { return }
        due += corrections
        // Each after the charge of its ordinal, as the PO book is asked.
        due[start...].sort { Self.order($0) < Self.order($1) }
    }

    /// Whether a planned charge was billed: by its key, or, where the schedule lacks a rejected payment and the places of
    /// the others say nothing, by the date that was billed or accepted.
    private func isBilled(
        _ planned: PlannedCharge,
        of agreement: Agreement,
        _ earlier: [BilledContractCharge]
    ) -> Bool {
        guard planned.kind.code == .instalment, !agreement.hasAllPayments else {
            return billed.isBilled(planned.kind, of: agreement.subscription.id)
        }
        return earlier.contains { charge in
            guard charge.kind.code == .instalment else { return false }
            if charge.content?.chargeOn == planned.chargeOn { return true }
            guard let item = BilledItem(charge.kind) else { return false }
            let key = BilledItemKey(subscription: agreement.subscription.id, item: item)
            return billed.accepted.contains(.charge(agreement.content(of: planned)), for: key)
        }
    }

    /// What becomes of a charge that is due.
    enum Outcome {
        case due(Charge)
        case held(Hold)
    }

    /// An opening has no document, so receivers are not asked about it.
    private func charge(
        _ planned: PlannedCharge,
        _ agreement: Agreement,
        of account: Account?,
        _ holds: inout ReceiverHolds
    ) -> Outcome {
        if planned.kind.code.isInvoiced,
            let hold = holds.hold(agreement, invoicing: agreement.lines(of: planned) ?? [])
        {
            return .held(hold)
        }
        return charge(planned, agreement, isNumberDemanded: account?.requiresPurchaseOrder ?? false)
    }

    func charge(_ planned: PlannedCharge, _ agreement: Agreement, isNumberDemanded: Bool) -> Outcome {
        let subscription = agreement.subscription
        guard let product = agreement.product, let net = planned.net, let lines = agreement.lines(of: planned)
        else { return .held(.overflow(of: planned.kind.name, agreement)) }
        if planned.kind.code.isInvoiced, let hold = conversion.hold(net.currency, agreement.row) { return .held(hold) }
        let inputs = inputs(planned, agreement)
        let rules = PurchaseOrderRules(
            product: product,
            inputs: inputs,
            changes: agreement.changes,
            knownOn: run.date
        )
        let answer = rules.answer(kind: planned.kind, chargeOn: planned.chargeOn, dueOn: planned.dueOn)
        if !export.purchaseOrderHolds.isEmpty, let order = answer.request?.key,
            let hold = export.purchaseOrderHolds[order], !billed.knownOrders.contains(order)
        {
            return .held(hold)
        }
        if isNumberDemanded, let hold = demand?.hold(answer, on: planned, of: agreement) { return .held(hold) }
        let charge = Charge(
            subscription: subscription.id,
            kind: planned.kind,
            account: subscription.account,
            product: product,
            chargeOn: planned.chargeOn,
            dueOn: planned.dueOn,
            lines: lines,
            net: net,
            period: agreement.contractPeriod,
            paymentTermsDays: subscription.paymentTermsDays,
            purchaseOrderAnswer: answer,
            purchaseOrderInputs: inputs,
            fields: subscription.fields,
            contractPlan: planned.rule.contractPlan(agreement)
        )
        return .due(charge)
    }

    private func inputs(_ planned: PlannedCharge, _ agreement: Agreement) -> PurchaseOrderInputs {
        let subscription = agreement.subscription
        let permissions = agreement.purchaserPermissions
        let column = subscription.procurementOrderNumber
        // The column goes before an order with another number.
        let order = agreement.procurementOrder(on: run.date).flatMap { column == nil || column == $0.number ? $0 : nil }
        return PurchaseOrderInputs(
            instalment: planned.instalmentNumber,
            instalmentLine: planned.instalmentLine,
            procurement: column ?? order?.number,
            procurementFile: order?.file,
            procurementLine: order?.line,
            subscription: subscription.purchaseOrderNumber,
            subscriptionLine: subscription.purchaseOrderLine,
            purchaser: subscription.purchaser,
            isPermitted: subscription.purchaser == nil || Permission.allowsNumbers(permissions ?? []),
            permissions: subscription.purchaser == nil ? nil : permissions,
            payer: export.organizations.payer(of: subscription.account, on: run.date)
        )
    }
}
