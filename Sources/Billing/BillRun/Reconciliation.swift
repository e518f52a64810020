public import Domain

/// Nothing is lost and nothing is doubled between the export and the invoices: every stage of a bill run reports its
/// facts, and each must equal the output of the stage before it.
public struct Reconciliation: Sendable {
    private let export: FactSums
    private let currencies: [Text: Text]
    private let rows: FactRows?
    private let setAside: SetAsideCounts
    private var differences: [String] = []

    /// The facts of an export, before any decision. `rows`: how many of its rows are facts, counted row by row; nil: they
    /// are not compared. `setAside`: the facts in no agreement.
    public init(_ export: Export, rows: FactRows? = nil, setAside: SetAsideCounts = SetAsideCounts()) {
        (self.rows, self.setAside) = (rows, setAside)
        self.export = .of(export)
        var currencies: [Text: Text] = [:]
        for agreement in export.accounts.lazy.flatMap(\.agreements) {
            currencies[agreement.subscription.id] = Text(agreement.subscription.currency.code)
        }
        self.currencies = currencies
    }

    /// Every row of a file is in exactly one count: `found` rows were seen when the file was split into rows.
    public mutating func read(_ counts: RowCounts, found: Int) {
        guard counts.read != found else { return }
        differences.append(
            "\(counts.file): \(found) rows found, \(counts.used) used, \(counts.rejected) rejected, \(counts.held) held "
                + "and \(counts.repeated) repeated"
        )
    }

    /// Each fact of the export is in exactly one disposition, and so is each row that is a fact: a rejected row is a
    /// rejected fact, any other is in another disposition.
    public mutating func decided(_ facts: [BillingFact]) {
        differences += FactSums.of(facts, currencies: currencies).differences(from: export, "decided", "read")
        guard let rows else { return }
        var counts: [FactRows.Source: FactRows.Count] = [:]
        func count(_ code: ChargeCode, _ disposition: Disposition, _ number: Int) {
            guard number > 0 else { return }
            let path = disposition == .rejected ? \FactRows.Count.rejected : \FactRows.Count.usable
            counts[FactRows.Source(of: code), default: FactRows.Count()][keyPath: path] += number
        }
        for fact in facts { count(fact.kind.code, fact.disposition, fact.count) }
        for code in ChargeCode.allCases {
            for disposition in Disposition.allCases { count(code, disposition, setAside.count(code, in: disposition)) }
        }
        for source in FactRows.Source.allCases {
            let (found, decided) = (rows[source], counts[source] ?? FactRows.Count())
            guard found != decided else { continue }
            differences.append(
                "\(source.rawValue): \(found.rejected) rows rejected and \(found.usable) usable, but "
                    + "\(decided.rejected) facts rejected and \(decided.usable) in other dispositions"
            )
        }
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

    /// The differences found, as text for an operator; empty where everything agrees.
    public var faults: [String] { differences }
}
