import Foundation
import TestSupport
import Testing

/// Answers of receivers, from the file to what is done about them.
@Suite("Answers of receivers, by the program")
struct AnswerTests {
    static let sample = Nightbill.samples.appending(path: "responses")
    private static let ledger = ["--ledger", "ledger.sqlite"]

    private static func copySample(_ place: Nightbill) throws {
        try FileManager.default.copyItem(at: sample, to: place.input.appending(path: "responses"))
    }

    private func invoices(_ place: Nightbill) throws -> [[String: Any]] {
        let listed = try place.command(["invoices", "--json"] + Self.ledger)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
        return try #require(answer["invoices"] as? [[String: Any]])
    }

    /// `INV-2026-00000002 RE true` of each invoice that is answered.
    private func answered(_ place: Nightbill) throws -> [String] {
        try invoices(place).compactMap { invoice in
            guard let answer = invoice["answer"] as? [String: Any] else { return nil }
            return "\(invoice["invoice_number"] ?? "") \(answer["status"] ?? "") \(answer["waiting"] ?? "")"
        }
    }

    private static let expected = [
        "INV-2026-00000001 AP 0", "INV-2026-00000002 RE 1", "INV-2026-00000003 UQ 0",
    ]

    @Test("A refusal for the PO number ends in a corrected revision, by the command that the program names")
    func refusedNumber() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.copySample(place)
            #expect(try place.run(asOf: "2026-01-21").status == 3, "the row that was broken all along")
            #expect(try answered(place) == Self.expected)
            let listed = try place.command(["invoices", "--refused"] + Self.ledger)
            let status = try place.command(["status"] + Self.ledger)
            let refusal =
                "INV-2026-00000002 of 2026-01-15, account acme-hq, 16200.60 EUR: refused 2026-01-17T09:15:00Z, NIN; REF BT-13"
            for output in [listed.output, status.output] { #expect(output.contains(refusal), "\(output)") }
            // A row as the program words it, and the next night reads it.
            #expect(
                listed.output.contains("(subscription_id sub-analytics-1, charge_on 2026-01-15)"),
                "\(listed.output)"
            )
            try place.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,sub-analytics-1,2026-01-15,4500099999,2026-01-21,PO closed

