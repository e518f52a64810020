public import Domain

extension Ledger {
    /// The input of a night's documents: what was issued, in number order, and the templates that were used.
    public struct PublishedNight {
        public var date: CivilDate
        public var invoices: [IssuedInvoice]
        public var templates: [NightEntry.TemplateUse]
        /// Rejected rows to be published; none where they are unchanged since the night before.
        public var rejects: [RejectedRowsFileOfNight]
        /// Exports and messages as they are published, by path.
        public var files: [NightFile]
        /// Whether the PO book was touched.
        public var touchedBook: Bool
    }
}
