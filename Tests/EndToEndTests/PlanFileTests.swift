import Foundation
import TestSupport
import Testing

/// The file of a plan, and the nights that it is of.
@Suite("Files of plans")
struct PlanFileTests {
    /// What is wrong with a plan, by a shell's words in the folder, and what the run says.
    static let broken: [(words: String, status: Int32, says: String)] = [
        ("rm tonight.plan", 74, "cannot read the approved plan: tonight.plan: No such file"),
        ("rm tonight.plan; mkdir tonight.plan", 74, "it is a folder, not a regular file"),
        (": > tonight.plan", 65, "it is cut"),
        ("sed -i '$d' tonight.plan", 65, "it is cut: its last line, the digest, is missing"),
        ("head -c 400 tonight.plan > x; mv x tonight.plan", 65, "it is cut"),
        (
            "sed -i 's/\"net\":\"10.00\"/\"net\":\"10.01\"/' tonight.plan", 65,
            "its lines were changed after it was written"
        ),
        ("sed -i 2d tonight.plan", 65, "its lines were changed after it was written"),
        ("echo >> tonight.plan", 65, "it goes on behind its last line"),
        (
            "sed -i 's/\"version\":1/\"version\":2/' tonight.plan", 65,
            "it is of version \"2\", and this program knows version 1"
        ),
        ("cp settings.yaml tonight.plan", 65, "it is not a plan"),
        ("printf '[1' > tonight.plan", 65, "it is not a plan"),
        ("rm ledger.sqlite; mv output old", 65, "the ledger has no night yet"),
    ]

    @Test("A plan that is cut, changed or of something else closes nothing", arguments: broken.indices)
    func refused(row: Int) throws {
        let (words, status, says) = Self.broken[row]
        try PlanTests.within { place in
            try PlanTests.plan(place)
            let done = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", words], in: place.folder)
            try #require(done.status == 0, "\(done.errors)")
            let files = try contents(of: place.folder).keys.filter { $0.hasPrefix("output/") }
            let outcome = try PlanTests.approved(place)
            #expect(outcome.status == status, "\(outcome.errors)")
            #expect(outcome.errors.contains(says), "\(words): \(outcome.errors)")
            #expect(try contents(of: place.folder).keys.filter { $0.hasPrefix("output/") }.sorted() == files.sorted())
        }
    }

    /// What a plan is of, what happens before its run, to which date that runs, and what it says.
    static let nights: [(planned: String, between: [String], asOf: String, status: Int32, says: String)] = [
        ("2026-02-01", [], "2026-02-02", 65, "it is of 2026-02-01, and the run is to close up to 2026-02-02"),
        (
            "2026-02-03", [], "2026-02-01", 65,
            "it is of 2026-02-01 to 2026-02-03, and the run is to close up to 2026-02-01"
        ),
        ("2026-02-03", [], "2026-02-03", 3, "as approved in tonight.plan"),
        ("2026-02-03", ["2026-02-01"], "2026-02-03", 3, "closed 2026-02-02 to 2026-02-03 (2 nights)"),
        (
            "2026-02-03", ["2026-02-03"], "2026-02-03", 0,
            "nothing to close, the last night closed is 2026-02-03; as approved"
        ),
        (
            "2026-02-03", ["2026-02-01 changed"], "2026-02-03", 65,
            "the night of 2026-02-01 is closed already, and its documents"
        ),
        (
            "2026-02-03", ["2026-02-03 changed"], "2026-02-03", 65,
            "the night of 2026-02-01 is closed already, and its documents"
        ),
    ]

    @Test("A plan of several nights goes on where a run was stopped", arguments: nights.indices)
    func several(row: Int) throws {
        let (planned, between, asOf, status, says) = Self.nights[row]
        try PlanTests.within { place in
            try PlanTests.plan(place, asOf: planned)
            for run in between {
                let isChanged = run.hasSuffix("changed")
                if isChanged { try SmallExport.change(place, "cp usage.csv ../usage; sed -i /^u-2,/d usage.csv") }
                try place.run(asOf: String(run.prefix(10)))
                if isChanged { try SmallExport.change(place, "mv ../usage usage.csv") }
            }
            let outcome = try PlanTests.approved(place, asOf: asOf)
            #expect(outcome.status == status, "\(outcome.errors)")
            #expect("\(outcome.output)\(outcome.errors)".contains(says), "\(outcome.output)\(outcome.errors)")
        }
    }