                """,
                to: "purchase_order_changes.csv"
            )
            #expect(try place.run(asOf: "2026-01-22").status == 3)
            let lines = listed.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            let command = try #require(lines.first { $0.hasPrefix("nightbill ") })
            let filled = command.replacing("FILE", with: "ledger.sqlite").replacing("OUTPUT", with: "output")
            let words = filled.split(separator: " ").map { $0 == "TEXT" ? "the PO is closed" : String($0) }
            let done = try place.command(Array(words.dropFirst()))
            #expect(done.status == 0 && done.output.contains("revision 2 issued"), "\(done.output)\(done.errors)")
            #expect(try place.invoice("regenerated/INV-2026-00000002.r2.xml").contains("<cbc:ID>4500099999</cbc:ID>"))
            #expect(try answered(place)[1] == "INV-2026-00000002 RE 0")
            let after = try place.command(["status"] + Self.ledger).output
            #expect(after.contains("refused (RE)") && !after.contains("nothing done about it yet"), "\(after)")
            let told = try place.command(["explain", "INV-2026-00000002"] + Self.ledger).output
            #expect(
                told.contains("2026-01-17T09:15:00Z refused (RE): NIN; REF BT-13: PO 4500012345 is closed"),
                "\(told)"
            )
            #expect(!told.contains("to do"))
        }
    }

    @Test("Answers change no published byte and no night, come once, and stay when their files are gone")
    func once() throws {
        let (published, rows) = try Nightbill.within(Nightbill.firstNight) { place in
            try place.run(asOf: "2026-01-22")
            return (try contents(of: place.output), try Self.nights(place))
        }
        for dates in [["2026-01-22"], ["2026-01-14", "2026-01-21", "2026-01-22"]] {
            try Nightbill.within(Nightbill.firstNight) { place in
                try Self.copySample(place)
                for date in dates { #expect(try place.run(asOf: date).status == 3) }
                #expect(try answered(place) == Self.expected)
                #expect(try contents(of: place.output) == published)
                #expect(try Self.nights(place) == rows)
                let before = try Self.answers(place)
                // Nothing is due: what is there already changes nothing, from whichever file.
                let responses = place.input.appending(path: "responses")
                try FileManager.default.moveItem(
                    at: responses.appending(path: "portal.csv"),
                    to: responses.appending(path: "a.csv")
                )
                let again = try place.run(asOf: "2026-01-22")
                #expect(again.status == 0 && !again.errors.contains("recorded"), "\(again.errors)")
                #expect(try Self.answers(place) == before)
                try FileManager.default.removeItem(at: responses)
                #expect(try place.run(asOf: "2026-01-22").status == 0)
                #expect(try Self.answers(place) == before && before.count == 4)
                // Nothing is due, and there is something new.
                try FileManager.default.createDirectory(at: responses, withIntermediateDirectories: false)
                try place.write("number,status,at\nINV-2026-00000002,AP,2026-01-25\n", to: "responses/new.csv")
                let new = try place.run(asOf: "2026-01-22")
                #expect(new.status == 0 && (new.output + new.errors).contains("1 answer of receivers recorded"))
                // One of a mistyped year would count for ever.
                try place.write("number,status,at\nINV-2026-00000002,RE,2999-01-25\n", to: "responses/new.csv")
                var today = place
                today.closesAnyDate = false
                let ahead = try today.run(asOf: "2026-01-22")
                let said = "responses/new.csv:2: rejected NB629: the answer to \"INV-2026-00000002\" is of 2999-01-25"
                #expect(ahead.status == 3 && ahead.errors.contains(said), "\(ahead.errors)")
                #expect(try Self.answers(place).count == 5)
                #expect(try contents(of: place.output) == published)
                #expect(try place.command(["ledger", "check"] + Self.ledger).status == 0)
            }
        }
    }

    /// What the ledger keeps of nights, and of answers.
    private static func nights(_ place: Nightbill) throws -> String { try dump(place, "answer") { !$0 } }
    private static func answers(_ place: Nightbill) throws -> [Substring] {
        try dump(place, "answer") { $0 }.split(separator: "\n").filter { $0.contains("INTO \"answer\"") }
    }

    private static func dump(_ place: Nightbill, _ table: String, _ isWanted: (Bool) -> Bool) throws -> String {
        let script = """
            import sqlite3, sys
            for line in sqlite3.connect(sys.argv[1]).iterdump():
                print(line.replace("\\n", " "))
            """
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let done = try Nightbill.execute(python, ["python3", "-c", script, place.ledger.path], in: place.folder)
        try #require(done.status == 0, "\(done.errors)")
        return done.output.split(separator: "\n").filter { line in
            let isOf = line.contains("INTO \"\(table)\"") || line.contains("'\(table)'")
            return isWanted(isOf) && !line.contains("\"attempt\"")
        }
        .joined(separator: "\n")
    }

    /// A file that means harm, and the code that it is set aside with.
    private static let hostile: [(name: String, bytes: [UInt8], code: String)] = [
        (
            "laughs.xml",
            Array(
                ("<!DOCTYPE a [<!ENTITY a0 \"ha\">"
                    + (1...30).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
                    + "]><a>&a30;</a>").utf8
            ), "NB625"
        ),
        ("external.xml", Array("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".utf8), "NB625"),
        ("large.xml", [UInt8](repeating: 0x20, count: 11 << 20), "NB622"),
        ("large.csv", [UInt8](repeating: 0x20, count: 11 << 20), "NB622"),
        ("many.xml", Array(("<a>" + String(repeating: "<b/>", count: 2_000_000) + "</a>").utf8), "NB622"),
        ("utf16.xml", [0xFF, 0xFE, 0x3C, 0, 0x61, 0], "NB623"), ("utf16.csv", [0xFF, 0xFE, 0x6E, 0, 0x75, 0], "NB631"),
        ("order.xml", Array("<cXML/>".utf8), "NB626"), ("zeros.csv", [UInt8](repeating: 0, count: 100), "NB631"),
        ("quote.csv", Array("number,status,at\n\"INV-2026-00000001,RE,2026-01-20\n".utf8), "NB631"),
        ("doubled.csv", Array("number,at,status,at\n".utf8), "NB631"),
        ("other.csv", Array("number,status,at\nRE-2026-00000001,RE,2026-01-20\n".utf8), "NB630"),
        ("unknown.csv", Array("number,status,at\nINV-2026-00000099,RE,2026-01-20\n".utf8), "NB630"),
        ("status.csv", Array("number,status,at\nINV-2026-00000001,no,2026-01-20\n".utf8), "NB111"),
        ("date.csv", Array("number,status,at\nINV-2026-00000001,RE,2026-01-32\n".utf8), "NB106"),
    ]

    @Test("Files that mean harm are set aside, at once, and the rest goes on")
    func hostile() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.copySample(place)
            let responses = place.input.appending(path: "responses")
            for (name, bytes, _) in Self.hostile { try Data(bytes).write(to: responses.appending(path: "x-\(name)")) }
            try SmallExport.change(
                place,
                "mkfifo responses/x-pipe.xml && ln -s /etc/passwd responses/x-link.csv && mkdir responses/x-folder.csv"
            )
            let start = Date()
            let run = try place.run(asOf: "2026-01-21")
            #expect(run.status == 3 && Date().timeIntervalSince(start) < 30, "\(run.errors.prefix(2_000))")
            for (name, _, code) in Self.hostile {
                let lines = run.errors.split(separator: "\n").filter { $0.contains("responses/x-\(name)") }
                #expect(lines.contains { $0.contains(" rejected \(code): ") }, "\(name): \(lines)")
            }
            for name in ["pipe.xml", "link.csv", "folder.csv"] {
                #expect(run.errors.contains("responses/x-\(name): rejected NB621"), "\(name)")
            }
            #expect(!run.errors.contains("root:"))
            #expect(try answered(place) == Self.expected)
            #expect(try contents(of: place.output).keys.contains("rejects/2026-01-01/responses.x-date.csv"))
            let check = try place.command(["check", "--input", "input", "--json"])
            #expect(check.status == 3 && check.output.contains("NB625") && !check.output.contains("NB630"))
            let strict = try place.run(asOf: "2026-01-22", "--strict")
            #expect(strict.status == 65 && strict.errors.contains("--strict"), "\(strict.errors.suffix(300))")
            #expect(try place.command(["verify", "--output", "output"] + Self.ledger).status == 0)
        }
    }

    @Test("What receivers say is in the JSON of every report, in CSV and in the metrics", .needs(.oraclePython))
    func reports() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.copySample(place)
            #expect(try place.run(asOf: "2026-01-21", "--metrics", "nightbill.prom").status == 3)
            let metrics = try String(contentsOf: place.folder.appending(path: "nightbill.prom"), encoding: .utf8)
            #expect(
                metrics.contains("nightbill_answers{status=\"RE\"} 1\n")
                    && metrics.contains("nightbill_refusals_waiting 1\n")
            )
            let csv = try place.command(["invoices", "--refused", "--csv"] + Self.ledger).output
            #expect(csv.contains(",answer_status,answered_at,answer_reason,answer_waiting,answer_command"), "\(csv)")
            #expect(
                csv.contains(
                    ",RE,2026-01-17T09:15:00Z,NIN; REF BT-13: PO 4500012345 is closed,yes,nightbill regenerate "
                ),
                "\(csv)"
            )
            try withTemporaryFolder { folder in
                var reports = ReportSchemaTests.Reports(folder: folder)
                try reports.add("invoices", place, ["invoices"] + Self.ledger)
                try reports.add("status", place, ["status"] + Self.ledger)
                try reports.add("explain", place, ["explain", "INV-2026-00000002"] + Self.ledger)
                try place.write("number,status,at\nINV-2026-00000001,PD,2026-01-25\n", to: "responses/new.csv")
                try reports.add(
                    "run",
                    place,
                    CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-01-22"],
                    status: 3
                )
                try reports.expectValid()
            }
        }
    }
}
