/// What the operator decides once for all nights.
public struct Settings: Hashable, Sendable {
    public var issuer: Issuer
    /// The first business date; nil: the ledger knows it.
    public var billingStart: CivilDate?
    /// The day of the month, 1 to 28, on which consumption is invoiced.
    public var usageInvoiceDay: Int
    /// Days from issue to due date for accounts that have no terms of their own.
    public var paymentTermsDays: Int
    /// The format for accounts that ask for none.
    public var documentFormat: Text
    /// What invoice numbers begin with: 1 to 12 ASCII letters or digits.
    public var invoicePrefix: Text
    /// The permissions of a new ledger, as the bits of POSIX; the owner reads and writes.
    public var ledgerMode: UInt32

    /// Settings with the defaults that the documented sample names.
    public init(
        issuer: Issuer,
        billingStart: CivilDate? = nil,
        usageInvoiceDay: Int = 1,
        paymentTermsDays: Int = 30,
        documentFormat: Text = "ubl",
        invoicePrefix: Text = "INV",
        ledgerMode: UInt32 = 0o640
    ) {
        self.issuer = issuer
        self.billingStart = billingStart
        self.usageInvoiceDay = usageInvoiceDay
        self.paymentTermsDays = paymentTermsDays
        self.documentFormat = documentFormat
        self.invoicePrefix = invoicePrefix
        self.ledgerMode = ledgerMode
    }
}
