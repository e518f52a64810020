import Billing
import Domain
import TestSupport
import Testing

/// Tax once per category and rate; totals are sums of rounded parts.
@Suite("Totals")
struct TotalsTests {
    private static func line(_ net: Money, _ category: TaxCategory, _ percent: TaxRate) -> InvoiceLine {
        InvoiceLine(
            subscription: "s",
            product: product(),
            instalment: nil,
            charge: ChargeLine(
                dimension: nil,
                description: nil,
                quantity: .one,
                unitCode: "C62",
                unitPrice: net.unitPrice,
                amount: net,
                period: period("2026-01-01", "2026-01-31")
            ),
            tax: TaxTreatment(category: category, rate: percent)
        )
    }

    @Test(
        "Tax is computed and rounded once per group",
        arguments: [
            // By line it would be 3 × 0.02 = 0.06; by group it is 0.30 × 7 % = 0.021.
            ([("0.10", "7"), ("0.10", "7"), ("0.10", "7")], ["7 0.30 0.02"], "0.32"),
            ([("1.00", "19"), ("2.00", "7"), ("3.00", "19")], ["19 4.00 0.76", "7 2.00 0.14"], "6.90"),
            ([("1.00", "0"), ("2.00", "19")], ["0 1.00 0.00", "19 2.00 0.38"], "3.38"),
            ([("0.50", "5"), ("0.50", "5.0000")], ["5 1.00 0.05"], "1.05"),
            ([], [], "0.00"),
        ] as [([(String, String)], [String], String)]
    )
    func groups(lines: [(net: String, rate: String)], taxes: [String], total: String) throws {
        let totals = try #require(
            Totals(of: lines.map { Self.line(amount($0.net), .standard, rate($0.rate)) }, in: currency("EUR"))
        )
        #expect(totals.taxes.map { "\($0.treatment.rate) \($0.base) \($0.tax)" } == taxes)
        #expect(totals.total == amount(total))
    }

    @Test("The same rate in two tax categories is two groups")
    func oneRateOfTwoCategoriesIsTwoGroups() throws {
        let totals = try #require(
            Totals(
                of: [
                    Self.line(amount("1.00"), .zeroRated, .zero), Self.line(amount("2.00"), .export, .zero),
                    Self.line(amount("4.00"), .zeroRated, .zero),
                ],
                in: currency("EUR")
            )
        )
        #expect(totals.taxes.map(\.treatment.category) == [.zeroRated, .export])
        #expect(totals.taxes.map(\.base) == [amount("5.00"), amount("2.00")])
    }

    @Test("Net and taxes add up to the total", arguments: ["EUR", "JPY", "KWD"])
    func partsSumToTotals(code: String) throws {
        let currency = currency(code)
        var generator = SeededGenerator(seed: 11)
        let rates = ["0", "5", "7.7", "19", "25.5"].map { rate($0) }
        for _ in 0..<300 {
            let lines = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                let units = Int64.random(in: -1_000...1_000_000, using: &generator)
                return Self.line(Money(minorUnits: units, currency: currency), .standard, generator.pick(rates))
            }
            let totals = try #require(Totals(of: lines, in: currency))
            #expect(totals.net.minorUnits == lines.reduce(0) { $0 + $1.charge.amount.minorUnits })
            #expect(totals.net.minorUnits == totals.taxes.reduce(0) { $0 + $1.base.minorUnits })
            #expect(totals.tax.minorUnits == totals.taxes.reduce(0) { $0 + $1.tax.minorUnits })
            #expect(totals.total.minorUnits == totals.net.minorUnits + totals.tax.minorUnits)
            #expect(Set(totals.taxes.map(\.treatment.rate)).count == totals.taxes.count)
            for group in totals.taxes {
                // The rate counts ten-thousandths of a percent: millionths of the base.
                let exact = group.base.minorUnits * Int64(group.treatment.rate.units)
                let distance = (group.tax.minorUnits * 1_000_000 - exact).magnitude
                #expect(distance <= 500_000)
                if distance == 500_000 { #expect(group.tax.minorUnits.magnitude * 1_000_000 > exact.magnitude) }
            }
        }
    }
}
