extension ChargeKind {
    /// What a person calls the charge: `instalment 2`, `use of storage in 2026-01`.
    public var name: String {
        switch self {
        case .upfront: "the upfront charge"
        case .opening: "the opening of the schedule"
        case .instalment(let number): "instalment \(number)"
        case .consumption(let dimension, let month): "use of \(dimension) in \(month)"
        }
    }
}

extension Charge {
    /// What a person calls the charge, with its subscription; the PO book names it so as the cause of what it did.
    public var name: String { "\(kind.name) of \(subscription)" }
}
