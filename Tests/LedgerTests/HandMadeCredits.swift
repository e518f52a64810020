import Domain
import Ledger

extension HandMade {
    /// A credit note over a part of an invoice of one charge; `charge`: the ledger's number of that.
    static func creditNote(
        of issued: IssuedInvoice,
        charge: Int64,
        cents: Int64,
        number: Int,
        on date: CivilDate,
        id: Text? = nil
    ) throws -> CreditNote {
        let net = try euros(-cents)
        var (invoice, line) = (issued.invoice, issued.invoice.lines[0])
        (line.charge.quantity, line.charge.unitPrice) = (Quantity.one.negated, net.negated.unitPrice)
        (line.charge.amount, line.creditedLine) = (net, 1)
        (invoice.businessDate, invoice.paymentDueOn) = (date, date)
        (invoice.lines, invoice.net, invoice.total) = ([line], net, net)
        invoice.taxes[0].base = net
        let credit = Charge(
            subscription: line.subscription,
            kind: .credit(number),
            account: account.id,
            product: line.product,
            chargeOn: issued.invoice.businessDate,
            dueOn: date,
            lines: [line.charge],
            net: net,
            period: line.charge.period,
            purchaseOrderAnswer: .final(issued.purchaseOrderDecision)
        )
        return CreditNote(
            draft: DraftInvoice(invoice: invoice, charges: [credit], format: issued.format),
            credited: [ChargeReference(id: charge)],
            lines: [1],
            invoice: PrecedingInvoice(number: issued.number, issueDate: issued.invoice.businessDate),
            request: CreditRequest(
                source: .export(id: id ?? Text("c\(number)"), row: RowReference(file: 0, line: 2)),
                invoice: Text(issued.number.description),
                amount: net.negated.unitPrice,
                creditedOn: date,
                reason: "too much"
            )
        )
    }

    /// An invoice or credit note as a night issues it.
    static func issued(_ draft: DraftInvoice, _ sequence: Int64) -> IssuedInvoice {
        IssuedInvoice(draft, number: InvoiceNumber(prefix: "T", year: 2026, sequence: sequence), issuer: issuer)
    }

    static func issued(_ note: CreditNote, _ sequence: Int64) -> IssuedInvoice {
        let number = InvoiceNumber(prefix: "CN", year: 2026, sequence: sequence, series: .creditNotes)
        return IssuedInvoice(note, number: number, issuer: issuer)
    }
}
