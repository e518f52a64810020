import Domain
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// Templates that want more memory, time or depth than there is. Each ends with an error that names its line; nothing that
/// it made is seen, and the process lives on.
@Suite("Hostile templates")
struct HostileTemplateTests {
    private static let instructions = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""

    /// A literal result element, whose content begins on line 2.
    private static func element(_ content: String) -> String {
        "<r \(instructions) xmlns:x=\"http://xmlsoft.org/XSLT/namespace\" xsl:version=\"1.0\">\n\(content)\n</r>"
    }

    /// A stylesheet that calls the template `t` on line 3.
    private static func calling(_ template: String, output: String = "") -> String {
        """
        <xsl:stylesheet version="1.0" \(instructions)>\(output)
        <xsl:template match="/"><r>
        <xsl:call-template name="t"/>
        </r></xsl:template>
        <xsl:template name="t"><xsl:param name="p" select="'abcdefgh'"/><xsl:param name="n" select="900"/>
        \(template)
        </xsl:template>
        </xsl:stylesheet>
        """
    }

    /// Variables of which each is made of the one before, a line each from line 3 on, and what is done with the last.
    private static func doubling(_ first: String, _ next: (String) -> String, count: Int = 40, _ end: String) -> String
    {
        let first = "<xsl:variable name='v0'>\(first)</xsl:variable>\n"
        let others = (1...count).map { "<xsl:variable name='v\($0)'>\(next("$v\($0 - 1)"))</xsl:variable>\n" }
        return element(first + others.joined() + end)
    }

    private static func nested(_ begin: String, _ end: String, _ count: Int, _ content: String = "x") -> String {
        String(repeating: begin, count: count) + content + String(repeating: end, count: count)
    }

    /// A text of 2 MB in `$v18`.
    private static func longText(_ content: String) -> String {
        doubling("aaaaaaaa", { "<xsl:value-of select='concat(\($0), \($0))'/>" }, count: 18, content)
    }

    private static let again = "<xsl:call-template name=\"t\"><xsl:with-param name=\"p\" "
    private static let deep = nested(
        "<a>",
        "</a>",
        200,
        "<xsl:if test='$n &gt; 0'><xsl:call-template name='t'><xsl:with-param name='n' select='$n - 1'/>"
            + "</xsl:call-template></xsl:if>"
    )

    /// A template, and what its error says: the line, and of what there was too little.
    static let exhausting: [(name: String, template: String, line: Int?, lack: String)] = [
        ("a string", calling("\(again) select=\"concat($p, $p)\"/></xsl:call-template>"), 6, "MB of memory"),
        (
            "a string of many parts", longText("<xsl:value-of select='concat(\(list("$v18", 99)))'/>"), 21,
            "MB of memory"
        ),
        (
            "texts", doubling("ab", { "<xsl:value-of select='\($0)'/><xsl:value-of select='\($0)'/>" }, "x"), nil,
            "MB of memory"
        ),
        (
            "trees", doubling("<a/>", { "<xsl:copy-of select='\($0)'/><xsl:copy-of select='\($0)'/>" }, "x"), nil,
            "MB of memory"
        ),
        (
            "a tree as a parameter",
            calling(
                "\(again)><a><xsl:copy-of select='$p'/><xsl:copy-of select='$p'/></a>"
                    + "</xsl:with-param></xsl:call-template>"
            ), 6, "MB of memory"
        ),
        ("an attribute", longText("<a b='\(String(repeating: "{$v18}", count: 40))'/>"), 21, "MB of memory"),
        ("a name", longText("<xsl:element name='{concat(\(list("$v18", 40)))}'/>"), 21, "MB of memory"),
        ("a comment", longText("<xsl:comment>\(values(40))</xsl:comment>"), 21, "MB of memory"),
        (
            "text output",
            calling(
                "<xsl:value-of select='$p'/>\(again) select=\"concat($p, $p)\"/></xsl:call-template>",
                output: "<xsl:output method='text'/>"
            ), 6, "MB of memory"
        ),
        (
            "translate", longText("<xsl:value-of select='translate($v18, translate($v18, \"a\", \"b\"), $v18)'/>"), 21,
            "time"
        ),
        ("contains", longText("<xsl:value-of select='contains($v18, concat($v17, \"b\"))'/>"), 21, "time"),
        (
            "node sets",
            doubling(
                "<a>1</a>",
                { "<xsl:copy-of select='\($0)'/><xsl:copy-of select='\($0)'/>" },
                count: 14,
                "<xsl:if test='x:node-set($v14)/a != x:node-set($v14)/a'>x</xsl:if>"
            ), 17, "time"
        ),
        (
            "numbers",
            element(
                nested(
                    "<xsl:for-each select='//*'>",
                    "</xsl:for-each>",
                    5,
                    "<xsl:number level='any' "
                        + "count='*'/>"
                )
            ), 2, "time"
        ),
        (
            "a deep copy", calling("<xsl:variable name='v'>\(deep)</xsl:variable><xsl:copy-of select='$v'/>"), nil,
            "deep"
        ),
    ]

