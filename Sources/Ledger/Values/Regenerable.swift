public import Domain

extension Ledger {
    /// An issued invoice with all that its PO number can be decided from again.
    public struct Regenerable: Sendable {
        /// As it was issued last, or in the revision asked for.
        public var issued: IssuedInvoice
        /// The newest revision there is.
        public var latestRevision: Int
        /// The charge of a contract invoice; nil for consumption, which never carries a number.
        public var contract: ContractFacts?
        /// The templates of its night.
        public var templates: [NightEntry.TemplateUse]
    }

    /// What the ledger kept with a contract charge, and what it knows now.
    public struct ContractFacts: Sendable {
        /// The charge as a line item has it, whether or not it is one.
        public var charge: PostedCharge
        /// Where its line item is; nil: no PO has it.
        public var position: LineItemPosition?
        public var chargeOn: CivilDate
        public var dueOn: CivilDate
        public var purchaseOrderInputs: PurchaseOrderInputs
        /// The last export's change requests for the subscription.
        public var changes: [ChangeRequest]
    }
}
