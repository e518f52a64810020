import Billing
import Domain
import Ledger

extension InvoicePart {
    /// An issued invoice with how its totals came about.
    init(_ recorded: Ledger.RecordedInvoice, _ records: Ledger.Records) {
        let invoice = recorded.issued.invoice
        number = recorded.issued.number.description
        kind = invoice.kind.rawValue
        accountId = invoice.buyer.id.string
        accountName = invoice.buyer.name.string
        issuedOn = invoice.businessDate.description
        payableBy = invoice.paymentDueOn.description
        periodStart = invoice.period.start.description
        periodEnd = invoice.period.end.description
        currency = invoice.currency.code
        net = invoice.net.description
        taxes = invoice.taxes.map(TaxPart.init)
        tax = invoice.tax.description
        total = invoice.total.description
        purchaseOrderNumber = recorded.charges.first?.decision.numberOnInvoice?.string
        revision = recorded.charges.first?.revisions.last?.number ?? 1
        charges = recorded.charges.map { ChargePart($0, records) }
    }
}

extension TaxPart {
    init(_ subtotal: TaxSubtotal) {
        let rate = subtotal.treatment.rate.description
        category = subtotal.treatment.category.rawValue
        self.rate = rate
        base = subtotal.base.description
        exact = ExactProduct.text(subtotal.base.description, rate, shift: 2)
        tax = subtotal.tax.description
        exemptionReason = subtotal.treatment.exemptionReason?.string
    }
}

extension ChargePart {
    /// A charge as it was billed.
    init(_ recorded: Ledger.RecordedCharge, _ records: Ledger.Records) {
        let charge = recorded.charge
        subscription = charge.subscription.string
        kind = charge.kind.code.rawValue
        name = charge.kind.name
        invoice = recorded.invoice?.string
        accountId = charge.account.string
        productId = charge.product.id.string
        productTitle = charge.product.title.string
        productType = charge.product.type.rawValue
        pricingModel = charge.product.pricing.rawValue
        businessDate = recorded.businessDate.description
        chargeOn = charge.chargeOn.description
        dueOn = charge.dueOn.description
        due = Self.due(recorded)
        periodStart = charge.period.start.description
        periodEnd = charge.period.end.description
        currency = charge.net.currency.code
        net = charge.net.description
        lines = charge.lines.map(LinePart.init)
        if let use = recorded.use, let line = charge.lines.first {
            usage = UsePart(
                records: use.records,
                first: use.first.description,
                last: use.last.description,
                quantity: line.quantity.description
            )
        }
        purchaseOrder = OrderPart(recorded, lastClosed: records.lastClosed)
    }

    /// Why it fell due when it did, and why that night billed it.
    private static func due(_ recorded: Ledger.RecordedCharge) -> String {
        let charge = recorded.charge
        let reason = charge.dueReason
        guard recorded.businessDate > charge.dueOn else { return reason }
        return "\(reason); billed later, on \(recorded.businessDate): until then it was held or not in the export"
    }
}

extension LinePart {
    init(_ line: ChargeLine) {
        dimension = line.dimension?.string
        description = line.description?.string
        quantity = line.quantity.description
        unitCode = line.unitCode.string
        unitPrice = line.unitPrice.description
        exact = ExactProduct.text(line.quantity.description, line.unitPrice.description)
        amount = line.amount.description
    }
}
