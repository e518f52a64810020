import Domain
import Foundation
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// The page in the language of the account.
@Suite("Languages of a page")
struct PageLanguageTests {
    private static func page(_ language: Language, _ invoice: IssuedInvoice) throws -> Page {
        var invoice = invoice
        invoice.invoice.buyer.language = language
        return try Page(invoice)
    }

    /// A language, the title, a total, a quantity, a rate, a day, a period.
    private static let rows: [(Language, String, String, String, String, String, String)] = [
        (
            .english, "Invoice", "€1,463,191,573,351.64", "123,456,789", "VAT 20%", "1 December 2026",
            "1–31 October 2026"
        ),
        (
            .german, "Rechnung", "1.463.191.573.351,64\u{A0}€", "123.456.789", "USt. 20\u{A0}%", "1. Dezember 2026",
            "1.–31. Oktober 2026"
        ),
        (
            .french, "Facture", "1\u{202F}463\u{202F}191\u{202F}573\u{202F}351,64\u{A0}€", "123\u{202F}456\u{202F}789",
            "TVA 20\u{A0}%", "1er décembre 2026", "1er–31 octobre 2026"
        ),
        (
            .spanish, "Factura", "1.463.191.573.351,64\u{A0}€", "123.456.789", "IVA 20\u{A0}%",
            "1 de diciembre de 2026", "1–31 de octubre de 2026"
        ),
        (
            .italian, "Fattura", "1.463.191.573.351,64\u{A0}€", "123.456.789", "IVA 20%", "1º dicembre 2026",
            "1º–31 ottobre 2026"
        ),
        (
            .dutch, "Factuur", "€\u{A0}1.463.191.573.351,64", "123.456.789", "Btw 20%", "1 december 2026",
            "1–31 oktober 2026"
        ),
    ]

    @Test("Numbers and dates are written as the language writes them", arguments: rows.indices)
    func written(row: Int) throws {
        let (language, title, total, quantity, rate, day, period) = Self.rows[row]
        let page = try Self.page(language, Samples["tiny-and-huge"])
        #expect(page.source.contains("<html lang=\"\(language.rawValue)\">"))
        for text in [title, total, quantity, rate] { #expect(page.lines.contains(text), "\(text): \(page.lines)") }
        for text in [day, period] {
            #expect(page.lines.contains(text.replacing(" ", with: "\u{A0}")), "\(text): \(page.lines)")
        }
        #expect(page.source.contains("<time datetime=\"2026-12-01\">"))
    }

    @Test("A currency without a sign of its own stands by its code")
    func codes() throws {
        for (language, total) in [
            (.english, "SEK\u{A0}1,439.93"), (.german, "1.439,93\u{A0}SEK"), (.dutch, "SEK\u{A0}1.439,93"),
        ]
            as [(Language, String)]
        {
            let page = try Self.page(language, Samples.contract(rate: "20", currency: "SEK"))
            #expect(page.lines.contains(total), "\(page.lines)")
        }
    }

    @Test(
        "Of each rule the page speaks in its language alone",
        arguments: PurchaseOrderRule.allCases,
        Language.allCases
    )
    func rules(rule: PurchaseOrderRule, language: Language) throws {
        for isIntegrated in [true, false] {
            let invoice = Samples.contract(rate: "20") {
                let requested = RequestedNumber(number: "4711", source: .changeRequest)
                $0.purchaseOrderDecision = PurchaseOrderDecision(rule, requested: requested)
                $0.purchaseOrderDecision.payer = Payer(
                    account: "p",
                    organization: "o",
                    purchaseOrderIntegration: isIntegrated
                )
            }
            let page = try Self.page(language, invoice)
            #expect(!page.lines.contains { $0.contains("{") || $0.contains("}") })
            let english = try Self.page(.english, invoice).lines
            // What is of the invoice, by the beginnings of its lines.
            let kept = [
                "4711", "75002", "France", "INV-2026", "Marché", "FR", "Buyer", "10115", "Haupt", "ap@", "account-1",
                "Cost",
                "sub-1", "EUR", "Log", "IBAN", "AGRIFRPP", "BIC", "1",
            ]
            let same = Set(page.lines).intersection(english).filter { line in !kept.contains { line.hasPrefix($0) } }
            #expect(language == .english || same.isEmpty, "\(same)")
        }
    }

    /// The whole text of a page in each language, for those who speak it.
    @Test("The text of an instalment's page is its golden", arguments: Language.allCases)
    func golden(language: Language) throws {
        var invoice = Samples["instalment-of-a-plan"]
        invoice.purchaseOrderDecision.rule = .suspended
        let currency = try #require(Currency.named("SEK"))
        invoice.invoice.accountingTax = AccountingTax(
            amount: Money(minorUnits: 269_613, currency: currency),
            rate: try ExchangeRate("11.2345"),
            rateValidOn: invoice.invoice.businessDate
        )
        let text = try Self.page(language, invoice).lines.joined(separator: "\n") + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/html/suspended.\(language.rawValue).txt")
        try Golden.expect(Array(text.utf8), at: file)
    }
}
