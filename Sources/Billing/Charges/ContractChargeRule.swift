public import Domain

/// Everything specific to one kind of contract charge. A new kind is a case of `ChargeKind`, a rule and a line in the
/// list of rules.
protocol ContractChargeRule: Sendable {
    /// The kind of charge.
    var code: ChargeCode { get }

    /// Whether a change request can name the charge by its charge date.
    var isNamedByChargeDate: Bool { get }

    /// Adds the charges of this kind that an agreement plans, in their order.
    func plan(_ agreement: Agreement, into planned: inout [PlannedCharge])

    /// The lines of a planned charge; nil where a sum or product leaves 64 bits.
    func lines(of planned: PlannedCharge, in agreement: Agreement) -> [ChargeLine]?

    /// What a charge of this kind is part of; nil where it is all of its contract.
    func contractPlan(_ agreement: Agreement) -> ContractPlan?

    /// Why a billed charge fell due on its date, as text for people: `due on 2026-03-01, as scheduled`.
    func reason(_ charge: Charge) -> String
}

extension ContractChargeRule {
    func contractPlan(_ agreement: Agreement) -> ContractPlan? { nil }
}

/// The rules of contract charges. An agreement's charges are planned in the order of this list.
enum ContractChargeRules {
    static let all: [any ContractChargeRule] = [UpfrontCharge(), OpeningCharge(), InstalmentCharge()]

    /// The rule of a kind; nil: it is not a contract charge.
    static func rule(for code: ChargeCode) -> (any ContractChargeRule)? {
        all.first { $0.code == code }
    }
}

extension Charge {
    /// Why the charge fell due on its date, as text for people.
    public var dueReason: String {
        ContractChargeRules.rule(for: kind.code)?.reason(self) ?? ConsumptionRating.reason(self)
    }
}