    @Test("None of several nights is closed where a later one differs")
    func laterNight() throws {
        try PlanTests.within { place in
            try PlanTests.plan(place, asOf: "2026-03-02")
            try place.replace(
                "s-3,contract,seats,Seat,1,C62,10",
                by: "s-3,contract,seats,Seat,1,C62,10.01",
                in: "terms.csv"
            )
            let (ledger, files) = (try PlanTests.ledger(place), try contents(of: place.output))
            let outcome = try PlanTests.approved(place, asOf: "2026-03-02")
            #expect(outcome.status == 65, "\(outcome.errors)")
            let says =
                #"  2026-03-01: invoice INV-2026-00000006 of account "alder-lab" for "s-3": net "10.00" → "10.01""#
            #expect(
                outcome.errors.contains("no night was closed: they are not as approved in tonight.plan:\n\(says)"),
                "\(outcome.errors)"
            )
            #expect(try PlanTests.ledger(place) == ledger)
            #expect(try contents(of: place.output) == files)
        }
    }

    @Test("The order of rows changes no byte of a plan")
    func shuffled() throws {
        try PlanTests.within { place in
            let plan = try PlanTests.plan(place, asOf: "2026-03-02")
            try SmallExport.change(
                place,
                "for f in *.csv; do (head -1 $f; tail -n +2 $f | tac) > x; mv x $f; done"
            )
            #expect(try PlanTests.plan(place, asOf: "2026-03-02", name: "again.plan") == plan)
            #expect(plan.contains(#""purchase_order_number":"PO-1002""#))
        }
    }

    @Test("A plan is written whole in the place of a file and of nothing else, and only by a dry run")
    func place() throws {
        try PlanTests.within { place in
            func run(_ more: String...) throws -> Nightbill.Outcome {
                try place.command(CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + more)
            }
            let folder = place.folder.path
            let names = {
                // SQLite's own files come and go.
                try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("ledger.sqlite-") }
                    .sorted()
            }
            try FileManager.default.createSymbolicLink(
                at: place.folder.appending(path: "link"),
                withDestinationURL: place.folder.appending(path: "settings.yaml")
            )
            let before = try names()
            let refused: [(arguments: [String], status: Int32, says: String)] = [
                (["--dry-run", "--plan", "link"], 73, "it is a link; only a file is replaced"),
                (["--dry-run", "--plan", "input"], 73, "it is a folder; only a file is replaced"),
                (["--dry-run", "--plan", "none/x"], 73, "cannot write the plan: none: No such file"),
                (
                    ["--dry-run", "--plan", "ledger.sqlite"], 73,
                    "it is another file, which is not replaced; name a new one"
                ),
                (["--plan", "x"], 2, "--plan is for --dry-run"),
                (["--dry-run", "--plan", "x", "--approved", "y"], 2, "give one of them"),
                (["--dry-run", "--plan", "-"], 2, "--plan needs the path of a file"),
                (["--approved", ""], 2, "--approved needs the path of a file"),
            ]
            for (arguments, status, says) in refused {
                let outcome = try place.command(
                    CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + arguments
                )
                #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(says), "\(arguments): \(outcome.errors)")
            }
            #expect(try run("--dry-run", "--plan", "x", "--strict", "--format", "upl").status == 2)
            #expect(try names() == before, "nothing is left behind")
            let untouched = try PlanTests.ledger(place)
            try Data().write(to: place.folder.appending(path: "x"))
            for _ in 0..<2 { #expect(try run("--dry-run", "--plan", "x").status == 3) }
            #expect(try PlanTests.ledger(place) == untouched)
            #expect(try names() == (before + ["x"]).sorted())
            try place.run(asOf: "2026-02-01")
            let nothing = try run("--dry-run", "--plan", "y")
            #expect(nothing.errors.contains("no plan was written, for there is no night to close"), "\(nothing.errors)")
            #expect(try names() == (before + ["x"]).sorted())
        }
    }
}
