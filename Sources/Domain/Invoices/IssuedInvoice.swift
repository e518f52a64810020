/// An invoice as it was issued: everything a document needs, and nothing that a later night could change.
public struct IssuedInvoice: Hashable, Sendable {
    public var number: InvoiceNumber
    /// 1 as first issued; increased by one each time its PO number is decided again.
    public var revision: Int
    /// The issuer, which all invoices of a night share.
    public private(set) var sharedIssuer: SharedIssuer
    /// The name of its document format, decided on the business date.
    public var format: Text
    public var invoice: Invoice
    /// Whether a PO number is on the invoice and by which rule, in this revision; an invoice has at most one.
    public var purchaseOrderDecision: PurchaseOrderDecision
    /// The invoice that this one credits; nil where it is not a credit (BG-3).
    public var precedingInvoice: PrecedingInvoice?
    /// Why it is credited (BT-22); nil where it is not a credit.
    public var creditReason: Text?

    /// A numbered invoice of an issuer.
    public init(
        number: InvoiceNumber,
        revision: Int = 1,
        issuer: SharedIssuer,
        format: Text,
        invoice: Invoice,
        purchaseOrderDecision: PurchaseOrderDecision,
        precedingInvoice: PrecedingInvoice? = nil,
        creditReason: Text? = nil
    ) {
        self.number = number
        self.revision = revision
        sharedIssuer = issuer
        self.format = format
        self.invoice = invoice
        self.purchaseOrderDecision = purchaseOrderDecision
        self.precedingInvoice = precedingInvoice
        self.creditReason = creditReason
    }

    /// A draft with its number.
    public init(_ draft: DraftInvoice, number: InvoiceNumber, issuer: SharedIssuer) {
        self.init(
            number: number,
            issuer: issuer,
            format: draft.format,
            invoice: draft.invoice,
            purchaseOrderDecision: draft.purchaseOrderDecision
        )
    }

    /// A credit note with its number.
    public init(_ note: CreditNote, number: InvoiceNumber, issuer: SharedIssuer) {
        self.init(note.draft, number: number, issuer: issuer)
        precedingInvoice = note.invoice
        creditReason = note.request.reason
    }

    /// Who issued it.
    public var issuer: Issuer {
        get { sharedIssuer.issuer }
        set { sharedIssuer = SharedIssuer(newValue) }
    }

    /// Whether its PO number may be decided again: not that of a credit note, which has the number of its invoice.
    public var isDecidedAgain: Bool { invoice.kind == .contract && precedingInvoice == nil }

    /// The PO number on the invoice; nil where none is allowed or none was requested.
    public var purchaseOrderNumber: Text? { purchaseOrderDecision.numberOnInvoice }

    /// The line of that PO, which each of its lines refers to; nil where none comes with the number.
    public var purchaseOrderLine: Text? { purchaseOrderDecision.lineOnInvoice }

    /// Whether its document is a credit note: it credits an invoice, or its total is negative.
    public var documentType: DocumentType { precedingInvoice != nil ? .creditNote : invoice.documentType }
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
