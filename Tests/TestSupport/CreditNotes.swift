public import Domain

extension CreditNote {
    /// A credit note over a part of an invoice of one charge, without tax; `charge`: the ledger's number of that; `units`: minor
    /// units above zero.
    public static func part(
        of issued: IssuedInvoice,
        charge: Int64,
        units: Int64,
        number: Int,
        on date: CivilDate,
        id: Text
    ) -> CreditNote {
        let net = Money(minorUnits: -units, currency: issued.invoice.currency)
        var (invoice, line) = (issued.invoice, issued.invoice.lines[0])
        (line.charge.quantity, line.charge.unitPrice) = (Quantity.one.negated, net.negated.unitPrice)
        (line.charge.amount, line.creditedLine) = (net, 1)
        (invoice.businessDate, invoice.paymentDueOn) = (date, date)
        (invoice.lines, invoice.net, invoice.total) = ([line], net, net)
        invoice.taxes[0].base = net
        let credit = Charge(
            subscription: line.subscription,
            kind: .credit(number),
            account: invoice.buyer.id,
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
                source: .export(id: id, row: RowReference(file: 0, line: 2)),
                invoice: Text(issued.number.description),
                amount: net.negated.unitPrice,
                creditedOn: date,
                reason: "too much"
            )
        )
    }
}
