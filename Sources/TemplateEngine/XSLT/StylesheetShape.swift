import CLibXML2

/// The checks of a template before libxslt compiles it.
enum StylesheetShape {
    /// Whether the root is `xsl:stylesheet` or `xsl:transform`.
    static func isStylesheet(_ tree: XMLTree) -> Bool {
        ["stylesheet", "transform"].contains(tree.rootNode.flatMap(instruction))
    }

    /// Why a document is not a template of this program; nil where it is one.
    static func problem(of tree: XMLTree) -> XMLFault? {
        guard let root = tree.rootNode else { return XMLFault(message: "there is no element") }
        if isStylesheet(tree) { return problem(ofStylesheet: root) }
        if let name = instruction(root) {
            return XMLFault(
                line: root.line,
                message: "the root must be an element of the document that is wanted or xsl:stylesheet, not xsl:\(name)"
            )
        }
        guard xmlHasNsProp(root.pointer, "version", TemplateSource.instructions) != nil else {
            return XMLFault(line: root.line, message: "the root element needs xsl:version=\"1.0\"")
        }
        return nil
    }

    /// A template is one text, kept completely with its invoices, so it reads no other file. libxslt ignores an unknown
    /// encoding, and then writes another.
    private static func problem(ofStylesheet root: XMLNode) -> XMLFault? {
        for element in root.elements {
            switch instruction(element) {
            case "import", "include":
                let message = "xsl:\(element.name) is not allowed: a template is one file"
                return XMLFault(line: element.line, message: message)
            case "output":
                guard let encoding = element["encoding"] else { continue }
                guard let handler = xmlFindCharEncodingHandler(encoding) else {
                    return XMLFault(line: element.line, message: "xsl:output: there is no encoding \"\(encoding)\"")
                }
                xmlCharEncCloseFunc(handler)
            default: continue
            }
        }
        return nil
    }

    /// The name of an instruction of XSLT, without its prefix; nil for another element.
    private static func instruction(_ node: XMLNode) -> String? {
        guard let namespace = node.pointer.pointee.ns?.pointee.href else { return nil }
        return xmlStrEqual(namespace, TemplateSource.instructions) == 1 ? node.name : nil
    }
}
