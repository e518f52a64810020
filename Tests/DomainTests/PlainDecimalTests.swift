import Domain
import TestSupport
import Testing

/// What a cell may hold as a number, and how a number is written.
@Suite("Plain decimals")
struct PlainDecimalTests {
    @Test(
        "A quantity is a plain decimal with at most 15 decimals",
        arguments: [
            ("0", "0"), ("-0", "0"), ("1", "1"), ("-12.50", "-12.5"), ("007", "7"),
            ("0.000000000000001", "0.000000000000001"),
            ("1.0", "1"), ("10", "10"), ("10.10", "10.1"), ("-0.5", "-0.5"), ("999999999999", "999999999999"),
            ("999999999999.999999999999999", "999999999999.999999999999999"), ("-999999999999.9", "-999999999999.9"),
            ("000000000000000000001", "1"),
            ("0.0000000000000001", "tooManyDecimals"), ("1.0000000000000000", "tooManyDecimals"),
            ("1000000000000", "tooLarge"), ("-1000000000000", "tooLarge"), ("1000000000000.5", "tooLarge"),
            ("99999999999999999999999999999999999999999999999999", "tooLarge"),
            ("", "malformed"), ("-", "malformed"), (".", "malformed"), (".5", "malformed"), ("5.", "malformed"),
            ("-.5", "malformed"), ("+1", "malformed"), ("--1", "malformed"), ("1-", "malformed"), ("1e3", "malformed"),
            ("1E3", "malformed"), ("0x10", "malformed"), ("1,5", "malformed"), ("1.000,00", "malformed"),
            ("1,000", "malformed"), ("1 000", "malformed"), (" 1", "malformed"), ("1 ", "malformed"),
            ("1.2.3", "malformed"),
            ("NaN", "malformed"), ("inf", "malformed"), ("\u{661}", "malformed"), ("\u{FF11}", "malformed"),
            ("\u{2212}1", "malformed"), ("12€", "malformed"), ("1000000000000x", "malformed"),
            ("1000000000000.", "malformed"), ("1000000000000.5.5", "malformed"), ("1.0000000000000000x", "malformed"),
        ]
    )
    func quantity(text: String, expected: String) {
        #expect(outcome { () throws(DecimalFault) in try Quantity(text) } == expected)
    }

    @Test(
        "A unit price has at most 12 decimals",
        arguments: [
            ("0.000000000001", "0.000000000001"), ("0.0000000000001", "tooManyDecimals"),
            ("999999999999.999999999999", "999999999999.999999999999"), ("1000000000000", "tooLarge"),
        ]
    )
    func unitPriceHasTwelveDecimals(text: String, expected: String) {
        #expect(outcome { () throws(DecimalFault) in try UnitPrice(text) } == expected)
    }

    @Test(
        "A tax rate has at most four decimals",
        arguments: [("19", "19"), ("7.7", "7.7"), ("8.1250", "8.125"), ("0.00001", "tooManyDecimals")]
    )
    func taxRateHasFourDecimals(text: String, expected: String) {
        #expect(outcome { () throws(DecimalFault) in try TaxRate(text) } == expected)
    }

    @Test(
        "An amount is written with all its decimals",
        arguments: [
            (Int128(0), 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (123_456, 2, "1234.56"), (-100, 2, "-1.00"),
            (7, 0, "7"),
            (-7, 0, "-7"), (1, 15, "0.000000000000001"),
        ]
    )
    func writtenWithAllDecimals(units: Int128, places: Int, text: String) {
        #expect(PlainDecimal.plain(units, decimalPlaces: places) == text)
    }

    @Test("A stored quantity or price is read back as it was")
    func storedValuesComeBack() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<1_500 {
            let sign: Int128 = Bool.random(using: &generator) ? 1 : -1
            // Sums of use are not bounded like one record: 30 digits and more.
            let quantity = Quantity(units: sign * generator.digits(upTo: 35))
            #expect(Quantity(stored: quantity.description) == quantity)
            let price = UnitPrice(units: sign * generator.digits(upTo: 24))
            #expect(outcome { () throws(DecimalFault) in try UnitPrice(price.description) } == price.description)
        }
    }

    @Test(
        "Text that no quantity is stored as is not read",
        arguments: [
            "", "-", "-0", "+5", "05", "5.0", "5.", ".5", "-.5", "1.2.3", "1e3", "5 ", "0.0000000000000001", "--5",
            "-0.0",
            "999999999999999999999999999999999999999",
        ]
    )
    func storedTextThatNobodyWrote(text: String) {
        #expect(Quantity(stored: text) == nil)
    }

    @Test("A sum of quantities that leaves 128 bits has no value")
    func sumsThatLeaveTheRange() {
        let largest = Quantity(units: .max)
        #expect(largest.adding(Quantity(units: 1)) == nil)
        #expect(largest.adding(Quantity(units: 0)) == largest)
        #expect(Quantity.one.adding(.one)?.description == "2")
    }
}
