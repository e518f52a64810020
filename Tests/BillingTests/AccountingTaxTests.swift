import Domain
import TestSupport
import Testing

@testable import Billing

/// The tax of invoices in the currency in which the seller accounts for it.
@Suite("Tax in the seller's currency")
struct AccountingTaxTests {
    private static func rates(_ rows: (String, String, String)...) throws -> ExchangeRates {
        ExchangeRates(
            try rows.map { code, on, rate in
                DatedExchangeRate(currency: currency(code), validOn: day(on), rate: try ExchangeRate(rate))
            }
        )
    }

    /// A night of a seller who accounts for tax in euros, with an upfront charge of 50.00 and tax of 19 %.
    private static func scene(_ code: String, tax: String? = "EUR", on date: String = "2026-03-10") -> Scene {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.subscription.currency = currency(code)
        var scene = Scene(date, agreement)
        scene.night.taxCurrency = tax.map { currency($0) }
        return scene
    }

    private static func stated(_ decision: AccountDecision) -> [String] {
        decision.drafts.map { draft in
            guard let tax = draft.invoice.accountingTax else { return "none" }
            return "\(tax.amount) \(tax.amount.currency.code) at \(tax.rate) of \(tax.rateValidOn)"
        }
    }

    @Test(
        "An invoice in another currency states its tax by the latest rate on or before the night",
        arguments: [
            // 19 % of 50 is 9.50, and of 50 yen 10.
            ("GBP", "EUR", "11.15 EUR at 1.1734 of 2026-03-01"), ("JPY", "EUR", "0.06 EUR at 0.0061 of 2026-03-10"),
            ("KWD", "EUR", "28.57 EUR at 3.0075 of 2026-01-01"), ("EUR", "EUR", "none"), ("GBP", nil, "none"),
            ("GBP", "JPY", "11 JPY at 1.1734 of 2026-03-01"),
        ] as [(String, String?, String)]
    )
    func stated(code: String, tax: String?, wanted: String) throws {
        var scene = Self.scene(code, tax: tax)
        scene.rates = try Self.rates(
            ("GBP", "2026-03-01", "1.1734"),
            ("GBP", "2026-02-01", "9"),
            ("GBP", "2026-03-11", "8"),
            ("JPY", "2026-03-10", "0.0061"),
            ("KWD", "2026-01-01", "3.0075")
        )
        #expect(Self.stated(scene.decide()) == [wanted])
    }

    @Test(
        "Without a rate what is due is held, and nothing asks the PO book",
        arguments: [
            ([], "exchange_rates.csv has no rate of GBP in EUR"),
            (
                [("GBP", "2026-03-11", "1.2")],
                "the first rate of GBP in EUR in exchange_rates.csv is valid on 2026-03-11"
            ),
        ] as [([(String, String, String)], String)]
    )
    func missing(rows: [(String, String, String)], message: String) throws {
        var scene = Self.scene("GBP")
        scene.rates = ExchangeRates(
            try rows.map {
                DatedExchangeRate(currency: currency($0.0), validOn: day($0.1), rate: try ExchangeRate($0.2))
            }
        )
        scene.agreements[0].subscription.purchaseOrderNumber = "PO-1"
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront held"])
        #expect(decision.facts[0].hold?.code == HoldCode.exchangeRate)
        #expect(decision.facts[0].hold?.message == Text(message))
        #expect(decision.drafts.isEmpty)
        // What is not due yet is not held, and neither is what another system billed.
        #expect(Self.scene("GBP", on: "2026-03-09").decide().dispositions == ["upfront not_yet_due"])
        scene.night.billingStart = day("2026-04-01")
        #expect(scene.decide().dispositions == ["upfront out_of_scope"])
        scene.night.billingStart = day("2026-01-01")
        scene.night.date = day("2026-03-11")
        #expect(scene.decide().dispositions == [rows.isEmpty ? "upfront held" : "upfront invoiced"])
    }

    @Test("A row that cannot be used holds what its rate would count for, with its own reason")
    func rejectedRow() throws {
        var scene = Self.scene("GBP")
        let row = ExchangeRates.RejectedRow(
            currency: "GBP",
            isCurrencyCut: false,
            validOn: day("2026-03-10"),
            hold: hold("the rate is zero")
        )
        let early = DatedExchangeRate(
            currency: currency("GBP"),
            validOn: day("2026-03-01"),
            rate: try ExchangeRate("1.2")
        )
        scene.rates = ExchangeRates([early], rejected: [row])
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront held"])
        #expect(decision.facts[0].hold == row.hold)
    }

    @Test("An opening has no invoice and needs no rate; its instalment does")
    func opening() {
        var agreement = scheduled(accepted: "2026-03-10", (on: "2026-03-10", amount: "50"))
        agreement.subscription.currency = currency("GBP")
        agreement.schedule = [ScheduledPayment(chargeOn: day("2026-03-10"), amount: amount("50", "GBP"))]
        var scene = Scene("2026-03-10", agreement)
        scene.night.taxCurrency = currency("EUR")
        let decision = scene.decide()
        #expect(decision.dispositions == ["opening invoiced", "#1 held"])
        #expect(decision.openings.count == 1)
    }

