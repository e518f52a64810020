/// The state of a subscription.
public enum SubscriptionStatus: String, CaseIterable, Sendable {
    case active = "ACTIVE"
    case archived = "ARCHIVED"
    case cancelled = "CANCELLED"
    case expired = "EXPIRED"
    case renewed = "RENEWED"
    case replaced = "REPLACED"
    case rolledBack = "ROLLED_BACK"
    case superseded = "SUPERSEDED"
    case terminated = "TERMINATED"

    /// States that end a subscription on a recorded day and stop its later contract charges.
    public var endsEarly: Bool {
        switch self {
        case .cancelled, .replaced, .rolledBack, .superseded, .terminated: true
        case .active, .archived, .expired, .renewed: false
        }
    }
}
