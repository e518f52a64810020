/// Sums of invoices in one currency. Wider than an amount: a night's sum may exceed any invoice.
public struct CurrencySums: Hashable, Sendable {
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

    /// Sums in minor units; zero by default.
    public init(_ currency: Currency, invoices: Int = 0, netUnits: Int128 = 0, taxUnits: Int128 = 0) {
        self.currency = currency
        self.invoices = invoices
        self.netUnits = netUnits
        self.taxUnits = taxUnits
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
    public static func of(_ invoices: [IssuedInvoice]) -> [CurrencySums] {
        of(invoices.lazy.map(\.invoice))
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
    }

    /// Adds an invoice of the currency.
    public mutating func add(_ invoice: Invoice) {
        invoices += 1
        netUnits += Int128(invoice.net.minorUnits)
        taxUnits += Int128(invoice.tax.minorUnits)
    }

    private func text(_ units: Int128) -> String {
        PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits)
    }
}
