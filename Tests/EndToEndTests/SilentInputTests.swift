import Foundation
import TestSupport
import Testing

@Suite("Input and commands that would go wrong in silence")
struct SilentInputTests {
    /// A clean first export.
    private static func begin(_ place: Nightbill) throws {
        try place.replace("\"12,5\"", by: "12.5", in: "usage.csv")
    }

    @Test("A change request for an issued invoice is told once, and explained until the invoice is issued again")
    func lateChange() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            #expect(try place.run(asOf: "2026-01-20").status == 0)
            let header = "change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason\n"
            let rows =
                "c1,sub-analytics-1,2026-01-15,PO-9,2026-01-21,Split\nc2,sub-platform-1,2026-02-20,PO-8,2026-01-21,x\n"
            try place.write(header + rows, to: "purchase_order_changes.csv")
            let run = try place.run(asOf: "2026-01-21")
            #expect(run.status == 0)
            let told =
                "notice NB917: change request \"c1\" of subscription \"sub-analytics-1\" asks for PO number \"PO-9\" on "
            #expect(run.errors.contains(told + "INV-2026-00000002"), "\(run.errors)")
            #expect(run.errors.components(separatedBy: "NB917").count == 2)
            #expect(try !place.run(asOf: "2026-01-22").errors.contains("NB917"))
            let sentence = "Change request c1, in effect on 2026-01-21, asks for PO number PO-9 and was not known when"
            for subject in ["INV-2026-00000002", "sub-analytics-1"] {
                for form in [[], ["--json"]] {
                    let why = try place.command(["explain", subject, "--ledger", "ledger.sqlite"] + form)
                    #expect(why.status == 0 && why.output.contains(sentence), "\(why.output)")
                }
            }
            let others = try place.command(["explain", "sub-platform-1", "--ledger", "ledger.sqlite"])
            #expect(!others.output.contains("Change request"), "\(others.output)")
            let again = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            #expect(try place.command(again).status == 0)
            let after = try place.command(["explain", "INV-2026-00000002", "--ledger", "ledger.sqlite"])
            #expect(after.output.contains("Change request c1 asked for it") && !after.output.contains(sentence))
        }
    }

    @Test("A ledger that is begun beside the nights of another one is reported")
    func otherLedger() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            #expect(try !place.run(asOf: "2026-01-20").errors.contains("is new"))
            func run(_ date: String, _ more: [String] = []) throws -> Nightbill.Outcome {
                try place.command(
                    ["run", "--input", "input", "--output", "output", "--ledger", "ledgr.sqlite"]
                        + ["--settings", "settings.yaml", "--as-of", date] + more
                )
            }
            let notice =
                "notice: the ledger ledgr.sqlite is new, and output has nights of another one, the last of 2026-01-20"
            let dry = try run("2026-01-21", ["--dry-run"])
            #expect(dry.status == 0 && dry.errors.contains(notice), "\(dry.errors)")
            try place.set("billing_start", to: "2026-01-21")
            let first = try run("2026-01-21")
            #expect(first.status == 0 && first.errors.contains(notice), "\(first.errors)")
            #expect(try !run("2026-01-22").errors.contains("is new"))
        }
    }

    @Test("An outlook and its page refuse the export that a run refuses, and take what is allowed")
    func refusedExport() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            #expect(try place.run(asOf: "2026-01-20").status == 0)
            try FileManager.default.removeItem(at: place.input.appending(path: "purchasers.csv"))
            let common = ["--input", "input", "--ledger", "ledger.sqlite", "--settings", "settings.yaml"]
            let commands = [
                ["run", "--output", "output", "--as-of", "2026-01-21", "--dry-run"],
                ["outlook", "--until", "2026-03-31"],
                ["dashboard", "--output", "pages"],
            ]
            for command in commands {
                let refused = try place.command(command + common)
                #expect(refused.status == 65 && refused.errors.contains("fatal NB010"), "\(command): \(refused.errors)")
                let allowed = try place.command(command + common + ["--allow-missing", "purchasers.csv"])
                #expect([0, 3].contains(allowed.status), "\(command): \(allowed.errors)")
            }
        }
    }

    @Test("A list that is empty for a name that nothing has says so, in every form")
    func unknownNames() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            #expect(try place.run(asOf: "2026-01-20").status == 0)
            let cases: [([String], String?)] = [
                (
                    ["invoices", "--account", "acme-h"],
                    "the ledger has no account \"acme-h\"; did you mean \"acme-hq\"?"
                ),
                (
                    ["invoices", "--subscription", "sub-analytic-1"],
                    "the ledger has no subscription \"sub-analytic-1\"; did you mean \"sub-analytics-1\"?"
                ),
                (
                    ["invoices", "--po", "450001234"],
                    "the ledger has no PO number \"450001234\"; did you mean \"4500012345\"?"
                ),
                (["invoices", "--account", "nordwind-oslo"], nil),
                (["invoices", "--subscription", "sub-metering-1"], nil),
                (["invoices", "--account", "acme-hq", "--since", "2030-01-01"], nil),
                (["po", "list", "--payer", "acme-h"], "the ledger has no payer \"acme-h\"; did you mean \"acme-hq\"?"),
                (["po", "list", "--payer", "acme-hq", "--state", "EXPIRED"], nil),
            ]
            for (command, notice) in cases {
                for form in [[], ["--csv"]] {
                    let list = try place.command(command + ["--ledger", "ledger.sqlite"] + form)
                    #expect(list.status == 0)
                    #expect(list.errors == (notice.map { "notice: \($0)\n" } ?? ""), "\(command): \(list.errors)")
                }
                let json = try place.command(command + ["--ledger", "ledger.sqlite", "--json"])
                #expect(json.output.contains("\"notices\"") == (notice != nil), "\(json.output)")
            }
        }
    }

    /// Words after `run`, and what is said of them.
    private static let words: [(words: [String], said: String)] = [
        (["--allow-missing", "purchaser.csv"], "did you mean purchasers.csv?"),
        (["--allow-missing", "accounts.csv"], "is no name of an optional file"),
        (["--allow-missing", "terms.csv.unit_cod"], "did you mean terms.csv.unit_code?"),
        (["--allow-shrunk", "term.csv"], "is no name of a file of an export; did you mean terms.csv?"),
        (
            ["--as-of", "2026-01-21", "--as-of", "2026-01-22"],
            "--as-of is given twice, with \"2026-01-21\" and \"2026-01-22\""
        ),
        (["--as-of=2026-01-21", "--as-of", "2026-01-22"], "--as-of is given twice"),
        (["--input", "other"], "--input is given twice, with \"input\" and \"other\""),
    ]

    @Test("Options that nothing comes of, and one given twice, are wrong use", arguments: words.indices)
    func wrongOptions(row: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let (words, said) = Self.words[row]
            let common = ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
            let date = words.contains { $0.hasPrefix("--as-of") } ? [] : ["--as-of", "2026-01-21"]
            let refused = try place.command(common + date + ["--settings", "settings.yaml"] + words)
            #expect(refused.status == 2 && refused.errors.contains(said), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: place.ledger.path))
        }
    }

    @Test("The same value twice, an option that may be repeated, and words after -- are taken")
    func repeatedOptions() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let run = try place.run(
                asOf: "2026-01-21",
                "--as-of",
                "2026-01-21",
                "--format",
                "cii",
                "--format",
                "ubl",
                "--allow-missing",
                "orders",
                "--allow-missing",
                "usage.csv"
            )
            #expect(run.status == 0, "\(run.errors)")
            let name = try place.command(["explain", "--ledger", "ledger.sqlite", "--", "--ledger"])
            #expect(name.status == 2 && name.errors.contains("\"--ledger\" is neither"), "\(name.errors)")
        }
    }

    @Test("An argument that is not UTF-8 is wrong use, and makes no file")
    func notText() throws {
        try Nightbill.within { place in
            let script = "exec \"$0\" init \"$(printf 'fi\\377rst')\""
            let shell = URL(fileURLWithPath: "/bin/sh")
            let refused = try Nightbill.execute(shell, ["-c", script, Nightbill.binary.path], in: place.folder)
            #expect(refused.status == 2 && refused.errors.contains("argument 2 is not UTF-8"), "\(refused.errors)")
            let made = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
            #expect(made == ["settings.yaml"])
        }
    }

    @Test("An old exchange rate that invoices use is told with its age, a recent one is not")
    func agedRate() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            try place.set("tax_currency", to: "EUR")
            for (rate, told) in [("2025-12-10", false), ("2025-12-09", true)] {
                try place.write(
                    "currency,valid_on,rate\nDKK,\(rate),0.134\nNOK,\(rate),0.086\n",
                    to: "exchange_rates.csv"
                )
                let run = try place.run(asOf: "2026-01-10", "--dry-run")
                #expect(run.status == 0, "\(run.errors)")
                let notice =
                    "notice: the invoices of 2026-01-10 in DKK state their tax in EUR at a rate of 2025-12-09, 32 days old"
                #expect(run.errors.contains(notice) == told, "\(run.errors)")
                #expect(run.errors.contains("NOK") == false)
            }
        }
    }

    @Test("A template whose name is spelt otherwise ends the run with its right name")
    func misnamedTemplate() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let folder = place.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            let file = folder.appending(path: "UBL-invoice.xml")
            try Data("<x/>".utf8).write(to: file)
            let refused = try place.run(asOf: "2026-01-10", "--templates", "own")
            #expect(refused.status == 78 && refused.errors.contains("call it ubl-invoice.xml"), "\(refused.errors)")
            try FileManager.default.removeItem(at: file)
            try Data("<x/>".utf8).write(to: folder.appending(path: "ubl-invoice.xml.bak"))
            let none = try place.run(asOf: "2026-01-10", "--templates", "own")
            #expect(none.status == 78 && none.errors.contains("the folder has no template"), "\(none.errors)")
            try Data("<x xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xsl:version='1.0'/>".utf8)
                .write(to: folder.appending(path: "own-invoice.xml"))
            #expect(try place.run(asOf: "2026-01-10", "--templates", "own").status == 0)
        }
    }

    @Test("A template of a format that nobody asks for, called nearly as a bundled one, is told of")
    func oddTemplate() throws {
        try SmallExport.within { place in
            let folder = place.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            let templates = Nightbill.samples.deletingLastPathComponent().appending(path: "Templates")
            let template = try String(contentsOf: templates.appending(path: "ubl-invoice.xml"), encoding: .utf8)
            for name in ["ulb", "house"] {
                try template.write(to: folder.appending(path: "\(name)-invoice.xml"), atomically: true, encoding: .utf8)
            }
            let run = try place.run(asOf: "2026-01-10", "--templates", "own")
            let told = """
                notice: the template own/ulb-invoice.xml is not used: no account and no setting names its format `ulb`; if it is \
                meant for `ubl`, call it ubl-invoice.xml
                """
            #expect(run.status == 0 && run.errors.contains(told), "\(run.errors)")
            #expect(!run.errors.contains("house"))
            let asked = try place.run(asOf: "2026-01-11", "--templates", "own", "--format", "ulb")
            #expect(asked.status == 0 && !asked.errors.contains("is not used"), "\(asked.errors)")
        }
    }

    /// PO numbers of a subscription, and what the run says of the new PO.
    private static let numbers: [(number: String, told: String)] = [
        ("PO-2\u{200B}", "PO \"PO-2\\u{200B}\" of payer"), ("PO-2\u{200B}", "has a character that cannot be seen"),
        ("12-May", "looks like a date that a spreadsheet has made of a number"),
        ("PO-MÃ¼ller", "has letters that were lost on their way"),
        ("PO 1001 / PO 1002", "looks like several numbers in one cell"),
    ]

    @Test("A PO number that is doubtful by itself is told, and is on the invoice byte for byte", arguments: numbers)
    func doubtfulNumbers(number: String, told: String) throws {
        try SmallExport.within { place in
            try place.replace("PO-1001", by: number, in: "subscriptions.csv")
            let run = try place.run(asOf: "2026-01-10")
            #expect(run.status == 0 && run.errors.contains(told), "\(run.errors)")
        }
    }

    /// What the issuer is called, and what a run says of it.
    static let names: [(name: String, told: String?)] = [
        ("Lumière Marketplace SAS", nil), ("BLÅ» & CAFÉ®", nil),
        (
            "LumiÃ¨re Marketplace SAS",
            "settings: issuer.name \"LumiÃ¨re Marketplace SAS\" was written in UTF-8 and read in another encoding"
        ),
        ("Lumi\u{FFFD}re SAS", "has U+FFFD in place of a character that was lost; every document shows it so"),
    ]

    @Test(
        "A name in the settings whose letters were lost is told of on each run, and the night is closed",
        arguments: names
    )
    func garbledSettings(name: String, told: String?) throws {
        try SmallExport.within { place in
            place.environment["NIGHTBILL_ISSUER_NAME"] = name
            let run = try place.run(asOf: "2026-01-10")
            #expect(run.status == 0, "\(run.errors)")
            if let told {
                #expect(
                    run.errors.contains("notice: settings: issuer.name") && run.errors.contains(told),
                    "\(run.errors)"
                )
            } else {
                #expect(!run.errors.contains("issuer.name"), "\(run.errors)")
            }
        }
    }
}
