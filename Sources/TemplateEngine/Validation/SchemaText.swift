import CLibXML2

/// One schema text: the elements that it declares, and the other schemas that it needs.
struct SchemaText: Sendable {
    var text: [UInt8]
    /// Empty: none.
    var targetNamespace: String
    /// The global elements, with their lines.
    var elements: [String: Int]
    /// The other schemas, in order.
    var references: [Reference]

    /// A reference to another schema.
    struct Reference: Sendable {
        /// As it is written.
        var location: String
        var line: Int
        /// Whether what it declares is taken over: an include or redefinition, not an import.
        var isIncluded: Bool
    }

    private static let schemaNamespace = "http://www.w3.org/2001/XMLSchema"

    /// Reads a schema; a document type declaration is allowed, since that of XML Signature has one, but nothing is
    /// loaded for it.
    ///
    /// - Throws: ``TemplateError`` with the line, where it is not XML or not a schema.
    init(_ text: [UInt8], file: String) throws(TemplateError) {
        self.text = text
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
        let (document, faults) = XMLFaults.collecting {
            text.withUnsafeBytes { bytes in
                xmlReadMemory(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: bytes.count),
                    nil,
                    nil,
                    Int32(bitPattern: options)
                )
            }
        }
        guard let document, faults.isEmpty else {
            throw TemplateError(.notWellFormed, file: file, faults.isEmpty ? [XMLFault(message: "not XML")] : faults)
        }
        let tree = XMLTree(adopting: document)
        guard let root = tree.rootNode,
            root.elementName == ElementName(namespace: Self.schemaNamespace, local: "schema")
        else {
            throw TemplateError(
                .notASchema,
                file: file,
                line: 1,
                message: "the root is not the element schema of XML Schema"
            )
        }
        targetNamespace = root["targetNamespace"] ?? ""
        elements = [:]
        references = []
        for child in root.elements {
            let name = child.elementName
            guard name.namespace == Self.schemaNamespace else { continue }
            switch name.local {
            case "element":
                if let element = child["name"] { elements[element] = child.line }
            case "include", "redefine", "override", "import":
                guard let location = child["schemaLocation"] else { continue }
                let reference = Reference(
                    location: location,
                    line: child.line,
                    isIncluded: name.local != "import"
                )
                references.append(reference)
            default:
                continue
            }
        }
        withExtendedLifetime(tree) {}
    }
}
