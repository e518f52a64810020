public import Domain

extension Ledger {
    /// An issued invoice with everything needed to decide its PO number again.
    public struct Regenerable: Sendable {
        /// The invoice as last issued, or in the requested revision.
        public var issued: IssuedInvoice
        /// The newest existing revision.
        public var latestRevision: Int
        /// The charge of a contract invoice; nil for consumption, which never carries a number.
        public var contract: ContractFacts?
        /// The templates of its night.
        public var templates: [NightEntry.TemplateUse]
    }

    /// The facts kept with a contract charge, and those known now.
    public struct ContractFacts: Sendable {
        /// The charge as a line item, whether or not it is one.
        public var charge: PostedCharge
        /// The position of its line item; nil: it is in no PO.
        public var position: LineItemPosition?
        public var chargeOn: CivilDate
        public var dueOn: CivilDate
        public var purchaseOrderInputs: PurchaseOrderInputs
        /// The last export's change requests for the subscription.
        public var changes: [ChangeRequest]
    }
}
