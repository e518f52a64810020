import Foundation
import TestSupport
import Testing

/// A seller who accounts for tax in euros, and invoices in yen and dinars, with the real program.
@Suite("Tax in the seller's currency, end to end")
struct AccountingTaxTests {
    private static let rates = """
        currency,valid_on,rate
        JPY,2026-01-01,0.0061
        JPY,2026-01-11,0.0072
        KWD,2026-01-10,3.0075

        """

    /// The export with rates, or with others, and the setting.
    private static func within(_ rates: String? = rates, _ body: (inout Nightbill) throws -> Void) throws {
        try CreditExport.within { place in
            place.environment["NIGHTBILL_TAX_CURRENCY"] = "EUR"
            if let rates { try place.write(rates, to: "exchange_rates.csv") }
            try body(&place)
        }
    }

    /// What the documents of each subscription's invoice state, such as `12.20`; nil: they state none.
    private static func stated(_ place: Nightbill, _ path: String) throws -> String? {
        let text = try place.invoice(path)
        let (code, amount) =
            path.hasSuffix(".cii.xml")
            ? (
                "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>\n      <ram:InvoiceCurrencyCode>",
                #/<ram:TaxTotalAmount currencyID="EUR">([0-9.]+)</#
            )
            : (
                "</cbc:DocumentCurrencyCode>\n  <cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>",
                #/<cbc:TaxAmount currencyID="EUR">([0-9.]+)</#
            )
        return text.contains(code) ? text.matches(of: amount).last.map { String($0.output.1) } : nil
    }

    private static func number(of subscription: String, _ place: Nightbill) throws -> String {
        let rows = try place.documents().filter { $0["subscription_ids"] == subscription }
        return try #require(rows.first?["invoice_number"], "\(rows)")
    }

