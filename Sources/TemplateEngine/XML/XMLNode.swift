import CLibXML2

/// An element of a tree that is read; valid only while the tree exists.
struct XMLNode {
    let pointer: xmlNodePtr

    /// The name without its prefix.
    var name: String { String(cString: pointer.pointee.name) }

    /// The namespace of the name; nil: it is in none.
    var namespace: String? { pointer.pointee.ns.flatMap { $0.pointee.href }.map { String(cString: $0) } }

    /// The child elements.
    var elements: [XMLNode] {
        var found: [XMLNode] = []
        var next = pointer.pointee.children
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE { found.append(XMLNode(pointer: node)) }
            next = node.pointee.next
        }
        return found
    }

    /// The value of an attribute without namespace; nil where there is none.
    subscript(_ attribute: String) -> String? {
        guard let value = xmlGetNoNsProp(pointer, attribute) else { return nil }
        defer { nightbill_free(value) }
        return String(cString: value)
    }
}

extension XMLTree {
    /// The root, to be read.
    var rootNode: XMLNode? { xmlDocGetRootElement(document).map(XMLNode.init(pointer:)) }
}
