import Foundation
import Testing

/// Words for people are no keys for the program: a ledger whose sentences are all others says the same in other words.
@Suite("The sentences of a ledger")
struct SentencesTests {
    /// What every sentence ends with once it is rewritten; nothing else in these nights holds it.
    static let mark = "¤"

    /// Every column that holds words for people, by its table.
    static let sentences: [String: [String]] = [
        "acceptance": ["description", "message", "reason"],
        "change_request": ["reason"],
        "invoice_revision": ["reason"],
        "open_conflict": ["description", "message"],
        "open_fact": ["hold_message"],
        "purchase_order_event": ["detail", "cause"],
        "rejected_row": ["message", "hint"],
        "set_aside_fact": ["cause_message"],
        "vanished": ["message"],
    ]

    static let subjects = ["plan", "seats", "again", "odd", "moved", "waits", "INV-2026-00000001", "INV-2026-00000005"]

    @Test("Rewritten, they change no decision and no answer but their own words")
    func rewritten() throws {
        try Nightbill.within { place in
            try Self.prepare(place)
            try Nightbill.within { twin in
                try Self.copy(place, to: twin)
                try Self.rewrite(twin)
                try Self.compare(place, twin)
            }
        }
    }

    @Test("A ledger of version 4 goes on as it would have, whatever its sentences say")
    func older() throws {
        let older = Nightbill.repository.appending(path: "Tests/LedgerTests/Older")
        try Nightbill.within(older.appending(path: "input")) { place in
            try Self.start(place)
            let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())"
            try Self.python(script, [place.ledger.path, older.appending(path: "version-4.sql").path], in: place)
            // The export as it was accepted then: no conflict is left, and nothing waits for one.
            let run = try place.run(asOf: "2026-02-04")
            #expect(run.status == 3 && !run.output.contains("conflict"), "\(run.output)")
            try Nightbill.within { twin in
                try Self.copy(place, to: twin)
                try Self.rewrite(twin)
                try Self.compare(place, twin)
            }
        }
    }

    // MARK: Nights

    /// The first night's files of the export, which is kept as it was accepted later.
    private static func firstExport(_ place: Nightbill) throws {
        try edit(place, "payment_schedules.csv", "plan,2026-01-30,110.00", "plan,2026-01-30,100.00")
        try edit(place, "payment_schedules.csv", "plan,2026-03-12,90.00", "plan,2026-03-12,100.00")
        try edit(place, "terms.csv", "seats,contract,seat,Seat,5,C62,10.00", "seats,contract,seat,Seat,10,C62,5.00")
        try edit(place, "terms.csv", "x\",Seat,3,", "x\",Seat,2,")
        try edit(place, "usage.csv", "12:00:00.5Z,4.5", "12:00:00Z,4")
    }

    /// Settings that begin where the ledger of version 4 does.
    private static func start(_ place: Nightbill) throws {
        let text = try String(contentsOf: place.settings, encoding: .utf8)
        let moved = text.replacingOccurrences(of: "billing_start: 2026-01-01", with: "billing_start: 2026-01-30")
        try #require(moved != text)
        try Data(moved.utf8).write(to: place.settings)
    }

    /// Nights of this version with acceptances, open conflicts, holds, rejected rows, revisions and events of POs.
    private static func prepare(_ place: Nightbill) throws {
        let input = Nightbill.repository.appending(path: "Tests/LedgerTests/Older/input")
        try FileManager.default.copyItem(at: input, to: place.input)
        try start(place)
        try firstExport(place)
        #expect(try place.run(asOf: "2026-02-01").status == 3)
        try FileManager.default.removeItem(at: place.input)
        try FileManager.default.copyItem(at: input, to: place.input)
        #expect(try place.run(asOf: "2026-02-02").output.contains("4 conflicts"))
        for subscription in ["plan", "seats"] {
            #expect(try act(place, ["accept", subscription]).status == 0)
        }
        let contact = ["mill", "PO-1", "--email", "bob@mill.example", "--name", "Bob"]
        #expect(try act(place, ["po", "contact", "add"] + contact).status == 0)
        #expect(try act(place, ["po", "expire", "mill", "PO-2", "--on", "2027-12-31"]).status == 0)
        #expect(try act(place, ["regenerate", "INV-2026-00000005", "--output", "again"]).status == 0)
        try edit(place, "payment_schedules.csv", "plan,2026-01-30,110.00", "plan,2026-01-30,120.00")
        try edit(place, "payment_schedules.csv", "plan,2026-03-12,90.00", "plan,2026-03-12,80.00")
        // That of plan, and that of odd, which nobody accepted.
        #expect(try place.run(asOf: "2026-02-03").output.contains("2 conflicts"))
    }

    private static func compare(_ place: Nightbill, _ twin: Nightbill) throws {
        try expectSameAnswers(place, twin)
        for command in [
            ["accept", "odd", "--reason", "checked", "--by", "ann"],
            ["run", "--input", "input", "--output", "later", "--settings", "settings.yaml", "--as-of", "2026-02-12"],
            ["po", "suspend", "mill", "PO-4", "--reason", "checked", "--by", "ann"],
            ["regenerate", "INV-2026-00000005", "--output", "anew", "--reason", "checked", "--by", "ann"],
            ["regenerate", "INV-2026-00000001", "--output", "anew", "--reason", "checked", "--by", "ann"],
        ] {
            try expectSameAnswer(command + ["--ledger", "ledger.sqlite"], place, twin)
        }
        for folder in ["later", "anew"] {
            try expectSame(place.folder.appending(path: folder), twin.folder.appending(path: folder))
        }
        try expectSameAnswers(place, twin)
    }

    private static func expectSameAnswers(_ place: Nightbill, _ twin: Nightbill) throws {
        let orders = (1...4).map { ["po", "show", "mill", "PO-\($0)", "--json"] }
        let commands =
            [["status", "--json"]] + orders + subjects.flatMap { [["explain", $0], ["explain", $0, "--json"]] }
        for command in commands { try expectSameAnswer(command + ["--ledger", "ledger.sqlite"], place, twin) }
    }

    private static func expectSameAnswer(_ command: [String], _ place: Nightbill, _ twin: Nightbill) throws {
        let (one, other) = (try place.command(command), try twin.command(command))
        #expect(one.status == other.status, "\(command)")
        #expect(plain(one.output) == plain(other.output), "\(command)")
        #expect(plain(one.errors) == plain(other.errors), "\(command)")
    }

    /// Without the mark, and without the time of day at which an operator acted.
    private static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: mark, with: "").replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME")
    }

    // MARK: Ledgers

    private static func rewrite(_ place: Nightbill) throws {
        let changes = sentences.sorted { $0.key < $1.key }.map { table, columns in
            "UPDATE \(table) SET " + columns.map { "\($0) = \($0) || '\(mark)'" }.joined(separator: ", ")
        }
        let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        try python(script, [place.ledger.path, changes.joined(separator: ";\n")], in: place)
        // A ledger without any sentence would prove nothing.
        #expect(try place.command(["status", "--json", "--ledger", "ledger.sqlite"]).output.contains(mark))
        #expect(try place.explain("plan").output.contains(mark))
    }

    private static func copy(_ place: Nightbill, to twin: Nightbill) throws {
        for name in ["input", "settings.yaml", "ledger.sqlite"] {
            let target = twin.folder.appending(path: name)
            try? FileManager.default.removeItem(at: target)
            try FileManager.default.copyItem(at: place.folder.appending(path: name), to: target)
        }
    }

    private static func python(_ script: String, _ arguments: [String], in place: Nightbill) throws {
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let done = try Nightbill.execute(python, ["python3", "-c", script] + arguments, in: place.folder)
        try #require(done.status == 0, "\(done.errors)")
    }

    private static func act(_ place: Nightbill, _ command: [String]) throws -> Nightbill.Outcome {
        try place.command(command + ["--ledger", "ledger.sqlite", "--by", "ann", "--reason", "checked"])
    }

    private static func edit(_ place: Nightbill, _ file: String, _ old: String, _ new: String) throws {
        let url = place.input.appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        let edited = text.replacingOccurrences(of: old, with: new)
        try #require(edited != text, "\(file) has no \(old)")
        try Data(edited.utf8).write(to: url)
    }
}
