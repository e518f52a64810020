/// A template as it was written: its elements, with the places where their tags and attribute values begin.
///
/// Comments and processing instructions are left out, as is white space between elements, which XSLT ignores.
struct TemplateSource {
    /// A line and a column, both from 1.
    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    struct Name: Hashable {
        var prefix: String?
        var local: String
        /// The namespace; nil: none.
        var namespace: String?

        /// The name as it is written, with its prefix.
        var written: String { prefix.map { "\($0):\(local)" } ?? local }
    }

    struct Attribute {
        var name: Name
        var value: String
        /// The value as it is written, with unresolved references.
        var source: String
        /// Where the value begins.
        var place: Place
    }

    struct Element {
        var name: Name
        var attributes: [Attribute]
        /// The namespaces that the element declares, in order.
        var namespaces: [(prefix: String?, namespace: String)]
        var content: [Content]
        /// Where its tag begins.
        var place: Place

        /// Whether it is an instruction of XSLT.
        var isInstruction: Bool { name.namespace == TemplateSource.instructions }

        /// The attribute of this name in no namespace.
        func attribute(_ name: String) -> Attribute? {
            attributes.first { $0.name.namespace == nil && $0.name.local == name }
        }
    }

    enum Content {
        case element(Element)
        case text(String)
    }

    static let instructions = "http://www.w3.org/1999/XSL/Transform"

    var root: Element

    /// The version of XSLT that it declares; nil: it is not a template.
    var version: String? {
        if root.isInstruction { return root.attribute("version")?.value }
        return root.attributes.first { $0.name.namespace == Self.instructions && $0.name.local == "version" }?.value
    }
}
