import Domain
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

@Suite("Characters that HTML forbids")
struct HTMLTextTests {
    /// A noncharacter, which no literal may hold.
    private static func n(_ value: UInt32) -> String { Unicode.Scalar(value).map { String(Character($0)) } ?? "" }

    /// A text, and what of it stands in HTML.
    static let texts: [(text: String, shown: String)] = [
        ("", ""),
        ("plain é 🧾 \u{A0}\u{2028}\u{FEFF}\u{FFFD}\u{FFFC}", "plain é 🧾 \u{A0}\u{2028}\u{FEFF}\u{FFFD}\u{FFFC}"),
        ("\t\r\n\r", "\t\r\n\r"),
        ("\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}", String(repeating: "\u{FFFD}", count: 6)),
        ("\u{80}\u{85}\u{9B}\u{9F}\u{A0}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}"),
        ("\u{FDCF}\(n(0xFDD0))\(n(0xFDEF))\u{FDF0}", "\u{FDCF}\u{FFFD}\u{FFFD}\u{FDF0}"),
        (
            "\(n(0xFFFE))\(n(0xFFFF))\(n(0x1FFFE))\(n(0x1FFFF))\(n(0x10FFFE))\(n(0x10FFFF))",
            String(repeating: "\u{FFFD}", count: 6)
        ),
        ("\u{1FFFD}\u{10FFFD}\u{20000}", "\u{1FFFD}\u{10FFFD}\u{20000}"),
    ]

    @Test("each is U+FFFD, and everything else itself", arguments: texts)
    func allowed(text: String, shown: String) {
        #expect(Array(HTMLText.allowed(text).utf8) == Array(shown.utf8))
    }

    private static let instructions = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
    private static let content =
        "<p title='{/invoice/buyer/name}&#x85;'><xsl:value-of select='/invoice/buyer/name'/></p>"

    /// A format, and a template of it that writes HTML.
    static let pages: [(format: String, text: String)] = [
        ("test", "<html \(instructions) xsl:version='1.0'>\(content)</html>"),
        ("test", stylesheet("<xsl:output method='html'/>", "<x>\(content)</x>")),
        ("test", stylesheet("<xsl:output method='html' encoding='ISO-8859-1'/>", "<html>\(content)</html>")),
        ("test", stylesheet("", "<html>\(content)</html>")),
        ("html", stylesheet("<xsl:output method='xml'/>", "<html>\(content)</html>")),
        ("html", "<div \(instructions) xsl:version='1.0'>\(content)</div>"),
    ]

    private static func stylesheet(_ output: String, _ content: String) -> String {
        """
        <xsl:stylesheet version='1.0' \(instructions)>\(output)
        <xsl:template match='/'>\(content)</xsl:template></xsl:stylesheet>
        """
    }

    private static let odd = Samples.contract(rate: "20") {
        $0.invoice.buyer.name = Text("a\u{85}b\(n(0xFDD0))c\(n(0x1FFFE))d\u{7F}e\r\nf")
    }

    @Test("no page holds one, however it is written", arguments: pages)
    func page(format: String, text: String) throws {
        let page = try Template(format: format, text: Array(text.utf8)).render(Self.odd)
        let shown = String(decoding: page, as: UTF8.self)
        let isForbidden = { (scalar: Unicode.Scalar) in !HTMLText.isAllowed(scalar) }
        #expect(!shown.unicodeScalars.contains(where: isForbidden), "\(shown)")
        #expect(!shown.contains("&#133;"), "\(shown)")
        let pieces = text.contains("8859") ? "a&#65533;b&#65533;c" : "a\u{FFFD}b\u{FFFD}c"
        #expect(shown.contains(pieces), "\(shown)")
    }

    @Test("the bundled page holds none")
    func bundled() throws {
        let page = try TemplateLibrary(folder: nil).template("html").render(Self.odd)
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"))
        #expect(text.unicodeScalars.allSatisfy(HTMLText.isAllowed))
    }

    @Test("XML keeps what XML can carry")
    func xml() throws {
        let text = "<r \(Self.instructions) xsl:version='1.0'><xsl:value-of select='/invoice/buyer/name'/></r>"
        let written = try Template(format: "test", text: Array(text.utf8)).render(Self.odd)
        #expect(
            String(decoding: written, as: UTF8.self).contains(
                "a\u{85}b\(Self.n(0xFDD0))c\(Self.n(0x1FFFE))d\u{7F}e&#13;\nf"
            )
        )
    }
}
