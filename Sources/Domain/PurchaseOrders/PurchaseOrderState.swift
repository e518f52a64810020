/// The state of a purchase order on a date.
public enum PurchaseOrderState: String, CaseIterable, Sendable {
    case active = "ACTIVE"
    case suspended = "SUSPENDED"
    case expired = "EXPIRED"
    case suspendedExpired = "SUSPENDED_EXPIRED"

    /// Suspended, expired or not.
    public var isSuspended: Bool { self == .suspended || self == .suspendedExpired }
    /// Expired, suspended or not.
    public var isExpired: Bool { self == .expired || self == .suspendedExpired }
}
