public import Domain

/// Decides one account's part of a bill run from values alone: what is due, what is held, and why.
///
/// Accounts can be decided in any order and on any machine; the PO book and numbering come later, in one place.
public struct AccountDecider {
    private let run: BillRun
    private let export: Export
    private let billed: BilledCharges
    private let rating: ConsumptionRating
    private let assembly: InvoiceAssembly

    /// A bill run over an export and what the ledger has billed of it. `format` names the document format of an
    /// account; Billing does not interpret it.
    public init(_ run: BillRun, export: Export, billed: BilledCharges, format: @escaping (Account) -> Text) {
        self.run = run
        self.export = export
        self.billed = billed
        rating = ConsumptionRating(run: run, billed: billed, usageIDs: export.usageIDs)
        assembly = InvoiceAssembly(run: run, format: format)
    }

    /// Decides every account of the export, in the order of their ids.
    public func decideAll() -> DecidedAccounts {
        DecidedAccounts(run, orderRows: export.purchaseOrders, accounts: export.accounts.map(decide))
    }

    /// The account's invoices, openings, facts and conflicts.
    public func decide(_ buyer: AccountAgreements) -> AccountDecision {
        var decision = AccountDecision()
        var due: [Charge] = []
        let agreements = buyer.agreements.sorted { $0.subscription.id < $1.subscription.id }
        for agreement in agreements {
            decideContract(agreement, &due, &decision)
        }
        for agreement in agreements {
            rating.rate(agreement, &due, &decision.facts)
        }
        guard !due.isEmpty else { return decision }
        guard let account = buyer.account else {
            preconditionFailure("all charges of an account without facts are held")
        }
        decision.openings = due.filter { !$0.kind.code.isInvoiced }
        let assembled = assembly.assemble(due, of: account)
        decision.drafts = assembled.drafts
        for charge in assembled.overflowing {
            hold(charge, of: buyer, &decision)
        }
        return decision
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

    private func decideContract(_ agreement: Agreement, _ due: inout [Charge], _ decision: inout AccountDecision) {
        let subscription = agreement.subscription
        let contract = ContractCharges(agreement: agreement)
        let conflicts = ConflictSearch(agreement: agreement, billed: billed, usageIDs: export.usageIDs).conflicts()
        decision.conflicts += conflicts
        let isBilled = isBilled(agreement, contract)
        let hold = agreement.contractHold ?? conflicts.first { $0.key.item != .service }.map(Hold.conflict)
        for planned in contract.planned {
            var fact = BillingFact(
                subscription: subscription.id,
                kind: planned.kind,
                dueOn: planned.dueOn,
                disposition: .invoiced,
                amount: planned.net
            )
            if !isBilled(planned) {
                if let disposition = run.disposition(
                    dueOn: planned.dueOn,
                    cancelledOn: subscription.cancelledOn,
                    hold: hold
                ) {
                    fact.disposition = disposition
                    fact.hold = disposition == .held ? hold : nil
                } else {
                    switch charge(planned, contract, agreement) {
                    case .due(let charge):
                        due.append(charge)
                        fact.isNew = true
                    case .held(let hold): (fact.disposition, fact.hold) = (.held, hold)
                    }
                }
            }
            decision.facts.append(fact)
        }
    }

    /// Whether a planned charge was billed: by its key, or, where the schedule lacks a rejected payment and the places of
    /// the others say nothing, by the date that was billed or accepted.
    private func isBilled(_ agreement: Agreement, _ contract: ContractCharges) -> (PlannedCharge) -> Bool {
        let id = agreement.subscription.id
        let earlier = billed.contract[id] ?? []
        let kinds = Set(earlier.map(\.kind))
        return { planned in
            guard planned.kind.code == .instalment, !agreement.hasAllPayments else {
                return kinds.contains(planned.kind)
            }
            return earlier.contains { charge in
                guard charge.kind.code == .instalment else { return false }
                if charge.content.chargeOn == planned.chargeOn { return true }
                guard let item = BilledItem(charge.kind) else { return false }
                let key = BilledItemKey(subscription: id, item: item)
                return billed.accepted.contains(.charge(contract.content(planned)), for: key)
            }
        }
    }

    /// What becomes of a charge that is due.
    private enum Outcome {
        case due(Charge)
        case held(Hold)
    }

    private func charge(_ planned: PlannedCharge, _ contract: ContractCharges, _ agreement: Agreement) -> Outcome {
        let subscription = agreement.subscription
        guard let product = agreement.product, let net = planned.net, let lines = contract.lines(of: planned)
        else { return .held(.overflow(of: planned.kind.name, agreement)) }
        let inputs = inputs(planned, agreement)
        let rules = PurchaseOrderRules(
            product: product,
            inputs: inputs,
            changes: agreement.changes,
            knownOn: run.date
        )
        let answer = rules.answer(kind: planned.kind, chargeOn: planned.chargeOn, dueOn: planned.dueOn)
        if let order = answer.request?.key, let hold = export.purchaseOrderHolds[order],
            !billed.knownOrders.contains(order)
        {
            return .held(hold)
        }
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
            purchaseOrderAnswer: answer,
            purchaseOrderInputs: inputs
        )
        return .due(charge)
    }

    private func inputs(_ planned: PlannedCharge, _ agreement: Agreement) -> PurchaseOrderInputs {
        let subscription = agreement.subscription
        let permissions = agreement.purchaserPermissions
        return PurchaseOrderInputs(
            instalment: planned.instalmentNumber,
            procurement: subscription.procurementOrderNumber,
            subscription: subscription.purchaseOrderNumber,
            purchaser: subscription.purchaser,
            isPermitted: subscription.purchaser == nil || Permission.allowsNumbers(permissions ?? []),
            permissions: subscription.purchaser == nil ? nil : permissions,
            payer: export.organizations.payer(of: subscription.account, on: run.date)
        )
    }
}
