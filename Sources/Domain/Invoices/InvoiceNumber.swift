/// The number of an invoice, `INV-2026-00000001`, or of a credit note, `CN-2026-00000001`: each a series of its own, gapless
/// and ascending within a year.
public struct InvoiceNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A series of numbers.
    public enum Series: Hashable, Sendable, CaseIterable {
        case invoices
        case creditNotes
    }

    /// Letters and digits, from the settings.
    public let prefix: Text
    /// The year of the business date.
    public let year: Int
    /// Starts at 1 each year.
    public let sequence: Int64
    /// What the number counts.
    public let series: Series

    /// More than a year's sequences in one series.
    public static let numbersPerYear: Int64 = 10_000_000_000

    /// What numbers of credit notes begin with: the first that no invoice number does.
    public static let creditNotePrefixes: [Text] = ["CN", "CRN"]

    /// The n-th number of a year.
    public init(prefix: Text, year: Int, sequence: Int64, series: Series = .invoices) {
        self.prefix = prefix
        self.year = year
        self.sequence = sequence
        self.series = series
    }

    /// The number at a ``place`` of a year.
    public init(prefix: Text, year: Int, place: Int64) {
        let isInvoice = place < Self.numbersPerYear
        self.init(
            prefix: prefix,
            year: year,
            sequence: isInvoice ? place : place - Self.numbersPerYear,
            series: isInvoice ? .invoices : .creditNotes
        )
    }

    /// Its place among all numbers of the year: invoices by their sequence, then credit notes by theirs.
    public var place: Int64 { series == .invoices ? sequence : Self.numbersPerYear + sequence }

    /// The number that is so many places later in the same year and series.
    public func later(by count: Int) -> InvoiceNumber {
        InvoiceNumber(prefix: prefix, year: year, sequence: sequence + Int64(count), series: series)
    }

    /// The sequence is padded to eight digits.
    public var description: String {
        prefix.string + asciiAfterPrefix.string
    }

    public static func < (one: InvoiceNumber, other: InvoiceNumber) -> Bool {
        (one.year, one.place, one.prefix) < (other.year, other.place, other.prefix)
    }
}

extension InvoiceNumber {
    /// A number as people type it, with or without the zeros at its front; nil: it is none.
    public init?(typed name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[1]), let sequence = Int64(parts[2]),
            (1...9999).contains(year), sequence > 0
        else {
            return nil
        }
        self.init(prefix: Text(parts[0].uppercased()), year: year, sequence: sequence)
    }
}
