import Domain

/// What an instruction of a template stands in: the node that relative paths start from.
enum NeutralContext: Hashable {
    /// The document above the invoice.
    case document
    /// An element or attribute; in a repeated one's block, the block at hand.
    case node(Int)
    /// Known to libxslt alone.
    case unknown
}

/// Where a path leads in the neutral invoice.
struct NeutralReference {
    /// The document or a node.
    var context: NeutralContext
    /// The scope whose blocks the path runs through, all of them; nil: it stays in the block at hand.
    var scope: Int?
    /// Whether it is there whenever the context that the path starts from is.
    var isCertain: Bool
}

/// What a path comes to.
enum NeutralPathOutcome {
    /// It leads somewhere, and is of the plain kind that is compiled.
    case plain(NeutralReference)
    /// It leads somewhere, but only libxslt can follow it; `because` names what, at a place in the expression.
    case beyond(NeutralContext, because: String, position: Int)
    /// The schema has no such element or attribute.
    case impossible(String, position: Int)
}

extension NeutralSchema {
    /// Follows a path from a context.
    func follow(_ path: XPathPath, from start: NeutralContext) -> NeutralPathOutcome {
        var reference = NeutralReference(context: path.isAbsolute ? .document : start, scope: nil, isCertain: true)
        var beyond: (String, Int)?
        for step in path.steps {
            if !step.predicates.isEmpty { beyond = beyond ?? ("a predicate on \(step.name)", step.position) }
            switch step.axis {
            case .itself: continue
            case .parent:
                beyond = beyond ?? ("\"..\"", step.position)
                reference.context = parent(of: reference.context)
                continue
            case .other(let axis):
                let words = axis == "//" ? "\"//\"" : "the axis \(axis)"
                return .beyond(.unknown, because: beyond?.0 ?? words, position: beyond?.1 ?? step.position)
            case .child, .attribute: break
            }
            var plain = step
            plain.predicates = []
            guard plain.isPlainName, reference.context != .unknown else {
                let words = reference.context == .unknown ? "a path from what only libxslt knows" : "\"\(step.name)\""
                return .beyond(.unknown, because: beyond?.0 ?? words, position: beyond?.1 ?? step.position)
            }
            guard let next = child(step.name, isAttribute: step.axis == .attribute, of: reference.context) else {
                return .impossible(complaint(step, in: reference.context), position: step.position)
            }
            if nodes[next].isRepeated {
                reference.scope = nodes[next].scope
                reference.isCertain = false
            }
            if !nodes[next].isRequired { reference.isCertain = false }
            reference.context = .node(next)
        }
        if let beyond { return .beyond(reference.context, because: beyond.0, position: beyond.1) }
        return reference.context == .unknown
            ? .beyond(.unknown, because: "what only libxslt knows", position: path.position) : .plain(reference)
    }

    private func parent(of context: NeutralContext) -> NeutralContext {
        switch context {
        case .node(Self.root): .document
        case .node(let node): parent(of: node).map { .node($0) } ?? .unknown
        case .document, .unknown: .unknown
        }
    }

    private func child(_ name: String, isAttribute: Bool, of context: NeutralContext) -> Int? {
        switch context {
        case .document: !isAttribute && name == nodes[Self.root].name ? Self.root : nil
        case .node(let node): child(name, isAttribute: isAttribute, of: node)
        case .unknown: nil
        }
    }

    /// What is said of a step that leads nowhere, with the path that was probably meant.
    private func complaint(_ step: XPathStep, in context: NeutralContext) -> String {
        let name = step.axis == .attribute ? "@\(step.name)" : step.name
        let root = nodes[Self.root].name
        guard case .node(let node) = context else {
            return "the neutral invoice's root is not \"\(name)\"; did you mean \"/\(root)\"?"
        }
        let place = "\(nodes[node].path) has no \"\(name)\""
        guard let meant = nearest(to: name, in: node) else {
            guard nodes[node].children.isEmpty else { return place }
            return place + "; it holds text alone"
        }
        return "\(place); did you mean \"\(meant)\"?"
    }

    /// The path nearest to a name: a child that is spelt nearly so, else the nearest place that has the name, else one that
    /// has nearly the name.
    private func nearest(to name: String, in node: Int) -> String? {
        let children = nodes[node].children.map { nodes[$0].isAttribute ? "@\(nodes[$0].name)" : nodes[$0].name }
        if let near = Spelling.nearest(to: name, among: children) { return near }
        let candidates =
            paths(below: node).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
            + paths(below: Self.root).map { "/\(nodes[Self.root].name)/\($0)" }
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        if let same = candidates.first(where: { last($0) == name || last($0) == "@\(name)" }) { return same }
        guard let near = Spelling.nearest(to: name, among: Array(Set(candidates.map(last))).sorted()) else {
            return nil
        }
        return candidates.first { last($0) == near }
    }
}
