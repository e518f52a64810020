import CLibXML2

@testable import Documents

/// Just enough reading to see what a written document says.
extension XMLTree {
    /// The texts of the root's children.
    var texts: [String] {
        children.map { Self.content(of: $0.pointee.children) }
    }

    /// The values of the first attribute of each of the root's children that has one.
    var attributes: [String] {
        children.compactMap { child in
            child.pointee.properties.map { Self.content(of: $0.pointee.children) }
        }
    }

    private static func content(of node: xmlNodePtr?) -> String {
        guard let content = node?.pointee.content else { return "" }
        return String(cString: content)
    }

    private var children: [xmlNodePtr] {
        var nodes: [xmlNodePtr] = []
        var node = xmlFirstElementChild(xmlDocGetRootElement(document))
        while let child = node {
            nodes.append(child)
            node = xmlNextElementSibling(child)
        }
        return nodes
    }
}
