import Testing

@testable import Documents

/// What is said of templates: which engine they get and why, and which paths cannot exist.
@Suite struct TemplateRemarkTests {
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
        ("<xsl:value-of select='/invoice/totals'/>", ["2:23: the text of all that /invoice/totals holds"]),
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
                "2:1: <a>, where text may stand beside elements or not"
            ]
        ),
        (
            "<xsl:message>x</xsl:message><xsl:element name='{/invoice/kind}'/>",
            ["2:1: xsl:message", "2:29: xsl:element"]
        ),
    ]

    @Test(arguments: engines.indices)
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
            "test-invoice.xml:2:23: the neutral invoice's root is not \"number\"; did you mean \"/invoice\"?"
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
            "test-invoice.xml:2:46: /invoice has no \"total\"; did you mean \"totals\"?"
        ),
        (
            "<xsl:value-of select='/invoice/line[amout &gt; 3]/number'/>",
            "test-invoice.xml:2:37: /invoice/line has no \"amout\"; did you mean \"amount\"?"
        ),
        (
            "<xsl:if test='/invoice/number/x'><a/></xsl:if>\n<xsl:value-of select='/invoice/q'/>",
            """
            test-invoice.xml:2:31: /invoice/number has no "x"; it holds text alone
            test-invoice.xml:3:32: /invoice has no "q"
            """
        ),
    ]

    @Test(arguments: impossible.indices)
    func pathsThatCannotExist(row: Int) {
        let (content, message) = Self.impossible[row]
        let error = #expect(throws: TemplateError.self) { try Template(format: "test", text: Self.text(content)) }
        #expect(error?.description == message)
    }

    @Test func stylesheetsAreLookedThrough() {
        let text = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template match="/"><a><xsl:apply-templates select="invoice/line"/></a></xsl:template>
              <xsl:template match="line"><xsl:value-of select="ammount"/></xsl:template>
              <xsl:template match="lines"/>
            </xsl:stylesheet>
            """
        let error = #expect(throws: TemplateError.self) { try Template(format: "test", text: Array(text.utf8)) }
        #expect(
            error?.description == """
                test-invoice.xml:3:52: /invoice/line has no "ammount"; did you mean "amount"?
                test-invoice.xml:4:24: no element of the neutral invoice matches "lines"
                """
        )
    }
}
