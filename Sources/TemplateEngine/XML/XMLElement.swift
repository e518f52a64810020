import CLibXML2

/// An element of a tree under construction; valid only while the tree exists.
struct XMLElement {
    let node: xmlNodePtr

    /// Appends an element.
    func append(_ name: String) -> XMLElement {
        guard let child = xmlNewDocNode(node.pointee.doc, nil, name, nil), xmlAddChild(node, child) != nil
        else { preconditionFailure("out of memory") }
        return XMLElement(node: child)
    }

    /// Appends text that XML can carry.
    func fill(_ text: UnsafeBufferPointer<UInt8>) {
        guard let content = xmlNewDocTextLen(node.pointee.doc, text.baseAddress, Int32(text.count)),
            xmlAddChild(node, content) != nil
        else { preconditionFailure("out of memory") }
    }

    /// Sets an attribute to a text that XML can carry.
    func setAttribute(_ name: String, _ value: String) {
        guard xmlNewProp(node, name, value) != nil else { preconditionFailure("out of memory") }
    }
}
