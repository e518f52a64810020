/// An invoice's number: `INV-2026-00000001`, gapless and ascending within a year.
public struct InvoiceNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Letters and digits, from the settings.
    public let prefix: Text
    /// The year of the business date.
    public let year: Int
    /// Starts at 1 each year.
    public let sequence: Int64

    /// The n-th number of a year.
    public init(prefix: Text, year: Int, sequence: Int64) {
        self.prefix = prefix
        self.year = year
        self.sequence = sequence
    }

    /// The number that is so many places later in the same year.
    public func later(by count: Int) -> InvoiceNumber {
        InvoiceNumber(prefix: prefix, year: year, sequence: sequence + Int64(count))
    }

    /// The sequence is padded to eight digits.
    public var description: String {
        prefix.string + asciiAfterPrefix.string
    }

    public static func < (one: InvoiceNumber, other: InvoiceNumber) -> Bool {
        (one.year, one.sequence, one.prefix) < (other.year, other.sequence, other.prefix)
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
