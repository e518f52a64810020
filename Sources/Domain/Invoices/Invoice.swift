/// An invoice before it has a number: whom it asks, for which lines, how much.
public struct Invoice: Hashable, Sendable {
    public var kind: InvoiceKind
    /// Issue date.
    public var businessDate: CivilDate
    public var dueOn: CivilDate
    public var currency: Currency
    /// The buyer's facts of the night.
    public var buyer: Account
    /// Whether a PO number stands on the invoice and by which rule; an invoice carries at most one.
    public var purchaseOrder: PurchaseOrderDecision
    /// In the order in which they are printed, numbered from 1.
    public var lines: [InvoiceLine]
    /// One per tax category and rate.
    public var taxes: [TaxSubtotal]
    /// Sum of the lines.
    public var net: Money
    /// Sum of the tax subtotals.
    public var tax: Money
    /// Net and tax.
    public var total: Money
    /// The envelope of the line periods.
    public var period: Period

    /// An invoice of known parts; ``Totals`` computes them.
    public init(
        kind: InvoiceKind,
        businessDate: CivilDate,
        dueOn: CivilDate,
        currency: Currency,
        buyer: Account,
        purchaseOrder: PurchaseOrderDecision,
        lines: [InvoiceLine],
        taxes: [TaxSubtotal],
        net: Money,
        tax: Money,
        total: Money,
        period: Period
    ) {
        self.kind = kind
        self.businessDate = businessDate
        self.dueOn = dueOn
        self.currency = currency
        self.buyer = buyer
        self.purchaseOrder = purchaseOrder
        self.lines = lines
        self.taxes = taxes
        self.net = net
        self.tax = tax
        self.total = total
        self.period = period
    }

    /// The number that stands on the invoice; nil: none may, or none was asked for.
    public var purchaseOrderNumber: Text? { purchaseOrder.numberOnInvoice }
}

/// What an invoice is for; the two never share one.
public enum InvoiceKind: String, CaseIterable, Sendable {
    /// An upfront contract charge or one instalment.
    case contract
    /// Pay-as-you-go use of one account in one currency.
    case consumption
}
