import CLibXML2
public import Domain

extension MarkupElement {
    /// Reads a document in UTF-8 through libxml2. Nothing is fetched, no document type is loaded, no entity replaced; elements may be
    /// nested as deep as libxml2 allows, which is 256.
    public static func read(_ utf8: [UInt8]) -> Result<MarkupElement, MarkupFault> {
        let (document, faults) = XMLFaults.collecting {
            utf8.withUnsafeBytes { bytes in
                xmlReadMemory(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: bytes.count),
                    XMLTree.name,
                    "UTF-8",
                    XMLTree.readingOptions
                )
            }
        }
        guard let document else {
            let fault = faults.first ?? XMLFault(message: "it is not an XML document")
            return .failure(MarkupFault(line: fault.line, message: fault.message))
        }
        // What is left of warnings does not keep a document from being read.
        let tree = XMLTree(adopting: document)
        return withExtendedLifetime(tree) {
            guard let root = tree.rootNode else {
                return .failure(MarkupFault(line: nil, message: "it has no element"))
            }
            return .success(MarkupElement(root))
        }
    }

    private init(_ node: XMLNode) {
        self.init(
            name: node.name,
            namespace: node.namespace,
            line: xmlGetLineNo(node.pointer),
            attributes: node.attributes,
            elements: node.elements.map(MarkupElement.init),
            text: node.text
        )
    }
}

extension XMLNode {
    /// The attributes without namespace.
    fileprivate var attributes: [String: Text] {
        var found: [String: Text] = [:]
        var next = pointer.pointee.properties
        while let attribute = next {
            if attribute.pointee.ns == nil {
                let name = String(cString: attribute.pointee.name)
                found[name] = self[name].map { Text($0) }
            }
            next = attribute.pointee.next
        }
        return found
    }

    /// The text directly in it.
    fileprivate var text: Text {
        var text = ""
        var next = pointer.pointee.children
        while let node = next {
            if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
                let content = node.pointee.content
            {
                text += String(cString: content)
            }
            next = node.pointee.next
        }
        return Text(text)
    }
}
