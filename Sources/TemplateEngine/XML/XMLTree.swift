import CLibXML2

/// A document tree of libxml2, freed with its owner.
final class XMLTree {
    let document: xmlDocPtr
    private var isOwner = true

    /// A document whose root has the given name and no content.
    init(root name: String) {
        XMLLibraries.ready
        guard let document = xmlNewDoc(nil), let root = xmlNewDocNode(document, nil, name, nil) else {
            preconditionFailure("out of memory")
        }
        xmlDocSetRootElement(document, root)
        self.document = document
    }

    /// Takes over a document that a library made.
    init(adopting document: xmlDocPtr) {
        self.document = document
    }

    deinit {
        if isOwner { xmlFreeDoc(document) }
    }

    /// Hands the document over to a library, which frees it from now on.
    func release() -> xmlDocPtr {
        isOwner = false
        return document
    }

    /// No network, no entity definitions, CDATA sections as text, lines beyond 65,535.
    static let readingOptions = Int32(
        bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    )

    /// Reads a document without entities, network or included files.
    ///
    /// Returns nil, with the faults, where it is not well formed, also by its namespaces, or has a document type
    /// declaration.
    static func parse(_ bytes: [UInt8]) -> (XMLTree?, [XMLFault]) {
        let (document, faults) = XMLFaults.collecting {
            bytes.withUnsafeBytes { bytes in
                xmlReadMemory(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: bytes.count),
                    name,
                    nil,
                    readingOptions
                )
            }
        }
        return checked(document, faults)
    }

    /// The name that ``parse(_:)`` gives its documents, since libxslt reports lines only of those that have a name.
    static let name = "document.xml"

    /// Takes ownership of what libxml2 read, unless there is a fault.
    static func checked(_ document: xmlDocPtr?, _ faults: [XMLFault]) -> (XMLTree?, [XMLFault]) {
        guard let document else { return (nil, faults.isEmpty ? [XMLFault(message: "not an XML document")] : faults) }
        let tree = XMLTree(adopting: document)
        guard document.pointee.intSubset == nil else {
            return (nil, [XMLFault(message: "a document type declaration is not allowed here")])
        }
        return faults.isEmpty ? (tree, []) : (nil, faults)
    }

    /// The document in UTF-8, elements that contain only elements indented by two spaces, text unchanged.
    func serialized() -> [UInt8] {
        guard let buffer = xmlBufferCreate() else { preconditionFailure("out of memory") }
        defer { xmlBufferFree(buffer) }
        guard let save = xmlSaveToBuffer(buffer, "UTF-8", Int32(bitPattern: XML_SAVE_FORMAT.rawValue)) else {
            preconditionFailure("out of memory")
        }
        guard xmlSaveDoc(save, document) != -1, xmlSaveClose(save) != -1 else {
            preconditionFailure("libxml2 could not write a document to memory")
        }
        return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
    }

    /// The root, to be filled.
    var root: XMLElement {
        guard let node = xmlDocGetRootElement(document) else { preconditionFailure("a document without a root") }
        return XMLElement(node: node)
    }
}
