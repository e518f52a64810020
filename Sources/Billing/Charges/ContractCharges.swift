import Domain

/// The contract side of an agreement: the charges of its plan, and what they bill.
extension Agreement {
    /// All contract charges of the plan, in the order of the rules.
    var plannedCharges: [PlannedCharge] {
        var planned: [PlannedCharge] = []
        for rule in ContractChargeRules.all { rule.plan(self, into: &planned) }
        return planned
    }

    /// The lines of a planned charge; nil where a product leaves 64 bits.
    func lines(of planned: PlannedCharge) -> [ChargeLine]? {
        planned.rule.lines(of: planned, in: self)
    }

    /// The content of a charge in tonight's export.
    func content(of planned: PlannedCharge) -> ChargeContent {
        ChargeContent(
            account: subscription.account,
            chargeOn: planned.chargeOn,
            net: planned.net,
            lines: (lines(of: planned) ?? []).map {
                ChargeContent.Line(dimension: $0.dimension, quantity: $0.quantity, unitPrice: $0.unitPrice)
            }
        )
    }

    /// The service that every contract charge pays for, the opening included. A plan with charges has an end; Intake
    /// rejects it without one.
    var contractPeriod: Period {
        Period(start: subscription.startsOn, end: subscription.endsOn ?? subscription.startsOn)
    }
}
