import Foundation
import TestSupport
import Testing

/// What receivers demand of the seller and of accounts, with the real program.
@Suite("What receivers demand, end to end")
struct ReceiverTests {
    /// A seller in a country with rules of its own, of whom nothing is missing.
    private static func settings(
        _ country: String,
        _ format: String = "peppol",
        without lines: String...,
        adding more: String = ""
    ) -> String {
        let facts = """
            document_format: \(format)
            billing_start: 2026-01-01
            issuer:
              name: Seller
              vat_id: \(country == "NO" ? "NO974760673MVA" : country == "SE" ? "SE556732170701" : "\(country)12345678901")
              address:
                street: Street 1
                city: City
                postal_code: "1234"
                country: \(country)
              endpoint: {scheme: "0088", id: "5901234123457"}
              contact:
                name: Desk
                phone: +1 23 45
                email: desk@seller.example
              bank_account: {iban: FR76 3000 6000 0112 3456 7890 189}
            \(more)
            """
        return facts.split(separator: "\n").filter { line in !lines.contains { line.contains($0) } }
            .joined(separator: "\n")
    }

    private static let accounts = """
        account_id,name,street,city,postal_code,country,legal_id,legal_id_scheme,endpoint_scheme,endpoint_id,tax_category,tax_rate,document_format
        alder-hq,Alder Mills,Street 2,City,1234,COUNTRY,,,,,S,25,ubl
        alder-lab,Alder Lab,Street 2,City,1234,COUNTRY,,,0088,5901234123457,S,25,

        """

    private static func accounts(_ country: String) -> String { accounts.replacing("COUNTRY", with: country) }

    @Test(
        "A format that the issuer cannot send is refused at the start, with the key, and nothing is made",
        arguments: [
            ("AT", "endpoint:", "issuer.endpoint.scheme"), ("DE", "phone:", "issuer.contact.phone"),
            ("DE", "postal_code:", "issuer.address.postal_code"), ("DE", "bank_account:", "issuer.bank_account.iban"),
            ("DK", "nothing", "issuer.legal_id"), ("IS", "nothing", "issuer.legal_id"),
            ("IT", "street:", "issuer.address.street"), ("NL", "nothing", "issuer.legal_id"),
            ("GR", "nothing", "issuer.address.country"),
        ]
    )
    func settingsAreRefused(country: String, line: String, key: String) throws {
        try SmallExport.within { place in
            try Data(Self.settings(country, without: line).utf8).write(to: place.settings)
            for outcome in [
                try place.run(asOf: "2026-01-01"),
                try place.command(["check", "--input", "input", "--settings", "settings.yaml"]),
            ] {
                #expect(outcome.status == 78, "\(outcome.errors)")
                #expect(outcome.errors.contains(": \(key): peppol "), "\(outcome.errors)")
            }
            // A format that is asked for beside is judged alike.
            try Data(Self.settings(country, "ubl", without: line).utf8).write(to: place.settings)
            let beside = try place.run(asOf: "2026-01-01", "--format", "peppol")
            #expect(beside.status == 78 && beside.errors.contains("\(key): peppol "), "\(beside.errors)")
            #expect(!FileManager.default.fileExists(atPath: place.ledger.path))
            #expect(!FileManager.default.fileExists(atPath: place.output.path))
            #expect(try place.run(asOf: "2026-01-01").status == 0)
        }
    }

