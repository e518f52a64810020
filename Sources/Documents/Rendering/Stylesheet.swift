import CLibXML2
import CLibXSLT

/// A template as libxslt compiled it, freed with its owner.
final class Stylesheet {
    private let stylesheet: xsltStylesheetPtr
    /// Whether the template is a stylesheet rather than a literal result element.
    private let isWhole: Bool

    /// What stylesheets may do before they are stopped, so that none runs for ever.
    struct Limits {
        /// How deep templates may call each other. It is libxslt's own limit; 3,000 take less than 2 MB of stack.
        var depth: Int32 = 3_000
        /// Instructions carried out. An HTML invoice of 500 lines takes 50,000; at most a hundred bytes or so of the
        /// result come of each.
        var instructions: UInt = 10_000_000
        /// Nodes looked at and functions called by XPath. An HTML invoice of 500 lines takes 600,000, in 30 ms.
        var lookups: UInt = 500_000_000
    }

    /// Compiles a template: a stylesheet of XSLT 1.0 in one file, or a literal result element with `xsl:version`.
    init(text: [UInt8], file: String) throws(TemplateError) {
        let (parsed, faults) = XMLTree.parse(text)
        guard let tree = parsed else { throw TemplateError(.notWellFormed, file: file, faults) }
        isWhole = StylesheetShape.isStylesheet(tree)
        if let problem = StylesheetShape.problem(of: tree) {
            throw TemplateError(.notATemplate, file: file, line: problem.line, message: problem.message)
        }
        let (compiled, compileFaults) = XMLFaults.collecting { xsltParseStylesheetDoc(tree.document) }
        guard let compiled else { throw TemplateError(.notATemplate, file: file, compileFaults) }
        // From here on the stylesheet frees the document.
        _ = tree.release()
        stylesheet = compiled
        guard compiled.pointee.errors == 0, compileFaults.isEmpty else {
            throw TemplateError(.notATemplate, file: file, compileFaults)
        }
        // What no xsl:output says; libxslt would write everything beyond ASCII as character references.
        if compiled.pointee.encoding == nil { compiled.pointee.encoding = xmlStrdup("UTF-8") }
    }

    deinit {
        xsltFreeStylesheet(stylesheet)
    }

    /// Applies the template to a document.
    ///
    /// Returns nil where a fault stopped it, also where it asked for a file or the network.
    func apply(to source: XMLTree, within limits: Limits = Limits()) -> (XMLTree?, [XMLFault]) {
        let (result, faults) = XMLFaults.collecting { () -> xmlDocPtr? in
            guard let context = xsltNewTransformContext(stylesheet, source.document) else { return nil }
            defer { xsltFreeTransformContext(context) }
            guard xsltSetCtxtSecurityPrefs(SecurityPreferences.closed.pointer, context) == 0 else { return nil }
            context.pointee.maxTemplateDepth = limits.depth
            context.pointee.opLimit = limits.instructions
            context.pointee.xpathCtxt.pointee.opLimit = limits.lookups
            // Numbers the elements once, so that node sets of a long invoice are ordered without walking siblings.
            xmlXPathOrderDocElems(source.document)
            let result = xsltApplyStylesheetUser(stylesheet, source.document, nil, nil, nil, context)
            guard let result, context.pointee.state != XSLT_STATE_OK else { return result }
            xmlFreeDoc(result)
            return nil
        }
        withExtendedLifetime(source) {}
        return (result.map(XMLTree.init(adopting:)), StylesheetFaults.explained(faults))
    }

    /// Writes what ``apply(to:within:)`` made: of a stylesheet as its `xsl:output` says, in UTF-8 unless it names
    /// another encoding; of a literal result element as indented XML in UTF-8, or as HTML where it is `html` in no
    /// namespace.
    ///
    /// - Throws: ``StylesheetFault`` where it is no document: XML and HTML are one element, with nothing beside it.
    func written(_ result: XMLTree) throws(StylesheetFault) -> [UInt8] {
        let isText = xmlStrEqual(stylesheet.pointee.method, "text") == 1
        if !isText, let fault = result.shapeFault { throw fault }
        guard isWhole || result.document.pointee.type == XML_HTML_DOCUMENT_NODE else { return result.serialized() }
        var text: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        let (status, _) = XMLFaults.collecting { xsltSaveResultToString(&text, &count, result.document, stylesheet) }
        defer { nightbill_free(text) }
        withExtendedLifetime(result) {}
        guard status == 0 else { throw StylesheetFault(message: "libxslt could not write it out") }
        return Array(UnsafeBufferPointer(start: text, count: Int(count)))
    }
}

/// Why what a template wrote is no document.
struct StylesheetFault: Error {
    var message: String
}

extension XMLTree {
    /// What keeps a result from being a document.
    fileprivate var shapeFault: StylesheetFault? {
        var elements = 0
        var next = document.pointee.children
        while let node = next {
            switch node.pointee.type {
            case XML_ELEMENT_NODE: elements += 1
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                return StylesheetFault(message: "the template wrote text beside the document's one element")
            default: break
            }
            next = node.pointee.next
        }
        switch elements {
        case 0: return StylesheetFault(message: "the template wrote no element")
        case 1: return nil
        default:
            return StylesheetFault(message: "the template wrote \(elements) elements where a document has one")
        }
    }
}
