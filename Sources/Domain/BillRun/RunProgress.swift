/// How far a command is with something that takes long.
public struct RunProgress: Hashable, Sendable {
    /// What takes long.
    public enum Stage: String, CaseIterable, Sendable {
        /// The export is read, in bytes: each counts twice, once when it is read and once when it is understood.
        case reading
        /// A night is decided, account by account.
        case deciding
        /// The PO book is asked, credits are carried out, and invoices get their numbers: one step.
        case booking
        /// A night's rows and documents are written: each invoice counts twice, once for its rows and once for its documents.
        case writing
        /// The programs that the settings name judge a night's documents: one step.
        case validating
        /// A night is committed, and its folder put in its place: one step.
        case publishing
        /// The published documents of a night are held against the ledger, one by one.
        case verifying
    }

    /// A night among those that the command goes over.
    public struct Night: Hashable, Sendable {
        /// The business date.
        public var date: CivilDate
        /// Its place among them, from 1.
        public var ordinal: Int
        /// How many there are.
        public var count: Int

        /// The night at a place among so many.
        public init(_ date: CivilDate, _ ordinal: Int, of count: Int) {
            (self.date, self.ordinal, self.count) = (date, ordinal, count)
        }
    }

    public var stage: Stage
    /// The night; nil while the export is read.
    public var night: Night?
    /// How much is done: from 0 to `total`, never less than before.
    public var done: Int
    /// How much there is to do.
    public var total: Int

    /// So much of a stage.
    public init(_ stage: Stage, of night: Night?, done: Int, total: Int) {
        (self.stage, self.night) = (stage, night)
        (self.done, self.total) = (done, total)
    }
}
