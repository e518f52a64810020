import Domain
import TestSupport
import Testing

@Suite("What receivers demand of lines and of the currency of tax")
struct LineRulesTests {
    private static let french = SellerRulesTests.french

    private static func format(_ rules: FormatRules, taxIn taxCurrency: String? = nil) -> ReceivingFormat {
        ReceivingFormat(
            "ubl-fr",
            rules,
            of: SellerRulesTests.seller("FR"),
            taxIn: taxCurrency.map { currency($0) },
            on: day("2026-11-30")
        )
    }

    @Test(
        "A quantity has at most four decimal places in France, a price six; the column to change is named",
        arguments: [
            ("25", "12.5", false, []), ("25.0001", "12.000001", true, []), ("-0.0001", "0.000001", true, []),
            ("25.00001", "12.5", false, ["quantity in terms.csv"]),
            ("25.00001", "12.5", true, ["quantity in usage.csv"]),
            ("-0.000010", "0", true, ["quantity in usage.csv"]),
            ("25", "0.0000004", false, ["unit_price in terms.csv"]),
            ("25", "0.0000004", true, ["unit_price in terms.csv"]),
            ("0.12345", "0.1234567", true, ["quantity in usage.csv", "unit_price in terms.csv"]),
        ] as [(String, String, Bool, [String])]
    )
    func numbers(count: String, unitPrice: String, isMetered: Bool, columns: [String]) {
        let line = ChargeLine(
            dimension: "calls",
            description: nil,
            quantity: quantity(count),
            unitCode: "C62",
            unitPrice: price(unitPrice),
            amount: amount("1.00"),
            period: period("2026-10-01", "2026-10-31")
        )
        let faults = Self.format(Self.french).faults(of: line, isMetered: isMetered)
        #expect(faults.count == columns.count, "\(faults)")
        for (fault, column) in zip(faults, columns) {
            #expect(fault.cause == .account)
            #expect(fault.words.contains("\"calls\"") && fault.words.hasSuffix(": write \(column)"), "\(fault.words)")
        }
        for rules in [SellerRulesTests.peppol, SellerRulesTests.xrechnung, []] {
            #expect(Self.format(rules).faults(of: line, isMetered: isMetered) == [])
        }
    }

    @Test(
        "An invoice in another currency than EUR states its tax in EUR in France",
        arguments: [
            ("EUR", nil, true), ("EUR", "EUR", true), ("EUR", "USD", true), ("USD", "EUR", true), ("USD", nil, false),
            ("USD", "USD", false), ("USD", "GBP", false),
        ] as [(String, String?, Bool)]
    )
    func taxCurrency(code: String, taxCurrency: String?, isRight: Bool) {
        let buyer = BuyerRulesTests.buyer("FR")
        let faults = Self.format(Self.french, taxIn: taxCurrency).faults(of: buyer, in: currency(code))
        #expect(faults.map(\.cause) == (isRight ? [] : [.settings]))
        let words =
            "ubl-fr needs the tax in EUR of an invoice in \(code) (BR-FR-CO-12): set tax_currency in the settings"
        #expect(faults.map(\.words) == (isRight ? [] : [words]))
        #expect(Self.format(SellerRulesTests.xrechnung, taxIn: taxCurrency).faults(of: buyer, in: currency(code)) == [])
    }
}
