import Foundation
import Testing

@Suite("A run that stops in a night")
struct StoppedNightTests {
    private struct Failure: Decodable {
        var status: Int
        var error: String
        var night: String?
        var closedBefore: Before?

        struct Before: Decodable, Equatable {
            var first: String
            var last: String
            var nights: Int
            var invoices: Int
        }
    }

    private static func failure(_ outcome: Nightbill.Outcome) throws -> Failure {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Failure.self, from: Data(outcome.output.utf8))
    }

    /// The second invoice, on 2026-01-15, breaks its schema.
    private static func within(_ body: (Nightbill, [String]) throws -> Void) throws {
        try ValidationTests.within { nightbill in
            try nightbill.replace("4500012345", by: "4500012345-which-is-too-long", in: "subscriptions.csv")
            let run = CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"]
            try body(nightbill, run + ValidationTests.own)
        }
    }

    @Test("tells the night, and the nights it closed before")
    func night() throws {
        try Self.within { nightbill, run in
            let rehearsal = try nightbill.command(run + ["--dry-run"])
            #expect(rehearsal.errors.contains("2026-01-01 to 2026-01-14 would be closed, with 1 invoice\n"))
            let outcome = try nightbill.command(run)
            #expect(outcome.errors.hasPrefix("error: the night of 2026-01-15 was not closed: INV-2026-00000002"))
            #expect(
                outcome.errors.hasSuffix("\n2026-01-01 to 2026-01-14 are closed and published, with 1 invoice\n"),
                "\(outcome.errors)"
            )
            // Nothing is closed before it any more.
            let again = try nightbill.command(run + ["--json"])
            #expect(!again.errors.contains("are closed and published"), "\(again.errors)")
            let failure = try Self.failure(again)
            #expect(failure.night == "2026-01-15")
            #expect(failure.closedBefore == nil)
        }
    }

    @Test("tells machines too")
    func json() throws {
        try Self.within { nightbill, run in
            let failure = try Self.failure(try nightbill.command(run + ["--json"]))
            #expect(failure.status == 78)
            #expect(failure.night == "2026-01-15")
            let before = Failure.Before(first: "2026-01-01", last: "2026-01-14", nights: 14, invoices: 1)
            #expect(failure.closedBefore == before)
        }
    }

    @Test("A failure before the nights names none")
    func before() throws {
        try Self.within { nightbill, run in
            let failure = try Self.failure(try nightbill.command(run + ["--format", "cii", "--json"]))
            #expect(failure.status == 78)
            #expect(failure.night == nil)
        }
    }

    @Test("Accounts that Peppol cannot reach are counted, where it is written beside another format")
    func peppolBeside() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let outcome = try nightbill.run(asOf: "2026-02-01", "--format", "peppol")
            let notices = outcome.errors.components(separatedBy: "notice: ").dropFirst()
            #expect(notices.count == 1, "\(outcome.errors)")
            #expect(
                notices.first
                    == "3 accounts have no electronic address (endpoint_id), so no peppol document beside the invoice's "
                    + "own: \"acme-berlin\", \"acme-hq\", \"nordwind-hq\"\n",
                "\(outcome.errors)"
            )
            let own = try Nightbill.within(Nightbill.firstNight) { try $0.run(asOf: "2026-02-01") }
            #expect(!own.errors.contains("electronic address"), "\(own.errors)")
        }
    }

    @Test("Accounts that the format of the settings cannot reach are named, until their rows name another")
    func peppolInSettings() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.set("document_format", to: "peppol")
            let dry = try nightbill.run(asOf: "2026-02-01", "--dry-run")
            let outcome = try nightbill.run(asOf: "2026-02-01")
            let notice = """
                notice: 4 invoices are ubl in place of peppol, for want of an electronic address of "acme-berlin", "acme-hq", \
                "nordwind-hq": fill endpoint_scheme and endpoint_id in accounts.csv, or write ubl as document_format where it is meant

                """
            for errors in [dry.errors, outcome.errors] { #expect(errors.hasSuffix("\n" + notice), "\(errors)") }
        }
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.set("document_format", to: "peppol")
            let accounts = try String(contentsOf: nightbill.input.appending(path: "accounts.csv"), encoding: .utf8)
            let named = accounts.split(separator: "\n").map { $0.hasSuffix(",") ? "\($0)ubl" : String($0) }
            try nightbill.write(named.joined(separator: "\n") + "\n", to: "accounts.csv")
            let outcome = try nightbill.run(asOf: "2026-02-01")
            #expect(!outcome.errors.contains("notice:"), "\(outcome.errors)")
        }
    }

    @Test("Invoices in a currency without an account to pay to are reported once, where other currencies have one")
    func unpayable() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let iban = "NIGHTBILL_ISSUER_BANK_ACCOUNT_IBAN"
            let bic = "NIGHTBILL_ISSUER_BANK_ACCOUNT_BIC"
            for name in [iban, bic] { nightbill.environment[name] = "" }
            let none = try nightbill.run(asOf: "2026-02-01", "--dry-run")
            #expect(!none.errors.contains("notice:"), "\(none.errors)")
            try nightbill.replace(
                "  bank_accounts:\n",
                by: "  bank_accounts: {EUR: {number: 1}}\n",
                in: "../settings.yaml"
            )
            let outcome = try nightbill.run(asOf: "2026-02-01")
            let notice = """
                notice: 2 invoices name no account to pay to, in DKK, NOK: the settings have one for EUR alone; add \
                issuer.bank_accounts.DKK, issuer.bank_accounts.NOK, or issuer.bank_account for every other currency

                """
            #expect(outcome.errors.hasSuffix("\n" + notice), "\(outcome.errors)")
        }
    }
}
