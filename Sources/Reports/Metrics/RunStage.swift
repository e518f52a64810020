/// The stages of a run whose times are measured, in their order; the raw value is the label of a metric. Those from `decide` on
/// are stages of a night, and what all nights of the run took is added up.
public enum RunStage: String, CaseIterable, Sendable {
    /// Nights that an earlier run closed are published.
    case finish
    /// Ledger, output and templates are opened, the dates are found, and the export is read.
    case plan
    case decide
    case book
    case number
    case seal
    case approve
    case validate
    case commit
    case publish

    /// The stage of a night.
    public init(_ phase: NightPhase) {
        self =
            switch phase {
            case .decide: .decide
            case .book: .book
            case .number: .number
            case .seal: .seal
            case .approve: .approve
            case .validate: .validate
            case .commit: .commit
            case .publish: .publish
            }
    }
}