    private static func list(_ name: String, _ count: Int) -> String {
        Array(repeating: name, count: count).joined(separator: ", ")
    }

    private static func values(_ count: Int) -> String {
        String(repeating: "<xsl:value-of select='$v18'/>", count: count)
    }

    @Test("what exhausts a budget ends with its line", arguments: exhausting.indices)
    func exhausted(row: Int) throws {
        let (name, text, line, lack) = Self.exhausting[row]
        var limits = Stylesheet.Limits()
        limits.budget.megabytes = 48
        if lack == "time" { limits.budget.milliseconds = 300 }
        let stylesheet = try Stylesheet(text: Array(text.utf8), file: "test.xml")
        var record = NeutralRecord(schema: .shared)
        record.fill(Samples["many-lines"])
        let before = Memory.peak()
        let failure = try #require(throws: StylesheetFailure.self, "\(name)") {
            try stylesheet.write(record.tree(), within: limits)
        }
        let error = TemplateError(failure, file: "test.xml")
        #expect(error.reason == .exhausted, "\(name): \(error)")
        #expect(error.message.contains(lack == "time" ? "of processor time" : lack), "\(name): \(error)")
        if let line { #expect(error.line == line, "\(name): \(error)") } else { #expect(error.line != nil, "\(name)") }
        #expect(Memory.peak() - before < 200, "\(name)")
        // It is broken for good, and says so.
        #expect(throws: StylesheetFailure.self) { try stylesheet.write(record.tree()) }
    }

    @Test("after an exhaustion the thread goes on as before")
    func next() throws {
        let text = Self.calling("\(Self.again) select=\"concat($p, $p)\"/></xsl:call-template>")
        for _ in 0..<3 {
            let hostile = try Template(format: "test", text: Array(text.utf8))
            let error = #expect(throws: TemplateError.self) { try hostile.render(Samples["S-19"], megabytes: 16) }
            #expect(error?.message.contains("16 MB") == true)
            let page = try TemplateLibrary(folder: nil).template("html").render(Samples["S-19"])
            #expect(String(decoding: page, as: UTF8.self).hasSuffix("</html>\n"))
        }
    }

    @Test("a budget that suffices changes nothing")
    func sufficient() throws {
        let template = try TemplateLibrary(folder: nil).template("html")
        #expect(try template.render(Samples["many-lines"], megabytes: 16) == template.render(Samples["many-lines"]))
    }

    // MARK: Compiled templates

    /// Loops over the lines within loops over the lines, on line 2.
    static let loops: [(content: String, lack: String)] = [
        (String(repeating: "<xsl:value-of select='/invoice/number'/>", count: 500), "MB of memory"),
        ("<xsl:if test=\"/invoice/line/amount = 'x'\">y</xsl:if>", "too many steps"),
    ]

