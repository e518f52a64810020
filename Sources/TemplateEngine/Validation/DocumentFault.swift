import CLibXML2

/// Something that a schema does not allow in a document.
public struct DocumentFault: Hashable, Sendable {
    /// The rule as worded by libxml2, names with the document's prefixes.
    public var message: String
    /// The element at which it was found, from the root; empty where there is none.
    public var path: [ElementName] = []
    /// The same as a readable path: `/Invoice/cac:InvoiceLine[2]/cbc:ID`.
    public var place = ""
    /// The line of the document.
    public var line: Int?

    init(message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }

    /// A fault at an element, or at an attribute of it.
    init(_ message: String, at node: xmlNodePtr?, line: Int?) {
        let element = node?.pointee.type == XML_ATTRIBUTE_NODE ? node?.pointee.parent : node
        guard let element, element.pointee.type == XML_ELEMENT_NODE else {
            self.init(message: message, line: line)
            return
        }
        let chain = XMLNode(pointer: element).chain
        self.init(message: Self.withPrefixes(message, of: chain), line: line ?? Int(xmlGetLineNo(element)))
        path = chain.map(\.elementName)
        place = chain.map { "/" + Self.step($0) }.joined()
    }

    /// The element's name, and its number where it has siblings of that name.
    private static func step(_ element: XMLNode) -> String {
        let namesakes = element.parent?.elements.filter { $0.elementName == element.elementName } ?? []
        guard namesakes.count > 1, let index = namesakes.firstIndex(where: { $0.pointer == element.pointer }) else {
            return element.prefixedName
        }
        return "\(element.prefixedName)[\(index + 1)]"
    }

    /// `{urn:…}ID` becomes `cbc:ID`.
    private static func withPrefixes(_ message: String, of chain: [XMLNode]) -> String {
        var message = message
        for element in chain {
            var next = element.pointer.pointee.nsDef
            while let namespace = next {
                if let name = namespace.pointee.href.map({ String(cString: $0) }), !name.isEmpty {
                    let prefix = namespace.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
                    message = replacing("{\(name)}", in: message, by: prefix)
                }
                next = namespace.pointee.next
            }
        }
        return message
    }

    private static func replacing(_ part: String, in text: String, by other: String) -> String {
        let (text, part) = (Array(text.utf8), Array(part.utf8))
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index...].starts(with: part) {
                result += Array(other.utf8)
                index += part.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