    @Test("What only an earlier night of a catch-up held is reported with that night, for the run ends with 3")
    func releasedInCatchUp() throws {
        try Self.within(Self.rates.replacing("JPY,2026-01-01,0.0061\n", with: "")) { place in
            let outcome = try place.run(asOf: "2026-01-31")
            #expect(outcome.status == 3)
            #expect(
                outcome.errors == """
                    notice: NB520 after the night of 2026-01-10: subscription "s-2": 1 contract charge (9999 JPY, the first due \
                    2026-01-10) is held: the first rate of JPY in EUR in exchange_rates.csv is valid on 2026-01-11; the night of \
                    2026-01-11 released it

                    """,
                "\(outcome.errors)"
            )
            let json = try place.run(asOf: "2026-01-31", "--json")
            #expect(json.status == 0 && !json.output.contains("released"))
        }
    }

    /// Yen: 3 × 3,333 with tax of 2,000. Dinars: 1,000.01 with tax of 200.00. Euros: none.
    @Test("Invoices in other currencies state it in every format, and pass the official rules", .needs(.oraclePython))
    func invoices() throws {
        try Self.within { place in
            let outcome = try place.run(asOf: "2026-01-31", "--format", "cii", "--format", "html", "--format", "cxml")
            #expect(outcome.status == 0, "\(outcome.errors)")
            for (subscription, wanted) in [("s-1", nil), ("s-2", "12.20"), ("s-3", "601.50")] as [(String, String?)] {
                let path = "2026-01-10/\(try Self.number(of: subscription, place))"
                for ending in [".xml", ".cii.xml"] {
                    #expect(try Self.stated(place, path + ending) == wanted, "\(path)\(ending)")
                }
                let page = try place.invoice(path + ".html").replacing("\u{A0}", with: " ")
                #expect(page.contains("VAT (EUR)") == (wanted != nil))
                #expect(wanted.map { page.contains("EUR \($0)") } ?? true, "\(page)")
                #expect(
                    page.contains("1 JPY = 0.0061 EUR, rate valid from")
                        == (subscription == "s-2")
                )
                let number = String(path.suffix(17))
                let again = try place.command(
                    ["regenerate", number, "--ledger", "ledger.sqlite", "--output", "output", "--format", "ubl"]
                        + ["--format", "cii"]
                )
                #expect(again.status == 0, "\(again.errors)")
                for ending in [".xml", ".cii.xml"] {
                    #expect(try place.invoice("regenerated/\(number)\(ending)") == place.invoice(path + ending))
                }
            }
            let explained = try place.command([
                "explain", try Self.number(of: "s-3", place), "--ledger", "ledger.sqlite",
            ])
            #expect(
                explained.output.contains("tax in EUR    601.50 EUR (1 KWD = 3.0075 EUR, valid on 2026-01-10)"),
                "\(explained.output)"
            )
            let listed = try place.documents().map { row in
                ["currency", "accounting_tax", "tax_currency", "exchange_rate", "rate_valid_on"]
                    .map { row[$0] ?? "absent" }.joined(separator: " ")
            }
            #expect(Set(listed) == ["EUR    ", "JPY 12.20 EUR 0.0061 2026-01-01", "KWD 601.50 EUR 3.0075 2026-01-10"])
            let json = try place.command(["invoices", "--json", "--ledger", "ledger.sqlite"]).output
            #expect(json.contains("\"accounting_tax\" : \"12.20\"") && json.contains("\"tax_currency\" : \"EUR\""))
            try place.expectSound()
            try Oracle.expectValid(place.output)
        }
    }

    @Test("Without the setting the table changes nothing")
    func withoutSetting() throws {
        try Self.within { with in
            with.environment["NIGHTBILL_TAX_CURRENCY"] = nil
            #expect(try with.run(asOf: "2026-02-01").status == 0)
            try CreditExport.within { without in
                #expect(try without.run(asOf: "2026-02-01").status == 0)
                try expectSame(with.output, without.output)
            }
        }
    }

    @Test("Without a rate the charge is held with what to add, and the next night with the row invoices it")
    func held() throws {
        try Self.within("currency,valid_on,rate\nJPY,2026-01-01,0.0061\n") { place in
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            #expect(check.status == 3)
            #expect(check.errors.contains("subscriptions.csv:4: held NB520: subscription \"s-3\""), "\(check.errors)")
            #expect(!check.errors.contains("\"s-2\""))
            let first = try place.run(asOf: "2026-01-10")
            #expect(first.status == 3)
            #expect(
                first.errors.contains(
                    """
                    subscriptions.csv:4: held NB520: subscription "s-3": 1 contract charge (1000.01 KWD, the first due \
                    2026-01-10) is held: exchange_rates.csv has no rate of KWD in EUR
                     hint: Add a row to exchange_rates.csv
                    """
                ),
                "\(first.errors)"
            )
            let explained = try place.command(["explain", "s-3", "--ledger", "ledger.sqlite"])
            #expect(
                explained.output.contains("NB520: exchange_rates.csv has no rate of KWD in EUR"),
                "\(explained.output)"
            )
            #expect(explained.output.contains("until a night has an exchange rate of its currency: NB520"))
            let status = try place.command(["status", "--ledger", "ledger.sqlite"]).output
            #expect(
                status.contains(
                    "held, until exchange_rates.csv has a rate of the currency\n  subscriptions.csv:4: NB520"
                )
            )
            try place.write(Self.rates.replacing("JPY,2026-01-11,0.0072\n", with: ""), to: "exchange_rates.csv")
            let second = try place.run(asOf: "2026-01-11")
            #expect(second.status == 0, "\(second.errors)")
            let number = try Self.number(of: "s-3", place)
            #expect(try Self.stated(place, "2026-01-11/\(number).xml") == "601.50")
            try place.expectSound()
        }
    }

    /// Yen have a first rate within the nights, dinars a row that is corrected by a later one; use is held on its day.
    @Test("A catch-up takes for each night the rate of its date, as nights on time do")
    func catchUp() throws {
        let rates = """
            currency,valid_on,rate
            JPY,2026-01-15,0.0061
            JPY,2026-01-16,0.0001
            KWD,2026-01-01,3
            KWD,2026-01-09,0
            KWD,2026-01-17,3.0075
            USD,2026-02-03,0.9

            """
        func bill(_ place: Nightbill) throws {
            try SmallExport.change(place, "sed -i 's/^\\(s-6,.*\\),EUR,/\\1,USD,/' subscriptions.csv")
        }
        try Self.within(rates) { late in
            try bill(late)
            #expect(try late.run(asOf: "2026-03-02").status == 3)
            let yen = try Self.number(of: "s-2", late)
            #expect(try Self.stated(late, "2026-01-15/\(yen).xml") == "12.20")
            let dinars = try Self.number(of: "s-3", late)
            #expect(try Self.stated(late, "2026-01-17/\(dinars).xml") == "601.50")
            // 3,500 calls at 0.05 with 35.00 tax.
            let use = try Self.number(of: "s-6", late)
            #expect(try Self.stated(late, "2026-03-01/\(use).xml") == "31.50")
            try late.expectSound()
            try Self.within(rates) { onTime in
                try bill(onTime)
                let days =
                    (8...20).map { "2026-01-\($0 < 10 ? "0" : "")\($0)" }
                    + ["02-01", "02-02", "02-03", "03-02"].map { "2026-\($0)" }
                let statuses = try days.map { try onTime.run(asOf: $0).status }
                // The rejected row counts on every night.
                #expect(statuses.allSatisfy { $0 == 3 })
                try expectSame(onTime.output, late.output)
                #expect(try onTime.billingStatus() == late.billingStatus())
            }
        }
    }

    @Test("Credits take the rate of their invoice, whatever the rates and the setting are by then")
    func credits() throws {
        try Self.within { place in
            #expect(try place.run(asOf: "2026-01-15").status == 0)
            let number = try Self.number(of: "s-2", place)
            try place.write(
                """
                credit_id,invoice_number,line,amount,credited_on,reason
                c-1,\(number),,3333,2026-01-16,one seat
                c-2,\(number),,1,2026-01-17,a yen
                c-3,\(number),,,2026-01-18,the rest

                """,
                to: "credits.csv"
            )
            #expect(try place.run(asOf: "2026-01-17").status == 0)
            place.environment["NIGHTBILL_TAX_CURRENCY"] = nil
            #expect(try place.run(asOf: "2026-01-18", "--format", "cii").status == 0)
            let stated = try (1...3).map { try Self.stated(place, "2026-01-\(15 + $0)/CN-2026-0000000\($0).xml") }
            // Of 667, 667 and 2,000 yen of tax: 4.07, 4.07 and 12.20.
            #expect(stated == ["4.07", "0.00", "8.13"])
            #expect(try Self.stated(place, "2026-01-18/CN-2026-00000003.cii.xml") == "8.13")
            // What was billed in the meantime states none.
            try place.expectSound()
        }
    }

    @Test("A difference is billed by the rate of its night, and waits for one")
    func correction() throws {
        try Self.within { place in
            #expect(try place.run(asOf: "2026-01-21").status == 0)
            try SmallExport.change(place, "sed -i 's/^s-2,contract,\\(.*\\),3333$/s-2,contract,\\1,4333/' terms.csv")
            try place.write(Self.rates + "JPY,2026-01-22,0\n", to: "exchange_rates.csv")
            #expect(try place.run(asOf: "2026-01-22").status == 3)
            let request = try place.command(
                ["accept", "s-2", "--bill-difference", "--ledger", "ledger.sqlite", "--reason", "Agreed"]
            )
            #expect(request.status == 0, "\(request.errors)")
            let waits = try place.run(asOf: "2026-01-23")
            #expect(waits.status == 3)
            #expect(waits.errors.contains("its correction is held: rate of \"JPY\" from"), "\(waits.errors)")
            try place.write(Self.rates + "JPY,2026-01-22,0.0081\n", to: "exchange_rates.csv")
            #expect(try place.run(asOf: "2026-01-24").status == 0)
            // 3,000 yen more with 600 of tax.
            let rows = try place.documents().filter { $0["subscription_ids"] == "s-2" }
            #expect(rows.count == 2)
            #expect(
                try Self.stated(place, "2026-01-24/\(rows.last?["invoice_number"] ?? "").xml") == "4.86",
                "\(rows)"
            )
            try place.expectSound()
        }
    }
}