    @Test(
        "Use is held on its invoice day, is reported until there is a rate, and then invoiced on the next invoice day"
    )
    func use() throws {
        var scene = Scene("2026-03-01", metered(in: "USD"))
        scene.night.taxCurrency = currency("EUR")
        scene.use("r1", at: "2026-02-10T12:00:00Z", "400")
        func next(_ date: String) -> [String] {
            scene.night.date = day(date)
            return scene.decide().dispositions
        }
        #expect(next("2026-02-28") == ["calls 2026-02 not_yet_due"])
        #expect(next("2026-03-01") == ["calls 2026-02 held"])
        #expect(next("2026-03-02") == ["calls 2026-02 held"])
        scene.rates = try Self.rates(("USD", "2026-03-05", "0.5"))
        #expect(next("2026-03-04") == ["calls 2026-02 held"])
        #expect(next("2026-03-05") == ["calls 2026-02 not_yet_due"])
        scene.night.date = day("2026-04-01")
        // 400 × 0.25, its tax of 19 % at one half.
        #expect(Self.stated(scene.decide()) == ["9.50 EUR at 0.5 of 2026-03-05"])
    }

    @Test("A tax that leaves 64 bits in that currency holds the charge")
    func overflow() throws {
        var scene = Self.scene("GBP")
        scene.agreements[0].contractTerms = [term("seat", "900000000000", at: "10000")]
        scene.rates = try Self.rates(("GBP", "2026-01-01", "99999999"))
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront held"])
        #expect(decision.facts[0].hold?.code == BillingCode.overflow)
        scene.rates = try Self.rates(("GBP", "2026-01-01", "50"))
        #expect(Self.stated(scene.decide()) == ["85500000000000000.00 EUR at 50 of 2026-01-01"])
    }

    @Test(
        "What is held for good is found without a date: a currency that has no rate at all",
        arguments: [("GBP", [], 1), ("GBP", ["GBP"], 0), ("EUR", [], 0), ("GBP", ["USD"], 1)]
    )
    func search(code: String, known: [String], held: Int) throws {
        var export = Self.scene(code).export
        export.exchangeRates = ExchangeRates(
            try known.map {
                DatedExchangeRate(currency: currency($0), validOn: day("2027-01-01"), rate: try ExchangeRate("2"))
            }
        )
        let search = HeldSearch(export, taxCurrency: currency("EUR"))
        #expect(search.chunks.flatMap(search.held).count == held)
        let without = HeldSearch(export)
        #expect(without.chunks.flatMap(without.held).isEmpty)
    }

    @Test("Credits take the rate of their invoice, and all parts come to exactly its accounting tax", arguments: 0..<40)
    func parts(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let code = generator.pick(["GBP", "JPY", "KWD"])
        var scene = Self.scene(code, tax: generator.pick(["EUR", "CLP"]))
        let rate = ExchangeRate(units: Int128(generator.digits(upTo: 15)) + 1)
        scene.rates = ExchangeRates([
            DatedExchangeRate(currency: currency(code), validOn: day("2026-03-01"), rate: rate)
        ])
        let draft = scene.decide().drafts[0]
        let accounting = try #require(draft.invoice.accountingTax)
        var invoices = [CreditableInvoice(draft, sequence: 1, firstCharge: 1)]
        var parts: [AccountingTax] = []
        var rest = draft.invoice.net.minorUnits
        while rest > 0 {
            let part = generator.once(in: 5) ? rest : Int64.random(in: 1...min(rest, 900), using: &generator)
            rest -= part
            let amount = Money(minorUnits: part, currency: draft.invoice.currency)
            let outcome = invoices.credit([CreditRequest("c\(rest) INV-1 \(amount) on 2026-03-10")])
            #expect(outcome.faults.isEmpty && outcome.refusals.isEmpty)
            let note = try #require(outcome.notes.first?.draft.invoice)
            let tax = try #require(note.accountingTax)
            #expect(tax.amount.minorUnits <= 0 && tax.amount.currency == accounting.amount.currency)
            #expect(tax.rate == accounting.rate && tax.rateValidOn == accounting.rateValidOn)
            parts.append(tax)
        }
        let sum = Money.sum(parts.map(\.amount), in: accounting.amount.currency)
        #expect(sum?.negated == accounting.amount, "seed \(seed): \(parts.map(\.amount.description))")
    }

    @Test("The credit note of an invoice that states no accounting tax states none")
    func creditWithout() throws {
        var invoices = [creditable(["100"], in: "GBP")]
        let note = try #require(invoices.credit([CreditRequest("c1 INV-1 40.00")]).notes.first)
        #expect(note.draft.invoice.accountingTax == nil)
    }
}
