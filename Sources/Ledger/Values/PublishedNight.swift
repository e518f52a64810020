public import Domain

extension Ledger {
    /// A night as its documents need it: what was issued, in number order, and the templates that were used.
    public struct PublishedNight: Sendable {
        public var date: CivilDate
        public var invoices: [IssuedInvoice]
        public var templates: [NightEntry.TemplateUse]
        /// Rejected rows to be written out; none where they are those of the night before.
        public var rejects: [RejectedRowsFileOfNight]
        /// Exports and messages as they are published, by path.
        public var files: [NamedFile]
        /// Whether the PO book was touched.
        public var touchedBook: Bool
    }
}
