import CLibXML2

/// The elements and attributes that `Templates/invoice.xsd` allows in a neutral invoice, and the slot of each in a
/// ``NeutralRecord``.
///
/// The schema uses few constructs: elements of sequences, named and anonymous types, attributes on elements with text,
/// repeated elements with elements in them directly below the invoice, and repeated texts (lists) anywhere.
struct NeutralSchema: Sendable {
    /// An element or an attribute.
    struct Node: Sendable {
        var name: String
        var isAttribute: Bool
        /// From the root, as in `/invoice/issuer/endpoint/@scheme`.
        var path: String
        /// Whether it exists whenever its parent does.
        var isRequired: Bool
        /// Whether it may occur more than once. With elements in it, it then has a scope and no slot.
        var isRepeated: Bool
        /// Whether it contains text and no elements.
        var isLeaf: Bool
        /// The scope whose blocks have its slot.
        var scope: Int
        /// Its position in a block; of an attribute of a list, that in an item, which begins with the text.
        var slot: Int
        /// The parent element; nil: it is the invoice.
        var parent: Int?
        /// Indices in ``NeutralSchema/nodes``, attributes first.
        var children: [Int]

        /// Whether it is a text that may occur more than once: its slot names where its items are, and how many.
        var isList: Bool { isRepeated && isLeaf }
    }

    /// The layout of a repeated element's block; the first scope is that of the invoice.
    struct Scope: Sendable {
        var node: Int
        /// How many slots a block has.
        var size = 0
        /// How many slots all earlier scopes have.
        var firstPlace = 0
        /// By slot: the node, and how many slots it has with its content.
        var slots: [(node: Int, extent: Int)] = []
    }

    /// The invoice is the first; every parent comes before its children.
    private(set) var nodes: [Node] = []
    private(set) var scopes: [Scope] = []

    static let root = 0

    /// The bundled schema.
    static let shared = NeutralSchema(text: NeutralInvoiceSchema.text)

    /// The scope of the repeated elements of this name.
    func scope(named name: String) -> Int {
        guard let scope = scopes.firstIndex(where: { nodes[$0.node].name == name }) else {
            preconditionFailure("invoice.xsd has no repeated \(name)")
        }
        return scope
    }

    /// The slot of the element, attribute or list of this path.
    func slot(of path: String) -> Int {
        guard let node = nodes.first(where: { $0.path == path }) else {
            preconditionFailure("invoice.xsd has no \(path)")
        }
        return node.slot
    }

    /// The index of a slot in a list of all scopes' slots.
    func place(ofSlot slot: Int, in scope: Int) -> Int { scopes[scope].firstPlace + slot }

    /// How many slots all scopes have together, with one block each.
    var slotCount: Int { scopes.reduce(0) { $0 + $1.size } }

    func name(ofSlot slot: Int, in scope: Int) -> String {
        let place = scopes[scope]
        return slot < place.size ? nodes[place.slots[slot].node].name : "nothing"
    }

    /// All paths from a node downwards, as in `address/city`.
    func paths(below node: Int) -> [String] {
        nodes[node].children.flatMap { child in
            let name = nodes[child].isAttribute ? "@\(nodes[child].name)" : nodes[child].name
            return [name] + paths(below: child).map { "\(name)/\($0)" }
        }
    }
}

/// Reading the schema.
extension NeutralSchema {
    private init(text: [UInt8]) {
        guard let tree = XMLTree.parse(text).0, let root = tree.rootNode,
            let invoice = root.elements.first(where: { $0.name == "element" })
        else { preconditionFailure("invoice.xsd cannot be read") }
        var types: [String: XMLNode] = [:]
        for type in root.elements where type.name == "complexType" { types[type["name"] ?? ""] = type }
        scopes = [Scope(node: Self.root)]
        add(invoice, path: "", parent: nil, scope: 0, types)
        for index in scopes.indices.dropFirst() {
            scopes[index].firstPlace = scopes[index - 1].firstPlace + scopes[index - 1].size
        }
        withExtendedLifetime(tree) {}
    }

    /// Adds an element with its content.
    private mutating func add(
        _ element: XMLNode,
        path: String,
        parent: Int?,
        scope outer: Int,
        _ types: [String: XMLNode]
    ) {
        guard let name = element["name"] else { preconditionFailure("invoice.xsd has an element without a name") }
        let type = element.elements.first { $0.name == "complexType" } ?? element["type"].flatMap { types[$0] }
        let members = type.map(Self.members) ?? (elements: [], attributes: [], isLeaf: true)
        let isRepeated = element["maxOccurs"].map { $0 != "1" } ?? false
        let hasBlocks = isRepeated && !members.isLeaf
        precondition(!hasBlocks || outer == 0, "\(name) cannot repeat there")
        let index = nodes.count
        if hasBlocks { scopes.append(Scope(node: index)) }
        let scope = hasBlocks ? scopes.count - 1 : outer
        let path = "\(path)/\(name)"
        let hasSlot = !hasBlocks && index != Self.root
        nodes.append(
            Node(
                name: name,
                isAttribute: false,
                path: path,
                isRequired: element["minOccurs"] != "0",
                isRepeated: isRepeated,
                isLeaf: members.isLeaf,
                scope: scope,
                slot: hasSlot ? addSlot(index, to: scope) : -1,
                parent: parent,
                children: []
            )
        )
        for (place, attribute) in members.attributes.enumerated() {
            nodes[index].children.append(nodes.count)
            addAttribute(attribute, of: index, scope, inItem: nodes[index].isList ? place + 1 : nil)
        }
        for child in members.elements {
            nodes[index].children.append(nodes.count)
            add(child, path: path, parent: index, scope: scope, types)
        }
        guard hasSlot else { return }
        scopes[scope].slots[nodes[index].slot].extent = scopes[scope].size - nodes[index].slot
    }

    private mutating func addAttribute(_ attribute: XMLNode, of element: Int, _ scope: Int, inItem place: Int?) {
        guard let name = attribute["name"] else { preconditionFailure("invoice.xsd has an attribute without a name") }
        nodes.append(
            Node(
                name: name,
                isAttribute: true,
                path: "\(nodes[element].path)/@\(name)",
                isRequired: attribute["use"] == "required",
                isRepeated: false,
                isLeaf: true,
                scope: scope,
                slot: place ?? addSlot(nodes.count, to: scope),
                parent: element,
                children: []
            )
        )
    }

    private mutating func addSlot(_ node: Int, to scope: Int) -> Int {
        scopes[scope].slots.append((node: node, extent: 1))
        scopes[scope].size += 1
        return scopes[scope].size - 1
    }

    /// The content of a complex type: a sequence of elements, or text with attributes.
    private static func members(_ type: XMLNode) -> (elements: [XMLNode], attributes: [XMLNode], isLeaf: Bool) {
        for content in type.elements {
            switch content.name {
            case "sequence": return (content.elements.filter { $0.name == "element" }, [], false)
            case "simpleContent": return ([], content.elements.flatMap(\.elements), true)
            default: continue
            }
        }
        preconditionFailure("invoice.xsd has a type that is neither a sequence nor text")
    }
}
