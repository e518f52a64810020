public import Domain

/// Where a run of nights stopped, and what it had done by then.
public struct NightStop: Hashable, Sendable {
    /// The night in which it stopped.
    public var date: CivilDate
    /// What it was about to do with that night.
    public var phase: NightPhase
    /// The nights of the run that came before it; nil where there are none.
    public var before: Before?

    /// A stop in a phase of a night.
    public init(date: CivilDate, phase: NightPhase, before: Before? = nil) {
        (self.date, self.phase, self.before) = (date, phase, before)
    }

    /// Nights that were closed, one after the other.
    public struct Before: Hashable, Sendable {
        public var first: CivilDate
        public var last: CivilDate
        public var nights: Int
        public var invoices: Int

        /// Nights from the first to the last.
        public init(first: CivilDate, last: CivilDate, nights: Int, invoices: Int) {
            (self.first, self.last, self.nights, self.invoices) = (first, last, nights, invoices)
        }
    }
}

/// The stages of a night, in their order. Up to `commit` a failure leaves it not closed; after it the night is closed, and
/// the next run finishes it.
public enum NightPhase: String, Hashable, Sendable, CaseIterable {
    /// What is due, account by account.
    case decide
    /// The PO book answers.
    case book
    /// Invoices get their numbers.
    case number
    /// Rows and documents are made.
    case seal
    /// The night is held against an approved plan.
    case approve
    /// The validators of the settings judge the documents.
    case validate
    /// One transaction.
    case commit
    /// The folder is put in its place.
    case publish

    /// Whether the night is closed by then.
    public var isClosed: Bool { self == .publish }
}
