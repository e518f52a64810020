import TestSupport

@testable import TemplateEngine

/// Templates drawn from a seed, of what the compiler knows and, seldom, of a little more.
struct RandomTemplates {
    private var generator: SeededGenerator
    private let schema = NeutralSchema.shared

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The next template: a literal result element, or now and then the stylesheet that could as well be one.
    mutating func next() -> String {
        let isStylesheet = generator.once(in: 3)
        let attributes = generator.once(in: 2) ? " a=\"\(valueTemplate(in: nil))\"" : ""
        let instructions = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
        let namespaces = "xmlns=\"urn:one\" xmlns:p=\"urn:p\""
        let version = isStylesheet ? "" : " \(instructions) xsl:version=\"1.0\""
        let root = "<p:r \(namespaces)\(version)\(attributes)>\(content(in: nil, depth: 0))</p:r>"
        guard isStylesheet else { return root }
        return """
            <xsl:stylesheet version="1.0" \(instructions)>\(output())
              <xsl:template match="/">\(root)</xsl:template>
            </xsl:stylesheet>
            """
    }

    private mutating func output() -> String {
        let choices = [
            " method=\"xml\"", " indent=\"yes\"", " indent=\"no\"", " encoding=\"UTF-8\"",
            " omit-xml-declaration=\"yes\"",
            " doctype-system=\"urn:d.dtd\"",
            " doctype-public=\"-//A//B\"", " standalone=\"yes\"", " encoding=\"US-ASCII\"",
        ]
        guard !generator.once(in: 5) else { return "" }
        let taken = choices.filter { _ in generator.once(in: 4) }
        let names = taken.map { $0.split(separator: "=")[0] }
        return Set(names).count == names.count ? "<xsl:output\(taken.joined())/>" : ""
    }

    /// `context` nil: the document.
    private mutating func content(in context: Int?, depth: Int) -> String {
        let count = depth > 5 ? 1 : generator.pick([0, 1, 1, 2, 3, 4])
        return (0..<count).map { _ in part(in: context, depth: depth) }.joined(separator: generator.pick(["", "\n  "]))
    }

    private mutating func part(in context: Int?, depth: Int) -> String {
        switch depth > 6 ? 6 : Int.random(in: 0...12, using: &generator) {
        case 0, 1: element(in: context, depth: depth)
        case 2: "<e>\(value(in: context))</e>"
        case 3: "<xsl:if test=\"\(test(in: context, depth: 0))\">\(content(in: context, depth: depth + 1))</xsl:if>"
        case 4: choose(in: context, depth: depth)
        case 5, 6: value(in: context)
        case 7, 8, 9: forEach(in: context, depth: depth)
        case 10: generator.pick(["text", "&lt;&amp;\"", " x ", "<xsl:text> </xsl:text>", "<xsl:text/>", "é&#13;\n"])
        case 11: "<!-- said --><p:e/>"
        default: element(in: context, depth: depth)
        }
    }

    private mutating func element(in context: Int?, depth: Int) -> String {
        let name = generator.pick(["a", "p:b", "c-d"])
        let attributes = generator.once(in: 3) ? " x=\"\(valueTemplate(in: context))\" p:y='1'" : ""
        return "<\(name)\(attributes)>\(content(in: context, depth: depth + 1))</\(name)>"
    }

    private mutating func value(in context: Int?) -> String {
        "<xsl:value-of select=\"\(leaf(in: context))\"/>"
    }

    private mutating func forEach(in context: Int?, depth: Int) -> String {
        let (path, node) = anyPath(in: context)
        return "<xsl:for-each select=\"\(path)\">\(content(in: node, depth: depth + 1))</xsl:for-each>"
    }

    private mutating func choose(in context: Int?, depth: Int) -> String {
        let branches = (0..<generator.pick([1, 2, 3])).map { _ in
            "<xsl:when test=\"\(test(in: context, depth: 0))\">\(content(in: context, depth: depth + 1))</xsl:when>"
        }
        let otherwise =
            generator.once(in: 2) ? "<xsl:otherwise>\(content(in: context, depth: depth + 1))</xsl:otherwise>" : ""
        return "<xsl:choose>\(branches.joined())\(otherwise)</xsl:choose>"
    }

    private mutating func valueTemplate(in context: Int?) -> String {
        let parts = (0..<generator.pick([0, 1, 2])).map { _ in
            generator.once(in: 2)
                ? "{\(leaf(in: context))}" : generator.pick(["t", "{{", "}}", "&quot;", " ", "&lt;", "&#9;&#10;"])
        }
        return parts.joined()
    }

    private mutating func test(in context: Int?, depth: Int) -> String {
        switch Int.random(in: 0...(depth > 2 ? 4 : 9), using: &generator) {
        case 0, 1: anyPath(in: context).path
        case 2: "\(leaf(in: context)) = \(literal())"
        case 3: "\(leaf(in: context)) != \(literal())"
        case 4: "\(literal()) = \(leaf(in: context))"
        case 5, 6: "not(\(test(in: context, depth: depth + 1)))"
        case 7: "(\(test(in: context, depth: depth + 1))) and (\(test(in: context, depth: depth + 1)))"
        case 8: "\(test(in: context, depth: depth + 1)) or \(test(in: context, depth: depth + 1))"
        default: "not(\(test(in: context, depth: depth + 1)) and \(test(in: context, depth: depth + 1)))"
        }
    }

    private mutating func literal() -> String {
        generator.pick([
            "'S'", "'O'", "'EUR'", "'contract'", "'invoice'", "''", "'1'", "1", "19", "0", "42", "3.50", "'FR'",
        ])
    }

    /// A path to something with text.
    private mutating func leaf(in context: Int?) -> String {
        while true {
            let (path, node) = anyPath(in: context)
            if let node, schema.nodes[node].isLeaf { return path }
        }
    }

    /// A path to anything but the document, and the node it leads to.
    private mutating func anyPath(in context: Int?) -> (path: String, node: Int?) {
        if let context, generator.once(in: 12) { return (".", context) }
        let isAbsolute = context == nil || schema.nodes[context ?? 0].children.isEmpty || generator.once(in: 3)
        var node = isAbsolute ? NeutralSchema.root : context ?? 0
        var path = isAbsolute ? schema.nodes[NeutralSchema.root].path : ""
        while !schema.nodes[node].children.isEmpty, path.isEmpty || !generator.once(in: 4) {
            node = generator.pick(schema.nodes[node].children)
            let name = schema.nodes[node].isAttribute ? "@\(schema.nodes[node].name)" : schema.nodes[node].name
            path += path.isEmpty ? name : "/\(name)"
        }
        return (path, node)
    }
}
