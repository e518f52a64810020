import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// What is said of templates: which engine they get and why, and which paths cannot exist.
@Suite("What is said of templates")
struct TemplateRemarkTests {
    private static func text(_ content: String) -> [UInt8] {
        Array(
            """
            <r xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
            \(content)</r>
            """.utf8
        )
    }

    /// Content of a template, and each remark on what keeps it from being compiled; none: it is compiled.
    private static let engines: [(content: String, remarks: [String])] = [
        ("<a b='{/invoice/number}'/>", []),
        ("<xsl:for-each select='/invoice/line'><a><xsl:value-of select='amount'/></a></xsl:for-each>", []),
        ("<xsl:if test=\"/invoice/line/tax/category = 'K' and not(/invoice/totals/net = 0)\"><a/></xsl:if>", []),
        ("<xsl:value-of select='/invoice/child::buyer/attribute::x'/>", ["error"]),
        ("<xsl:value-of select='/child::invoice/buyer/endpoint/attribute::scheme'/>", []),
        ("<a><xsl:sort select='x'/></a>", ["error"]),
        (
            "<xsl:for-each select='/invoice/line'>\n  <xsl:sort select='amount'/><a/></xsl:for-each>",
            ["3:3: xsl:sort"]
        ),
        ("<xsl:value-of select='count(/invoice/line)'/>", ["2:23: the function count()"]),
        ("<xsl:value-of select='/invoice/line[1]/amount'/>", ["2:32: a predicate on line"]),
        ("<xsl:value-of select='/invoice/totals'/>", ["2:23: the text of all that /invoice/totals contains"]),
        ("<xsl:value-of select='//amount'/>", ["2:23: \"//\""]),
        ("<xsl:value-of select='/invoice/totals/../number'/>", ["2:39: \"..\""]),
        ("<xsl:if test='/invoice/totals/net &gt; 5'><a/></xsl:if>", ["2:15: \">\""]),
        (
            "<xsl:if test='/invoice/totals/net = /invoice/totals/total'><a/></xsl:if>",
            [
                "2:15: a comparison of more than a path with a literal"
            ]
        ),
        ("<a b='{concat(/invoice/number, \"x\")}'/>", ["2:8: the function concat()"]),
        ("<xsl:variable name='v' select='/invoice/number'/><a/>", ["2:1: xsl:variable"]),
        ("<a xml:space='preserve'> </a>", ["2:15: xml:space"]),
        ("<a xmlns:n='urn:n'/>", ["2:1: a namespace declared below the root"]),
        (
            "<xsl:value-of disable-output-escaping='yes' select='/invoice/number'/>",
            [
                "2:40: disable-output-escaping on xsl:value-of"
            ]
        ),
        (
            "<a><xsl:value-of select='/invoice/payment-days'/><b/></a>",
            [
                "2:1: <a>, which may or may not contain text beside elements"
            ]
        ),
        (
            "<xsl:message>x</xsl:message><xsl:element name='{/invoice/kind}'/>",
            ["2:1: xsl:message", "2:29: xsl:element"]
        ),
    ]

    @Test("A template that is not compiled says why", arguments: engines.indices)
    func enginesAndReasons(row: Int) throws {
        let (content, remarks) = Self.engines[row]
        guard remarks != ["error"] else {
            #expect(throws: TemplateError.self) { try Template(format: "test", text: Self.text(content)) }
            return
        }
        let engine = try Template(format: "test", text: Self.text(content)).engine
        switch engine {
        case .compiled: #expect(remarks == [])
        case .libxslt(let because): #expect(because.map(\.description) == remarks)
        }
    }

