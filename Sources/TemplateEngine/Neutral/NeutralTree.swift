import CLibXML2

/// The record as the tree that libxslt applies templates to.
extension NeutralRecord {
    /// Makes the tree, with separate memory.
    func tree() -> XMLTree {
        let tree = XMLTree(root: schema.nodes[NeutralSchema.root].name)
        add(childrenOf: NeutralSchema.root, to: tree.root, block: 0)
        return tree
    }

    /// Adds a node's content from the block that begins at an index of the slots.
    private func add(childrenOf parent: Int, to element: XMLElement, block: Int) {
        for child in schema.nodes[parent].children {
            let node = schema.nodes[child]
            if node.isList {
                add(itemsOf: child, to: element, in: slots.base[block + node.slot])
                continue
            }
            if node.isRepeated {
                let (start, size) = (blocks[node.scope].start, schema.scopes[node.scope].size)
                for index in 0..<blocks[node.scope].count {
                    add(childrenOf: child, to: element.append(node.name), block: start + index * size)
                }
                continue
            }
            let slot = slots.base[block + node.slot]
            guard slot.isPresent else { continue }
            if node.isAttribute {
                element.setAttribute(node.name, string(slot))
            } else {
                let added = element.append(node.name)
                if node.isLeaf { added.fill(bytes(slot)) }
                add(childrenOf: child, to: added, block: block)
            }
        }
    }

    /// Adds the items of a list, each with its text and its attributes.
    private func add(itemsOf list: Int, to element: XMLElement, in slot: Slot) {
        let (node, size) = (schema.nodes[list], 1 + schema.nodes[list].children.count)
        for item in 0..<Int(slot.isPresent ? slot.count : 0) {
            let first = Int(slot.start) + item * size
            let added = element.append(node.name)
            for attribute in node.children.map({ schema.nodes[$0] }) {
                added.setAttribute(attribute.name, string(slots.base[first + attribute.slot]))
            }
            added.fill(bytes(slots.base[first]))
        }
    }

    private func bytes(_ slot: Slot) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.base + Int(slot.start), count: Int(slot.count))
    }
}
