import Foundation
import TestSupport
import Testing

@Suite("Files for finance")
struct FinanceTests {
    static let settings = [
        "NIGHTBILL_FINANCE_FILES": "journal,focus,control", "NIGHTBILL_QUIET_MARKS": "yes",
        "NIGHTBILL_FINANCE_ACCOUNTS_RECEIVABLE": "1400", "NIGHTBILL_FINANCE_ACCOUNTS_CONTRACT_REVENUE": "8400",
        "NIGHTBILL_FINANCE_ACCOUNTS_INSTALMENT_REVENUE": "8401",
        "NIGHTBILL_FINANCE_ACCOUNTS_CONSUMPTION_REVENUE": "8402", "NIGHTBILL_FINANCE_ACCOUNTS_TAX": "1776",
    ]
    /// The nights with a folder; the first has no document, for it only reads a PO.
    private static let nights = [
        "2026-01-01", "2026-01-10", "2026-01-13", "2026-01-20", "2026-01-22", "2026-01-25", "2026-02-01",
    ]
    private static let files = ["control.json", "focus-invoice-detail.csv", "journal.csv"]

    /// An export with invoices of all kinds and a credit, of which nothing is closed yet.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try CreditExport.within { place in
            try place.write(
                """
                payer_account_id,purchase_order_number,status,effective_on,expires_on,description
                alder-hq,PO-1001,ACTIVE,,,
                alder-hq,PO-1002,SUSPENDED,,,

                """,
                to: "purchase_orders.csv"
            )
            try place.write(
                """
                credit_id,invoice_number,line,amount,credited_on,reason
                c-1,INV-2026-00000001,,99.99,2026-01-22,too much

                """,
                to: "credits.csv"
            )
            place.environment = settings
            try body(&place)
        }
    }

    /// The script of the documentation that checks the chain of an output folder.
    private static func checkChain(_ output: URL) throws -> Nightbill.Outcome {
        let page = try String(contentsOf: Nightbill.samples.appending(path: "OUTPUT.md"), encoding: .utf8)
        let script = try #require(page.components(separatedBy: "```python\n").dropFirst().first)
        let text = try #require(script.components(separatedBy: "```\n").first)
        return try Nightbill.execute(try Tool.python.required(), ["-c", text], in: output)
    }

    @Test("Nothing is there unless it is chosen, and a journal without codes is refused, in a dry run too")
    func chosen() throws {
        try Self.within { place in
            place.environment = [:]
            try place.run(asOf: "2026-01-13")
            let names = try contents(of: place.output).keys
            #expect(!names.contains { name in Self.files.contains { name.hasSuffix($0) } || name.hasPrefix("_QUIET") })
            place.environment = ["NIGHTBILL_FINANCE_FILES": "journal"]
            for more in [[], ["--dry-run"]] {
                let refused = try place.command(
                    ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite", "--settings"]
                        + ["settings.yaml", "--as-of", "2026-01-20"] + more
                )
                #expect(refused.status == 78)
                let says = "settings.yaml: `finance.accounts.receivable` is missing"
                #expect(refused.errors.contains(says), "\(refused.errors)")
            }
        }
    }

    @Test("They agree with the ledger and with FOCUS, and are kept with their night", .needs(.oraclePython))
    func kept() throws {
        try Self.within { place in
            try place.run(asOf: "2026-02-02")
            let verdict = try Oracle.run("finance_files.py", [place.ledger.path, place.output.path], in: place.folder)
            #expect(verdict.status == 0 && verdict.output == "6 nights with a journal; 0 failures\n", "\(verdict)")
            let once = try contents(of: place.output)
            for night in Self.nights {
                let own = Self.files.filter { once["\(night)/\($0)"] != nil }
                #expect(own == (night == "2026-01-01" ? ["control.json"] : Self.files), "\(night)")
            }
            #expect(once.keys.count { $0.hasPrefix("_QUIET/") } == 33 - Self.nights.count)
            // A regeneration with another PO number is published for itself.
            let act = ["--ledger", "ledger.sqlite", "--reason", "agreed"]
            try place.command(["po", "activate", "alder-hq", "PO-1002"] + act)
            let again = try place.command(["regenerate", "INV-2026-00000002", "--output", "output"] + act)
            #expect(again.status == 0, "\(again.errors)")
            let revised = "regenerated/INV-2026-00000002.r2.xml"
            #expect(try contents(of: place.output).filter { $0.key != revised } == once)
            try FileManager.default.removeItem(at: place.output.appending(path: "regenerated"))
            // Whatever the settings say later, what a crash left is finished as it was chosen, and what is lost comes back.
            place.environment = [:]
            try place.unpublish("2026-01-22")
            try place.run(asOf: "2026-02-02")
            #expect(try contents(of: place.output) == once)
            for lost in ["2026-01-13/journal.csv", "2026-01-01/control.json", "_QUIET/2026-01-02"] {
                try FileManager.default.removeItem(at: place.output.appending(path: lost))
            }
            try FileManager.default.removeItem(at: place.output.appending(path: "2026-01-20"))
            let repaired = try place.command(VerificationTests.verify + ["--again", "--repair"])
            #expect(repaired.status == 0, "\(repaired.output)")
            #expect(repaired.output.contains("missing: _QUIET/2026-01-02 (written again)"), "\(repaired.output)")
            #expect(try contents(of: place.output) == once)
        }
    }

    @Test("Nights that are closed one run after the other have the same chain as nights that are closed at once")
    func onTime() throws {
        try Self.within { place in
            for date in ["2026-01-01", "2026-01-12", "2026-01-21", "2026-02-02"] {
                try place.run(asOf: date, "--archive", "zip")
            }
            let often = try contents(of: place.output)
            for item in [place.output, place.ledger] { try FileManager.default.removeItem(at: item) }
            try place.run(asOf: "2026-02-02", "--archive", "zip")
            #expect(try contents(of: place.output) == often)
            #expect(try place.command(VerificationTests.verify).status == 0)
            #expect(try Self.checkChain(place.output).output == "the chain holds\n")
        }
    }

    /// What happens to the output as a shell does it, what the chain says, and what `verify` says.
    private static let damages: [(change: String, chain: String, verify: String)] = [
        (
            "sed -i s/1299.99/1299.98/ 2026-01-10/journal.csv", "2026-01-10/journal.csv is altered",
            "altered: 2026-01-10/journal.csv"
        ),
        (
            "rm 2026-01-13/focus-invoice-detail.csv", "2026-01-13/focus-invoice-detail.csv is missing or surplus",
            "missing: 2026-01-13/focus-invoice-detail.csv"
        ),
        ("touch 2026-01-13/x", "2026-01-13/x is missing or surplus", "surplus: 2026-01-13/x"),
        // A file is taken out of the list, too.
        (
            "rm 2026-01-25/INV-*; sed -i /INV-/d 2026-01-25/SHA256SUMS",
            "2026-01-25/SHA256SUMS is not that of the control record", "altered: 2026-01-25/SHA256SUMS"
        ),
        // The manifest is not in the control record, but the next record has it.
        (
            "cd 2026-01-20; echo >> manifest.json; sed -i /manifest/d SHA256SUMS; sha256sum manifest.json >> SHA256SUMS",
            "2026-01-22/control.json does not follow 2026-01-20", "altered: 2026-01-20/manifest.json"
        ),
        // A night without documents is a part of the chain.
        ("rm -r 2026-01-01", "2026-01-10/control.json does not follow nothing", "missing: 2026-01-01"),
        ("rm -r 2026-01-22", "2026-01-25/control.json does not follow 2026-01-20", "missing: 2026-01-22"),
        ("cp -r 2026-01-22 2026-01-23", "2026-01-23/control.json does not follow 2026-01-22", "surplus: 2026-01-23"),
        ("mkdir 2026-01-23", "before 2026-01-25: 1 folders without a record", "surplus: 2026-01-23"),
        ("rm _QUIET/2026-01-23", "the chain holds", "missing: _QUIET/2026-01-23"),
        ("touch _QUIET/2026-01-20", "the chain holds", "surplus: _QUIET/2026-01-20"),
        ("echo > _QUIET/2026-01-23", "the chain holds", "altered: _QUIET/2026-01-23"),
    ]

    @Test("The chain breaks where a file is altered, removed or added, and verify says where", .needs(.python))
    func chain() throws {
        try Self.within { place in
            try place.run(asOf: "2026-02-02")
            #expect(try Self.checkChain(place.output).output == "the chain holds\n")
            for (change, chain, verify) in Self.damages {
                let copy = place.folder.appending(path: "copy")
                try FileManager.default.copyItem(at: place.output, to: copy)
                let done = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-ec", change], in: copy)
                #expect(done.status == 0, "\(change): \(done.errors)")
                let broken = try Self.checkChain(copy)
                #expect(broken.output.split(separator: "\n").contains(Substring(chain)), "\(change): \(broken)")
                let verified = try place.command(["verify", "--ledger", "ledger.sqlite", "--output", "copy"])
                #expect(verified.status == 74, "\(change)")
                #expect(verified.output.contains(verify + "\n"), "\(change): \(verified.output)")
                try FileManager.default.removeItem(at: copy)
            }
        }
    }

    @Test("A mark that is there already stops the run before it closes a night")
    func takenMark() throws {
        try Self.within { place in
            try FileManager.default.createDirectory(
                at: place.output.appending(path: "_QUIET/2026-01-11"),
                withIntermediateDirectories: true
            )
            let outcome = try place.run(asOf: "2026-01-12")
            #expect(outcome.status == 73)
            #expect(outcome.errors.contains("output/_QUIET/2026-01-11 already exists"), "\(outcome.errors)")
        }
    }
}
