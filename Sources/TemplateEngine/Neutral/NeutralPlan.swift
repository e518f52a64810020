import Domain

/// What an instalment is part of.
extension NeutralRecord {
    /// Adds the sums of the plan that an instalment is part of.
    mutating func plan(_ plan: ContractPlan, instalment: Int?) {
        guard let instalment, let sums = Sums(plan, instalment) else { return absent("plan") }
        group("plan")
        ascii("agreed", sums.agreed.ascii)
        ascii("earlier", sums.earlier.ascii)
        ascii("later", sums.later.ascii)
    }

    /// Adds what was bought, and all payments.
    mutating func planBlocks(_ plan: ContractPlan, instalment: Int?) {
        guard let instalment, Sums(plan, instalment) != nil else { return }
        for item in plan.items {
            beginBlock(of: planItemScope)
            text("dimension", item.dimension)
            text("description", ifAny: item.description)
            ascii("quantity", item.quantity.ascii)
            text("unit-code", item.unitCode)
        }
        for (place, payment) in plan.payments.enumerated() {
            beginBlock(of: planPaymentScope)
            ascii("number", ASCIIRun(place + 1))
            date("charge-date", payment.chargeOn)
            ascii("amount", payment.amount.ascii)
            word("standing", place + 1 < instalment ? "earlier" : place + 1 == instalment ? "this" : "later")
        }
    }

    /// The sums of payments; nil where the plan has no such instalment or they leave 64 bits.
    private struct Sums {
        let agreed: Money
        let earlier: Money
        let later: Money

        init?(_ plan: ContractPlan, _ instalment: Int) {
            guard plan.payments.indices.contains(instalment - 1) else { return nil }
            let amounts = plan.payments.map(\.amount)
            let currency = amounts[instalment - 1].currency
            guard let agreed = Money.sum(amounts, in: currency),
                let earlier = Money.sum(amounts[..<(instalment - 1)], in: currency),
                let later = Money.sum(amounts[instalment...], in: currency)
            else { return nil }
            (self.agreed, self.earlier, self.later) = (agreed, earlier, later)
        }
    }
}

extension ContractPlan {
    /// How much of what was bought, in one line: "3 × Team seats; 1 × Support"; nil: no term says. As many as are shown in
    /// a line of an invoice, at most ten and about a thousand bytes; the others are counted: "and 2 more".
    var bought: String? {
        guard !items.isEmpty else { return nil }
        var text = ""
        for (place, item) in items.enumerated() {
            let part = "\(item.quantity) × \(item.description ?? item.dimension)"
            guard place == 0 || (place < 10 && text.utf8.count + part.utf8.count < 1_000) else {
                return "\(text); and \(items.count - place) more"
            }
            text += place == 0 ? part : "; \(part)"
        }
        return text
    }
}

extension Invoice {
    /// Which payment of a schedule it bills; nil: none.
    var instalment: Int? { kind == .contract ? lines.first?.instalment : nil }
}
