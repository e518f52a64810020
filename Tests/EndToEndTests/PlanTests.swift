import Foundation
import TestSupport
import Testing

@Suite("Plans that are approved before a night is closed")
struct PlanTests {
    /// What happens between a plan and its run, and what the run says of it.
    struct Change: CustomTestStringConvertible, Sendable {
        var name: String
        /// A shell's words in the input folder.
        var input = ""
        /// A command on the ledger, without its last option.
        var command: [String] = []
        var environment: [String: String] = [:]
        /// A key of the settings with its new value.
        var setting: [String: String] = [:]
        /// What the run is given besides.
        var options: [String] = []
        var says: [String]

        var testDescription: String { name }

        func make(in place: inout Nightbill) throws {
            if !input.isEmpty { try SmallExport.change(place, input) }
            if !command.isEmpty {
                let done = try place.command(command + ["--reason", "agreed", "--ledger", "ledger.sqlite"])
                try #require(done.status == 0, "\(done.errors)")
            }
            for (key, value) in setting { try place.set(key, to: value) }
            place.environment.merge(environment) { $1 }
        }
    }

    private static let lab = #"of account "alder-lab" for "#

    static let changes = [
        Change(
            name: "a price that makes an invoice a cent dearer",
            input: "sed -i 's/^s-2,contract,seats,Seat,1,C62,10$/s-2,contract,seats,Seat,1,C62,10.01/' terms.csv",
            says: [#"  invoice INV-2026-00000003 \#(lab)"s-2": net "10.00" → "10.01", total "#, "sums[EUR].net"]
        ),
        Change(
            name: "a row of use that is gone",
            input: "sed -i /^u-2,/d usage.csv",
            says: [#"quantity "252000" → "2000", usage_records "2" → "1""#, #"rows[usage.csv].used "2" → "1""#]
        ),
        Change(
            name: "a row of use that is new, and bills nothing yet",
            input: "echo u-3,s-1,calls,2026-02-01T10:00:00Z,1000 >> usage.csv",
            says: [
                #"  the night: facts.not_yet_due "1" → "2", what is still to be billed differs, rows[usage.csv].read"#
            ]
        ),
        Change(
            name: "a subscription that bills later",
            input:
                "echo s-5,alder-lab,suite,2026-05-01,2026-05-01,2026-12-31,EUR,upfront,,ACTIVE, >> subscriptions.csv; "
                + "echo s-5,contract,seats,Seat,1,C62,10 >> terms.csv",
            says: [#"  the night: facts.not_yet_due "1" → "2", what is still to be billed differs, rows[subs"#]
        ),
        Change(
            name: "a price of a later invoice",
            input: "sed -i 's/^s-3,contract,seats,Seat,1,C62,10$/s-3,contract,seats,Seat,1,C62,11/' terms.csv",
            says: ["  the night: what is still to be billed differs"]
        ),
        Change(
            name: "a row that is rejected",
            input: "echo u-3,s-1,calls,2026-01-17T10:00:00Z,many >> usage.csv",
            says: [#"rows[usage.csv].rejected "0" → "1""#]
        ),
        Change(
            name: "an account before the others",
            input: "echo alder-a,Alder A,Lille,FR,FR40303265045,S,20 >> accounts.csv; "
                + "echo s-0,alder-a,suite,2026-02-01,2026-02-01,2026-12-31,EUR,upfront,,ACTIVE, >> subscriptions.csv; "
                + "echo s-0,contract,seats,Seat,1,C62,10 >> terms.csv",
            says: [
                #"  invoice INV-2026-00000003 of account "alder-a" for "s-0": not in the plan"#,
                "3 invoices have only another number", "documents and other files differ",
            ]
        ),
        Change(
            name: "a subscription that is gone",
            input: "sed -i /^s-2,/d subscriptions.csv terms.csv",
            says: [#"  invoice INV-2026-00000003 \#(lab)"s-2": planned, and not there now"#, "NB503"]
        ),
        Change(
            name: "the address of the account",
            input: "sed -i s/Metz/Nancy/ accounts.csv",
            says: [#"file "INV-2026-00000003.xml": bytes "#, "bytes differ"]
        ),
        Change(
            name: "a membership that ends before the charge",
            input: "sed -i 's/2024-01-01,/2024-01-01,2026-01-15/' memberships.csv",
            says: [#"rule "shown" → "not_integrated""#, #"PO "PO-1002" of "alder-hq": planned, and not there now"#]
        ),
        Change(
            name: "the state of a PO in the export",
            input:
                "printf 'payer_account_id,purchase_order_number,status,effective_on,expires_on,description\\nalder-hq,"
                + "PO-1002,SUSPENDED,,,\\n' > purchase_orders.csv",
            says: [#"rule "shown" → "suspended""#, #"PO "PO-1002" of "alder-hq": state "ACTIVE" → "SUSPENDED""#]
        ),
        Change(
            name: "the state of a PO by an operator",
            command: ["po", "suspend", "alder-hq", "PO-1001"],
            says: [#"invoice INV-2026-00000004 \#(lab)"s-4": rule "shown" → "suspended""#]
        ),
        Change(
            name: "a credit that an operator asks for",
            command: ["credit", "INV-2026-00000001", "--amount", "5"],
            says: [#"credit note CN-2026-00000001 \#(lab)"s-1": not in the plan"#]
        ),
        Change(
            name: "a conflict that is accepted",
            command: ["accept", "s-6"],
            says: [#"conflict NB501 of "s-6": planned, and not there now"#]
        ),
        Change(name: "the format", setting: ["document_format": "html"], says: [#"format "ubl" → "html""#]),
        Change(
            name: "what numbers begin with",
            setting: ["invoice_prefix": "RE"],
            says: ["  3 invoices have only another number", "documents and other files differ"]
        ),
        Change(
            name: "terms of payment",
            setting: ["payment_terms_days": "14"],
            says: [#"payment_due_on "2026-03-03" → "2026-02-15""#]
        ),
        Change(
            name: "the name of the issuer",
            environment: ["NIGHTBILL_ISSUER_NAME": "Others SAS"],
            says: [#"file "INV-2026-00000004.xml": "#]
        ),
        Change(
            name: "a template",
            options: ["--templates", "own"],
            says: [#"file "INV-2026-00000004.xml": "#]
        ),
    ]

    /// A place whose ledger is closed up to 2026-01-31, and whose next night has two contract invoices, one of consumption, and
    /// a conflict.
    static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            for (id, day, number) in [
                ("s-2", "2026-02-01", "PO-1002"), ("s-3", "2026-03-01", ""), ("s-4", "2026-02-01", "PO-1001"),
                ("s-6", "2026-01-20", ""),
            ] {
                let row = "\(id),alder-lab,suite,\(day),\(day),2026-12-31,EUR,upfront,\(number),ACTIVE,\n"
                try place.append(row, to: "input/subscriptions.csv")
                try place.append("\(id),contract,seats,Seat,1,C62,10\n", to: "input/terms.csv")
            }
            try place.set("billing_start", to: "2026-01-10")
            try place.run(asOf: "2026-01-30")
            try place.replace("s-6,contract,seats,Seat,1", by: "s-6,contract,seats,Seat,2", in: "terms.csv")
            try place.run(asOf: "2026-01-31")
            let own = place.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: false)
            let template = Nightbill.repository.appending(path: "Templates/ubl-invoice.xml")
            let text = try String(contentsOf: template, encoding: .utf8).replacing("<cbc:ID>VAT<", with: "<cbc:ID>GST<")
            try Data(text.utf8).write(to: own.appending(path: "ubl-invoice.xml"))
            try body(&place)
        }
    }

    @discardableResult
    static func plan(_ place: Nightbill, asOf date: String = "2026-02-01", name: String = "tonight.plan") throws
        -> String
    {
        let outcome = try place.command(
            CommandLineTests.run + CommandLineTests.settings + ["--as-of", date, "--dry-run", "--plan", name]
        )
        #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
        return try String(contentsOf: place.folder.appending(path: name), encoding: .utf8)
    }

    static func approved(_ place: Nightbill, asOf date: String = "2026-02-01", _ more: [String] = []) throws
        -> Nightbill.Outcome
    {
        try place.command(
            CommandLineTests.run + CommandLineTests.settings + ["--as-of", date, "--approved", "tonight.plan"] + more
        )
    }

    /// What the ledger holds besides its attempts, as SQL.
    static func ledger(_ place: Nightbill) throws -> [Substring] {
        let script = """
            import sqlite3, sys
            print("\\n".join(line for line in sqlite3.connect(sys.argv[1]).iterdump() if '"attempt"' not in line))
            """
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let done = try Nightbill.execute(python, ["python3", "-c", script, place.ledger.path], in: place.folder)
        try #require(done.status == 0, "\(done.errors)")
        return done.output.split(separator: "\n").filter { !$0.hasPrefix("INSERT INTO \"sqlite_sequence\"") }
    }

    @Test(
        "What differs from an approved plan closes nothing, is said, and passes with a plan of its own",
        arguments: changes
    )
    func differs(change: Change) throws {
        try Self.within { place in
            try Self.plan(place)
            try change.make(in: &place)
            let (ledger, files) = (try Self.ledger(place), try contents(of: place.output))
            let outcome = try Self.approved(place, change.options)
            #expect(outcome.status == 65, "\(outcome.output)\(outcome.errors)")
            for says in change.says + ["the night of 2026-02-01 was not closed", "--dry-run --plan FILE"] {
                #expect(outcome.errors.contains(says), "\(says) is not in: \(outcome.errors)")
            }
            #expect(outcome.output.isEmpty)
            #expect(try Self.ledger(place) == ledger)
            #expect(try contents(of: place.output) == files)
            guard change.options.isEmpty else { return }
            try Self.plan(place)
            let again = try Self.approved(place)
            #expect([0, 3].contains(again.status), "\(again.errors)")
            #expect(again.output.contains("as approved in tonight.plan"), "\(again.output)")
        }
    }

    // MARK: Plans that hold

    @Test(
        "A night that is as approved is published as it would be without a plan, and once",
        arguments: [[], ["--archive", "tar"], ["--format", "cii"]]
    )
    func holds(options: [String]) throws {
        var published: [String: Data] = [:]
        var ledger: [Substring] = []
        try Self.within { place in
            try place.command(CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + options)
            (published, ledger) = (try contents(of: place.output), try Self.ledger(place))
        }
        try Self.within { place in
            let before = try contents(of: place.output)
            let planning = ["--as-of", "2026-02-01", "--dry-run", "--plan", "tonight.plan"]
            let planned = try place.command(CommandLineTests.run + CommandLineTests.settings + planning + options)
            #expect(planned.output.contains("; plan in tonight.plan, SHA-256 "), "\(planned.output)")
            #expect(try contents(of: place.output) == before)
            for _ in 0..<2 {
                let outcome = try Self.approved(place, options)
                #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
                #expect(outcome.output.contains("as approved in tonight.plan"), "\(outcome.output)")
                #expect(try contents(of: place.output) == published)
                #expect(try Self.ledger(place) == ledger)
            }
        }
    }

    @Test("A dry run says whether a plan still holds, and closes nothing")
    func dryRun() throws {
        try Self.within { place in
            try Self.plan(place)
            let (ledger, files) = (try Self.ledger(place), try contents(of: place.output))
            #expect(try Self.approved(place, ["--dry-run"]).status == 3)
            try SmallExport.change(place, "sed -i /^u-2,/d usage.csv")
            #expect(try Self.approved(place, ["--dry-run"]).status == 65)
            #expect(try Self.ledger(place) == ledger)
            #expect(try contents(of: place.output) == files)
        }
    }
}
