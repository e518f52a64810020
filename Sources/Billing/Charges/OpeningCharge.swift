import Domain

/// The opening of a payment schedule, on acceptance: zero, without lines and without an invoice, but a line item of the PO.
struct OpeningCharge: ContractChargeRule {
    let code = ChargeCode.opening
    /// The day of acceptance is not the date of a payment, so no change request can name the opening by it.
    let isNamedByChargeDate = false

    func plan(_ agreement: Agreement, into planned: inout [PlannedCharge]) {
        guard agreement.subscription.plan == .schedule else { return }
        let acceptedOn = agreement.subscription.acceptedOn
        planned.append(
            PlannedCharge(
                kind: .opening,
                chargeOn: acceptedOn,
                dueOn: acceptedOn,
                net: .zero(agreement.subscription.currency),
                rule: self
            )
        )
    }

    func lines(of planned: PlannedCharge, in agreement: Agreement) -> [ChargeLine]? { [] }

    func reason(_ charge: Charge) -> String {
        "posted on \(charge.dueOn), the day the contract was accepted: a line item of zero, no invoice"
    }
}
