public import Domain

extension Ledger {
    /// An issued invoice in its newest revision, or a credit note, as a list shows it.
    public struct ListedInvoice: Hashable, Sendable {
        public var number: Text
        /// 1 until it is issued again.
        public var revision: Int
        /// The night that issued it, which is its issue date.
        public var businessDate: CivilDate
        public var paymentDueOn: CivilDate
        public var kind: InvoiceKind
        public var account: Text
        /// The subscriptions that it bills, by id.
        public var subscriptions: [Text]
        /// Of a credit note below zero.
        public var net: Money
        public var tax: Money
        public var total: Money
        /// The tax in the currency in which the seller accounts for it; nil: it states none.
        public var accountingTax: AccountingTax?
        /// The number of the invoice that a credit note credits; nil: it is an invoice.
        public var creditedInvoice: Text?
        /// What credit notes gave back of an invoice by now; nil: nothing.
        public var credited: CreditedSums?
        /// What its receiver says of it by now; nil: nothing.
        public var answer: RecordedAnswer?
        /// The decision on its PO number that counts: that of the newest revision.
        public var decision: PurchaseOrderDecision
        /// The numbers that were asked for in all of its revisions.
        public var askedNumbers: Set<Text>
    }

    /// What credit notes give back of an invoice, above zero.
    public struct CreditedSums: Hashable, Sendable {
        /// How many credit notes.
        public var notes: Int
        public var net: Money
        public var tax: Money
        public var total: Money
    }

    /// Which invoices and credit notes a list has; every condition that is set must hold.
    public struct InvoiceConditions: Hashable, Sendable {
        public var account: Text?
        public var subscription: Text?
        /// Asked for or on the invoice, compared byte for byte.
        public var purchaseOrderNumber: Text?
        /// The rule that decided on the PO number. On that of a credit note none does: it is the one of its invoice.
        public var rule: PurchaseOrderRule?
        /// Only those without a PO number on them.
        public var isWithoutNumber = false
        /// Only invoices without the PO number that was asked for.
        public var isRefused = false
        /// What the receiver says of it by now.
        public var answerStatus: AnswerStatus?
        /// Their numbers; nil: any.
        public var numbers: Set<Text>?
        /// The first and the last business date.
        public var since: CivilDate?
        public var until: CivilDate?

        /// All invoices and credit notes.
        public init() {}
    }
}
