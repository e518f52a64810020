public import Domain

/// Nothing is lost and nothing is doubled between the export and the invoices: every stage of a bill run reports its
/// facts, and each must equal the output of the stage before it.
public struct Reconciliation: Sendable {
    private let export: FactSums
    private let currencies: [Text: Text]
    private var differences: [String] = []

    /// The facts of an export, before any decision.
    public init(_ export: Export) {
        self.export = .of(export)
        var currencies: [Text: Text] = [:]
        for agreement in export.accounts.lazy.flatMap(\.agreements) {
            currencies[agreement.subscription.id] = Text(agreement.subscription.currency.code)
        }
        self.currencies = currencies
    }

    /// Each fact of the export is in exactly one disposition.
    public mutating func decided(_ facts: [BillingFact]) {
        differences += FactSums.of(facts, currencies: currencies).differences(from: export, "decided", "read")
    }

    /// What tonight's dispositions call newly invoiced is what tonight's charges bill, and invoices bill their charges.
    public mutating func charged(
        _ facts: [BillingFact],
        invoices: [DraftInvoice],
        openings: [Charge]
    ) {
        let new = facts.filter(\.isNew)
        let charges = invoices.flatMap(\.charges) + openings
        differences += FactSums.of(charges).differences(
            from: .of(new, currencies: currencies),
            "charged",
            "newly invoiced"
        )
        differences += charges.lazy.filter { $0.purchaseOrderAnswer.decision == nil }
            .map { "\($0.name): the PO book was not asked" }
        for (invoice, charges) in invoices.lazy.map({ ($0.invoice, $0.charges) }) {
            let net = Money.sum(charges.map(\.net), in: invoice.currency)
            let lines = Money.sum(invoice.lines.map(\.charge.amount), in: invoice.currency)
            let tax = Money.sum(invoice.taxes.map(\.tax), in: invoice.currency)
            if net != invoice.net || lines != invoice.net || tax != invoice.tax
                || invoice.net.adding(invoice.tax) != invoice.total
            {
                let names = charges.map { "\($0.kind.name) of \($0.subscription)" }.joined(separator: ", ")
                differences.append("the invoice for \(names): its parts do not sum to its totals")
            }
        }
    }

    /// Every usage record that was read became one fact: `aside` of them are in no agreement.
    public mutating func read(usageRecords: Int, setAside aside: Int) {
        let used = export.sums.reduce(0) { $0 + ($1.key.kind == .usage ? $1.value.count : 0) }
        if usageRecords != used + aside {
            differences.append("usage: \(usageRecords) records read, \(used) in agreements and \(aside) set aside")
        }
    }

    /// The differences found, as text for an operator; empty where everything agrees.
    public var faults: [String] { differences }
}
