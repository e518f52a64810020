public import Domain
import GRDB

extension Ledger {
    /// What decides how the refusal of a document can be settled.
    public struct RefusalFacts: Hashable, Sendable {
        /// The decision on the PO number that counts: that of the newest revision.
        public var decision: PurchaseOrderDecision
        /// The subscriptions that it bills, by id.
        public var subscriptions: [Text]
        /// The charge of a contract invoice; nil: its PO number cannot be decided again.
        public var contract: Contract?

        /// The charge of a contract invoice.
        public struct Contract: Hashable, Sendable {
            public var subscription: Text
            public var chargeOn: CivilDate
            /// Who paid on the night of the invoice.
            public var payer: Payer

            /// A charge of a subscription.
            public init(subscription: Text, chargeOn: CivilDate, payer: Payer) {
                (self.subscription, self.chargeOn, self.payer) = (subscription, chargeOn, payer)
            }
        }

        /// Facts of a document.
        public init(_ decision: PurchaseOrderDecision, subscriptions: [Text], contract: Contract? = nil) {
            (self.decision, self.subscriptions, self.contract) = (decision, subscriptions, contract)
        }
    }

    /// What decides how the refusals of documents can be settled, by the numbers of the documents.
    public func refusalFacts(of numbers: [Text]) throws(LedgerError) -> [Text: RefusalFacts] {
        guard !numbers.isEmpty else { return [:] }
        return try read { database in
            try numbers.reduce(into: [:]) { facts, number in
                facts[number] = try refusalFacts(of: number, database)
            }
        }
    }

    private func refusalFacts(of number: Text, _ database: Database) throws -> RefusalFacts? {
        guard let key = try key(of: number.string, database) else { return nil }
        let charges = try StoredRow.fetchAll(
            of: "charge",
            try database.cachedStatement(
                sql: """
                    SELECT subscription_id, charge_on, number_facts, po_rule, po_number, po_line, po_source,
                        po_change_request, po_purchaser, po_payer, po_organization, po_integration, po_found
                    FROM v_charge WHERE \(InvoiceRow.hasCharge) GROUP BY subscription_id ORDER BY subscription_id
                    """
            ),
            arguments: [key]
        )
        guard let first = charges.first else { return nil }
        let revision = try StoredRow.fetchOne(
            of: "invoice_revision",
            database,
            sql: "SELECT * FROM invoice_revision WHERE invoice = ? ORDER BY revision DESC LIMIT 1",
            arguments: [number.string]
        )
        var facts = RefusalFacts(
            try revision?.facts("decision") ?? decision(first),
            subscriptions: try charges.map { try $0["subscription_id"] }
        )
        if key < InvoiceRow.firstCreditNote, facts.decision.rule != .payAsYouGo,
            let inputs: PurchaseOrderInputs = try first.factsIfAny("number_facts")
        {
            facts.contract = RefusalFacts.Contract(
                subscription: facts.subscriptions[0],
                chargeOn: try first["charge_on"],
                payer: inputs.payer
            )
        }
        return facts
    }
}
