/// A currency in which an invoice can be written.
///
/// Source: ISO 4217 as of November 2026: every currency and fund that has a minor unit. No metals, no test or no-currency
/// code, no drawing right or bond market unit. One that was withdrawn stays a currency: amounts in it may be in the ledger.
/// On which days a list has it is in `Lists/currencies.csv`.
public struct Currency: Hashable, Sendable {
    /// The three letters in the upper bytes, the number of minor digits in the lowest.
    private let packed: UInt32

    /// EUR, the currency of SEPA.
    static let euro = Currency(
        packed: UInt32(UInt8(ascii: "E")) << 24 | UInt32(UInt8(ascii: "U")) << 16 | UInt32(UInt8(ascii: "R")) << 8 | 2
    )

    /// The three letters, as in `EUR`.
    public var code: String { ascii.string }

    /// The three letters in ASCII.
    var letters: InlineArray<3, UInt8> {
        [
            UInt8(truncatingIfNeeded: packed >> 24), UInt8(truncatingIfNeeded: packed >> 16),
            UInt8(truncatingIfNeeded: packed >> 8),
        ]
    }

    /// Decimals of the minor unit: 0 for JPY, 2 for EUR, 3 for KWD.
    public var minorDigits: Int {
        Int(packed & 0xFF)
    }

    /// Decimals that an amount on an invoice may have: e-invoices allow at most two.
    public var invoiceDigits: Int {
        min(minorDigits, 2)
    }

    /// The currency with this code, written in capital letters; nil where none ever had it.
    public static func named(_ code: String) -> Currency? {
        var bytes = code.utf8.makeIterator()
        guard let first = bytes.next(), let second = bytes.next(), let third = bytes.next(),
            bytes.next() == nil
        else { return nil }
        return named(ascii: (first, second, third))
    }

    /// The currency with this code, without allocating a string.
    public static func named(ascii code: (UInt8, UInt8, UInt8)) -> Currency? {
        guard let slot = slot(code) else { return nil }
        let digits = minorDigitsBySlot[slot]
        guard digits != noCurrency else { return nil }
        return Currency(
            packed: UInt32(code.0) << 24 | UInt32(code.1) << 16 | UInt32(code.2) << 8 | UInt32(digits)
        )
    }
}

extension Currency: Comparable {
    /// By code.
    public static func < (left: Currency, right: Currency) -> Bool {
        left.packed < right.packed
    }
}

extension Currency {
    private static let noCurrency: UInt8 = 0xFF

    private static let table = CodeTable(PackageResources.currencies_csv)
    static let iso4217 = table.list("iso4217")
    /// EN 16931, for UBL and CII.
    static let en16931 = table.list("en16931")
    static let peppol = table.list("peppol")

    /// One slot for each combination of three capital letters.
    private static let minorDigitsBySlot: [UInt8] = {
        var slots = [UInt8](repeating: noCurrency, count: 26 * 26 * 26)
        for (code, digits) in table.cells("minor_digits") {
            let letters = Array(code.utf8)
            guard letters.count == 3, let slot = slot((letters[0], letters[1], letters[2])), let digits = UInt8(digits)
            else { preconditionFailure("a currency code has three capital letters and a number of decimals") }
            slots[slot] = digits
        }
        return slots
    }()

    private static func slot(_ code: (UInt8, UInt8, UInt8)) -> Int? {
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard capitals.contains(code.0), capitals.contains(code.1), capitals.contains(code.2) else {
            return nil
        }
        let base = Int(capitals.lowerBound)
        return ((Int(code.0) - base) * 26 + Int(code.1) - base) * 26 + Int(code.2) - base
    }
}
