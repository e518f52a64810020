import Domain
import Testing

@Suite("Currencies")
struct CurrencyTests {
    @Test(
        "A currency has its minor digits, and at most two on an invoice",
        arguments: [
            ("EUR", 2, 2), ("USD", 2, 2), ("CHF", 2, 2), ("JPY", 0, 0), ("KRW", 0, 0), ("ISK", 0, 0), ("HUF", 2, 2),
            ("KWD", 3, 2), ("BHD", 3, 2), ("TND", 3, 2), ("JOD", 3, 2), ("CLF", 4, 2), ("XCG", 2, 2), ("ZWG", 2, 2),
        ]
    )
    func digits(code: String, minorDigits: Int, invoiceDigits: Int) throws {
        let currency = try #require(Currency.named(code))
        #expect(currency.code == code)
        #expect(currency.minorDigits == minorDigits)
        #expect(currency.invoiceDigits == invoiceDigits)
    }

    @Test(
        "A code that is not of a currency in use is not known",
        arguments: [
            "", "EU", "EURO", "eur", "Eur", "ABC", "XXX", "XTS", "XAU", "XAG", "XDR", "DEM", "HRK", "ZWL",
            " EUR",
            "EUR ",
            "€", "É", "12A", "E R",
        ]
    )
    func noCurrency(code: String) {
        #expect(Currency.named(code) == nil)
    }

    @Test("Currencies are ordered by their codes")
    func orderedByCode() {
        let codes = ["USD", "CHF", "JPY", "EUR", "KWD", "AED", "ZMW"]
        #expect(codes.compactMap(Currency.named).sorted().map(\.code) == codes.sorted())
        #expect(Set(codes.compactMap(Currency.named)).count == codes.count)
    }
}
