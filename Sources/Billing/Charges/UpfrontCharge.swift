import Domain

/// The whole contract at once, on acceptance: a line per contract term.
struct UpfrontCharge: ContractChargeRule {
    let code = ChargeCode.upfront
    let isNamedByChargeDate = true

    func plan(_ agreement: Agreement, into planned: inout [PlannedCharge]) {
        guard agreement.subscription.plan == .upfront else { return }
        let acceptedOn = agreement.subscription.acceptedOn
        planned.append(
            PlannedCharge(
                kind: .upfront,
                chargeOn: acceptedOn,
                dueOn: acceptedOn,
                net: Self.sum(agreement),
                rule: self
            )
        )
    }

    private static func sum(_ agreement: Agreement) -> Money? {
        guard agreement.hasAllContractTerms else { return nil }
        let currency = agreement.subscription.currency
        var sum = Money.zero(currency)
        for term in agreement.contractTerms {
            guard let quantity = term.quantity, let amount = term.amount(of: quantity, in: currency),
                let next = sum.adding(amount)
            else { return nil }
            sum = next
        }
        return sum
    }

    func lines(of planned: PlannedCharge, in agreement: Agreement) -> [ChargeLine]? {
        Self.lines(agreement)
    }

    private static func lines(_ agreement: Agreement) -> [ChargeLine]? {
        var lines: [ChargeLine] = []
        lines.reserveCapacity(agreement.contractTerms.count)
        for term in agreement.contractTerms {
            guard let quantity = term.quantity,
                let line = ChargeLine(
                    term,
                    quantity,
                    in: agreement.subscription.currency,
                    period: agreement.contractPeriod
                )
            else { return nil }
            lines.append(line)
        }
        return lines
    }

    func reason(_ charge: Charge) -> String {
        "due on \(charge.dueOn), the day the contract was accepted"
    }
}