    /// Content with paths that cannot exist, and what is said of them.
    private static let impossible: [(content: String, error: String)] = [
        (
            "<a><xsl:value-of select='/invoice/purchase-order-nmber'/></a>",
            "test-invoice.xml:2:35: /invoice has no \"purchase-order-nmber\"; did you mean \"purchase-order-number\"?"
        ),
        (
            "<xsl:for-each select='/invoice/buyer'>\n  <xsl:value-of select='city'/></xsl:for-each>",
            "test-invoice.xml:3:25: /invoice/buyer has no \"city\"; did you mean \"address/city\"?"
        ),
        (
            "<xsl:value-of select='number'/>",
            "test-invoice.xml:2:23: the document's one element is invoice, not \"number\"; did you mean \"/invoice\"?"
        ),
        (
            "<a é='é' b='{/invoice/buyer/endpoint/scheme}'/>",
            "test-invoice.xml:2:38: /invoice/buyer/endpoint has no \"scheme\"; did you mean \"@scheme\"?"
        ),
        (
            "<xsl:for-each select='/invoice/line'><xsl:sort select='amuont'/><a/></xsl:for-each>",
            "test-invoice.xml:2:56: /invoice/line has no \"amuont\"; did you mean \"amount\"?"
        ),
        (
            "<xsl:value-of select='format-number(/invoice/total/net, \"0.00\")'/>",
            "test-invoice.xml:2:46: /invoice has no \"total\"; did you mean \"totals/total\"?"
        ),
        (
            "<xsl:value-of select='/invoice/line[amout &gt; 3]/number'/>",
            "test-invoice.xml:2:37: /invoice/line has no \"amout\"; did you mean \"amount\"?"
        ),
        (
            "<xsl:value-of select='//numbr'/>",
            "test-invoice.xml:2:25: nothing that this path can reach is called \"numbr\"; did you mean \"number\"?"
        ),
        (
            "<xsl:value-of select='/invoice/*/numbr'/>",
            "test-invoice.xml:2:34: nothing that this path can reach is called \"numbr\"; did you mean \"number\"?"
        ),
        (
            "<xsl:for-each select='/invoice/line'><xsl:value-of select='current()/amout'/></xsl:for-each>",
            "test-invoice.xml:2:70: /invoice/line has no \"amout\"; did you mean \"amount\"?"
        ),
        (
            "<xsl:for-each select='/invoice/line'><xsl:value-of select='preceding-sibling::line/numbr'/></xsl:for-each>",
            "test-invoice.xml:2:84: /invoice/line has no \"numbr\"; did you mean \"number\"?"
        ),
        (
            "<xsl:value-of select='/invoice/description'/>",
            "test-invoice.xml:2:32: /invoice has no \"description\"; did you mean \"line/description\"?"
        ),
        (
            "<xsl:value-of select='/invoice/preceding-invoice/date'/>",
            "test-invoice.xml:2:50: /invoice/preceding-invoice has no \"date\"; did you mean \"issue-date\"?"
        ),
        (
            "<xsl:value-of select='/invoice/line/product/name'/>",
            "test-invoice.xml:2:45: /invoice/line/product has no \"name\""
        ),
        (
            "<xsl:if test='/invoice/number\r\n and /invoice/numbr'><a/></xsl:if>",
            "test-invoice.xml:3:15: /invoice has no \"numbr\"; did you mean \"number\"?"
        ),
        (
            "<xsl:value-of select='upper-case(/invoice/number)'/>",
            "test-invoice.xml:2:23: XSLT 1.0 has no function upper-case()"
        ),
        (
            "<xsl:copy-of select='document(\"x\")'/>",
            "test-invoice.xml:2:22: document() is not allowed: a template is one file, and reads no other"
        ),
        ("<xsl:value-of select='$missing'/>", "test-invoice.xml:2:23: there is no variable $missing"),
        (
            "<xsl:choose><xsl:otherwise/><xsl:when test='/invoice'/></xsl:choose>",
            "test-invoice.xml:2:1: xsl:choose holds one xsl:when or more, then at most one xsl:otherwise, and nothing else"
        ),
        (
            "<xsl:if test='/invoice/number/x'><a/></xsl:if>\n<xsl:value-of select='/invoice/q'/>",
            """
            test-invoice.xml:2:31: /invoice/number has no "x"; it contains only text
            test-invoice.xml:3:32: /invoice has no "q"
            """
        ),
    ]

