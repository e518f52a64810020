/// Which lines of a template write which elements of its documents.
///
/// Derived from the template's text only: an element of a document was written by an element of the template whose
/// ancestors have the same names, whatever instructions are between them.
public struct TemplateOrigin: Sendable {
    /// The root of the documents; nil where the text does not determine it.
    public let root: ElementName?
    /// Whether its documents are written as XML: not where `xsl:output` names the method `text` or `html`, or names
    /// none and the root is that of an HTML page.
    public let writesXML: Bool
    private let writers: [Writer]

    /// An element of the template, from the root, in a stylesheet from its `xsl:template`; nil: its name is computed.
    private struct Writer: Sendable {
        var path: [ElementName?]
        /// Whether the path begins at the document's root, as far as the text shows.
        var isWhole: Bool
        var line: Int

        func wrote(_ wanted: some BidirectionalCollection<ElementName>, _ isSame: (ElementName?, ElementName) -> Bool)
            -> Bool
        {
            guard isWhole ? path.count == wanted.count : path.count <= wanted.count else { return false }
            return zip(path.reversed(), wanted.reversed()).allSatisfy(isSame)
        }
    }

    /// Reads a template.
    public init(_ text: [UInt8]) {
        guard let source = TemplateSource(text) else {
            (root, writesXML, writers) = (nil, true, [])
            return
        }
        var writers: [Writer] = []
        if source.root.isInstruction {
            var roots: Set<ElementName?> = []
            for case .element(let template) in source.root.content where template.isInstruction {
                var own: [Writer] = []
                let namespaces = Self.namespaces(of: source.root, in: [:])
                Self.collect(template, in: [], namespaces, isWhole: false, &own)
                if template.attribute("match")?.value == "/" {
                    roots = Set(own.filter { $0.path.count == 1 }.map { $0.path[0] })
                }
                writers += own
            }
            // A choice between several determines none.
            root = roots.count == 1 ? roots.first ?? nil : nil
        } else {
            Self.collect(source.root, in: [], [:], isWhole: true, &writers)
            root = ElementName(source.root.name)
        }
        let isPage = root?.namespace == "" && root?.local.lowercased() == "html"
        writesXML = Self.method(of: source.root).map { !["text", "html"].contains($0) } ?? !isPage
        self.writers = writers
    }

    /// The output method that a stylesheet names; nil where it names none.
    private static func method(of stylesheet: TemplateSource.Element) -> String? {
        guard stylesheet.isInstruction else { return nil }
        var method: String?
        for case .element(let output) in stylesheet.content where output.isInstruction && output.name.local == "output"
        {
            method = output.attribute("method")?.value ?? method
        }
        return method
    }

    /// The namespaces in scope of an element, by prefix; the empty prefix is the default one.
    private static func namespaces(
        of element: TemplateSource.Element,
        in outer: [String: String]
    ) -> [String: String] {
        var known = outer
        for declared in element.namespaces { known[declared.prefix ?? ""] = declared.namespace }
        return known
    }

    private static func collect(
        _ element: TemplateSource.Element,
        in path: [ElementName?],
        _ outer: [String: String],
        isWhole: Bool,
        _ writers: inout [Writer]
    ) {
        let known = namespaces(of: element, in: outer)
        var path = path
        if !element.isInstruction {
            path.append(ElementName(element.name))
            writers.append(Writer(path: path, isWhole: isWhole, line: element.place.line))
        } else if element.name.local == "element" {
            path.append(namedElement(element, known))
            writers.append(Writer(path: path, isWhole: isWhole, line: element.place.line))
        }
        for case .element(let child) in element.content { collect(child, in: path, known, isWhole: isWhole, &writers) }
    }

    /// The element that `xsl:element` makes; nil where its name is computed.
    private static func namedElement(_ element: TemplateSource.Element, _ known: [String: String]) -> ElementName? {
        guard let name = element.attribute("name")?.value, !name.contains("{") else { return nil }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let local = parts.last ?? name
        if let namespace = element.attribute("namespace")?.value {
            return namespace.contains("{") ? nil : ElementName(namespace: namespace, local: local)
        }
        return ElementName(namespace: known[parts.count > 1 ? parts[0] : ""] ?? "", local: local)
    }

    /// The lines that may have written an element of a document, given from its root; `isWhole` false: no line has the
    /// element, and these wrote its nearest ancestor.
    public func lines(of path: [ElementName]) -> (lines: [Int], isWhole: Bool) {
        var wanted = path[...]
        while !wanted.isEmpty {
            let named = writers.filter { $0.wrote(wanted) { $0 == $1 } }
            let possible = named.isEmpty ? writers.filter { $0.wrote(wanted) { $0 == nil || $0 == $1 } } : named
            // Of the templates of a stylesheet, those with the longest matching path.
            let most = possible.map(\.path.count).max()
            let lines = possible.filter { $0.path.count == most }
            guard lines.isEmpty else { return (Set(lines.map(\.line)).sorted(), wanted.count == path.count) }
            wanted.removeLast()
        }
        return ([], false)
    }
}

extension ElementName {
    fileprivate init(_ name: TemplateSource.Name) {
        self.init(namespace: name.namespace ?? "", local: name.local)
    }
}
