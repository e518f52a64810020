public import Domain

/// Charges brought together into invoices, taxed and summed.
struct InvoiceAssembly {
    private let night: BillRun

    /// Invoices of a night.
    init(_ night: BillRun) {
        self.night = night
    }

    /// The account's charges as invoices: one per contract charge, one per currency for consumption. Openings make
    /// none. Charges whose sum leaves 64 bits are given back instead.
    func assemble(_ due: [DueCharge], of buyer: Account) -> (invoices: [DueInvoice], overflowing: [Charge]) {
        var invoices: [DueInvoice] = []
        var overflowing: [Charge] = []
        func add(_ kind: InvoiceKind, _ charges: [Charge], lookUp: PurchaseOrderKey?) {
            if let invoice = invoice(kind, charges, buyer) {
                invoices.append(DueInvoice(invoice: invoice, charges: charges, lookUp: lookUp))
            } else {
                overflowing += charges
            }
        }
        var consumption: [Currency: [Charge]] = [:]
        for due in due {
            switch due.charge.kind {
            case .opening: continue
            case .upfront, .instalment: add(.contract, [due.charge], lookUp: due.lookUp)
            case .consumption: consumption[due.charge.net.currency, default: []].append(due.charge)
            }
        }
        for (_, charges) in consumption.sorted(by: { $0.key < $1.key }) {
            add(.consumption, charges, lookUp: nil)
        }
        return (invoices, overflowing)
    }

    private func invoice(_ kind: InvoiceKind, _ charges: [Charge], _ buyer: Account) -> Invoice? {
        guard let first = charges.first else { return nil }
        let lines = charges.flatMap { charge in
            charge.lines.map { line in
                InvoiceLine(
                    subscription: charge.subscription,
                    product: charge.product,
                    instalment: charge.kind.instalment.flatMap { $0 == 0 ? nil : $0 },
                    charge: line,
                    tax: buyer.tax
                )
            }
        }
        let currency = first.net.currency
        guard let period = Period.envelope(of: lines.map(\.charge.period)),
            let totals = Totals(of: lines, in: currency)
        else { return nil }
        return Invoice(
            kind: kind,
            businessDate: night.date,
            dueOn: night.date.adding(days: buyer.paymentTermsDays ?? night.paymentTermsDays),
            currency: currency,
            buyer: buyer,
            purchaseOrder: first.purchaseOrder,
            lines: lines,
            taxes: totals.taxes,
            net: totals.net,
            tax: totals.tax,
            total: totals.total,
            period: period
        )
    }
}

/// Sums of an invoice: of rounded lines, with tax rounded once per category and rate (EN 16931, BR-CO-10 to 17).
public struct Totals: Hashable, Sendable {
    public var taxes: [TaxSubtotal]
    public var net: Money
    public var tax: Money
    public var total: Money

    /// The totals of lines in one currency; nil where a sum leaves 64 bits.
    public init?(of lines: [InvoiceLine], in currency: Currency) {
        var groups: [TaxTreatment] = []
        var bases: [Money] = []
        for line in lines {
            if let index = groups.firstIndex(where: { $0.category == line.tax.category && $0.rate == line.tax.rate }) {
                guard let base = bases[index].adding(line.charge.amount) else { return nil }
                bases[index] = base
            } else {
                groups.append(line.tax)
                bases.append(line.charge.amount)
            }
        }
        var taxes: [TaxSubtotal] = []
        for (treatment, base) in zip(groups, bases) {
            guard let tax = base.tax(at: treatment.rate, rounding: .halfAwayFromZero) else { return nil }
            taxes.append(TaxSubtotal(treatment: treatment, base: base, tax: tax))
        }
        guard let net = Money.sum(bases, in: currency), let tax = Money.sum(taxes.map(\.tax), in: currency),
            let total = net.adding(tax)
        else { return nil }
        self.taxes = taxes
        self.net = net
        self.tax = tax
        self.total = total
    }
}
