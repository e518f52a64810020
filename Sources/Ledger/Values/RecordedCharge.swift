public import Domain

extension Ledger {
    /// A charge as it was billed, with its later history.
    public struct RecordedCharge: Sendable {
        /// Without its usage records, which ``use`` sums up.
        public var charge: Charge
        /// The night that billed it.
        public var businessDate: CivilDate
        /// Nil for an opening.
        public var invoice: Text?
        /// Nil for a contract charge.
        public var use: RecordedUse?
        /// Its line item; nil: it belongs to no PO.
        public var lineItem: RecordedLineItem?
        /// What it gives back, as a part of a credit note; nil: nothing.
        public var credit: RecordedCredit?
        /// The number of the invoice whose charge it corrects; nil: it corrects none.
        public var correctedInvoice: Text?
        /// Each later decision on the PO number of its invoice, oldest first; the last one applies.
        public var revisions: [RecordedRevision]

        /// The decision that applies.
        public var decision: PurchaseOrderDecision { revisions.last?.decision ?? charge.purchaseOrderDecision }
    }

    /// An invoice issued again because its PO number was decided again.
    public struct RecordedRevision: Sendable {
        public var number: Int
        public var decision: PurchaseOrderDecision
        /// Who requested it, when, and why.
        public var note: OperatorNote
    }

    /// The usage records of a consumption charge, summed up.
    public struct RecordedUse: Hashable, Sendable {
        public var records: Int
        /// The moments of the first and the last use.
        public var first: Instant
        public var last: Instant
    }

    /// A charge's place in the PO book.
    public struct RecordedLineItem: Sendable {
        /// The PO in its current state.
        public var order: PurchaseOrder
        public var number: Int
        /// The changes of the charge to the PO on its night, in order.
        public var events: [PurchaseOrderEvent]
    }
}
