import Domain

/// What a credit note gives back of an invoice: how much of each line, and the tax on it.
struct CreditNoteDraft {
    /// Before tax, and the tax, both above zero.
    let net: Money
    let tax: Money
    /// The tax in the currency in which the seller accounts for it, at the rate of the invoice; nil: that states none.
    private let accountingTax: AccountingTax?
    /// How much of each line, by its position from 1, in the order of the lines.
    let parts: [(line: Int, amount: Money)]
    private let invoice: CreditableInvoice
    private let date: CivilDate
    private let sequence: Int64

    /// A part of an invoice that is not more than what is left of it; nil: a sum leaves 64 bits.
    ///
    /// An invoice has one buyer, and so one tax treatment: its tax subtotal is that of all lines.
    init?(of invoice: CreditableInvoice, giving net: Money, ofLine line: Int?, on date: CivilDate, sequence: Int64) {
        let issued = invoice.issued.invoice
        guard let treatment = issued.taxes.first?.treatment, issued.taxes.count == 1,
            let credited = invoice.creditedNet.adding(net),
            let due = credited == issued.net
                ? issued.tax : credited.tax(at: treatment.rate, rounding: .halfAwayFromZero),
            let tax = due.adding(invoice.creditedTax.negated),
            let accountingTax = Self.accountingTax(of: issued, from: invoice.creditedTax, to: due)
        else { return nil }
        self.accountingTax = accountingTax
        (self.invoice, self.net, self.tax) = (invoice, net, tax)
        (self.date, self.sequence) = (date, sequence)
        parts = line.map { [($0, net)] } ?? Self.share(net, invoice)
    }

    /// Whether the parts come to an amount, which is given back with a tax that is none or its own.
    func addsUp(_ amount: Money) -> Bool {
        net == amount && tax.minorUnits >= 0 && Money.sum(parts.map(\.amount), in: net.currency) == net
    }

    /// The part of an invoice's accounting tax, negated, that takes what is given back of its tax from one sum to another: like the
    /// tax, the rounded whole less what was given back before, so that all parts come to the whole. Outer nil: it leaves 64
    /// bits.
    private static func accountingTax(of invoice: Invoice, from before: Money, to after: Money) -> AccountingTax?? {
        guard var part = invoice.accountingTax else { return .some(nil) }
        guard let earlier = part.converting(before), let amount = part.converting(after)?.adding(earlier.negated) else {
            return nil
        }
        part.amount = amount.negated
        return part
    }

    // MARK: Lines

    /// An amount shared out over what is left of the lines, in proportion to it; what rounding leaves goes to the largest
    /// remainders, and of equal ones to the first.
    private static func share(_ net: Money, _ invoice: CreditableInvoice) -> [(line: Int, amount: Money)] {
        let amounts = invoice.issued.invoice.lines.map(\.charge.amount.minorUnits)
        var left = amounts.enumerated().map { max(0, $1 - (invoice.sharedOut[$0 + 1]?.minorUnits ?? 0)) }
        var whole = left.reduce(Int128(0)) { $0 + Int128($1) }
        // Credits of single lines may have taken more of a line than its part of what was given back before.
        if whole < Int128(net.minorUnits) {
            left = amounts.map { max(0, $0) }
            whole = left.reduce(Int128(0)) { $0 + Int128($1) }
        }
        guard whole > 0 else { return [(1, net)] }
        let wanted = Int128(net.minorUnits)
        let exact = left.map { (Int128($0) * wanted).quotientAndRemainder(dividingBy: whole) }
        var rest = Int(wanted - exact.reduce(0) { $0 + $1.quotient })
        var units = exact.map { Int64($0.quotient) }
        for place in units.indices.sorted(by: { (exact[$1].remainder, $0) < (exact[$0].remainder, $1) }) where rest > 0
        {
            units[place] += 1
            rest -= 1
        }
        return units.enumerated().filter { $1 > 0 }.map { ($0 + 1, Money(minorUnits: $1, currency: net.currency)) }
    }

    /// A line that gives back an amount of another: the whole of it as it was billed, or a part as one unit.
    private func line(_ part: (line: Int, amount: Money)) -> InvoiceLine {
        var line = invoice.issued.invoice.lines[part.line - 1]
        if part.amount == line.charge.amount {
            line.charge.quantity = line.charge.quantity.negated
        } else {
            line.charge.quantity = Quantity.one.negated
            line.charge.unitCode = "C62"
            line.charge.unitPrice = part.amount.unitPrice
        }
        line.charge.amount = part.amount.negated
        line.creditedLine = part.line
        return line
    }

    // MARK: The note

    /// The credit note that carries a request out.
    func note(for request: CreditRequest) -> CreditNote {
        let issued = invoice.issued.invoice
        let lines = parts.map(line)
        var charges: [Charge] = []
        var credited: [ChargeReference] = []
        // Parts and charges are both in the order of the lines.
        var rest = Array(zip(parts, lines))[...]
        var end = 0
        for billed in invoice.charges {
            end += billed.lines
            let own = rest.prefix { $0.0.line <= end }.map(\.1)
            guard !own.isEmpty else { continue }
            rest = rest.dropFirst(own.count)
            charges.append(charge(own, of: billed))
            credited.append(billed.charge)
        }
        let (net, tax) = (net.negated, tax.negated)
        let document = Invoice(
            kind: issued.kind,
            businessDate: date,
            paymentDueOn: date,
            currency: issued.currency,
            buyer: issued.buyer,
            lines: lines,
            taxes: [TaxSubtotal(treatment: issued.taxes[0].treatment, base: net, tax: tax)],
            net: net,
            tax: tax,
            total: Money(minorUnits: net.minorUnits + tax.minorUnits, currency: net.currency),
            period: Period.envelope(of: lines.map(\.charge.period)) ?? issued.period,
            accountingTax: accountingTax
        )
        return CreditNote(
            draft: DraftInvoice(invoice: document, charges: charges, format: invoice.issued.format),
            credited: credited,
            lines: parts.map(\.line),
            invoice: PrecedingInvoice(number: invoice.issued.number, issueDate: issued.businessDate),
            request: request
        )
    }

    private func charge(_ lines: [InvoiceLine], of billed: CreditableInvoice.BilledPart) -> Charge {
        Charge(
            subscription: billed.key.subscription,
            kind: .credit(Int(sequence)),
            account: invoice.issued.invoice.buyer.id,
            product: billed.product,
            chargeOn: billed.chargeOn,
            dueOn: date,
            lines: lines.map(\.charge),
            net: Money(
                minorUnits: lines.reduce(0) { $0 + $1.charge.amount.minorUnits },
                currency: invoice.issued.invoice.currency
            ),
            period: billed.period,
            purchaseOrderAnswer: .final(invoice.issued.purchaseOrderDecision),
            fields: lines.first?.fields
        )
    }
}
