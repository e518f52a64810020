import Domain
import TestSupport
import Testing

/// The machine's arithmetic against digits multiplied by hand.
@Suite("Money, against digits multiplied by hand")
struct MoneyOnPaperTests {
    @Test("Arithmetic with single digits is right")
    func paperItself() {
        #expect(DecimalDigits(99).times(DecimalDigits(99)).description == "9801")
        #expect(DecimalDigits(0).times(DecimalDigits(12)).description == "0")
        #expect(DecimalDigits(1_995).roundedHalfUp(droppingLast: 1).description == "200")
        #expect(DecimalDigits(4).roundedHalfUp(droppingLast: 1).description == "0")
        #expect(DecimalDigits(5).roundedHalfUp(droppingLast: 1).description == "1")
        #expect(DecimalDigits(5).roundedHalfUp(droppingLast: 2).description == "0")
    }

    @Test("Products agree with digits multiplied by hand", arguments: ["EUR", "JPY", "KWD"])
    func products(code: String) {
        let currency = currency(code)
        var generator = SeededGenerator(seed: 7)
        var found = (amounts: 0, none: 0)
        for _ in 0..<1_200 {
            let quantity = generator.digits(upTo: 27) * (Bool.random(using: &generator) ? 1 : -1)
            let price = generator.digits(upTo: 24) * (Bool.random(using: &generator) ? 1 : -1)
            let product = Money.product(
                Quantity(units: quantity),
                UnitPrice(units: price),
                in: currency,
                rounding: .halfAwayFromZero
            )
            let paper = DecimalDigits(quantity).times(DecimalDigits(price))
                .roundedHalfUp(droppingLast: 27 - currency.invoiceDigits)
            expect(product, paper, isNegative: (quantity < 0) != (price < 0))
            if product == nil { found.none += 1 } else { found.amounts += 1 }
        }
        #expect(found.amounts > 500 && found.none > 20, "the seed reaches both sides: \(found)")
    }

    @Test("Quantity × price to two decimals and what rounding did are the amount of a line in yen")
    func lineRounding() throws {
        var generator = SeededGenerator(seed: 11)
        var found = (charges: 0, allowances: 0, none: 0)
        for _ in 0..<1_200 {
            let quantity = Quantity(units: generator.digits(upTo: 21) * (Bool.random(using: &generator) ? 1 : -1))
            let price = UnitPrice(units: generator.digits(upTo: 16))
            guard let amount = Money.product(quantity, price, in: currency("JPY"), rounding: .halfAwayFromZero)
            else { continue }
            let line = ChargeLine(
                dimension: nil,
                description: nil,
                quantity: quantity,
                unitCode: "C62",
                unitPrice: price,
                amount: amount,
                period: YearMonth(year: 2026, month: 1).period
            )
            let paper = DecimalDigits(quantity.units).times(DecimalDigits(price.units))
                .roundedHalfUp(droppingLast: 25)
            let hundredths = try #require(Int128(paper.description)) * (quantity.units < 0 ? -1 : 1)
            let rounding = line.rounding?.hundredths ?? 0
            #expect(hundredths + rounding == Int128(amount.minorUnits) * 100, "\(quantity) × \(price)")
            #expect(rounding.magnitude <= 50)
            switch rounding.signum() {
            case 0: found.none += 1
            case 1: found.charges += 1
            default: found.allowances += 1
            }
        }
        #expect(found.charges > 100 && found.allowances > 100 && found.none > 100, "all are reached: \(found)")
    }

    /// Products whose lost digits are exactly a half, or a hair to either side of it.
    @Test("Products at a half and next to one agree with digits multiplied by hand", arguments: ["EUR", "JPY"])
    func nearHalves(code: String) {
        let currency = currency(code)
        let unit = currency.invoiceDigits == 2 ? Int128(10_000_000_000) : 1_000_000_000_000
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<1_000 {
            let whole = Int128(Int.random(in: 0...1_000_000, using: &generator))
            for hair: Int128 in [-1, 0, 1] {
                let price = whole * unit + unit / 2 + hair
                let product = Money.product(
                    .one,
                    UnitPrice(units: price),
                    in: currency,
                    rounding: .halfAwayFromZero
                )
                #expect(product?.minorUnits == Int64(whole + (hair < 0 ? 0 : 1)))
                let mirrored = Money.product(
                    .one,
                    UnitPrice(units: -price),
                    in: currency,
                    rounding: .halfAwayFromZero
                )
                #expect(mirrored?.minorUnits == product.map { -$0.minorUnits })
            }
        }
    }

    @Test("Taxes agree with digits multiplied by hand")
    func taxes() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<2_000 {
            let base = generator.digits(upTo: 18) * (Bool.random(using: &generator) ? 1 : -1)
            let rate = generator.digits(upTo: 8)
            let tax = Money(minorUnits: Int64(base), currency: currency("EUR"))
                .tax(at: TaxRate(units: rate), rounding: .halfAwayFromZero)
            let paper = DecimalDigits(base).times(DecimalDigits(rate)).roundedHalfUp(droppingLast: 6)
            expect(tax, paper, isNegative: base < 0)
        }
    }

    private func expect(_ amount: Money?, _ paper: DecimalDigits, isNegative: Bool) {
        guard let amount else {
            // The only amounts refused are those beyond the largest integer.
            let limit = String(Int64.max)
            let digits = paper.description
            #expect((digits.utf8.count, digits) > (limit.utf8.count, limit))
            return
        }
        #expect(String(amount.minorUnits.magnitude) == paper.description)
        if amount.minorUnits != 0 { #expect((amount.minorUnits < 0) == isNegative) }
    }
}
