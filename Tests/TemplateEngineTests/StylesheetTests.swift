import Domain
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// Templates that are whole stylesheets: what they write, what they may not ask for, and where they are stopped.
@Suite("Templates that are stylesheets")
struct StylesheetTests {
    private static func text(_ content: String, root: String = "stylesheet") -> [UInt8] {
        let instructions = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
        return Array("<xsl:\(root) version=\"1.0\" \(instructions)>\n\(content)\n</xsl:\(root)>".utf8)
    }

    private static func rendered(_ content: String, _ sample: String = "upfront-two-lines") throws -> [UInt8] {
        try Template(format: "test", text: text(content)).render(Samples[sample])
    }

    private static func string(_ content: String, _ sample: String = "upfront-two-lines") throws -> String {
        String(decoding: try rendered(content, sample), as: UTF8.self)
    }

    // MARK: What they write

    @Test("The output method html writes HTML")
    func htmlIsWrittenAsHTML() throws {
        let page = try Self.string(
            """
            <xsl:output method="html" indent="no" doctype-system="about:legacy-compat"/>
            <xsl:template match="/invoice">
              <html>
                <head><title>é</title></head>
                <body><br/><p title="{number}">&lt;&amp;</p><script>1 &lt; 2</script></body>
              </html>
            </xsl:template>
            """
        )
        #expect(
            page == """
                <!DOCTYPE html>
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>é</title></head>\
                <body><br><p title="INV-2026-00000001">&lt;&amp;</p><script>1 < 2</script></body></html>

                """
        )
    }

    @Test("The output method text needs no element")
    func textNeedsNoElement() throws {
        let text = try Self.string(
            """
            <xsl:output method="text"/>
            <xsl:template match="/invoice">
              <xsl:for-each select="line">
                <xsl:sort select="dimension" order="descending"/>
                <xsl:call-template name="row"><xsl:with-param name="end" select="';'"/></xsl:call-template>
              </xsl:for-each>
            </xsl:template>
            <xsl:template name="row">
              <xsl:param name="end"/>
              <xsl:value-of select="concat(dimension, ' &lt; ', amount, $end)"/>
            </xsl:template>
            """
        )
        #expect(text == "support < 100.00;seats < 312.50;")
        #expect(try Self.rendered("<xsl:output method='text'/><xsl:template match='/'/>") == [])
    }

    @Test("XML is written as the output element declares")
    func xmlIsWrittenAsDeclared() throws {
        let root = "<xsl:template match='/'><a><b>é</b></a></xsl:template>"
        #expect(try Self.string(root) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a><b>é</b></a>\n")
        let plain = "<xsl:output omit-xml-declaration='yes' indent='yes'/>"
        #expect(try Self.string(plain + root) == "<a>\n  <b>é</b>\n</a>\n")
        let latin = try Self.rendered("<xsl:output encoding='ISO-8859-1'/>" + root)
        #expect(latin.contains(0xE9))
        #expect(latin.starts(with: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8))
    }

    @Test("xsl:transform is the same as xsl:stylesheet")
    func transformIsAnotherNameOfStylesheet() throws {
        let text = Self.text("<xsl:template match='/'><a/></xsl:template>", root: "transform")
        #expect(try Template(format: "test", text: text).render(Samples["bare"]).isEmpty == false)
    }

    @Test("A template whose root is an html element writes HTML")
    func aLiteralHTMLElementIsWrittenAsHTML() throws {
        let instructions = "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
        let text = "<html xsl:version='1.0' \(instructions)><body><br/>é</body></html>"
        let page = try Template(format: "test", text: Array(text.utf8)).render(Samples["bare"])
        #expect(String(decoding: page, as: UTF8.self) == "<html><body>\n<br>é</body></html>\n")
    }

    @Test("A document without an element is refused")
    func aDocumentHasAnElement() throws {
        for content in ["<xsl:template match='/'/>", "<xsl:template match='/'>text</xsl:template>"] {
            #expect(throws: TemplateError.self) { try Self.rendered(content) }
            #expect(throws: TemplateError.self) { try Self.rendered("<xsl:output method='html'/>" + content) }
        }
    }

    // MARK: What they may not

    /// A stylesheet that is refused when it is compiled, the line, and a part of the message.
    private static let refused: [(content: String, line: Int, message: String)] = [
        ("<xsl:import href='/etc/passwd'/>", 2, "xsl:import is not allowed"),
        ("<xsl:output method='xml'/>\n<xsl:include href='http://127.0.0.1:9/x'/>", 3, "xsl:include is not allowed"),
        ("<xsl:output encoding='no-such'/>", 2, "there is no encoding \"no-such\""),
        ("<xsl:output method='pdf'/>", 2, "pdf"),
        ("<xsl:template/>", 2, "template"),
        ("<xsl:template match='/'><xsl:call-template name='nobody'/></xsl:template>", 2, "nobody"),
    ]

    @Test("What a stylesheet may not do is refused with its line", arguments: refused.indices)
    func refusals(row: Int) {
        let (content, line, message) = Self.refused[row]
        let error = #expect(throws: TemplateError.self) { try Self.rendered(content) }
        #expect(error?.line == line, "\(error?.description ?? "")")
        #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("An instruction of XSLT cannot be the root of a template")
    func otherInstructionsAreNoRoot() {
        let error = #expect(throws: TemplateError.self) {
            try Template(format: "test", text: Self.text("<a/>", root: "template"))
        }
        #expect(error?.message.contains("not xsl:template") == true)
    }

    @Test("document() reads no other document", arguments: ["/etc/passwd", "invoice.xsd", "http://127.0.0.1:9/x"])
    func documentsElsewhereAreOutOfReach(address: String) throws {
        let content = "<xsl:template match='/'><a><xsl:copy-of select=\"document('\(address)')\"/></a></xsl:template>"
        let error = #expect(throws: TemplateError.self) { try Self.rendered(content) }
        #expect(error?.message.hasPrefix("document() is not allowed") == true)
        // Were it not for that, libxslt would be stopped.
        let stylesheet = try Stylesheet(text: Self.text(content), file: "test-invoice.xml")
        var record = NeutralRecord(schema: .shared)
        record.fill(Samples["S-19"])
        let tree = record.tree()
        let failure = try #require(throws: StylesheetFailure.self) { try stylesheet.write(tree) }
        let faults = if case .failed(let faults) = failure { faults } else { [XMLFault]() }
        #expect(!faults.isEmpty, "\(failure)")
    }

    // MARK: Where they are stopped

    private static func fault(_ content: String, _ limits: Stylesheet.Limits = Stylesheet.Limits()) throws -> String {
        let stylesheet = try Stylesheet(text: text(content), file: "test")
        var record = NeutralRecord(schema: .shared)
        record.fill(Samples["many-lines"])
        let tree = record.tree()
        let failure = try #require(throws: StylesheetFailure.self) { try stylesheet.write(tree, within: limits) }
        return TemplateError(failure, file: "test").description
    }

    @Test("A template that calls itself for ever is stopped")
    func templatesThatCallThemselvesForEver() throws {
        let calling = """
            <xsl:template match="/"><a><xsl:call-template name="again"/></a></xsl:template>
            <xsl:template name="again">
              <xsl:if test="true()"><b><xsl:call-template name="again"/></b></xsl:if>
            </xsl:template>
            """
        #expect(try Self.fault(calling) == "test:4: templates call each other too deep; does the template terminate?")
        let applying = """
            <xsl:template match="/"><a><xsl:apply-templates/></a></xsl:template>
            <xsl:template match="*"><b><xsl:apply-templates select="."/></b></xsl:template>
            """
        #expect(try Self.fault(applying).hasSuffix("templates call each other too deep; does the template terminate?"))
    }

    @Test("Loops that would take years are stopped")
    func loopsThatWouldTakeYears() throws {
        let loops = (0..<8).reduce("<b/>") { inner, _ in "<xsl:for-each select='//*'>\(inner)</xsl:for-each>" }
        let content = "<xsl:template match='/'><a>\(loops)</a></xsl:template>"
        for limits in [Stylesheet.Limits(instructions: 100_000), Stylesheet.Limits(lookups: 100_000)] {
            let fault = try Self.fault(content, limits)
            #expect(fault.hasSuffix("the template takes too many steps; does the template terminate?"), "\(fault)")
        }
        let path = "//*" + String(repeating: "[count(//*", count: 8) + String(repeating: ") > 1]", count: 8)
        let lookups = "<xsl:template match='/'><a><xsl:value-of select='count(\(path))'/></a></xsl:template>"
        let fault = try Self.fault(lookups, Stylesheet.Limits(lookups: 100_000))
        #expect(fault.hasSuffix("the template takes too many steps; does the template terminate?"), "\(fault)")
    }
}
