import Domain

/// Corrections of an account's billed charges, where an operator asked for them.
extension AccountDecider {
    /// The order in which the charges of a subscription are asked for in the PO book and on invoices.
    static func order(_ charge: Charge) -> (Int, Int, Int) {
        (charge.kind.ordinal, charge.kind.code.place, charge.kind.correctionNumber)
    }

    /// The charges that are due with corrections of use, each after the use of its subscription, dimension and month.
    static func inOrder(_ due: [Charge], _ corrections: [Charge], of agreements: [Agreement]) -> [Charge] {
        let metered = due.filter(\.kind.code.isMetered) + corrections
        let numbered = agreements.enumerated().map { ($1.subscription.id, $0) }
        let numbers = Dictionary(numbered) { first, _ in first }
        let places = metered.enumerated().map { offset, charge in
            let agreement = numbers[charge.subscription] ?? agreements.count
            let terms = agreement < agreements.count ? agreements[agreement].usageTerms : []
            let use = charge.kind.use
            let term = terms.firstIndex { $0.dimension == use?.dimension } ?? terms.count
            return (charge: charge, place: (agreement, term, use?.month.index ?? 0, offset))
        }
        return due.filter { !$0.kind.code.isMetered } + places.sorted { $0.place < $1.place }.map(\.charge)
    }

    /// Which subscription corrects each charge for use tonight, of those that an operator asked for: the first one by id that has
    /// a record of the charge. Records may have moved to several subscriptions, and of one charge one night makes one
    /// correction.
    static func correctors(_ export: Export, _ billed: BilledCharges) -> [ChargeReference: Text] {
        var correctors: [ChargeReference: Text] = [:]
        guard !billed.history.reasons.isEmpty, !billed.usage.isEmpty else { return correctors }
        for agreement in export.accounts.lazy.flatMap(\.agreements) {
            let id = agreement.subscription.id
            guard billed.history.reasons[id] != nil, agreement.ownHold == nil, agreement.contractHold == nil else {
                continue
            }
            let search = ConflictSearch(agreement: agreement, billed: billed, usageIDs: export.usageIDs)
            for conflict in search.conflicts() {
                guard case .usageRecord(let record) = conflict.key.item, let charge = billed.usage[record]?.charge
                else {
                    continue
                }
                correctors[charge] = correctors[charge].map { min($0, id) } ?? id
            }
        }
        return correctors
    }

    /// Bills the differences of an agreement's conflicts, as an operator asked; what remains in conflict is returned. While a
    /// correction cannot be billed, as where its PO number is demanded and suspended, its currency has no exchange rate or receivers would refuse its line, the
    /// request stays open.
    func correct(
        _ agreement: Agreement,
        of account: Account?,
        _ conflicts: [Conflict],
        _ holds: ReceiverHolds,
        _ corrections: inout [Charge],
        _ correctedUse: inout [Charge],
        _ decision: inout AccountDecision
    ) -> [Conflict] {
        var plan = CorrectionPlan(
            on: run.date,
            agreement,
            billed,
            correctors,
            given: decision.given,
            conversion,
            holds
        ) { planned in
            charge(planned, agreement, isNumberDemanded: account?.requiresPurchaseOrder ?? false)
        }
        plan.correct(conflicts)
        let outcome = plan.outcome
        decision.given = plan.given
        corrections = outcome.contract
        correctedUse += outcome.use
        decision.corrections += outcome.corrections
        if !outcome.isWaiting { decision.corrected.append(agreement.subscription.id) }
        for charge in outcome.contract + outcome.use {
            decision.facts.append(
                BillingFact(
                    subscription: charge.subscription,
                    kind: charge.kind,
                    dueOn: charge.dueOn,
                    disposition: .invoiced,
                    isNew: true,
                    amount: charge.net
                )
            )
        }
        return outcome.conflicts
    }

    /// A correction whose invoice would be too large is not made: what it corrects remains in conflict.
    func withdraw(_ charge: Charge, _ decision: inout AccountDecision) {
        guard let place = decision.corrections.firstIndex(where: { $0.charges.contains(charge.key) }) else { return }
        let correction = decision.corrections.remove(at: place)
        decision.conflicts += correction.conflicts
        decision.facts.removeAll { fact in
            correction.charges.contains(ChargeKey(subscription: fact.subscription, kind: fact.kind))
        }
    }
}
