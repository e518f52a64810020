import Domain
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
    @Test(
        "A product is rounded half away from zero to the currency's decimals",
        arguments: [
            ("EUR", "1", "0.004", "0.00"), ("EUR", "1", "0.005", "0.01"), ("EUR", "1", "0.014999999999", "0.01"),
            ("EUR", "1", "0.015", "0.02"), ("EUR", "-1", "0.005", "-0.01"), ("EUR", "1", "-0.005", "-0.01"),
            ("EUR", "-1", "-0.005", "0.01"), ("EUR", "-1", "0.004", "0.00"), ("EUR", "3", "399.98", "1199.94"),
            ("EUR", "0.333333333333333", "3", "1.00"), ("EUR", "1000000", "0.000000000001", "0.00"),
            ("EUR", "0.000000000000001", "0.000000000001", "0.00"), ("EUR", "0", "999999999999", "0.00"),
            ("USD", "1234567.891", "0.0000125", "15.43"), ("JPY", "1", "0.5", "1"), ("JPY", "1", "0.499999999999", "0"),
            ("JPY", "1", "1.5", "2"), ("JPY", "-1", "2.5", "-3"), ("JPY", "3", "33.5", "101"),
            ("KWD", "1", "1.004", "1.00"),
            ("KWD", "1", "1.005", "1.01"), ("KWD", "3", "0.125", "0.38"), ("CLF", "1", "1.2345", "1.23"),
            ("EUR", "999999999999", "92233.72", "92233719999907766.28"),
            ("EUR", "999999999999.999999999999999", "999999999999.999999999999", "none"),
            ("JPY", "999999999999.999999999999999", "999999999999.999999999999", "none"),
            ("EUR", "-999999999999.999999999999999", "999999999999.999999999999", "none"),
        ]
    )
    func product(code: String, quantity: String, price: String, amount: String) throws {
        let product = Money.product(
            try Quantity(quantity),
            try UnitPrice(price),
            in: currency(code),
            rounding: .halfAwayFromZero
        )
        #expect((product?.description ?? "none") == amount)
    }

    /// The largest amount is one, its successor none, and so is what would round up to it.
    @Test(
        "A product that leaves 64 bits has no amount",
        arguments: [
            ("9223372036854775807", 4, "9223372036854775807"), ("9223372036854775807", 5, "none"),
            ("9223372036854775808", 0, "none"), ("9223372036854775806", 5, "9223372036854775807"),
            ("-9223372036854775807", 4, "-9223372036854775807"), ("-9223372036854775807", 5, "none"),
            ("99999999999999999999", 0, "none"),
        ]
    )
    func edgeOfTheRange(whole: String, tenths: Int, amount: String) throws {
        // Many units of use at a price of 0.1: the quantity counts tenths of an amount.
        let quantity = try #require(Quantity(stored: "\(whole)\(tenths)"))
        let price = try UnitPrice("0.1")
        let product = Money.product(quantity, price, in: currency("JPY"), rounding: .halfAwayFromZero)
        #expect((product?.description ?? "none") == amount)
    }

    @Test(
        "A tax is rounded half away from zero",
        arguments: [
            ("EUR", "100.00", "19", "19.00"), ("EUR", "0.50", "19", "0.10"), ("EUR", "0.50", "21", "0.11"),
            ("EUR", "0.10", "25", "0.03"), ("EUR", "0.02", "25", "0.01"), ("EUR", "-0.10", "25", "-0.03"),
            ("EUR", "33.33", "7.7", "2.57"), ("EUR", "1199.94", "0", "0.00"), ("CHF", "1000.00", "8.1250", "81.25"),
            ("JPY", "105", "10", "11"), ("JPY", "104", "10", "10"), ("KWD", "12.34", "5", "0.62"),
            ("EUR", "0.01", "0.0001", "0.00"),
        ]
    )
    func tax(code: String, base: String, rate: String, tax: String) throws {
        #expect(try parsedAmount(base, code).tax(at: TaxRate(rate), rounding: .halfAwayFromZero)?.description == tax)
    }

    @Test("A tax that leaves 64 bits has no amount")
    func taxThatLeavesTheRange() throws {
        let most = Money(minorUnits: .max, currency: currency("EUR"))
        #expect(most.tax(at: try TaxRate("100"), rounding: .halfAwayFromZero) == most)
        #expect(most.tax(at: try TaxRate("100.0001"), rounding: .halfAwayFromZero) == nil)
        #expect(most.tax(at: TaxRate(units: .max), rounding: .halfAwayFromZero) == nil)
    }

    @Test(
        "An amount may have the decimals of its currency, and trailing zeros",
        arguments: [
            ("EUR", "12", "12.00"), ("EUR", "12.5", "12.50"), ("EUR", "12.500", "12.50"), ("EUR", "-0.01", "-0.01"),
            ("EUR", "12.345", "tooManyDecimals"), ("EUR", "12.3400000000000000000000", "12.34"),
            ("EUR", "12.0000000000000000000000", "12.00"), ("EUR", "12.0000000000000000000001", "tooManyDecimals"),
            ("JPY", "12", "12"), ("JPY", "12.0", "12"), ("JPY", "12.5", "tooManyDecimals"), ("KWD", "1.23", "1.23"),
            ("KWD", "1.230", "1.23"), ("KWD", "1.234", "tooManyDecimals"),
            ("EUR", "999999999999.99", "999999999999.99"),
            ("EUR", "1000000000000", "1000000000000.00"),
            ("EUR", "9999999999999999.99", "9999999999999999.99"),
            ("EUR", "10000000000000000", "tooLarge"), ("EUR", "12.", "malformed"), ("EUR", "1.2.0", "malformed"),
            ("EUR", ".", "malformed"), ("EUR", ".0", "malformed"), ("EUR", "1,00", "malformed"),
            ("EUR", "", "malformed"),
        ]
    )
    func reading(code: String, text: String, expected: String) {
        #expect(outcome { () throws(DecimalFault) in try parsedAmount(text, code) } == expected)
    }

    @Test("Sums are exact, and one that leaves 64 bits has no amount")
    func sums() throws {
        let euro = currency("EUR")
        #expect(Money.sum([], in: euro) == .zero(euro))
        #expect(
            Money.sum([try parsedAmount("0.10", "EUR"), try parsedAmount("0.20", "EUR")], in: euro)?.description
                == "0.30"
        )
        let most = Money(minorUnits: .max, currency: euro)
        #expect(most.adding(Money(minorUnits: 1, currency: euro)) == nil)
        #expect(Money.sum([most, try parsedAmount("-0.01", "EUR")], in: euro)?.minorUnits == .max - 1)
    }

    @Test(
        "An amount as a unit price, taken once, is that amount",
        arguments: [("EUR", "12.34", "12.34"), ("JPY", "12", "12"), ("EUR", "0", "0")]
    )
    func anAmountAsAPrice(code: String, text: String, price: String) throws {
        let amount = try parsedAmount(text, code)
        #expect(amount.unitPrice.description == price)
        let product = Money.product(.one, amount.unitPrice, in: amount.currency, rounding: .halfAwayFromZero)
        #expect(product == amount)
    }
}
