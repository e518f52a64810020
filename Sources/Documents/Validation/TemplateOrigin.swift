import CLibXML2

/// Which lines of a template write which elements of its documents.
///
/// Told from the template's text alone: an element of a document was written by an element of the template that stands
/// in elements of the same names, whatever instructions stand between.
public struct TemplateOrigin: Sendable {
    /// The root of the documents; nil where the text does not tell it.
    public let root: ElementName?
    private let writers: [Writer]

    /// An element of the template, from the root, in a stylesheet from its `xsl:template`; nil: its name is computed.
    private struct Writer: Sendable {
        var path: [ElementName?]
        /// Whether the path begins at the document's root, as far as one can tell.
        var isWhole: Bool
        var line: Int

        func wrote(_ wanted: some BidirectionalCollection<ElementName>, _ isSame: (ElementName?, ElementName) -> Bool)
            -> Bool
        {
            guard isWhole ? path.count == wanted.count : path.count <= wanted.count else { return false }
            return zip(path.reversed(), wanted.reversed()).allSatisfy(isSame)
        }
    }

    private static let instructions = "http://www.w3.org/1999/XSL/Transform"

    /// Reads a template.
    public init(_ text: [UInt8]) {
        guard let tree = XMLTree.parse(text).0, let element = tree.rootNode else {
            (root, writers) = (nil, [])
            return
        }
        var writers: [Writer] = []
        if element.elementName.namespace == Self.instructions {
            var first: ElementName?
            for template in element.elements where template.elementName.namespace == Self.instructions {
                var own: [Writer] = []
                Self.collect(template, in: [], isWhole: false, &own)
                if template["match"] == "/" { first = own.first?.path.first ?? nil }
                writers += own
            }
            root = first
        } else {
            Self.collect(element, in: [], isWhole: true, &writers)
            root = element.elementName
        }
        self.writers = writers
        withExtendedLifetime(tree) {}
    }

    private static func collect(
        _ element: XMLNode,
        in path: [ElementName?],
        isWhole: Bool,
        _ writers: inout [Writer]
    ) {
        let name = element.elementName
        var path = path
        if name.namespace != instructions {
            path.append(name)
            writers.append(Writer(path: path, isWhole: isWhole, line: element.line))
        } else if name.local == "element" {
            path.append(namedElement(element))
            writers.append(Writer(path: path, isWhole: isWhole, line: element.line))
        }
        for child in element.elements { collect(child, in: path, isWhole: isWhole, &writers) }
    }

    /// The element that `xsl:element` makes; nil where its name is computed.
    private static func namedElement(_ element: XMLNode) -> ElementName? {
        guard let name = element["name"], !name.contains("{") else { return nil }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let local = parts.last ?? name
        if let namespace = element["namespace"] {
            return namespace.contains("{") ? nil : ElementName(namespace: namespace, local: local)
        }
        let found = xmlSearchNs(element.pointer.pointee.doc, element.pointer, parts.count > 1 ? parts[0] : nil)
        return ElementName(namespace: found?.pointee.href.map { String(cString: $0) } ?? "", local: local)
    }

    /// The lines that may have written an element of a document, given from its root; `isWhole` false: the element
    /// itself is in no line, and these wrote the nearest one around it.
    public func lines(of path: [ElementName]) -> (lines: [Int], isWhole: Bool) {
        var wanted = path[...]
        while !wanted.isEmpty {
            let named = writers.filter { $0.wrote(wanted) { $0 == $1 } }
            let possible = named.isEmpty ? writers.filter { $0.wrote(wanted) { $0 == nil || $0 == $1 } } : named
            // Of the templates of a stylesheet, those that tell most of the way.
            let most = possible.map(\.path.count).max()
            let lines = possible.filter { $0.path.count == most }
            guard lines.isEmpty else { return (Set(lines.map(\.line)).sorted(), wanted.count == path.count) }
            wanted.removeLast()
        }
        return ([], false)
    }
}
