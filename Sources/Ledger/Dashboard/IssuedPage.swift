public import Domain

extension Ledger {
    /// An invoice or a credit note with all that the ledger tells of it.
    public struct IssuedPage: Sendable {
        public var number: Text
        /// Whether it is a credit note, whose amounts are below zero.
        public var series: InvoiceNumber.Series
        public var businessDate: CivilDate
        public var paymentDueOn: CivilDate
        public var kind: InvoiceKind
        public var account: Text
        public var accountName: Text
        public var net: Money
        public var tax: Money
        public var total: Money
        public var period: Period
        /// The tax in the currency in which the seller accounts for it; nil: it states none.
        public var accountingTax: AccountingTax?
        /// In the order of its lines.
        public var charges: [RecordedCharge] = []
        /// The number under which the book keeps the PO of the charges; nil: they came to none.
        public var purchaseOrder: Int?
        /// The credit notes that give something of it back, in order.
        public var credits: [RecordedCredit] = []
        /// What it gives back; nil: it is an invoice.
        public var credit: RecordedCredit?

        /// 1 until it is issued again.
        public var revision: Int { (charges.first?.revisions.count ?? 0) + 1 }

        /// The decision on its PO number that applies; nil: it has no charge.
        public var decision: PurchaseOrderDecision? { charges.first?.decision }
    }
}
