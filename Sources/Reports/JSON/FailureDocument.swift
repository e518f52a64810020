import Domain

/// What every command says with `--json` where it ends without doing what was asked.
struct FailureDocument: Codable, Sendable {
    /// The exit status, by ``CommandFailure/Kind``.
    var status: Int32
    /// What went wrong, for a person, one fault a line.
    var error: String
    /// The night that stopped the run; absent where none did.
    var night: String?
    /// The stage in which that night stopped, by ``NightPhase``.
    var phase: String?
    /// The nights that the run closed before it; absent where there are none.
    var closedBefore: ClosedNights?
    /// In what a night is not as the approved plan has it; absent where no plan is the reason.
    var planDifferences: PlanDifferencesDocument?

    /// Nights that were closed, one after the other.
    struct ClosedNights: Codable, Sendable {
        /// Their first business date.
        var first: String
        /// Their last business date.
        var last: String
        /// How many nights.
        var nights: Int
        /// How many invoices.
        var invoices: Int

        init(_ before: NightStop.Before) {
            (first, last) = (before.first.description, before.last.description)
            (nights, invoices) = (before.nights, before.invoices)
        }
    }

    init(_ failure: CommandFailure) {
        (status, error) = (failure.exitStatus, failure.message)
        night = failure.stop?.date.description
        phase = failure.stop?.phase.rawValue
        closedBefore = failure.stop?.before.map(ClosedNights.init)
        planDifferences = failure.differences.map(PlanDifferencesDocument.init)
    }
}

extension CommandFailure {
    public var json: any Encodable { FailureDocument(self) }
}
