import Domain

/// The contract side of an agreement: the charges of its plan and their due dates.
struct ContractCharges {
    let agreement: Agreement

    /// All charges of the plan, in the order of the rules.
    var planned: [PlannedCharge] {
        var planned: [PlannedCharge] = []
        for rule in ContractChargeRules.all { rule.plan(agreement, into: &planned) }
        return planned
    }

    /// The lines of a planned charge; nil where a product leaves 64 bits.
    func lines(of planned: PlannedCharge) -> [ChargeLine]? {
        planned.rule.lines(of: planned, in: agreement)
    }

    /// The content of a charge in tonight's export.
    func content(_ planned: PlannedCharge) -> ChargeContent {
        ChargeContent(
            account: agreement.subscription.account,
            chargeOn: planned.chargeOn,
            net: planned.net,
            lines: (lines(of: planned) ?? []).map {
                ChargeContent.Line(dimension: $0.dimension, quantity: $0.quantity, unitPrice: $0.unitPrice)
            }
        )
    }
}

extension Agreement {
    /// The service that every contract charge pays for, the opening included. A plan with charges has an end; Intake
    /// rejects it without one.
    var contractPeriod: Period {
        Period(start: subscription.startsOn, end: subscription.endsOn ?? subscription.startsOn)
    }
}