    @Test("loops without end are stopped in compiled templates too", arguments: loops.indices)
    func compiledLoops(row: Int) throws {
        let (content, lack) = Self.loops[row]
        let loops = Self.nested("<xsl:for-each select='/invoice/line'>", "</xsl:for-each>", 100, content)
        let template = try Template(
            text: Array(Self.element(loops).utf8),
            file: "test.xml",
            isForLibxslt: false,
            steps: 3_000_000
        )
        #expect(template.engine == .compiled)
        let error = try #require(throws: TemplateError.self) {
            try template.render(Samples["many-lines"], megabytes: 1)
        }
        #expect(error.reason == .exhausted)
        #expect(error.line == 2)
        #expect(error.message.contains(lack), "\(error)")
    }

    // MARK: Templates that are too much to be compiled

    /// A template, and whether it can be used; what takes too much time or depth cannot.
    static let compiling: [(name: String, text: String, isUsable: Bool)] = [
        ("elements", element(nested("<a>", "</a>", 10_000)), false),
        ("xsl:if", element(nested("<xsl:if test='/invoice'>", "</xsl:if>", 4_000)), false),
        ("xsl:for-each", element(nested("<xsl:for-each select='/invoice'>", "</xsl:for-each>", 4_000)), false),
        ("xsl:if, as deep as can be", element(nested("<xsl:if test='/invoice'>", "</xsl:if>", 250)), true),
        (
            "xsl:choose", element(nested("<xsl:choose><xsl:when test='/invoice'>", "</xsl:when></xsl:choose>", 2_000)),
            false
        ),
        ("parentheses", element("<xsl:value-of select='\(nested("(", ")", 100_000, "1"))'/>"), false),
        ("predicates", element("<xsl:value-of select='\(nested("*[", "]", 100_000, "1"))'/>"), false),
        ("functions", element("<xsl:value-of select='\(nested("not(", ")", 100_000, "1"))'/>"), false),
        ("and", element("<xsl:if test='/invoice\(nested(" and /invoice", "", 50_000, ""))'>x</xsl:if>"), true),
        ("unions", element("<xsl:value-of select='/invoice\(nested("|/invoice", "", 50_000, ""))'/>"), true),
        ("steps", element("<xsl:value-of select='/invoice\(nested("/..", "", 50_000, ""))'/>"), true),
        ("minus", element("<xsl:value-of select='\(nested("-", "", 100_000, "1"))'/>"), true),
        (
            "long paths", element(nested("<xsl:value-of select='/invoice\(nested("//*[1]", "", 300, ""))'/>", "", 150)),
            true
        ),
        ("paths to nothing", element("<a b='\(nested("{nothing}", "", 40_000, ""))'/>"), false),
        ("functions there are not", element("<a b='\(nested("{nothing()}", "", 40_000, ""))'/>"), false),
        ("attributes", element("<a \((0..<150_000).map { "a\($0)='x'" }.joined(separator: " "))/>"), false),
    ]

    @Test(
        "templates that are nested or long beyond measure are refused, or left to libxslt",
        arguments: compiling.indices
    )
    func compiled(row: Int) throws {
        let (name, text, isUsable) = Self.compiling[row]
        do {
            _ = try Template(format: "test", text: Array(text.utf8))
            #expect(isUsable, "\(name)")
        } catch {
            #expect(!isUsable, "\(name): \(error.description.prefix(500))")
            #expect(error.line == 2, "\(name): \(error.description.prefix(500))")
            #expect(error.message.unicodeScalars.count < 1_000, "\(name)")
        }
    }

    // MARK: Words

    @Test("no word of a template reaches a terminal raw")
    func words() throws {
        let texts = [
            "<xsl:message terminate='yes'>stop \u{9B}31m \u{202E}here</xsl:message>",
            "<xsl:call-template name='q\u{202E}'/>",
            "<xsl:value-of select='/invoice/a\u{202E}b'/>", "<xsl:value-of select='\u{9B}'/>",
            "<xsl:value-of select='/invoice/no\u{200B}thing'/>",
        ]
        for text in texts {
            let error = try #require(throws: TemplateError.self, "\(text)") {
                try Template(format: "test", text: Array(Self.element(text).utf8)).render(Samples["S-19"])
            }
            let hidden: Set<Unicode.Scalar> = ["\u{9B}", "\u{202E}", "\u{1B}", "\u{200B}"]
            #expect(!error.description.unicodeScalars.contains(where: hidden.contains), "\(text)")
            #expect(error.line == 2, "\(text): \(error)")
        }
    }

    @Test("what a template says by xsl:message is told, with its line")
    func messages() throws {
        let text = Self.element("<a/>\n<xsl:message>note \u{9B}31m</xsl:message><xsl:message>again</xsl:message>")
        let template = try Template(format: "test", text: Array(text.utf8))
        _ = try template.render(Samples["S-19"])
        let file = "test-invoice.xml"
        #expect(template.messages == ["\(file):3: note \\u{9B}31m", "\(file):3: again"])
    }
}
