import CLibXML2

/// Something that a schema does not allow in a document.
public struct DocumentFault: Hashable, Sendable {
    /// The rule in libxml2's words, names with the document's prefixes.
    public var message: String
    /// The element it was found at, from the root; empty where it is none.
    public var path: [ElementName] = []
    /// The same as a path that a person can follow: `/Invoice/cac:InvoiceLine[2]/cbc:ID`.
    public var place = ""
    /// The line of the document.
    public var line: Int?

    init(message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }

    /// A fault at an element, or at one's attribute.
    init(_ message: String, at node: xmlNodePtr?, line: Int?) {
        let element = node?.pointee.type == XML_ATTRIBUTE_NODE ? node?.pointee.parent : node
        guard let element, element.pointee.type == XML_ELEMENT_NODE else {
            self.init(message: message, line: line)
            return
        }
        let chain = Elements.ancestors(of: element)
        self.init(message: Self.withPrefixes(message, of: chain), line: line ?? Elements.line(of: element))
        path = chain.map { ElementName($0) }
        place = chain.map { "/" + Self.step($0) }.joined()
    }

    /// The element's name, and its number where it has namesakes beside it.
    private static func step(_ element: xmlNodePtr) -> String {
        let name = ElementName(element)
        let prefix = element.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
        guard let parent = element.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
            return prefix + name.local
        }
        let namesakes = Elements.children(of: parent).filter { ElementName($0) == name }
        guard namesakes.count > 1, let index = namesakes.firstIndex(of: element) else { return prefix + name.local }
        return "\(prefix)\(name.local)[\(index + 1)]"
    }

    /// `{urn:…}ID` becomes `cbc:ID`.
    private static func withPrefixes(_ message: String, of chain: [xmlNodePtr]) -> String {
        var message = message
        for element in chain {
            var next = element.pointee.nsDef
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
