import Domain

/// Groups charges into invoices, taxed and summed.
struct InvoiceAssembly: Sendable {
    let run: BillRun
    let conversion: TaxConversion
    /// The document format of an account.
    let format: @Sendable (Account) -> Text

    /// The account's charges as invoices: one per contract charge, one per currency for consumption. Openings make
    /// none. Charges whose sum leaves 64 bits are returned instead.
    func assemble(_ due: [Charge], of buyer: Account) -> (drafts: [DraftInvoice], overflowing: [Charge]) {
        var drafts: [DraftInvoice] = []
        var overflowing: [Charge] = []
        let format = format(buyer)
        func add(_ kind: InvoiceKind, _ charges: [Charge]) {
            if let invoice = invoice(kind, charges, buyer) {
                drafts.append(DraftInvoice(invoice: invoice, charges: charges, format: format))
            } else {
                overflowing += charges
            }
        }
        var consumption: [Currency: [Charge]] = [:]
        for charge in due where charge.kind.code.isInvoiced {
            if !charge.kind.code.isMetered {
                add(.contract, [charge])
            } else {
                consumption[charge.net.currency, default: []].append(charge)
            }
        }
        for (_, charges) in consumption.sorted(by: { $0.key < $1.key }) {
            add(.consumption, charges)
        }
        return (drafts, overflowing)
    }

    private func invoice(_ kind: InvoiceKind, _ charges: [Charge], _ buyer: Account) -> Invoice? {
        guard let currency = charges.first?.net.currency else { return nil }
        // A contract invoice has one charge; use is invoiced together, as the account agreed.
        let terms = kind == .contract ? charges[0].paymentTermsDays : nil
        let lines = charges.flatMap { charge in
            charge.lines.map { line in
                InvoiceLine(
                    subscription: charge.subscription,
                    product: charge.product,
                    instalment: charge.kind.ordinal == 0 ? nil : charge.kind.ordinal,
                    charge: line,
                    tax: buyer.tax,
                    fields: charge.fields
                )
            }
        }
        guard let period = Period.envelope(of: lines.map(\.charge.period)),
            let totals = Totals(of: lines, in: currency)
        else { return nil }
        let invoice = Invoice(
            kind: kind,
            businessDate: run.date,
            paymentDueOn: run.date.adding(days: terms ?? buyer.paymentTermsDays ?? run.paymentTermsDays),
            currency: currency,
            buyer: buyer,
            lines: lines,
            taxes: totals.taxes,
            net: totals.net,
            tax: totals.tax,
            total: totals.total,
            period: period,
            plan: kind == .contract ? charges[0].contractPlan : nil
        )
        return conversion.stated(on: invoice)
    }
}
