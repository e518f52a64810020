import Foundation
import TestSupport
import Testing

@Suite("PDF on request")
struct RenderedFormatTests {
    static let regenerate = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]

    /// A place with a published night, and programs that are shell scripts: their arguments follow the script's path.
    private static func within(
        pdf: (script: String, arguments: String)? = nil,
        facturx: (script: String, arguments: String)? = nil,
        _ body: (inout Nightbill) throws -> Void
    ) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            for (key, program) in [("pdf_command", pdf), ("facturx_command", facturx)] {
                guard let program else { continue }
                let file = nightbill.folder.appending(path: key)
                try Data("#!/bin/sh\n\(program.script)\n".utf8).write(to: file)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
                try nightbill.set(key, to: "[\(file.path)\(program.arguments.isEmpty ? "" : ", \(program.arguments)")]")
            }
            try body(&nightbill)
        }
    }

    private static func make(_ nightbill: Nightbill, _ more: String...) throws -> Nightbill.Outcome {
        try nightbill.command(regenerate + ["--settings", "settings.yaml"] + more)
    }

    /// How a program may take its page and give its document.
    static let ways: [(script: String, arguments: String)] = [
        ("printf '%%PDF-1.7\\n'; cat; printf '%%%%EOF\\n'", ""),
        (
            "{ printf '%%PDF-1.7\\n'; cat \"$1\"; printf '%%%%EOF\\n'; } >\"$2\"; echo words",
            "\"{input}\", \"{output}\""
        ),
        ("p=${1#--page=file://}; printf '%%PDF-1.7\\n'; cat \"$p\"; printf '%%%%EOF\\n'", "\"--page=file://{input}\""),
    ]

    @Test("A program makes it of the page, by streams or by files", arguments: ways.indices)
    func made(way: Int) throws {
        try Self.within(pdf: Self.ways[way]) { nightbill in
            let done = try Self.make(nightbill, "--format", "pdf", "--format", "html")
            #expect(done.status == 0, "\(done.errors)")
            #expect(done.output.contains("output/regenerated/INV-2026-00000002.pdf"), "\(done.output)")
            let files = try contents(of: nightbill.output.appending(path: "regenerated"))
            let page = try #require(files["INV-2026-00000002.html"])
            #expect(files["INV-2026-00000002.pdf"] == Data("%PDF-1.7\n".utf8) + page + Data("%%EOF\n".utf8))
            #expect(files.count == 2)
            let verify = try nightbill.command(VerificationTests.verify)
            #expect(verify.status == 0, "\(verify.output)")
        }
    }

    @Test("facturx gets the invoice as CII beside the page")
    func attachment() throws {
        let script = "{ printf '%%PDF-1.7\\n'; basename \"$2\"; cat \"$2\"; printf '%%%%EOF\\n'; } >\"$3\""
        try Self.within(facturx: (script, "\"{input}\", \"{xml}\", \"{output}\"")) { nightbill in
            let done = try Self.make(nightbill, "--format", "facturx", "--format", "facturx-cii")
            #expect(done.status == 0, "\(done.errors)")
            let files = try contents(of: nightbill.output.appending(path: "regenerated"))
            let cii = try #require(files["INV-2026-00000002.facturx-cii.xml"])
            let expected = Data("%PDF-1.7\nfactur-x.xml\n".utf8) + cii + Data("%%EOF\n".utf8)
            #expect(files["INV-2026-00000002.facturx.pdf"] == expected)
        }
    }

    /// What a program does wrong, and what is reported of it.
    static let failures: [(script: String, arguments: String, says: String)] = [
        ("echo no fonts >&2; exit 4", "", "pdf_command: it ended with status 4; it said:\n  no fonts\n"),
        ("kill -ABRT $$", "", "signal 6 ended it; it said nothing\n"),
        ("exit 0", "", "error: INV-2026-00000002 was not rendered as pdf: what "),
        ("cat", "", " wrote is not a PDF\n"),
        ("printf '%%PDF-1.7 cut'", "", " wrote is not a PDF\n"),
        ("echo oh", "\"{output}\"", "document.pdf: No such file or directory; it said:\n  oh\n"),
        ("ln -s /etc/passwd \"$1\"", "\"{output}\"", "document.pdf: it is a link, not a regular file"),
        ("mkdir \"$1\"", "\"{output}\"", "document.pdf: it is a folder, not a regular file"),
        ("yes | head -c 80000000", "", "it wrote more than 67108864 bytes"),
        ("yes | head -c 80000000 >\"$1\"", "\"{output}\"", "it is larger than 67108864 bytes"),
        ("sleep 600", "", "it was ended after 1 seconds (renderer_seconds)"),
        ("printf '\\033[2J' >&2; exit 1", "", "it said:\n  \\u{1B}[2J\n"),
    ]

    @Test("A program that makes none ends the command with 78, and nothing is written", arguments: failures.indices)
    func failing(row: Int) throws {
        let (script, arguments, says) = Self.failures[row]
        try Self.within(pdf: (script, arguments)) { nightbill in
            if script.hasPrefix("sleep") { try nightbill.set("renderer_seconds", to: "1") }
            let before = try contents(of: nightbill.output)
            let failed = try Self.make(nightbill, "--format", "ubl", "--format", "pdf")
            #expect(failed.status == 78)
            #expect(failed.errors.contains(says), "\(failed.errors)")
            #expect(try contents(of: nightbill.output) == before)
            let left = try FileManager.default.contentsOfDirectory(atPath: nightbill.output.path)
            #expect(left.allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test("A revision is not issued where its PDF cannot be made")
    func revision() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write(RegenerationTests.suspended, to: "purchase_orders.csv")
            try nightbill.run(asOf: "2026-01-20")
            let activated = try nightbill.command(
                [
                    "po", "activate", "acme-hq", "4500012345", "--ledger", "ledger.sqlite", "--reason", "paid", "--by",
                    "ada",
                ]
            )
            #expect(activated.status == 0, "\(activated.errors)")
            try nightbill.set("pdf_command", to: "/bin/false")
            let failed = try Self.make(nightbill, "--format", "pdf")
            #expect(failed.status == 78, "\(failed.errors)")
            let issued = try nightbill.command(Self.regenerate)
            #expect(issued.output.contains("revision 2 issued"), "\(issued.output)\(issued.errors)")
        }
    }

    @Test("Without a program there is a word for it, and a dry run starts none")
    func absent() throws {
        try Self.within { nightbill in
            let without = try nightbill.command(Self.regenerate + ["--format", "pdf"])
            #expect(without.status == 78)
            let words =
                "error: pdf documents are made by a program: name it as pdf_command in the settings, and these by --settings\n"
            #expect(without.errors == words)
            let unnamed = try Self.make(nightbill, "--format", "facturx")
            #expect(unnamed.status == 78)
            #expect(
                unnamed.errors
                    == "error: facturx documents are made by a program: name it as facturx_command in the settings\n"
            )
            try nightbill.set("pdf_command", to: "[/nonexistent/renderer, x]")
            let missing = try Self.make(nightbill, "--format", "pdf")
            #expect(missing.status == 78)
            #expect(missing.errors == "error: pdf_command: /nonexistent/renderer: No such file or directory\n")
            let dry = try Self.make(nightbill, "--format", "pdf", "--dry-run")
            #expect(dry.status == 0)
            #expect(dry.errors == "notice: a dry run starts no program that makes documents\n")
            nightbill.environment["NIGHTBILL_SETTINGS"] = "settings.yaml"
            try nightbill.set("pdf_command", to: "/bin/true")
            let empty = try nightbill.command(Self.regenerate + ["--format", "pdf"])
            #expect(
                empty.errors == "error: INV-2026-00000002 was not rendered as pdf: what /bin/true wrote is not a PDF\n"
            )
        }
    }

    @Test("A run writes none: each place that names formats says how to get one", arguments: ["pdf", "facturx"])
    func refused(format: String) throws {
        try Self.within { nightbill in
            let asked = try nightbill.run(asOf: "2026-02-01", "--format", format)
            #expect(asked.status == 2)
            let way = "`nightbill regenerate --format \(format)`"
            #expect(asked.errors.contains("\(format) is made on request alone, by \(way)"), "\(asked.errors)")
            nightbill.environment["NIGHTBILL_DOCUMENT_FORMAT"] = format
            let set = try nightbill.run(asOf: "2026-02-01")
            #expect(set.status == 78)
            #expect(set.errors.contains("a run does not write `\(format)`; ask for it with \(way)"), "\(set.errors)")
            nightbill.environment["NIGHTBILL_DOCUMENT_FORMAT"] = nil
            let accounts = "account_id,name,country,tax_category,document_format\na-1,Alder,FR,S,\(format)\n"
            try nightbill.write(accounts, to: "accounts.csv")
            let checked = try nightbill.command(["check", "--input", "input"])
            #expect(
                checked.errors.contains("document_format \"\(format)\" is not a format that a run writes"),
                "\(checked.errors)"
            )
            #expect(checked.errors.contains("ask for it with \(way)."), "\(checked.errors)")
            let list = try nightbill.command(["template", "list"])
            #expect(list.output.hasSuffix("on request, of the page: pdf, facturx (nightbill regenerate --format)\n"))
        }
    }

    @Test("A custom template of the name goes before the program")
    func custom() throws {
        try Self.within { nightbill in
            let folder = nightbill.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            let template =
                "<n xsl:version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
                + "<xsl:value-of select=\"/invoice/number\"/></n>"
            try Data(template.utf8).write(to: folder.appending(path: "facturx-invoice.xml"))
            let done = try nightbill.command(Self.regenerate + ["--format", "facturx", "--templates", "own"])
            #expect(done.status == 0, "\(done.errors)")
            let files = try contents(of: nightbill.output.appending(path: "regenerated"))
            #expect(files.keys.sorted() == ["INV-2026-00000002.facturx.xml"])
        }
    }

    @Test("WeasyPrint makes a PDF, and a Factur-X that its readers take", .needs(.oraclePython))
    func weasyPrint() throws {
        try Self.within { nightbill in
            let python = try Tool.oraclePython.required()
            let script = Nightbill.samples.appending(path: "programs/facturx").path
            try nightbill.set(
                "pdf_command",
                to: "[\(python.path), -m, weasyprint, --allowed-protocols, data, \"{input}\", \"{output}\"]"
            )
            try nightbill.set(
                "facturx_command",
                to: "[\(python.path), \(script), \"{input}\", \"{xml}\", \"{output}\"]"
            )
            let done = try Self.make(nightbill, "--format", "pdf", "--format", "facturx", "--format", "facturx-cii")
            #expect(done.status == 0, "\(done.errors)")
            let folder = nightbill.output.appending(path: "regenerated")
            let verdict = try Oracle.run("facturx_files.py", [folder.path], in: nightbill.folder)
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
            #expect(verdict.output == "1 Factur-X file, 1 other PDF\n")
        }
    }
}
