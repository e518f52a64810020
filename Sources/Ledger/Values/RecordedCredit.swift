public import Domain

extension Ledger {
    /// A credit note with the invoice that it credits, and who asked for it.
    public struct RecordedCredit: Hashable, Sendable {
        /// Who asked.
        public enum Source: Hashable, Sendable {
            /// A row of `credits.csv` by its credit_id.
            case export(id: Text)
            /// An operator; nil: the request is missing.
            case `operator`(OperatorNote?)
            /// The correction of a charge whose content differs.
            case correction
        }

        /// The number of the credit note, and the night that issued it.
        public var number: Text
        public var businessDate: CivilDate
        /// The number of the credited invoice, and the night that issued that.
        public var invoice: Text
        public var invoiceDate: CivilDate
        /// The line of the invoice that it was asked for, from 1; nil: the invoice as a whole.
        public var line: Int?
        /// What it gives back, above zero.
        public var net: Money
        public var tax: Money
        public var total: Money
        public var reason: Text
        public var source: Source
    }
}
