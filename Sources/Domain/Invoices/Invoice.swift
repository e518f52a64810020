/// What an invoice bills: to whom, for which lines, how much. It has neither a number nor a PO number; a draft or an
/// issued invoice adds them.
public struct Invoice: Hashable, Codable, Sendable {
    public var kind: InvoiceKind
    /// Issue date.
    public var businessDate: CivilDate
    /// The payment due date.
    public var paymentDueOn: CivilDate
    public var currency: Currency
    /// The buyer's facts on the business date.
    public var buyer: Account
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
    /// The smallest period that contains the periods of all lines.
    public var period: Period
    /// The tax in the currency in which the seller accounts for it; nil: it is the invoice's.
    public var accountingTax: AccountingTax?
    /// What an instalment is part of; nil: the invoice is for no instalment, or was issued before plans were kept.
    public var plan: ContractPlan?

    /// Whether its document is a credit note: receivers refuse an invoice with a negative total.
    public var documentType: DocumentType { total.minorUnits < 0 ? .creditNote : .invoice }

    /// An invoice from its parts; ``Totals`` computes the sums.
    public init(
        kind: InvoiceKind,
        businessDate: CivilDate,
        paymentDueOn: CivilDate,
        currency: Currency,
        buyer: Account,
        lines: [InvoiceLine],
        taxes: [TaxSubtotal],
        net: Money,
        tax: Money,
        total: Money,
        period: Period,
        accountingTax: AccountingTax? = nil,
        plan: ContractPlan? = nil
    ) {
        self.kind = kind
        self.businessDate = businessDate
        self.paymentDueOn = paymentDueOn
        self.currency = currency
        self.buyer = buyer
        self.lines = lines
        self.taxes = taxes
        self.net = net
        self.tax = tax
        self.total = total
        self.period = period
        self.accountingTax = accountingTax
        self.plan = plan
    }
}

/// What an invoice is for; no invoice mixes the two.
public enum InvoiceKind: String, CaseIterable, Codable, Sendable {
    /// An upfront contract charge or one instalment.
    case contract
    /// Pay-as-you-go use of one account in one currency.
    case consumption
}
