import Domain

/// A payment of a schedule: one line, due on its date, but not before the contract was accepted.
struct InstalmentCharge: ContractChargeRule {
    let code = ChargeCode.instalment
    let isNamedByChargeDate = true

    func plan(_ agreement: Agreement, into planned: inout [PlannedCharge]) {
        guard agreement.subscription.plan == .schedule else { return }
        planned.reserveCapacity(planned.count + agreement.schedule.count)
        for (index, payment) in agreement.schedule.enumerated() {
            planned.append(
                PlannedCharge(
                    kind: .instalment(index + 1),
                    chargeOn: payment.chargeOn,
                    dueOn: max(payment.chargeOn, agreement.subscription.acceptedOn),
                    net: payment.amount,
                    instalmentNumber: payment.purchaseOrderNumber,
                    instalmentLine: payment.purchaseOrderLine,
                    rule: self
                )
            )
        }
    }

    func lines(of planned: PlannedCharge, in agreement: Agreement) -> [ChargeLine]? {
        guard let net = planned.net else { return nil }
        let line = ChargeLine(
            dimension: nil,
            description: Text("Payment \(planned.kind.ordinal) of \(agreement.schedule.count)"),
            quantity: .one,
            unitCode: UnitCode.standard,
            unitPrice: net.unitPrice,
            amount: net,
            period: agreement.contractPeriod
        )
        return [line]
    }

    /// Nil where a term or a payment is rejected, so that not all of the contract is known.
    func contractPlan(_ agreement: Agreement) -> ContractPlan? {
        guard agreement.hasAllContractTerms, agreement.hasAllPayments else { return nil }
        return ContractPlan(
            items: agreement.contractTerms.compactMap { term in
                term.quantity.map {
                    ContractPlan.Item(
                        dimension: term.dimension,
                        description: term.description,
                        quantity: $0,
                        unitCode: term.unitCode
                    )
                }
            },
            payments: agreement.schedule.map { ContractPlan.Payment(chargeOn: $0.chargeOn, amount: $0.amount) }
        )
    }

    func reason(_ charge: Charge) -> String {
        charge.chargeOn < charge.dueOn
            ? "scheduled for \(charge.chargeOn), so due on \(charge.dueOn), the day the contract was accepted"
            : "due on \(charge.dueOn), as scheduled"
    }
}
