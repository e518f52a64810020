public import Domain

/// What one account comes to on a night to come, before the PO book is asked.
public struct ForeseenAccount: Sendable {
    /// The place of the account in the export.
    public let place: Int
    /// The charges of its invoices; the decisions on their PO numbers are final or wait for the book.
    fileprivate let charges: [Charge]
    /// Facts and questions, without the invoices.
    fileprivate let chunk: DecidedChunk
    /// The first day after the night on which it may come to something else; nil: there is none. What an exchange rate or a
    /// new code list changes is for the caller to know.
    public let nextEvent: CivilDate?

    /// What is held after the night.
    public var held: [BillingFact] { chunk.facts.open.filter { $0.disposition == .held } }

    /// What does not add up, as text for an operator.
    public var faults: [String] { chunk.faults }
}

extension AccountDecider {
    /// Decides one account for a night to come, by the same decision as a night's.
    public func foresee(_ place: Int) -> ForeseenAccount {
        var chunk = decide(place..<place + 1)
        let charges = (chunk.contract + chunk.consumption).flatMap(\.charges)
        let isQuiet = charges.isEmpty && chunk.openings.isEmpty && chunk.corrected.isEmpty
        chunk.keepQuestions()
        var events = [run.nextEvent(of: chunk.facts, holdsOrders: !export.purchaseOrderHolds.isEmpty)]
        // After a night that bills, or that an operator's request is left to, the next one is always decided.
        if !isQuiet || waits(for: place, chunk) { events.append(run.date.adding(days: 1)) }
        return ForeseenAccount(
            place: place,
            charges: charges,
            chunk: chunk,
            nextEvent: events.compactMap(\.self).min()
        )
    }

    /// Whether a correction that was asked for is still to be made.
    private func waits(for place: Int, _ chunk: DecidedChunk) -> Bool {
        let reasons = billed.history.reasons
        guard !reasons.isEmpty else { return false }
        return export.accounts[place].agreements.contains { agreement in
            let id = agreement.subscription.id
            return reasons[id] != nil && !chunk.corrected.contains(id)
        }
    }

    /// What accounts come to together on a night, which the book is then asked about. `orderRows`: the administrator's
    /// rows, where the night takes them over.
    public func foreseen(_ accounts: [ForeseenAccount], orderRows: [PurchaseOrderRow]) -> DecidedAccounts {
        DecidedAccounts(run, orderRows: orderRows, chunks: accounts.map(\.chunk))
    }
}

extension BillRunDecision {
    /// The charges of accounts with final decisions, in the order of the accounts. The decision is that of
    /// ``AccountDecider/foreseen(_:orderRows:)``.
    public func charges(of accounts: [ForeseenAccount]) -> [Charge] {
        zip(accounts, chunks).flatMap { account, asked in
            var answers: [ChargeKey: PurchaseOrderDecision] = [:]
            for (question, entry) in zip(account.chunk.questions, asked.entries) {
                answers[question.charge.key] = question.request.decision(found: entry.found)
            }
            return account.charges.map { charge in
                var charge = charge
                if let decision = answers[charge.key] { charge.purchaseOrderAnswer = .final(decision) }
                return charge
            }
        }
    }
}
