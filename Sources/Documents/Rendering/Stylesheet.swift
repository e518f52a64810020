import CLibXML2
import CLibXSLT

/// A template as libxslt compiled it, freed with its owner.
final class Stylesheet {
    private let stylesheet: xsltStylesheetPtr

    /// Compiles a template: a literal result element with `xsl:version`.
    init(text: [UInt8], file: String) throws(TemplateError) {
        let (parsed, faults) = XMLTree.parse(text)
        guard let tree = parsed else { throw TemplateError(.notWellFormed, file: file, faults) }
        if let problem = Self.problem(ofRoot: tree) {
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
    }

    /// What keeps a document from being a literal result element.
    private static func problem(ofRoot tree: XMLTree) -> XMLFault? {
        let instructions = "http://www.w3.org/1999/XSL/Transform"
        guard let root = xmlDocGetRootElement(tree.document) else { return XMLFault(message: "there is no element") }
        let line = Int(xmlGetLineNo(root))
        if let namespace = root.pointee.ns?.pointee.href, xmlStrEqual(namespace, instructions) == 1 {
            return XMLFault(
                line: line,
                message: "the root must be an element of the document that is wanted, not an instruction"
            )
        }
        guard xmlHasNsProp(root, "version", instructions) != nil else {
            return XMLFault(line: line, message: "the root element needs xsl:version=\"1.0\"")
        }
        return nil
    }

    deinit {
        xsltFreeStylesheet(stylesheet)
    }

    /// Applies the template to a document.
    ///
    /// Returns nil where a fault stopped it, also where it asked for a file or the network.
    func apply(to source: XMLTree) -> (XMLTree?, [XMLFault]) {
        let (result, faults) = XMLFaults.collecting { () -> xmlDocPtr? in
            guard let context = xsltNewTransformContext(stylesheet, source.document) else { return nil }
            defer { xsltFreeTransformContext(context) }
            guard xsltSetCtxtSecurityPrefs(SecurityPreferences.closed.pointer, context) == 0 else { return nil }
            // Numbers the elements once, so that node sets of a long invoice are ordered without walking siblings.
            xmlXPathOrderDocElems(source.document)
            let result = xsltApplyStylesheetUser(stylesheet, source.document, nil, nil, nil, context)
            guard let result, context.pointee.state != XSLT_STATE_OK else { return result }
            xmlFreeDoc(result)
            return nil
        }
        withExtendedLifetime(source) {}
        return (result.map(XMLTree.init(adopting:)), faults)
    }
}
