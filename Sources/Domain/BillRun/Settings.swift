/// What the operator decides once for all nights.
public struct Settings: Hashable, Codable, Sendable {
    public var issuer: Issuer
    /// The first business date; nil: taken from the ledger.
    public var billingStart: CivilDate?
    /// The day of the month, 1 to 28, on which consumption is invoiced.
    public var usageInvoiceDay: Int
    /// Days from issue to due date for accounts without terms of payment.
    public var paymentTermsDays: Int
    /// The format for accounts that name none.
    public var documentFormat: Text
    /// The currency in which the seller accounts for tax (BT-6): invoices in another one state their tax in it, too. Nil: they
    /// do not.
    public var taxCurrency: Currency?
    /// What invoice numbers begin with: 1 to 12 ASCII letters or digits.
    public var invoicePrefix: Text
    /// The permission bits of the output folder when a run creates it; what is created within a folder gets the
    /// folder's.
    public var outputMode: UInt32
    /// The POSIX permission bits of a new ledger file; the owner always reads and writes.
    public var ledgerMode: UInt32
    /// Memory in MB (1,048,576 bytes) that a template applied by libxslt may use for one document.
    public var templateMegabytes: Int
    /// What holds the documents of a night; nil: each is a file of its own.
    public var archive: ArchiveForm?
    /// Whether an input folder without `SHA256SUMS` is refused.
    public var requiresChecksums = false
    /// How many per cent, 0 to 100, of its usable rows a table may lose from one closed night to the next.
    public var largestShrink = Self.defaultLargestShrink

    /// The programs that judge a night's documents of a format before it is closed.
    public var validators: [Text: ExternalCommand] = [:]
    /// The time in seconds that a validator has for a night's documents of its format.
    public var validatorSeconds = 600
    /// The program that makes a PDF of an invoice's page; nil: none does.
    public var pdfCommand: ExternalCommand?
    /// The program that makes a PDF of an invoice's page, with its CII in it; nil: none does.
    public var facturxCommand: ExternalCommand?
    /// The time in seconds that one of these two has for an invoice.
    public var rendererSeconds = 60

    /// What nights publish for finance.
    public var finance = FinanceFiles()

    /// The default of ``largestShrink``.
    public static let defaultLargestShrink = 20
    /// The default memory limit in MB. An HTML invoice of 10,000 lines takes about half of it.
    public static let defaultTemplateMegabytes = 256

    /// Settings with the defaults that the documented sample names.
    public init(
        issuer: Issuer,
        billingStart: CivilDate? = nil,
        usageInvoiceDay: Int = 1,
        paymentTermsDays: Int = 30,
        documentFormat: Text = "ubl",
        invoicePrefix: Text = "INV",
        outputMode: UInt32 = 0o750,
        ledgerMode: UInt32 = 0o640,
        templateMegabytes: Int = Self.defaultTemplateMegabytes
    ) {
        self.issuer = issuer
        self.billingStart = billingStart
        self.usageInvoiceDay = usageInvoiceDay
        self.paymentTermsDays = paymentTermsDays
        self.documentFormat = documentFormat
        self.invoicePrefix = invoicePrefix
        self.outputMode = outputMode
        self.ledgerMode = ledgerMode
        self.templateMegabytes = templateMegabytes
    }
}