    @Test("A fault of the settings has the place of its key")
    func place() throws {
        try SmallExport.within { place in
            let text = Self.settings("SE").replacing("SE556732170701", with: "SE5567321707")
            try Data(text.utf8).write(to: place.settings)
            let errors = try place.run(asOf: "2026-01-01").errors
            #expect(
                errors.contains(
                    "settings.yaml:5:11: issuer.vat_id: peppol needs a Swedish VAT id of SE and twelve digits (SE-R-001, SE-R-002)"
                ),
                "\(errors)"
            )
        }
    }

    @Test(
        "An account that lacks a fact holds its charges, by the seller's country; check says the same",
        arguments: [
            ("DE", "postal_code", "NB515"), ("NL", "legal_id", "NB515"), ("IS", "legal_id", "NB515"),
            ("SE", "tax_rate", "NB515"), ("NO", nil, nil), ("DK", "legal_id", "NB515"), ("IT", nil, nil),
        ] as [(String, String?, String?)]
    )
    func accountsAreHeld(country: String, column: String?, code: String?) throws {
        try SmallExport.within { place in
            let scheme = ["NL": "0106", "IS": "0196", "DK": "0184"][country]
            let more = scheme.map { "  legal_id: \"12345678\"\n  legal_id_scheme: \"\($0)\"" } ?? ""
            try Data(Self.settings(country, adding: more).utf8).write(to: place.settings)
            var accounts = Self.accounts(country)
            if country == "DE" { accounts = accounts.replacing("City,1234", with: "City,") }
            if country == "SE" { accounts = accounts.replacing("S,25", with: "S,20") }
            try place.write(accounts, to: "accounts.csv")
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            let night = try place.run(asOf: "2026-01-10")
            for outcome in [check, night] {
                #expect(outcome.status == (code == nil ? 0 : 3), "\(outcome.errors)")
                guard let column, let code else { continue }
                #expect(outcome.errors.contains("subscriptions.csv:2: held \(code): subscription \"s-1\""))
                #expect(
                    outcome.errors.contains("account \"alder-lab\": peppol ")
                        && outcome.errors.contains("write \(column) in accounts.csv"),
                    "\(outcome.errors)"
                )
            }
            guard let code else { return }
            let published = FileManager.default.enumerator(atPath: place.output.path)?.compactMap { $0 as? String }
            #expect(published?.contains { $0.contains("INV-") } == false, "\(published ?? [])")
            let explained = try place.command(["explain", "s-1", "--ledger", "ledger.sqlite"]).output
            #expect(explained.contains("until receivers would take its document: \(code)"), "\(explained)")
            let status = try place.command(["status", "--ledger", "ledger.sqlite"]).output
            #expect(status.contains("held, until receivers would take the document"), "\(status)")
        }
    }

    @Test("A format that only an account names holds its charges where the issuer cannot send it")
    func formatOfAnAccount() throws {
        try SmallExport.within { place in
            try Data(Self.settings("IT", "ubl", without: "street:").utf8).write(to: place.settings)
            try place.write(Self.accounts("FR").replacing("S,25,\n", with: "S,25,peppol\n"), to: "accounts.csv")
            let night = try place.run(asOf: "2026-01-10")
            #expect(night.status == 3)
            #expect(
                night.errors.contains(
                    "account \"alder-lab\": peppol needs the street of an Italian seller (IT-R-002): set issuer.address.street in the "
                        + "settings"
                ),
                "\(night.errors)"
            )
            #expect(night.errors.contains("held NB516"))
        }
    }

    @Test(
        "An account without an address gets UBL where settings name Peppol, and one with a wrong address gets nothing"
    )
    func fallback() throws {
        try SmallExport.within { place in
            try Data(Self.settings("AT").utf8).write(to: place.settings)
            try place.write(Self.accounts("FR").replacing("0088,5901234123457", with: ","), to: "accounts.csv")
            #expect(try place.run(asOf: "2026-01-10").status == 0)
            let invoice = try place.published("2026-01-10/INV-2026-00000001.xml")
            #expect(invoice.contains("<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>"))
        }
        try SmallExport.within { place in
            try Data(Self.settings("AT").utf8).write(to: place.settings)
            try place.write(Self.accounts("FR").replacing("5901234123457", with: "5901234123458"), to: "accounts.csv")
            let night = try place.run(asOf: "2026-01-10")
            #expect(night.status == 3 && night.errors.contains("held NB518"), "\(night.errors)")
        }
    }

    @Test("Beside its own format an account with a wrong address holds, too")
    func beside() throws {
        try SmallExport.within { place in
            try Data(Self.settings("AT", "ubl").utf8).write(to: place.settings)
            try place.write(Self.accounts("FR").replacing("5901234123457", with: "5901234123458"), to: "accounts.csv")
            #expect(try place.run(asOf: "2026-01-09").status == 0)
            let night = try place.run(asOf: "2026-01-10", "--format", "peppol")
            #expect(night.status == 3 && night.errors.contains("held NB518"), "\(night.errors)")
            #expect(night.errors.contains("account \"alder-lab\": peppol refuses the electronic address"))
            #expect(try place.run(asOf: "2026-01-11").status == 0, "with UBL alone nobody asks")
        }
    }

    /// A schedule with a payment on either side of the day on which Peppol gave up the scheme 0037.
    private static func schedule(_ place: Nightbill) throws {
        try Data(settings("AT").replacing("2026-01-01", with: "2026-08-20").utf8).write(to: place.settings)
        try place.write(accounts("FR").replacing("0088,5901234123457", with: "0037,1234"), to: "accounts.csv")
        let row = try SmallExport.text("subscriptions.csv").replacing("2026-01-10", with: "2026-08-20")
            .replacing("upfront", with: "schedule")
        try place.write(row, to: "subscriptions.csv")
        try place.write(
            "subscription_id,charge_on,amount\ns-1,2026-08-22,600\ns-1,2026-08-26,600\n",
            to: "payment_schedules.csv"
        )
        try place.write(
            "record_id,subscription_id,dimension,used_at,quantity\nu-1,s-1,calls,2026-08-20T10:00:00Z,9\n",
            to: "usage.csv"
        )
    }

    @Test("A catch-up over the day on which a scheme is withdrawn comes to what nights on time come to")
    func catchUp() throws {
        try SmallExport.within { onTime in
            try Self.schedule(onTime)
            for day in 20...31 { _ = try onTime.run(asOf: "2026-08-\(day)") }
            for day in 1...3 { _ = try onTime.run(asOf: "2026-09-0\(day)") }
            #expect(try onTime.published("2026-08-22/INV-2026-00000001.xml").contains("schemeID=\"0037\""))
            let status = try onTime.billingStatus()
            #expect(status.contains("NB518"), "\(status)")
            try SmallExport.within { late in
                try Self.schedule(late)
                #expect(try late.run(asOf: "2026-09-03").status == 3)
                try expectSame(onTime.output, late.output)
                #expect(try late.billingStatus() == status)
            }
        }
    }

    @Test("The issuer's own withdrawn scheme ends a catch-up on its day; the nights before it stay closed")
    func issuerCatchUp() throws {
        try SmallExport.within { place in
            let text = Self.settings("AT").replacing("2026-01-01", with: "2026-08-20")
                .replacing("{scheme: \"0088\", id: \"5901234123457\"}", with: "{scheme: \"0037\", id: \"1\"}")
            try Data(text.utf8).write(to: place.settings)
            let stopped = try place.run(asOf: "2026-08-26")
            #expect(stopped.status == 78)
            #expect(
                stopped.errors.contains("issuer.endpoint.scheme: peppol refuses the electronic address \"0037\" \"1\""),
                "\(stopped.errors)"
            )
            let status = try place.billingStatus()
            #expect(status.contains("\"last_closed\":\"2026-08-23\""), "\(status)")
        }
    }
}