    @Test("A path that cannot exist in an invoice is refused", arguments: impossible.indices)
    func pathsThatCannotExist(row: Int) {
        let (content, message) = Self.impossible[row]
        let error = #expect(throws: TemplateError.self) { try Template(format: "test", text: Self.text(content)) }
        #expect(error?.description == message)
    }

    /// What only libxslt can write as it should be: markup that depends on more than the elements around.
    private static let layouts: [(content: String, remark: String)] = [
        (
            "<xsl:for-each select='/invoice/line' xmlns:k='urn:k'><k:b/></xsl:for-each>",
            "2:1: a namespace declared on xsl:for-each"
        ),
        (
            "<xsl:choose><xsl:when test='/invoice' xmlns='urn:d'><b/></xsl:when></xsl:choose>",
            "2:13: a namespace declared on xsl:when"
        ),
    ]

    @Test("A layout that cannot be compiled is left to libxslt", arguments: layouts.indices)
    func layoutsForLibxslt(row: Int) throws {
        let (content, remark) = Self.layouts[row]
        let engine = try Template(format: "test", text: Self.text(content)).engine
        #expect(engine == .libxslt(because: [try #require(Self.remark(remark))]))
    }

    private static func remark(_ text: String) -> TemplateRemark? {
        let parts = text.split(separator: ":", maxSplits: 2)
        guard let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
        return TemplateRemark(line: line, column: column, message: String(parts[2].dropFirst()))
    }

    @Test("A long expression ends with an answer", arguments: [40, 3_000, 60_000])
    func longExpressions(count: Int) throws {
        let test = Array(repeating: "/invoice", count: count).joined(separator: " or ")
        let text = Self.text("<xsl:if test='\(test)'><a/></xsl:if>")
        // Too long a one is for libxslt, or nobody; it ends with an answer in any case.
        let template = try? Template(format: "test", text: text)
        if count == 40 { #expect(template?.engine == .compiled) } else { #expect(template?.engine != .compiled) }
    }

    /// Stylesheets whose result is no document, and what is said of it.
    private static let shapeless = [
        ("<xsl:template match='/'><a/><b/></xsl:template>", "wrote 2 elements"),
        ("<xsl:template match='/'><a/>x</xsl:template>", "text beside"),
        ("<xsl:template match='/'/>", "no element"),
        ("", "there is no xsl:template"),
    ]

    @Test("A stylesheet that writes no document is refused", arguments: shapeless.indices)
    func whatIsNoDocumentIsRefused(row: Int) {
        let (content, message) = Self.shapeless[row]
        let text = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\(content)</xsl:stylesheet>
            """
        let error = #expect(throws: TemplateError.self) {
            try Template(format: "test", text: Array(text.utf8)).render(Samples["S-19"])
        }
        #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("A stylesheet is searched for paths that cannot exist")
    func stylesheetsAreLookedThrough() {
        let text = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template match="/"><a><xsl:apply-templates select="invoice/line"/></a></xsl:template>
              <xsl:template match="line"><xsl:value-of select="ammount"/></xsl:template>
              <xsl:template match="lines"/>
              <xsl:template match="address"><xsl:value-of select="stret"/></xsl:template>
              <xsl:template name="called"><xsl:value-of select="amout"/><xsl:value-of select="amount"/></xsl:template>
              <xsl:key name="k" match="line" use="subscripton"/>
            </xsl:stylesheet>
            """
        let error = #expect(throws: TemplateError.self) { try Template(format: "test", text: Array(text.utf8)) }
        #expect(
            error?.description == """
                test-invoice.xml:3:52: /invoice/line has no "ammount"; did you mean "amount"?
                test-invoice.xml:4:24: no element of the neutral invoice matches "lines"
                test-invoice.xml:5:55: nothing that this path can reach is called "stret"; did you mean "street"?
                test-invoice.xml:6:53: nothing that this path can reach is called "amout"; did you mean "amount"?
                test-invoice.xml:7:39: /invoice/line has no "subscripton"; did you mean "subscription"?
                """
        )
    }
}
