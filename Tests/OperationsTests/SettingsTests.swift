import Domain
import Foundation
import Operations
import Reports
import Testing

@Suite("Settings")
struct SettingsTests {
    static let issuer = """
        issuer:
          name: Example SAS
          address: {country: FR}
          vat_id: FR00000000000

        """

    static func read(_ yaml: String?, _ environment: [String: String] = [:]) throws(CommandFailure) -> Settings {
        try SettingsReader.read(
            yaml: yaml,
            name: "settings.yaml",
            environment: environment,
            formats: ["peppol", "ubl"]
        )
    }

    @Test("The documented sample names every key and is right")
    func sample() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Samples/settings.yaml")
        let settings = try Self.read(try String(contentsOf: file, encoding: .utf8))
        #expect(settings.issuer.name == "Lumière Marketplace SAS")
        #expect(settings.issuer.address.region == nil)
        #expect(settings.issuer.bankAccount?.iban == "FR7630006000011234567890189")
        #expect(settings.billingStart == CivilDate("2026-01-01"))
        #expect(settings.usageInvoiceDay == 1)
        #expect(settings.paymentTermsDays == 30)
        #expect(settings.documentFormat == "ubl")
        #expect(settings.invoicePrefix == "INV")
    }

    @Test("What is left out has its default")
    func defaults() throws {
        let settings = try Self.read(Self.issuer)
        #expect(settings == Settings(issuer: settings.issuer))
        #expect(settings.billingStart == nil)
        #expect(!settings.requiresChecksums && settings.largestShrink == 20)
        let strict = try Self.read(Self.issuer + "input_checksums: required\nlargest_shrink: 0")
        #expect(strict.requiresChecksums && strict.largestShrink == 0)
        #expect(settings.archive == nil)
        #expect(settings.taxCurrency == nil)
        #expect(try Self.read(Self.issuer + "tax_currency: EUR").taxCurrency == Currency.named("EUR"))
    }

    @Test("Archives are named by their form, and the environment goes before the file")
    func archive() throws {
        for (text, form) in [("tar", .tar), ("zip", .zip), ("none", nil)] as [(String, ArchiveForm?)] {
            #expect(try Self.read(Self.issuer + "archive: \(text)").archive == form)
            #expect(try Self.read(Self.issuer + "archive: zip", ["NIGHTBILL_ARCHIVE": text]).archive == form)
        }
        let fault = #expect(throws: CommandFailure.self) { try Self.read(Self.issuer + "archive: rar") }
        #expect(fault?.message == "settings.yaml:5:10: archive: `rar` is not tar, zip or none")
    }

    @Test("The environment goes before the file, and is enough by itself")
    func environment() throws {
        let override = try Self.read(Self.issuer + "usage_invoice_day: 3", ["NIGHTBILL_USAGE_INVOICE_DAY": "5"])
        #expect(override.usageInvoiceDay == 5)
        let alone = try Self.read(
            nil,
            [
                "NIGHTBILL_ISSUER_NAME": "Example SAS", "NIGHTBILL_ISSUER_ADDRESS_COUNTRY": "NO",
                "NIGHTBILL_ISSUER_LEGAL_ID": "1",
            ]
        )
        #expect(alone.issuer.address.country == "NO")
    }

    @Test("Values are texts, whatever YAML would make of them")
    func plainScalars() throws {
        let settings = try Self.read(
            """
            issuer:
              name: 007
              address: {country: NO, postal_code: 0150}
              legal_id: 0123
            """
        )
        #expect(settings.issuer.name == "007")
        #expect(settings.issuer.address.country == "NO")
        #expect(settings.issuer.address.postalCode == "0150")
        #expect(settings.issuer.legalID == "0123")
    }

    @Test(
        "A fault says where it stands and what would be right",
        arguments: [
            (
                "billing_strat: 2026-01-01",
                "settings.yaml:5:1: unknown key `billing_strat`; did you mean `billing_start`?"
            ),
            ("colour: red", "settings.yaml:5:1: unknown key `colour`"),
            ("billing_start: 2026-02-30", "settings.yaml:5:16: billing_start: `2026-02-30` is not a date"),
            ("usage_invoice_day: 0", "`0` is not a whole number from 1 to 28"),
            ("usage_invoice_day: 1.5", "`1.5` is not a whole number from 1 to 28"),
            ("payment_terms_days: -1", "`-1` is not a whole number from 0 to 3650"),
            ("payment_terms_days: [30]", "`payment_terms_days` takes one value"),
            ("input_checksums: yes", "`yes` is not required or optional"),
            ("largest_shrink: 101", "`101` is not a whole number from 0 to 100"),
            ("largest_shrink: 20%", "`20%` is not a whole number from 0 to 100"),
            (
                "tax_currency: EURO",
                "settings.yaml:5:15: tax_currency: `EURO` is not a currency of ISO 4217, such as EUR"
            ),
            ("document_format: upl", "there is no template for the format `upl`; did you mean `ubl`?"),
            (
                "document_format: peppol",
                "settings.yaml: issuer.endpoint.scheme: peppol needs the issuer's electronic address, issuer.endpoint"
            ),
            ("invoice_prefix: A/B", "`A/B` is not 1 to 12 letters or digits"),
            ("a: [", "not valid YAML"),
        ]
    )
    func faults(line: String, message: String) {
        let failure = #expect(throws: CommandFailure.self) { try Self.read(Self.issuer + line) }
        #expect(failure?.kind == .settings)
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "no failure")")
    }

    @Test(
        "A key that is given more than once is named with its lines, and nothing of the file is shown",
        arguments: [
            ("issuer: again", ["settings.yaml:5:1: `issuer` is given 2 times, in lines 1 and 5: keep one of them"]),
            (
                "language: de\nletterhead:\n  'accent': 1\n  \"accent\": 2\nlanguage: fr\n  # é\nlanguage: en\n",
                [
                    "settings.yaml:8:3: `letterhead.accent` is given 2 times, in lines 7 and 8: keep one of them",
                    "settings.yaml:9:1: `language` is given 3 times, in lines 5 and 9 and 11: keep one of them",
                ]
            ),
            (
                "finance: {accounts: {tax: 1, tax: 2}}\nvalidators: {ubl: a, cii: b,\n  ubl: c}",
                [
                    "settings.yaml:5: `finance.accounts.tax` is given 2 times, in line 5: keep one of them",
                    "settings.yaml:7:3: `validators.ubl` is given 2 times, in lines 6 and 7: keep one of them",
                ]
            ),
            (
                String(repeating: "language: de\r\n", count: 30),
                ["settings.yaml:5: `language` is given more than once: keep one of them"]
            ),
        ]
    )
    func repeated(lines: String, messages: [String]) {
        let failure = #expect(throws: CommandFailure.self) { try Self.read(Self.issuer + lines) }
        #expect(failure?.kind == .settings)
        #expect(failure?.message == messages.joined(separator: "\n"))
    }

    @Test(
        "An issuer that no invoice could name is refused",
        arguments: [
            ("issuer: {name: A, address: {country: FR}}", "needs issuer.vat_id, issuer.legal_id or both"),
            (
                "issuer: {name: A, address: {country: UK}, legal_id: 1}",
                "`UK` is not a country code of ISO 3166-1; use GB"
            ),
            ("issuer: {name: A, address: {country: FR}, vat_id: 123}", "`123` must begin with a country code"),
            (
                "issuer: {name: A, address: {country: FR}, vat_id: FR40\u{A0}303265045}",
                "has characters that no VAT identifier has, or no digit"
            ),
            ("issuer: X", "`issuer` takes keys of its own"),
            (
                "issuer: {address: {country: FR}, legal_id: 1}",
                "`issuer.name` is missing (or set NIGHTBILL_ISSUER_NAME)"
            ),
            ("issuer: {name: A, legal_id: 1}", "`issuer.address.country` is missing"),
            (
                "issuer: {name: A, address: {country: FR}, legal_id: 1, endpoint: {scheme: \"0088\"}}",
                "needs issuer.endpoint.scheme and issuer.endpoint.id"
            ),
            (
                "issuer: {name: A, address: {country: FR}, legal_id: 1, bank_account: {iban: FR76300060000112}}",
                "is not an IBAN"
            ),
            ("issuer: {name: A, adress: {country: FR}}", "unknown key `issuer.adress`; did you mean `issuer.address`?"),
        ]
    )
    func issuers(yaml: String, message: String) {
        let failure = #expect(throws: CommandFailure.self) { try Self.read(yaml) }
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "no failure")")
    }

    @Test("All faults are told at once")
    func all() {
        let failure = #expect(throws: CommandFailure.self) {
            try Self.read("usage_invoice_day: 99\npayment_terms_days: x\ncolour: red")
        }
        #expect(failure?.message.split(separator: "\n").count == 6)
    }

    @Test("A variable that looks like a setting and is none is told")
    func unknownVariables() {
        let lines = SettingsReader.unknownVariables(
            in: ["NIGHTBILL_BILING_START": "", "NIGHTBILL_SETTINGS": "", "HOME": "", "NIGHTBILL_BILLING_START": ""],
            besides: ["NIGHTBILL_SETTINGS"]
        )
        #expect(lines == ["NIGHTBILL_BILING_START is not a setting; did you mean NIGHTBILL_BILLING_START?"])
    }
}
