import CLibXML2

/// The name of an XML element: its namespace and local name.
public struct ElementName: Hashable, Sendable, CustomStringConvertible {
    /// Empty: the element is in no namespace.
    public var namespace: String
    public var local: String

    /// A name by its parts.
    public init(namespace: String, local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// `{namespace}local`, or `local` where there is no namespace.
    public var description: String {
        namespace.isEmpty ? local : "{\(namespace)}\(local)"
    }
}

extension ElementName {
    init(_ element: xmlNodePtr) {
        namespace = element.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
        local = element.pointee.name.map { String(cString: $0) } ?? ""
    }
}

/// What is read off the elements of a tree of libxml2.
enum Elements {
    /// The child elements, in order.
    static func children(of element: xmlNodePtr) -> [xmlNodePtr] {
        var children: [xmlNodePtr] = []
        var next = element.pointee.children
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE { children.append(node) }
            next = node.pointee.next
        }
        return children
    }

    /// From the root to an element.
    static func ancestors(of element: xmlNodePtr) -> [xmlNodePtr] {
        var chain: [xmlNodePtr] = []
        var next: xmlNodePtr? = element
        while let node = next, node.pointee.type == XML_ELEMENT_NODE {
            chain.append(node)
            next = node.pointee.parent
        }
        return chain.reversed()
    }

    /// The value of an attribute in no namespace.
    static func attribute(_ name: String, of element: xmlNodePtr) -> String? {
        guard let attribute = xmlHasNsProp(element, name, nil) else { return nil }
        var value = ""
        var next = attribute.pointee.children
        while let part = next {
            if let content = part.pointee.content { value += String(cString: content) }
            next = part.pointee.next
        }
        return value
    }

    static func line(of element: xmlNodePtr) -> Int { Int(xmlGetLineNo(element)) }
}
