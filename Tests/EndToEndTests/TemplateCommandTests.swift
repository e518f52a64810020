import Foundation
import TestSupport
import Testing

@Suite("Working on templates")
struct TemplateCommandTests {
    static let bundled = Nightbill.repository.appending(path: "Templates")

    /// A template of one element, with content.
    static func template(_ content: String) -> String {
        """
        <r xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
          \(content)
        </r>
        """
    }

    /// Runs a body with an issued invoice and a few templates.
    static func within(_ body: (Nightbill) throws -> Void) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-16")
            try nightbill.place(template("<xsl:value-of select='/invoice/number'/>"), at: "own/one-invoice.xml")
            try nightbill.place(template("credit"), at: "own/one-credit-note.xml")
            try nightbill.place(template("ours"), at: "own/ubl-invoice.xml")
            try body(nightbill)
        }
    }

    private struct List: Decodable {
        var templates: [Row]

        struct Row: Decodable {
            var format: String
            var document: String
            var engine: String
            var source: String
            var sha256: String
        }
    }

    @Test("list tells every template, its engine and where it comes from")
    func list() throws {
        try Self.within { nightbill in
            let plain = try nightbill.command(["template", "list"])
            #expect(plain.status == 0, "\(plain.errors)")
            let ubl = try #require(plain.output.split(separator: "\n").first { $0.contains(" ubl ") })
            for part in ["invoice", "bundled"] { #expect(ubl.contains(part)) }
            let own = try nightbill.command(["template", "list", "--templates", "own", "--json"])
            let rows = try JSONDecoder().decode(List.self, from: Data(own.output.utf8)).templates
            #expect(rows.allSatisfy { ["compiled", "libxslt"].contains($0.engine) && $0.sha256.count == 64 })
            #expect(rows.filter { $0.format == "one" }.map(\.document) == ["invoice", "credit-note"])
            #expect(rows.filter { $0.source == "bundled" }.contains { $0.format == "peppol" })
            #expect(rows.first { $0.format == "ubl" }?.source == "own/ubl-invoice.xml")
        }
    }

    /// What is asked for, and the file whose bytes are the answer.
    static let shown: [(arguments: [String], file: String)] = [
        (["html"], "Templates/html-invoice.xml"), (["cxml-credit-note.xml"], "Templates/cxml-credit-note.xml"),
        (["invoice.xsd"], "Templates/invoice.xsd"), (["expiry-notice.txt"], "Templates/expiry-notice.txt"),
        (["ubl", "--templates", "own"], "own/ubl-invoice.xml"),
        (["one-credit-note.xml", "--templates", "own"], "own/one-credit-note.xml"),
        (["one", "--templates", "own"], "own/one-invoice.xml"),
    ]

    @Test("show prints a template byte for byte")
    func show() throws {
        try Self.within { nightbill in
            for (arguments, file) in Self.shown {
                let outcome = try nightbill.command(["template", "show"] + arguments)
                let folder = file.hasPrefix("own") ? nightbill.folder : Nightbill.repository
                let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                #expect(outcome.output == text, "\(arguments)")
            }
        }
    }

    private struct Verdicts: Decodable {
        var status: Int32
        var templates: [Verdict]
    }

    private struct Verdict: Decodable {
        var file: String
        var usable: Bool
        var engine: String?
        var reasons: [Remark]
        var errors: [Remark]
        var notice: String?

        struct Remark: Decodable {
            var line: Int?
            var message: String
        }
    }

    /// A file's name and content; the line and a part of what is wrong with it, or nil; whether its name says its use.
    static let files: [(name: String, text: String, fault: (line: Int?, says: String)?, isNamed: Bool)] = [
        ("a-invoice.xml", template("<xsl:value-of select='/invoice/type'/>"), nil, true),
        // It cannot be used for credit notes by its name alone.
        ("e-invoice.xml", template("<a/>"), nil, false),
        ("a-credit-note.xml", template("<a/>"), nil, true),
        ("My Draft.xml", template("<a/>"), nil, false),
        ("draft", template("<xsl:value-of select='1 +'/>"), (2, "select"), false),
        ("b-invoice.xml", template("<xsl:valueof select='x'/>"), (2, "valueof"), true),
        ("c-invoice.xml", "<a>\n<b></a>", (2, "mismatch"), true),
        ("d-invoice.xml", "<a/>", (1, "xsl:version"), true),
    ]

    @Test(
        "check tells engine or fault of each, and how to name what cannot be used by its name",
        arguments: files.indices
    )
    func check(row: Int) throws {
        let (name, text, fault, isNamed) = Self.files[row]
        try Nightbill.within { nightbill in
            try nightbill.place(text, at: "t/\(name)")
            let path = "t/\(name)"
            let plain = try nightbill.command(["template", "check", path])
            #expect(plain.status == (fault == nil ? 0 : 78))
            #expect(plain.output.hasPrefix("\(path): "), "\(plain.output)")
            #expect(plain.errors.contains("-credit-note.xml") == (!isNamed && fault == nil), "\(plain.errors)")
            if let fault {
                #expect(plain.output.contains("cannot be used"))
                #expect(plain.output.contains("\(path):\(fault.line ?? 0):"), "\(plain.output)")
                #expect(plain.output.contains(fault.says), "\(plain.output)")
            }
            let json = try nightbill.command(["template", "check", path, "--json"])
            #expect(json.status == plain.status)
            let report = try JSONDecoder().decode(Verdicts.self, from: Data(json.output.utf8))
            #expect(report.status == json.status)
            let verdicts = report.templates
            #expect(verdicts.map(\.file) == [path])
            #expect(verdicts.map(\.usable) == [fault == nil])
            #expect((verdicts[0].engine == nil) == (fault != nil))
            #expect(verdicts[0].errors.first?.line == fault?.line)
            #expect((verdicts[0].notice == nil) == (isNamed || fault != nil))
        }
    }

    /// What a file is called, and what it should be called.
    static let names = [
        ("ubl-invoice.XML", "called ubl-invoice.xml;"), ("my_ubl--x-invoice.xml", "called myubl-x-invoice.xml;"),
        ("UBL-Credit-Note.xml", "called ubl-credit-note.xml;"),
        ("draft.xml", "called draft-invoice.xml or draft-credit-note.xml;"),
        ("-invoice.xml", "called own-invoice.xml;"),
    ]

    @Test("check tells the name nearest to the one that says no format", arguments: names)
    func naming(name: String, says: String) throws {
        try Nightbill.within { nightbill in
            try nightbill.place(Self.template("<a/>"), at: "t/\(name)")
            let outcome = try nightbill.command(["template", "check", "t/\(name)"])
            #expect(outcome.errors.contains(says), "\(outcome.errors)")
            #expect(outcome.errors.contains("lower-case letters and digits, and hyphens between them"))
        }
    }

    @Test("check of several is as bad as the worst, and misses none")
    func checkSeveral() throws {
        try Self.within { nightbill in
            try nightbill.place("<a", at: "own/bad.xml")
            let files = [
                "own/one-invoice.xml", "own/bad.xml", "none.xml", Self.bundled.appending(path: "ubl-invoice.xml").path,
            ]
            let outcome = try nightbill.command(["template", "check"] + files)
            #expect(outcome.status == 78)
            for file in files { #expect(outcome.output.contains("\(file): "), "\(outcome.output)") }
            #expect(outcome.output.components(separatedBy: "cannot be used").count == 3)
            #expect(outcome.output.contains("none.xml: No such file"))
        }
    }

    static let preview = ["template", "preview", "INV-2026-00000002", "--ledger", "ledger.sqlite"]

    @Test("preview prints an issued invoice by any template, without a lock, and changes nothing")
    func previewed() throws {
        try Self.within { nightbill in
            let (before, ledger) = (try contents(of: nightbill.output), try Data(contentsOf: nightbill.ledger))
            let own = try nightbill.command(Self.preview)
            #expect(own.output == (try nightbill.invoice("2026-01-15/INV-2026-00000002.xml")), "\(own.errors)")
            for more in [["--templates", "own", "--format", "one"], ["--template", "own/one-invoice.xml"]] {
                let outcome = try nightbill.command(Self.preview + more)
                #expect(outcome.output.contains("INV-2026-00000002</r>"), "\(outcome.output)\(outcome.errors)")
            }
            let ours = try nightbill.command(Self.preview + ["--templates", "own"])
            #expect(ours.output.contains("ours"), "\(ours.output)")
            let neutral = try nightbill.command(Self.preview + ["--neutral"])
            #expect(neutral.output.contains("<invoice>"))
            #expect(neutral.output.contains("<purchase-order-number>4500012345</purchase-order-number>"))
            #expect(try contents(of: nightbill.output) == before)
            #expect(try Data(contentsOf: nightbill.ledger) == ledger)
        }
    }

    @Test("preview shows the newest revision")
    func revision() throws {
        try Self.within { nightbill in
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,sub-analytics-1,,NEW-1,2026-01-10,wrong

                """,
                to: "purchase_order_changes.csv"
            )
            try nightbill.run(asOf: "2026-01-17")
            #expect(try !nightbill.command(Self.preview).output.contains("NEW-1"), "nothing is decided anew")
            let regenerate = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            try nightbill.command(regenerate)
            #expect(try nightbill.command(Self.preview).output.contains("NEW-1"))
        }
    }

    /// Wrong use: what is typed, the status, and a part of what is said.
    static let faults: [(arguments: [String], status: Int32, says: String)] = [
        (["template", "show", "upl"], 2, "did you mean ubl?"),
        (["template", "show", "ubl-invoice.xlm"], 2, "did you mean ubl-invoice.xml?"),
        (["template", "show", "quite-another"], 2, "there are "),
        (["template", "list", "--templates", "none"], 78, "none: No such file"),
        (["template", "list", "--templates", ""], 2, "--templates names no folder"),
        (
            ["template", "preview", "sub-platform-2", "--ledger", "ledger.sqlite"], 2,
            "sub-platform-2 is a subscription, not an invoice; it has INV-2026-00000001"
        ),
        (
            ["template", "preview", "sub-platform-1", "--ledger", "ledger.sqlite"], 2,
            "sub-platform-1 is a subscription, and has no invoice yet"
        ),
        (preview + ["--format", "upl"], 2, "did you mean ubl?"),
        (preview + ["--template", "none.xml"], 78, "none.xml: No such file"),
        (preview + ["--neutral", "--format", "ubl"], 2, "one of --format, --template and --neutral"),
        (preview + ["--neutral", "--templates", "own"], 2, "--templates is for formats"),
        (
            ["template", "preview", "INV-2026-2", "--ledger", "ledger.sqlite"], 2,
            "did you mean INV-2026-00000002?"
        ),
        (["template", "preview", "INV-2026-00000002", "--ledger", "none"], 74, "none"),
    ]

    @Test("Wrong use is told, with what may have been meant")
    func wrongUse() throws {
        try Self.within { nightbill in
            for (arguments, status, says) in Self.faults {
                let outcome = try nightbill.command(arguments)
                #expect(outcome.status == status, "\(arguments) \(outcome.errors)")
                #expect(outcome.errors.contains(says), "\(arguments) \(outcome.errors)")
                #expect(outcome.output.isEmpty)
            }
        }
    }

    @Test("A run reads both templates of a format before anything else, and leaves faulty ones to nobody")
    func faultyInFolder() throws {
        for name in ["ubl-invoice.xml", "ubl-credit-note.xml"] {
            try Self.within { nightbill in
                try nightbill.place(Self.template("<xsl:nothing/>"), at: "own/\(name)")
                try FileManager.default.removeItem(at: nightbill.input)
                let outcome = try nightbill.run(asOf: "2026-01-31", "--templates", "own")
                #expect(outcome.status == 78, "before the missing input is seen")
                #expect(outcome.errors.contains("own/\(name):2:"), "\(outcome.errors)")
            }
        }
    }
}
