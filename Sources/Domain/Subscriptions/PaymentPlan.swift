/// When a contract is paid.
public enum PaymentPlan: String, CaseIterable, Sendable {
    /// All at once, on acceptance.
    case upfront
    /// In instalments on agreed dates (flexible payment schedule).
    case schedule
    /// No contract charge.
    case none
}
