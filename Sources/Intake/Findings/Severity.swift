/// What a finding means for the night.
public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The night cannot be closed.
    case fatal
    /// The row is set aside, and what depends on it is held.
    case rejected
    /// Charges are held.
    case held
    /// What the last night's export had is gone.
    case missing
    /// Nothing changes.
    case notice
}
