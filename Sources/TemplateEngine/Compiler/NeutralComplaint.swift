import Domain

/// Messages about paths to nothing.
extension NeutralSchema {
    /// The message about a step that none of these places has, with the path that was probably meant.
    func complaint(_ step: XPathStep, in places: Set<Int>) -> String {
        let name = step.axis == .attribute ? "@\(step.name)" : step.name
        let root = nodes[Self.root].name
        if places == [Self.document], step.axis == .child {
            return "the document's one element is \(root), not \"\(name)\"; did you mean \"/\(root)\"?"
        }
        if name.contains(":") { return "no name of the neutral invoice has a prefix, as \"\(name)\" does" }
        let known = places.filter { $0 != Self.document }.sorted()
        if known.count == 1, step.axis == .child || step.axis == .attribute {
            let place = nodes[known[0]]
            if place.children.isEmpty { return "\(place.path) has no \"\(name)\"; it contains only text" }
            return "\(place.path) has no \"\(name)\"" + meant(name, in: known[0])
        }
        let names = Set(nodes.map { $0.isAttribute ? "@\($0.name)" : $0.name }).sorted()
        let near = Spelling.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
        return "nothing that this path can reach is called \"\(name)\"" + near
    }

    private func meant(_ name: String, in node: Int) -> String {
        nearest(to: name, in: node).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The suggestion for a name: the same name further down, a child with a similar name or of which the name is a
    /// part, the same name in an ancestor, and last a similar name further down.
    private func nearest(to name: String, in node: Int) -> String? {
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        func isSame(_ path: String) -> Bool { last(path) == name || last(path) == "@\(name)" }
        let below = paths(below: node).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        if let same = below.first(where: isSame) { return same }
        let children = below.filter { !$0.contains("/") }
        if let near = Spelling.nearest(to: name, among: children) { return near }
        if let whole = children.first(where: { $0.split(separator: "-").contains { $0 == name } }) { return whole }
        var around = parent(of: node)
        while let place = around, place != Self.document {
            let found = nodes[place].children.first { nodes[$0].name == name && !nodes[$0].isAttribute }
            if let found { return nodes[found].path }
            around = parent(of: place)
        }
        guard let near = Spelling.nearest(to: name, among: below.map(last)) else { return nil }
        return below.first { last($0) == near }
    }
}
