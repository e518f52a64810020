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

/// A line of an invoice: a charge's line with what it was for and how it is taxed.
public struct InvoiceLine: Hashable, Sendable {
    public var subscription: Text
    public var product: Product
    /// Which payment of a schedule the line is; nil for other charges.
    public var instalment: Int?
    public var charge: ChargeLine
    public var tax: TaxTreatment

    /// A line for a subscription's charge.
    public init(
        subscription: Text,
        product: Product,
        instalment: Int?,
        charge: ChargeLine,
        tax: TaxTreatment
    ) {
        self.subscription = subscription
        self.product = product
        self.instalment = instalment
        self.charge = charge
        self.tax = tax
    }
}

/// The tax of all lines of one category and rate.
public struct TaxSubtotal: Hashable, Sendable {
    public var treatment: TaxTreatment
    /// Sum of the lines of this category and rate.
    public var base: Money
    /// base × rate, rounded once.
    public var tax: Money

    /// The tax on a base.
    public init(treatment: TaxTreatment, base: Money, tax: Money) {
        self.treatment = treatment
        self.base = base
        self.tax = tax
    }
}

/// An invoice's number: `INV-2026-00000001`, gapless and ascending within a year.
public struct InvoiceNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Letters and digits, from the settings.
    public let prefix: Text
    /// The year of the business date.
    public let year: Int
    /// From 1 each year.
    public let sequence: Int64

    /// The n-th number of a year.
    public init(prefix: Text, year: Int, sequence: Int64) {
        self.prefix = prefix
        self.year = year
        self.sequence = sequence
    }

    /// The sequence has at least eight digits.
    public var description: String {
        prefix.string + asciiAfterPrefix.string
    }

    public static func < (one: InvoiceNumber, other: InvoiceNumber) -> Bool {
        (one.year, one.sequence, one.prefix) < (other.year, other.sequence, other.prefix)
    }
}

/// An invoice as it was issued: everything a document needs, and nothing that a later night could change.
public struct IssuedInvoice: Hashable, Sendable {
    public var number: InvoiceNumber
    /// 1 as first issued; one more each time that its PO number was decided anew.
    public var revision: Int
    public var issuer: Issuer
    /// The name of the format it is written in, decided on the night.
    public var format: Text
    public var invoice: Invoice
    /// The invoice that this one gives back, where it is a credit for one (BG-3).
    public var precedingInvoice: PrecedingInvoice?

    /// A numbered invoice of an issuer.
    public init(
        number: InvoiceNumber,
        revision: Int = 1,
        issuer: Issuer,
        format: Text,
        invoice: Invoice,
        precedingInvoice: PrecedingInvoice? = nil
    ) {
        self.number = number
        self.revision = revision
        self.issuer = issuer
        self.format = format
        self.invoice = invoice
        self.precedingInvoice = precedingInvoice
    }

    /// Whether its document is a credit note: it credits an invoice, or its total is negative. A document asks for
    /// money or gives it back; receivers refuse an invoice of less than nothing.
    public var documentType: DocumentType {
        precedingInvoice != nil || invoice.total.minorUnits < 0 ? .creditNote : .invoice
    }
}

/// What a document is (BT-3).
public enum DocumentType: String, CaseIterable, Sendable {
    /// UNCL 1001 code 380.
    case invoice
    /// UNCL 1001 code 381; what it gives back is written without a minus.
    case creditNote = "credit-note"
}

/// An issued invoice that another document refers to.
public struct PrecedingInvoice: Hashable, Sendable {
    public var number: InvoiceNumber
    public var issueDate: CivilDate

    /// An invoice by its number and issue date.
    public init(number: InvoiceNumber, issueDate: CivilDate) {
        self.number = number
        self.issueDate = issueDate
    }
}
