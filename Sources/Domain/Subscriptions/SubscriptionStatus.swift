/// The state of a subscription.
public enum SubscriptionStatus: String, CaseIterable, Sendable {
    case active = "ACTIVE"
    case archived = "ARCHIVED"
    case cancelled = "CANCELLED"
    case expired = "EXPIRED"
    case renewed = "RENEWED"
    case replaced = "REPLACED"
    case terminated = "TERMINATED"

    /// States that end a subscription on a recorded day and stop its later contract charges.
    public var endsEarly: Bool {
        self == .cancelled || self == .replaced || self == .terminated
    }
}
