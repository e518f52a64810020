public import Intake

extension RunFailure {
    /// An input that cannot be used, with everything found.
    init(unusable input: UnusableInput) {
        self.init(.unusableInput, "\(input)")
    }
}

extension IntakeReport {
    /// Rows that could not be used.
    public var rejectedRows: Int { tallies.reduce(0) { $0 + $1.rejected } }
}
