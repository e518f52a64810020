import Domain
public import Intake

extension RunFailure {
    /// An input that cannot be used, with everything found.
    init(unusable input: UnusableInput) {
        switch input {
        case .fatal(let findings): self.init(.unusableInput, FindingRenderer().render(findings))
        case .unreadable(let reason): self.init(.unusableInput, reason)
        }
    }
}

extension IntakeReport {
    /// Rows that could not be used.
    public var rejectedRows: Int { rowCounts.rejectedRows }
}
