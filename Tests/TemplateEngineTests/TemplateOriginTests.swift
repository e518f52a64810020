import Testing

@testable import TemplateEngine

@Suite("The line of a template that wrote an element")
struct TemplateOriginTests {
    private static let template = """
        <Bill xmlns="urn:bill" xmlns:p="urn:parts" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
          <xsl:for-each select="/invoice">
            <p:Id><xsl:value-of select="number"/></p:Id>
            <xsl:choose>
              <xsl:when test="note"><Note>a</Note></xsl:when>
              <xsl:otherwise>
                <Note><Id/></Note>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:element name="p:Made">
              <Id/>
            </xsl:element>
            <xsl:element name="Own" namespace="urn:own"/>
            <xsl:element name="{number}"><Id/></xsl:element>
          </xsl:for-each>
          <Id/>
        </Bill>
        """

    private static let origin = TemplateOrigin(Array(template.utf8))

    /// A path of elements, `p:` for those of the parts, and the lines that wrote its last one.
    private static let paths: [(path: String, lines: [Int], isWhole: Bool)] = [
        ("Bill", [1], true),
        ("Bill p:Id", [3], true),
        ("Bill Id", [16], true),
        ("Bill p:Computed", [14], true),
        ("Bill p:Computed Id", [14], true),
        ("Bill Note", [5, 7], true),
        ("Bill Note Id", [7], true),
        ("Bill p:Made Id", [11], true),
        ("Bill Note Copied", [5, 7], false),
        ("Bill Note Copied deeper", [5, 7], false),
        ("Other", [], false),
        ("", [], false),
    ]

    @Test("The path of an element leads to the lines of the template that write it", arguments: paths.indices)
    func lines(row: Int) {
        let (path, lines, isWhole) = Self.paths[row]
        let names = path.split(separator: " ").map { name in
            name.hasPrefix("p:")
                ? ElementName(namespace: "urn:parts", local: String(name.dropFirst(2)))
                : ElementName(namespace: "urn:bill", local: String(name))
        }
        let found = Self.origin.lines(of: names)
        #expect(found.lines == lines)
        #expect(found.isWhole == isWhole)
    }

    /// What a stylesheet holds, and whether its documents are XML.
    private static let methods = [
        ("<x:output method='xml'/>", "a", true), ("", "a", true), ("", "html", false), ("<x:output/>", "HTML", false),
        ("<x:output method='text'/>", "a", false), ("<x:output method='html'/>", "a", false),
        ("<x:output method='xml'/>", "html", true), ("<x:output method='text'/><x:output method='xml'/>", "a", true),
    ]

    @Test("The output method and the root decide whether a template writes XML", arguments: methods)
    func writtenAsXML(output: String, root: String, isXML: Bool) {
        let text = """
            <x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform" version="1.0">\(output)
            <x:template match="/"><\(root)/></x:template></x:stylesheet>
            """
        #expect(TemplateOrigin(Array(text.utf8)).writesXML == isXML)
        #expect(TemplateOrigin(Array("<html xmlns='urn:x'/>".utf8)).writesXML)
    }

    @Test("A template that chooses between two roots has no known root")
    func aChoiceOfRootsIsNone() {
        let choice = """
            <x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform" version="1.0"><x:template match="/">
            <x:choose><x:when test="invoice"><a/></x:when><x:otherwise><b/></x:otherwise></x:choose>
            </x:template></x:stylesheet>
            """
        #expect(TemplateOrigin(Array(choice.utf8)).root == nil)
        let same = choice.replacing("<b/>", with: "<a><b/></a>")
        #expect(TemplateOrigin(Array(same.utf8)).root == ElementName(namespace: "", local: "a"))
    }

    @Test("The root of a document is known from its template")
    func roots() {
        #expect(Self.origin.root == ElementName(namespace: "urn:bill", local: "Bill"))
        #expect(TemplateOrigin(Array("<cXML/>".utf8)).root == ElementName(namespace: "", local: "cXML"))
        #expect(TemplateOrigin(Array("no XML".utf8)).root == nil)
    }

    private static let stylesheet = """
        <xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">
          <xsl:output method="html"/>
          <xsl:template match="/"><html>
            <body><xsl:apply-templates/></body>
          </html></xsl:template>
          <xsl:template match="line"><p>
            <b/>
          </p></xsl:template>
          <xsl:template name="note"><b/></xsl:template>
        </xsl:stylesheet>
        """

    @Test(
        "In a stylesheet, which template is called from where is not known: the one that tells most of the way is named",
        arguments: [("html", [3]), ("html body", [4]), ("html body p b", [7]), ("html body b", [9]), ("html i", [3])]
    )
    func stylesheets(path: String, lines: [Int]) {
        let origin = TemplateOrigin(Array(Self.stylesheet.utf8))
        #expect(origin.root == ElementName(namespace: "", local: "html"))
        let names = path.split(separator: " ").map { ElementName(namespace: "", local: String($0)) }
        #expect(origin.lines(of: names).lines == lines)
    }
}
