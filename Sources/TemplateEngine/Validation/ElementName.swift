import CLibXML2

/// The name of an XML element: its namespace and local name.
public struct ElementName: Hashable, Sendable, CustomStringConvertible {
    /// Empty: the element is in no namespace.
    public var namespace: String
    public var local: String

    /// A name from its parts.
    public init(namespace: String, local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// `{namespace}local`, or `local` where there is no namespace.
    public var description: String {
        namespace.isEmpty ? local : "{\(namespace)}\(local)"
    }
}

extension XMLNode {
    /// The name with its namespace.
    var elementName: ElementName {
        let namespace = pointer.pointee.ns?.pointee.href.map { String(cString: $0) }
        return ElementName(namespace: namespace ?? "", local: name)
    }

    /// The name as it is written, with the prefix of its namespace.
    var prefixedName: String {
        (pointer.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? "") + name
    }

    /// Where its tag ends in the text, from 1.
    var line: Int { Int(xmlGetLineNo(pointer)) }

    /// The parent element; nil for the root.
    var parent: XMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLNode(pointer: parent)
    }

    /// From the root to this element.
    var chain: [XMLNode] {
        var chain = [self]
        while let parent = chain[chain.count - 1].parent { chain.append(parent) }
        return chain.reversed()
    }
}
