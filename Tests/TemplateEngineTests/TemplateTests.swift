import Domain
import Foundation
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine
import System

/// Templates that are wrong, that ask for too much, and that stand in a folder.
@Suite("Templates")
struct TemplateTests {
    private static func template(_ content: String, prolog: String = "") throws -> Template {
        let text = """
            \(prolog)<r xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
            \(content)</r>
            """
        return try Template(format: "test", text: Array(text.utf8))
    }

    private static func rendered(_ content: String) throws -> String {
        String(decoding: try template(content).render(Samples["S-19"]), as: UTF8.self)
    }

    @Test("A template writes text as it is")
    func writesTextAsItIs() throws {
        let document = try Self.rendered("<a b='{/invoice/number}'><xsl:text>  x </xsl:text></a>")
        #expect(
            document == """
                <?xml version="1.0" encoding="UTF-8"?>
                <r>
                  <a b="INV-2026-00000001">  x </a>
                </r>

                """
        )
    }

    /// A template that cannot be compiled, and the line and a part of the message that its error gives.
    private static let broken: [(content: String, line: Int, message: String)] = [
        ("<a>\n<b></a>", 3, "mismatch"),
        ("<a/>\n\n<xsl:value-of select='1 +'/>", 4, "select"),
        ("<xsl:valueof select='number'/>", 2, "valueof"),
        ("<a/>\n<xsl:value-of/>", 3, "select"),
        ("<x:a/>", 2, "prefix"),
        ("<a>&unknown;</a>", 2, "unknown"),
    ]

    @Test("A broken template is refused with its line", arguments: broken.indices)
    func brokenTemplatesNameTheLine(row: Int) {
        let (content, line, message) = Self.broken[row]
        let error = #expect(throws: TemplateError.self) { try Self.template(content) }
        #expect(error?.line == line)
        #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.description.hasPrefix("test-invoice.xml:\(line): ") == true)
    }

    @Test("A root that is not a template is refused")
    func rootsThatAreNoTemplate() {
        for text in [
            "<r/>", "", "no xml", "<?xml version='1.0'?>",
            "<xsl:choose version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>",
            "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>",
        ] {
            let error = #expect(throws: TemplateError.self) { try Template(format: "test", text: Array(text.utf8)) }
            #expect(error?.message.isEmpty == false)
        }
    }

    @Test("Entities are refused")
    func entitiesAreRefused() {
        for declaration in ["<!ENTITY e SYSTEM '/etc/passwd'>", "<!ENTITY e 'x'>"] {
            let error = #expect(throws: TemplateError.self) {
                try Self.template("<a>&e;</a>", prolog: "<!DOCTYPE r [\(declaration)]>")
            }
            #expect(error?.reason == .notWellFormed)
        }
    }

    /// What a template may not ask for.
    private static let intrusions = [
        "<xsl:copy-of select=\"document('/etc/passwd')\"/>",
        "<xsl:value-of select=\"document('invoice.xsd')\"/>",
        "<xsl:copy-of select=\"document('http://127.0.0.1:9/x')\"/>",
        "<xsl:document href='/tmp/nightbill-must-not-be'>x</xsl:document>",
        "<xsl:value-of select='no-such-function()'/>",
        "<xsl:value-of select='$nothing'/>",
    ]

    @Test("A template cannot reach beyond the invoice", arguments: intrusions)
    func intrusionsFail(content: String) throws {
        let error = #expect(throws: TemplateError.self) { try Self.rendered(content) }
        #expect(error?.message.isEmpty == false)
        #expect(!FileManager.default.fileExists(atPath: "/tmp/nightbill-must-not-be"))
        // The next invoice is none the worse for it.
        #expect(try Self.rendered("<a/>").contains("<a/>"))
    }

    @Test("Templates of a folder come before the bundled ones")
    func aFolderGoesBefore() throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        let folder = place.url
        let own = "<u xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xsl:version='1.0'/>"
        for name in ["ubl-invoice.xml", "own-invoice.xml", "README.md", "Bad Name.xml", "-invoice.xml"] {
            try Data(own.utf8).write(to: folder.appending(path: name))
        }
        try Data("<a>\n<".utf8).write(to: folder.appending(path: "broken-invoice.xml"))

        let library = try TemplateLibrary(folder: folder.path)
        #expect(
            library.formats == [
                "broken", "cii", "cii-fr", "cxml", "facturx-cii", "html", "own", "peppol", "ubl", "ubl-fr", "xrechnung",
                "xrechnung-cii",
            ]
        )
        #expect(try library.template("ubl").text == Array(own.utf8))
        #expect(DocumentFormat.named("own").fileSuffix(beside: "own") == ".own.xml")
        #expect(DocumentFormat.named("peppol").fileSuffix(beside: "peppol") == ".xml")
        #expect(DocumentFormat.named("cii").fileSuffix(beside: "ubl") == ".cii.xml")
        let error = #expect(throws: TemplateError.self) { try library.template("broken") }
        #expect(error?.file == "\(folder.path)/broken-invoice.xml")
        #expect(error?.line == 2)
    }

    @Test(
        "A format's only template writes credit notes where it can tell them from invoices, and is refused where not",
        arguments: [
            ("<u/>", false), ("<u>{type}</u>", false), ("<u x='{number}'/>", false), ("<u x='{type}'/>", true),
            ("<u type='x'/>", false),
            ("<u><xsl:value-of select='type'/></u>", true), ("<u><xsl:value-of select='/invoice/type'/></u>", true),
            ("<u><xsl:if test=\"type = 'credit-note'\">c</xsl:if></u>", true),
            ("<u><xsl:value-of select='payment-type'/></u>", false), ("<u><!-- type --></u>", false),
            ("<u><xsl:value-of select='credit-reason'/></u>", true),
            ("<u><xsl:value-of select='preceding-invoice/number'/></u>", true),
            (
                "<u><xsl:for-each select='lines/line'><x><xsl:value-of select='credited-line'/></x></xsl:for-each></u>",
                true
            ),
            ("<u><xsl:copy-of select='.'/></u>", true), ("<u><xsl:apply-templates select='*'/></u>", true),
            ("<u><xsl:value-of select='number'/></u>", false),
        ]
    )
    func creditNotes(body: String, canTell: Bool) throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        let root = "<u xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xsl:version='1.0'"
        let own = root + body.dropFirst(2)
        try Data(own.utf8).write(to: place.url.appending(path: "own-invoice.xml"))
        let library = try TemplateLibrary(folder: place.url.path)
        #expect(try library.entry("own").creditNoteFault == nil || !canTell)
        if canTell {
            #expect(try library.entry("own", .creditNote).document == .invoice)
        } else {
            let error = #expect(throws: TemplateError.self) { try library.entry("own", .creditNote) }
            #expect(error?.message.contains("put own-credit-note.xml beside it") == true)
        }
        try Data(own.utf8).write(to: place.url.appending(path: "own-credit-note.xml"))
        #expect(try TemplateLibrary(folder: place.url.path).entry("own", .creditNote).document == .creditNote)
    }

    @Test("All bundled templates of invoices that have none for credit notes beside them tell them")
    func bundledCreditNotes() throws {
        let library = try TemplateLibrary(folder: nil)
        for format in library.formats where !library.hasCreditNote(format) {
            #expect(Template.tellsCreditNotes(try library.entry(format).text), "\(format)")
        }
        #expect(!Template.tellsCreditNotes(try library.entry("ubl").text))
    }

    @Test("A folder that has no template is refused", arguments: [[], ["invoice.xml"], ["README.md", "notes.txt"]])
    func noTemplate(files: [String]) throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        for name in files { try Data("<u/>".utf8).write(to: place.url.appending(path: name)) }
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(folder: place.url.path) }
        #expect(error?.message.hasPrefix("the folder has no template") == true)
        try Data("text".utf8).write(to: place.url.appending(path: "expiry-notice.txt"))
        #expect(throws: Never.self) { try TemplateLibrary(folder: place.url.path) }
    }

    @Test("A missing folder and an unknown format are named")
    func foldersAndFormatsThatAreNotThere() throws {
        let missing = #expect(throws: TemplateError.self) { try TemplateLibrary(folder: "/no/such/folder") }
        #expect(missing?.description == "/no/such/folder: No such file or directory")
        let unknown = #expect(throws: TemplateError.self) { try TemplateLibrary(folder: nil).template("pdf") }
        #expect(unknown?.reason == .unknownFormat)
        #expect(unknown?.message.contains("peppol, ubl") == true)
    }

    /// A text kept elsewhere renders what the library's template renders.
    @Test("A template that was stored renders what the bundled one renders")
    func theTextIsEnough() throws {
        let bundled = try TemplateLibrary(folder: nil).template("ubl")
        let kept = try Template(format: "ubl", text: bundled.text)
        #expect(kept.digest == bundled.digest)
        #expect(bundled.digest == SHA256Digest.hex(of: bundled.text))
        #expect(try kept.render(Samples["K"]) == bundled.render(Samples["K"]))
    }

    @Test("Threads that render do not disturb each other")
    func threadsDoNotDisturbEachOther() async throws {
        let library = try TemplateLibrary(folder: nil)
        let expected = try Samples.all.map { try library.template("peppol").render($0.invoice) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let template = try library.template("peppol")
                    for _ in 0..<20 {
                        if task % 4 == 3 { _ = try? Self.rendered("<xsl:copy-of select=\"document('/etc/passwd')\"/>") }
                        let rendered = try Samples.all.map { try template.render($0.invoice) }
                        guard rendered == expected else { return false }
                    }
                    return true
                }
            }
            for try await same in group { #expect(same) }
        }
    }
}
