import Foundation
import TestSupport
import Testing

@Suite("A night, end to end")
struct NightTests {
    @Test("The first night's folders are what they were")
    func firstNight() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let first = try nightbill.run(asOf: "2026-02-01")
            #expect(first.status == 3)
            for part in ["usage.late.csv", "usage.mended.csv"] {
                let source = Nightbill.samples.appending(path: "first-night/later/\(part)")
                try FileManager.default.copyItem(at: source, to: nightbill.input.appending(path: part))
            }
            let second = try nightbill.run(asOf: "2026-03-01")
            var status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            status.output.replace(/[0-9-]{10}T[0-9:]{8}Z/, with: "(time)")
            var files = try contents(of: nightbill.output)
            for (name, outcome) in [("first", first), ("second", second), ("status", status)] {
                files["\(name).stdout"] = Data(outcome.output.utf8)
                files["\(name).stderr"] = Data(outcome.errors.utf8)
            }
            try expectGolden("first-night", files)
        }
    }

    @Test("Every file of the first night passes the official rules", .needs(.oraclePython))
    func firstNightIsValid() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-03-01", "--format", "ubl", "--format", "peppol")
            try Oracle.expectValid(nightbill.output)
            let names = try contents(of: nightbill.output).keys
            #expect(names.contains { $0.hasSuffix(".ubl.xml") }, "a Peppol account also gets plain UBL when asked for")
        }
    }

    @Test("The first night of a French seller passes the rules of France and Germany", .needs(.oraclePython))
    func firstNightElsewhere() throws {
        let formats = ["cii", "facturx-cii", "xrechnung", "xrechnung-cii", "ubl-fr", "cii-fr"]
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let facts = [
                "LEGAL_ID": "123456782", "VAT_ID": "FR11123456782", "ENDPOINT_SCHEME": "0225",
                "ENDPOINT_ID": "123456782",
            ]
            for (key, value) in facts { nightbill.environment["NIGHTBILL_ISSUER_\(key)"] = value }
            let file = nightbill.folder.appending(path: "settings.yaml")
            var settings = try String(contentsOf: file, encoding: .utf8)
            let notes = "{subject: PMT, text: 40 EUR}, {subject: PMD, text: 3 ×}, {subject: AAB, text: non}"
            settings.replace("\n  notes:\n", with: "\n  notes: [\(notes)]\n")
            try Data(settings.utf8).write(to: file)
            // French receivers take no other currency without the tax in EUR beside it.
            let rows = nightbill.input.appending(path: "subscriptions.csv")
            let subscriptions = try String(contentsOf: rows, encoding: .utf8)
            try Data(subscriptions.replacing(",NOK,", with: ",EUR,").utf8).write(to: rows)
            // XRechnung takes no account's id for the buyer's reference.
            let buyers = nightbill.input.appending(path: "accounts.csv")
            let accounts = try String(contentsOf: buyers, encoding: .utf8)
            try Data(accounts.replacing("7300010000001,,,G", with: "7300010000001,,Desk 1,G").utf8).write(to: buyers)
            let asked = formats.flatMap { ["--format", $0] }
            let outcome = try nightbill.command(
                ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                    + ["--settings", "settings.yaml", "--as-of", "2026-03-01"] + asked
            )
            #expect(outcome.status == 3, "\(outcome.errors)")
            try Oracle.expectValid(nightbill.output)
            let names = try contents(of: nightbill.output).keys
            for format in formats {
                #expect(
                    names.contains { $0.hasSuffix(".\(format).xml") },
                    "there is no document in the format \(format)"
                )
            }
        }
    }

    @Test("Real usage: an invoice with the PO number and one without for each of 73 accounts")
    func focusNight() throws {
        try Nightbill.within(Nightbill.focusNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = "2024-08-01"
            let outcome = try nightbill.run(asOf: "2024-10-02", "--json")
            #expect(outcome.status == 0, "\(outcome.errors)")
            let invoices = try contents(of: nightbill.output).filter { $0.key.contains("/INV-") }
            let texts = invoices.mapValues { String(decoding: $0, as: UTF8.self) }
            #expect(texts.count == 146)
            let contract = texts.filter { $0.value.contains("<cac:OrderReference>") }
            #expect(contract.count == 73)
            #expect(contract.allSatisfy { $0.value.contains(">1199.94</cbc:TaxExclusiveAmount>") })
            #expect(contract.contains { $0.value.contains("<cbc:ID>PO #001/1 &amp; Co</cbc:ID>") })
            #expect(!texts.contains { $0.value.contains("PO-ignored") })
            let lines = texts.filter { contract[$0.key] == nil }
                .reduce(0) { $0 + $1.value.components(separatedBy: "<cac:InvoiceLine>").count - 1 }
            #expect(lines == 516)
        }
    }

    @Test("Real usage agrees with an independent computation and the official rules", .needs(.oraclePython))
    func focusNightAgrees() throws {
        try Nightbill.within(Nightbill.focusNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = "2024-08-01"
            try nightbill.run(asOf: "2024-10-02")
            let dates = ["--billing-start", "2024-08-01", "--as-of", "2024-10-02"]
            let verdict = try Oracle.run("independent_night.py", ["input", "output"] + dates, in: nightbill.folder)
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
            for count in ["73 contract", "73 consumption", "985 usage", "516"] {
                #expect(verdict.output.contains(count), "\(verdict.output)")
            }
            try Oracle.expectValid(nightbill.output)
        }
    }

    @Test(
        "The order of rows and columns, line ends, a byte-order mark, spelling and repeats leave no trace",
        .needs(.oraclePython)
    )
    func shuffled() throws {
        let variants = [
            ["--crlf"], ["--bom"], ["--crlf", "--bom", "--split-usage"], ["--respell"], ["--respell", "--split-usage"],
        ]
        for (source, date, start) in [
            (Nightbill.firstNight, "2026-03-01", "2026-01-01"), (Nightbill.focusNight, "2024-10-02", "2024-08-01"),
        ] {
            try Nightbill.within(source) { plain in
                plain.environment["NIGHTBILL_BILLING_START"] = start
                try plain.run(asOf: date)
                for (seed, flags) in variants.enumerated() {
                    try Nightbill.within { shuffled in
                        shuffled.environment = plain.environment
                        let arguments = [plain.input.path, shuffled.input.path, "--seed", String(seed)] + flags
                        let made = try Oracle.run("shuffle_input.py", arguments, in: shuffled.folder)
                        #expect(made.status == 0, "\(made.errors)")
                        try shuffled.run(asOf: date)
                        // Rejected rows keep the place and the cells that they had in the file.
                        try? FileManager.default.removeItem(at: shuffled.output.appending(path: "rejects"))
                        try? FileManager.default.removeItem(at: plain.output.appending(path: "rejects"))
                        try expectSame(plain.output, shuffled.output)
                    }
                }
            }
        }
    }

    @Test("Nights one by one and one catch-up give the same folders")
    func catchUp() throws {
        try Nightbill.within(Nightbill.firstNight) { together in
            try together.run(asOf: "2026-03-02")
            try Nightbill.within(Nightbill.firstNight) { single in
                for day in 1...31 { try single.run(asOf: "2026-01-\(day < 10 ? "0" : "")\(day)") }
                for day in 1...28 { try single.run(asOf: "2026-02-\(day < 10 ? "0" : "")\(day)") }
                for day in 1...2 { try single.run(asOf: "2026-03-0\(day)") }
                try expectSame(together.output, single.output)
                #expect(try contents(of: single.output).count > 20)
            }
        }
    }

    @Test("The same night twice changes nothing and says so")
    func twice() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-20")
            let before = try contents(of: nightbill.output)
            for date in ["2026-02-20", "2026-01-07"] {
                let again = try nightbill.run(asOf: date)
                #expect(again.status == 0)
                #expect(again.output == "nightbill: nothing to close, the last night closed is 2026-02-20\n")
                #expect(again.errors.isEmpty)
            }
            #expect(try contents(of: nightbill.output) == before)
        }
    }

    @Test("A dry run tells the same totals and writes nothing")
    func dryRun() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let rehearsal = try nightbill.run(asOf: "2026-03-01", "--dry-run", "--json")
            let names = try FileManager.default.contentsOfDirectory(atPath: nightbill.folder.path)
            #expect(names.sorted() == ["input", "settings.yaml"])
            let night = try nightbill.run(asOf: "2026-03-01", "--json")
            #expect(rehearsal.status == night.status)
            func nights(_ outcome: Nightbill.Outcome) throws -> [NSDictionary] {
                let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
                let nights = try #require(report?["nights"] as? [[String: Any]])
                return nights.map { $0.filter { $0.key != "folder" } as NSDictionary }
            }
            #expect(try nights(rehearsal) == nights(night))
            // A rehearsal over a ledger that has nights leaves it as it is.
            let before = try contents(of: nightbill.output)
            let next = try nightbill.run(asOf: "2026-08-01", "--dry-run")
            #expect(next.output.contains("would close 2026-03-02 to 2026-08-01"), "\(next.output)")
            #expect(try contents(of: nightbill.output) == before)
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(status.output.contains("2026-03-01"))
        }
    }

    @Test("A night that was closed but not published is published first, from the ledger alone")
    func finishesPublishing() throws {
        try Nightbill.within(Nightbill.firstNight) { whole in
            try whole.run(asOf: "2026-01-20")
            try Nightbill.within(Nightbill.firstNight) { broken in
                try broken.run(asOf: "2026-01-15")
                try broken.unpublish("2026-01-15")
                try FileManager.default.moveItem(at: broken.input, to: broken.folder.appending(path: "elsewhere"))
                let finished = try broken.run(asOf: "2026-01-15")
                #expect(finished.status == 3, "its rejected row was not told yet: \(finished.errors)")
                #expect(finished.output.contains("finished publishing 2026-01-15"), "\(finished.output)")
                try FileManager.default.moveItem(at: broken.folder.appending(path: "elsewhere"), to: broken.input)
                try broken.run(asOf: "2026-01-20")
                try expectSame(whole.output, broken.output)
            }
        }
    }
}
