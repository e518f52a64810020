import Domain
import TestSupport
import Testing

@Suite("Exact products")
struct ExactProductTests {
    static let lines: [(quantity: String, price: String, product: String)] = [
        ("0", "0", "0"),
        ("25", "480", "12000"),
        ("1", "1500.5", "1500.5"),
        ("0.5", "0.2", "0.1"),
        ("120.5", "0.09", "10.845"),
        ("-2.5", "4", "-10"),
        ("-2.5", "0", "0"),
        ("-0.5", "-0.5", "0.25"),
        ("0.000000000000001", "0.000000000001", "0.000000000000000000000000001"),
        ("1000000", "0.000000000001", "0.000001"),
    ]

    @Test("A line's product has every digit and no zero too many", arguments: lines.indices)
    func line(row: Int) {
        let row = Self.lines[row]
        #expect(ExactProduct(quantity(row.quantity), price(row.price)).description == row.product)
    }

    static let taxes: [(base: String, currency: String, rate: String, product: String)] = [
        ("13500.50", "EUR", "20", "2700.1"),
        ("1000.01", "EUR", "5.5", "55.00055"),
        ("0.01", "EUR", "0.0001", "0.00000001"),
        ("-100.00", "EUR", "5.5", "-5.5"),
        ("250", "JPY", "10", "25"),
        ("3", "JPY", "7.5", "0.225"),
        ("99.99", "EUR", "0", "0"),
    ]

    @Test("A tax before it is rounded has every digit, whatever the currency's decimals", arguments: taxes.indices)
    func tax(row: Int) {
        let row = Self.taxes[row]
        let product = ExactProduct(rate(row.rate), of: amount(row.base, row.currency))
        #expect(product.description == row.product)
    }

    @Test("The largest quantity times the largest price keeps all of its 51 digits")
    func largest() {
        // (10^12 - 10^-15) × (10^12 - 10^-12) = 10^24 - 1 - 0.001 + 10^-27
        let product = ExactProduct(quantity("999999999999.999999999999999"), price("-999999999999.999999999999"))
        #expect(product.description == "-999999999999999999999998.999000000000000000000000001")
    }

    @Test("Factors of any 128 bits have the product that paper arithmetic has")
    func onPaper() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<2_000 {
            let one = Int128(truncatingIfNeeded: UInt128.random(in: 0...UInt128.max, using: &generator))
            let other = Int128(truncatingIfNeeded: UInt128.random(in: 0...UInt128.max, using: &generator))
            let (left, right) = (one >> Int128.random(in: 0...127, using: &generator), other)
            let text = ExactProduct(Quantity(units: left), UnitPrice(units: right)).description
            let digits = DecimalDigits(left).times(DecimalDigits(right)).description
            #expect(Self.paper(digits, isNegative: left.signum() * right.signum() < 0) == text, "\(left) × \(right)")
        }
    }

    /// So many units of 10^-27 as a plain decimal without zeros at its end.
    private static func paper(_ digits: String, isNegative: Bool) -> String {
        let places = Quantity.decimalPlaces + UnitPrice.decimalPlaces
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        return (isNegative ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }

    static let equal: [(quantity: String, price: String, amount: String, currency: String, isEqual: Bool)] = [
        ("3", "333.335", "1000.01", "EUR", false),
        ("3", "333.33", "999.99", "EUR", true),
        ("1", "1500.5", "1500.50", "EUR", true),
        ("0", "480", "0.00", "EUR", true),
        ("-2.5", "0", "0.00", "EUR", true),
        ("-2.5", "4", "10.00", "EUR", false),
        ("-2.5", "4", "-10.00", "EUR", true),
        ("3", "0.5", "2", "JPY", false),
        ("4", "0.5", "2", "JPY", true),
        // They differ in the last of 27 decimals alone.
        ("1.000000000000001", "1.000000000001", "1.00", "EUR", false),
    ]

    @Test("A product equals an amount exactly where rounding changes nothing", arguments: equal.indices)
    func equals(row: Int) {
        let row = Self.equal[row]
        let product = ExactProduct(quantity(row.quantity), price(row.price))
        #expect(product.equals(amount(row.amount, row.currency)) == row.isEqual)
    }
}
