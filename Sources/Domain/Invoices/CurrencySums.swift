/// Sums of invoices and of credit notes in one currency. Wider than an amount: a night's sum may exceed any invoice.
public struct CurrencySums: Hashable, Codable, Sendable {
    public let currency: Currency
    /// Decimals with the currency's invoice digits.
    public var net: String { text(netUnits) }
    public var tax: String { text(taxUnits) }
    public var total: String { text(netUnits + taxUnits) }
    /// How many invoices are summed up.
    public private(set) var invoices: Int
    /// In minor units.
    public private(set) var netUnits: Int128
    public private(set) var taxUnits: Int128
    /// How many credit notes are summed up, and what they give back, above zero.
    public private(set) var creditNotes: Int
    public private(set) var creditedNetUnits: Int128
    public private(set) var creditedTaxUnits: Int128
    public var creditedNet: String { text(creditedNetUnits) }
    public var creditedTax: String { text(creditedTaxUnits) }
    public var creditedTotal: String { text(creditedNetUnits + creditedTaxUnits) }

    /// Sums in minor units; zero by default.
    public init(
        _ currency: Currency,
        invoices: Int = 0,
        netUnits: Int128 = 0,
        taxUnits: Int128 = 0,
        creditNotes: Int = 0,
        creditedNetUnits: Int128 = 0,
        creditedTaxUnits: Int128 = 0
    ) {
        self.currency = currency
        self.invoices = invoices
        self.netUnits = netUnits
        self.taxUnits = taxUnits
        self.creditNotes = creditNotes
        self.creditedNetUnits = creditedNetUnits
        self.creditedTaxUnits = creditedTaxUnits
    }

    /// The sums per currency, by its code.
    public static func of(_ invoices: some Sequence<Invoice>) -> [CurrencySums] {
        var sums: [Currency: CurrencySums] = [:]
        for invoice in invoices {
            sums[invoice.currency, default: CurrencySums(invoice.currency)].add(invoice)
        }
        return sums.values.sorted { $0.currency < $1.currency }
    }

    /// The sums per currency, by its code.
    public static func of(_ documents: [IssuedInvoice]) -> [CurrencySums] {
        var sums: [Currency: CurrencySums] = [:]
        for document in documents {
            let currency = document.invoice.currency
            if document.precedingInvoice == nil {
                sums[currency, default: CurrencySums(currency)].add(document.invoice)
            } else {
                sums[currency, default: CurrencySums(currency)].add(credit: document.invoice)
            }
        }
        return sums.values.sorted { $0.currency < $1.currency }
    }

    /// Sums of several nights added up, by currency code.
    public static func together(_ parts: [CurrencySums]) -> [CurrencySums] {
        var sums: [Currency: CurrencySums] = [:]
        for part in parts {
            sums[part.currency, default: CurrencySums(part.currency)].add(part)
        }
        return sums.values.sorted { $0.currency < $1.currency }
    }

    private mutating func add(_ other: CurrencySums) {
        invoices += other.invoices
        netUnits += other.netUnits
        taxUnits += other.taxUnits
        creditNotes += other.creditNotes
        creditedNetUnits += other.creditedNetUnits
        creditedTaxUnits += other.creditedTaxUnits
    }

    /// Adds an invoice of the currency.
    public mutating func add(_ invoice: Invoice) {
        invoices += 1
        netUnits += Int128(invoice.net.minorUnits)
        taxUnits += Int128(invoice.tax.minorUnits)
    }

    /// Adds a credit note of the currency, whose amounts are negative.
    public mutating func add(credit note: Invoice) {
        creditNotes += 1
        creditedNetUnits -= Int128(note.net.minorUnits)
        creditedTaxUnits -= Int128(note.tax.minorUnits)
    }

    private func text(_ units: Int128) -> String {
        PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits)
    }
}
