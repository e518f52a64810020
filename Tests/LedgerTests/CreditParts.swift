import Domain
import Ledger
import Testing

/// Invoices with tax and what is given back of them, made by hand.
extension HandMade {
    static let taxed = TaxTreatment(category: .standard, rate: twenty)
    private static let twenty: TaxRate = {
        guard let rate = try? TaxRate("20") else { preconditionFailure("20 is a rate") }
        return rate
    }()

    /// The invoice with 20 % tax.
    static func taxed(_ draft: DraftInvoice) -> DraftInvoice {
        var draft = draft
        let net = draft.invoice.net
        let tax = Money(minorUnits: net.minorUnits / 5, currency: net.currency)
        draft.invoice.buyer.tax = taxed
        for place in draft.invoice.lines.indices { draft.invoice.lines[place].tax = taxed }
        draft.invoice.taxes = [TaxSubtotal(treatment: taxed, base: net, tax: tax)]
        draft.invoice.tax = tax
        draft.invoice.total = Money(minorUnits: net.minorUnits + tax.minorUnits, currency: net.currency)
        return draft
    }

    /// An invoice for the use of several dimensions in January, each with its records of two units, at 0.50.
    static func use(_ subscription: Text, _ records: [[Text]], on date: CivilDate) throws -> DraftInvoice {
        var draft = try usageInvoice(subscription, [], on: date)
        let (charge, line) = (draft.charges[0], draft.invoice.lines[0])
        (draft.charges, draft.invoice.lines) = ([], [])
        for (place, ids) in records.enumerated() {
            var (charge, line) = (charge, line)
            let dimension: Text = place == 0 ? "calls" : "disk"
            let net = try euros(Int64(ids.count) * 100)
            line.charge.dimension = dimension
            line.charge.quantity = try #require(Quantity(stored: "\(2 * ids.count)"))
            line.charge.unitPrice = try UnitPrice("0.50")
            line.charge.amount = net
            charge.kind = .consumption(dimension: dimension, month: try #require(YearMonth("2026-01")))
            charge.lines = [line.charge]
            charge.net = net
            charge.usage = try usageInvoice(subscription, ids, on: date).charges[0].usage
            charge.purchaseOrderAnswer = .final(PurchaseOrderDecision(.payAsYouGo))
            draft.charges.append(charge)
            draft.invoice.lines.append(line)
        }
        let net = try euros(Int64(records.joined().count) * 100)
        (draft.invoice.net, draft.invoice.total) = (net, net)
        draft.invoice.taxes[0].base = net
        return taxed(draft)
    }

    /// What gives back some cents of a line of an invoice, whose charges have one line each, with 20 % tax.
    static func credit(
        _ cents: Int64,
        of invoice: CreditableInvoice,
        line: Int = 1,
        _ request: CreditRequest,
        on date: CivilDate,
        sequence: Int = 1
    ) throws -> CreditNote {
        let issued = invoice.issued.invoice
        let (net, tax) = (try euros(-cents), try euros(-cents / 5))
        var credited = issued.lines[line - 1]
        credited.charge.quantity = Quantity.one.negated
        credited.charge.unitPrice = try euros(cents).unitPrice
        credited.charge.amount = net
        credited.creditedLine = line
        let part = invoice.charges[line - 1]
        let charge = Charge(
            subscription: part.key.subscription,
            kind: .credit(sequence),
            account: issued.buyer.id,
            product: part.product,
            chargeOn: part.chargeOn,
            dueOn: date,
            lines: [credited.charge],
            net: net,
            period: part.period,
            purchaseOrderAnswer: .final(invoice.issued.purchaseOrderDecision)
        )
        let document = Invoice(
            kind: issued.kind,
            businessDate: date,
            paymentDueOn: date,
            currency: issued.currency,
            buyer: issued.buyer,
            lines: [credited],
            taxes: [TaxSubtotal(treatment: issued.buyer.tax, base: net, tax: tax)],
            net: net,
            tax: tax,
            total: try euros(-cents - cents / 5),
            period: part.period
        )
        return CreditNote(
            draft: DraftInvoice(invoice: document, charges: [charge], format: "ubl"),
            credited: [part.charge],
            lines: [line],
            invoice: PrecedingInvoice(number: invoice.issued.number, issueDate: issued.businessDate),
            request: request
        )
    }

    /// A row of `credits.csv`.
    static func row(_ id: Text, _ invoice: Text, line: Int? = nil, _ amount: String? = nil) throws -> CreditRequest {
        CreditRequest(
            source: .export(id: id, row: RowReference(file: 0, line: 2)),
            invoice: invoice,
            line: line,
            amount: try amount.map { try UnitPrice($0) },
            creditedOn: try day("2026-02-01"),
            reason: "goodwill 🧾"
        )
    }

    /// The invoice that a number names.
    static func creditable(_ number: Text, _ ledger: Ledger) throws -> CreditableInvoice {
        guard case .invoice(let invoice) = try ledger.creditSubjects([number])[number] else {
            throw HandMadeFault(what: "\(number) is no invoice")
        }
        return invoice
    }

    struct HandMadeFault: Error {
        var what: String
    }

    static let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "agreed")
}
