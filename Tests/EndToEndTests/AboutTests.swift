import Foundation
import TestSupport
import Testing

@Suite("The documentation that is in the program")
struct AboutTests {
    /// The pages in `Samples`, each with the subject that prints it.
    static let pages = [
        ("INPUT.md", "input"), ("OUTPUT.md", "output"), ("FINDINGS.md", "findings"), ("OPERATIONS.md", "operations"),
    ]

    private static func about(_ words: String..., columns: Int = 80) throws -> Nightbill.Outcome {
        try Nightbill.within { place in
            place.environment["COLUMNS"] = "\(columns)"
            return try place.command(["about"] + words)
        }
    }

    @Test("A page in Samples is what the program prints", arguments: pages)
    func page(file: String, subject: String) throws {
        let printed = try Self.about(subject, "--markdown")
        #expect(printed.status == 0)
        try Golden.expect(Array(printed.output.utf8), at: Nightbill.samples.appending(path: file))
    }

    @Test(
        "A name leads to its part of a page",
        arguments: [
            (["input", "usage"], "usage.csv"), (["input", "usage.csv"], "usage.csv"), (["usage"], "usage.csv"),
            (["output", "manifest.json"], "manifest.json"), (["output", "2026-01-15/manifest.json"], "manifest.json"),
            (["findings", "NB107"], "NB107: not a plain decimal"), (["nb107"], "NB107: not a plain decimal"),
            (["NB512"], "NB512: a subscription that ended before charges that are billed"),
            (["exit-status", "65"], "Exit status 65"), (["3"], "Exit status 3"),
            (["settings", "billing_start"], "billing_start"), (["issuer.address.city"], "issuer.address.city"),
            (["settings"], "Settings"), (["operations"], "Operations"), ([], "What nightbill can tell"),
        ]
    )
    func parts(words: [String], title: String) throws {
        let outcome = try Nightbill.within { try $0.command(["about"] + words) }
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix(title + "\n"), "\(outcome.output.prefix(80))")
    }

    @Test(
        "An unknown name is wrong use, with what there is",
        arguments: [
            (["input", "usages"], "has no table \"usages\"; did you mean usage?"),
            (["input", "invoices"], "there are accounts, products, "),
            (["NB1O7"], "there is no page about \"NB1O7\"; did you mean `nightbill about NB107`? "),
            (["NB777"], "there is no page about \"NB777\"; there are input, output"),
            (["findings", "107"], "has no code \"107\""),
            (["exit-status", "1"], "has no exit status \"1\"; there are 0, 2, 3, 65, 70, 73, 74, 75, 78, 130, 143"),
            (["settings", "biling_start"], "has no key \"biling_start\"; did you mean billing_start?"),
            (["exports"], "there are input, output, findings, exit-status, settings, operations, and the codes"),
            (["operations", "x"], "has no part \"x\"; it has none; leave the name out"),
            (["input", "\u{1B}[31m"], "has no table \"\\u{1B}[31m\""),
        ]
    )
    func unknown(words: [String], says: String) throws {
        let outcome = try Nightbill.within { try $0.command(["about"] + words) }
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }

    @Test("A terminal gets lines that fit, but for words and code that are longer", arguments: [40, 60, 80, 132])
    func widths(columns: Int) throws {
        for (_, subject) in Self.pages + [("", "settings"), ("", "exit-status")] {
            let lines = try Self.about(subject, columns: columns).output.split(separator: "\n")
            #expect(lines.count > 20)
            for line in lines where line.count > columns && !line.hasPrefix("    ") {
                // One word at the end of what stands in front of it.
                #expect(line.drop { $0 == " " }.split(separator: " ").count <= 3, "\(line)")
            }
            #expect(!lines.contains { $0.hasPrefix("#") || $0.hasPrefix("|") || $0.contains("**") })
        }
    }

    // MARK: The examples of the input

    /// The example files of the page about the input, by name.
    private static func examples() throws -> [String: String] {
        let page = try about("input", "--markdown").output
        let parts = page.split(separator: "\n## ").dropFirst().filter { $0.prefix { $0 != "\n" }.hasSuffix(".csv") }
        return Dictionary(
            uniqueKeysWithValues: try parts.map { part in
                let code = try #require(
                    part.split(separator: "```\n", omittingEmptySubsequences: false).dropFirst().first
                )
                return (String(part.prefix { $0 != "\n" }), String(code))
            }
        )
    }

    @Test("The examples of all tables pass the check as one folder, and their nights bill what they say")
    func examplesRun() throws {
        let files = try Self.examples()
        #expect(files.count == 15)
        try Nightbill.within { place in
            try FileManager.default.createDirectory(at: place.input, withIntermediateDirectories: false)
            let responses = place.input.appending(path: "responses")
            try FileManager.default.createDirectory(at: responses, withIntermediateDirectories: false)
            for (name, text) in files { try place.write(text, to: name.replacing("*", with: "example")) }
            for settings in [[], CommandLineTests.settings] {
                let check = try place.command(["check", "--input", "input"] + settings)
                #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
            }
            let run = try place.run(asOf: "2026-03-05")
            #expect(run.status == 0, "\(run.errors)")
            let invoice = try place.invoice("2026-01-10/INV-2026-00000001.xml")
            #expect(invoice.contains("<cbc:ID>PO-1001</cbc:ID>"))
            // The upfront contract, the first payment, and two of usage; the credit of a seat.
            #expect(run.output.contains("4 invoices (2 contract, 2 consumption)"), "\(run.output)")
            #expect(run.output.contains("1 answer of receivers recorded"), "\(run.output)")
            #expect(try place.invoice("2026-02-20/CN-2026-00000001.xml").contains("One seat was never used"))
        }
    }

    // MARK: The published files

    @Test("What nights publish is documented, and so is every column of it")
    func publishedFiles() throws {
        let page = try Self.about("output", "--markdown").output
        let titles = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.append("ghost,x,y\n", to: "input/organizations.csv")
            #expect(try place.run(asOf: "2026-02-01").status == 3)
            let published = try contents(of: place.output)
            #expect(published.count > 20)
            for (path, bytes) in published {
                let name = String(path.split(separator: "/").last ?? "")
                let isReject = path.hasPrefix("rejects/")
                let isDocument = name.hasPrefix("INV-")
                let title = isReject ? "rejects/2026-01-15/usage.csv" : isDocument ? "INV-2026-00000001.xml" : name
                #expect(titles.contains { $0 == title }, "\(path) is not documented")
                guard name.hasSuffix(".csv") else { continue }
                let header = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).split(
                    separator: ","
                )
                let columns = try Self.columns(in: page, of: title)
                #expect(
                    isReject ? Array(header.prefix(columns.count)) == columns : columns.starts(with: header),
                    "\(path)"
                )
            }
        }
    }

    @Test(
        "The columns of lists that are printed are documented in their order",
        arguments: [
            (["invoices"], "invoices.csv"), (["po", "list"], "purchase-orders.csv"),
            (["po", "show", "acme-hq", "4500012345"], "purchase-order-lines.csv"),
        ]
    )
    func printedLists(words: [String], title: String) throws {
        let page = try Self.about("output", "--markdown").output
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.run(asOf: "2026-02-01")
            let printed = try place.command(words + ["--ledger", "ledger.sqlite", "--csv"]).output
            let header = printed.prefix { $0 != "\n" }.split(separator: ",")
            #expect(header.count > 10)
            #expect(try Self.columns(in: page, of: title).starts(with: header))
        }
    }

    /// The columns that the page has for a file.
    private static func columns(in page: String, of title: String) throws -> [Substring] {
        let part = try #require(page.split(separator: "\n## ").first { $0.hasPrefix(title + "\n") })
        return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.dropFirst(3).prefix { $0 != "`" }
        }
    }

    @Test("Every exit status of the help is explained, and every one that is explained is in the help")
    func exitStatuses() throws {
        let help = try Nightbill.within { try $0.command(["help"]).output }
        let page = try Self.about("exit-status", "--markdown").output
        let numbers = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
            .compactMap { Int($0.dropFirst(2).prefix { $0 != " " }) }
        #expect(numbers == [0, 2, 3, 65, 70, 73, 74, 75, 78, 130, 143])
        let flat = help.replacing("\n", with: " ")
        for number in numbers { #expect(flat.contains(" \(number) "), "\(number)") }
    }
}
