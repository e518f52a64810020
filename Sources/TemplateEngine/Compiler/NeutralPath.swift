import Domain

/// What an instruction of a template stands in: the node that relative paths start from.
enum NeutralContext: Hashable {
    /// The document above the invoice.
    case document
    /// An element or attribute; in a repeated one's block, the block at hand.
    case node(Int)
    /// One of several places; which one, only libxslt will know. In the order of the schema, ``NeutralSchema/document``
    /// first.
    case several([Int])
    /// Known to libxslt alone.
    case unknown

    /// The one or several of these places.
    init(_ places: Set<Int>) {
        let sorted = places.sorted()
        self =
            sorted.count == 1 ? (sorted[0] == NeutralSchema.document ? .document : .node(sorted[0])) : .several(sorted)
    }

    /// The places that it may be; nil: any.
    var places: Set<Int>? {
        switch self {
        case .document: [NeutralSchema.document]
        case .node(let node): [node]
        case .several(let nodes): Set(nodes)
        case .unknown: nil
        }
    }
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
    /// None of the places that it reaches has such an element or attribute; see ``NeutralSchema/complaint(_:in:)``.
    case impossible(XPathStep, in: Set<Int>)
}

extension NeutralSchema {
    /// Stands for the document among places.
    static let document = -1

    /// Every place there is.
    var everywhere: NeutralContext { NeutralContext(Set(nodes.indices).union([Self.document])) }

    /// Follows a path from a context.
    func follow(_ path: XPathPath, from start: NeutralContext) -> NeutralPathOutcome {
        var reference = NeutralReference(context: path.isAbsolute ? .document : start, scope: nil, isCertain: true)
        var beyond: (because: String, position: Int)?
        if reference.context == .unknown { beyond = ("a path from what only libxslt knows", path.position) }
        if case .several = reference.context { beyond = ("a path from one of several places", path.position) }
        for step in path.steps {
            if let because = step.beyond { beyond = beyond ?? (because, step.position) }
            guard let places = reference.context.places else { continue }
            guard let next = places.isEmpty ? nil : self.places(step, from: places) else {
                reference.context = .unknown
                continue
            }
            guard !next.isEmpty else {
                return .impossible(step, in: places)
            }
            reference.context = NeutralContext(next)
            if case .node(let node) = reference.context, step.axis != .itself {
                if nodes[node].isRepeated {
                    reference.scope = nodes[node].scope
                    reference.isCertain = false
                }
                if !nodes[node].isRequired { reference.isCertain = false }
            }
        }
        guard let beyond else { return .plain(reference) }
        return .beyond(reference.context, because: beyond.because, position: beyond.position)
    }

    /// Where a step leads; nil: to what has no name, such as a text.
    private func places(_ step: XPathStep, from places: Set<Int>) -> Set<Int>? {
        let reached: Set<Int>
        switch step.axis {
        case .itself: return places
        case .parent: return Set(places.compactMap(parent))
        case .child: reached = Set(places.flatMap(children).filter { !nodes[$0].isAttribute })
        case .attribute: reached = Set(places.flatMap(children).filter { nodes[$0].isAttribute })
        case .other(let axis):
            guard let found = self.places(along: axis, from: places) else { return nil }
            reached = found
        }
        if step.name == "*" { return reached.filter { $0 != Self.document } }
        if step.name == "node()" { return reached }
        guard !step.name.contains("(") else { return nil }
        return reached.filter { $0 != Self.document && nodes[$0].name == step.name }
    }

    /// Where an axis leads that is never compiled; nil: to what has no name.
    private func places(along axis: String, from places: Set<Int>) -> Set<Int>? {
        switch axis {
        case "self": places
        case "parent": Set(places.compactMap(parent))
        case "//", "descendant-or-self": places.union(descendants(of: places))
        case "descendant": descendants(of: places)
        case "ancestor": Set(places.flatMap(ancestors))
        case "ancestor-or-self": places.union(places.flatMap(ancestors))
        case "following-sibling", "preceding-sibling":
            Set(places.compactMap(parent).flatMap(children).filter { !nodes[$0].isAttribute })
        case "following", "preceding": Set(nodes.indices.filter { !nodes[$0].isAttribute })
        default: nil
        }
    }

    /// The place that holds this one.
    func parent(of place: Int) -> Int? {
        switch place {
        case Self.document: nil
        case Self.root: Self.document
        default: nodes[place].parent
        }
    }

    private func children(of place: Int) -> [Int] { place == Self.document ? [Self.root] : nodes[place].children }

    private func descendants(of places: Set<Int>) -> Set<Int> {
        var found: Set<Int> = []
        var open = Array(places)
        while let place = open.popLast() {
            for child in children(of: place) where !nodes[child].isAttribute && found.insert(child).inserted {
                open.append(child)
            }
        }
        return found
    }

    private func ancestors(of place: Int) -> [Int] { parent(of: place).map { [$0] + ancestors(of: $0) } ?? [] }
}

extension XPathStep {
    /// What of it is never compiled; nil: nothing.
    fileprivate var beyond: String? {
        if !predicates.isEmpty { return "a predicate on \(name)" }
        switch axis {
        case .itself: return nil
        case .parent: return "\"..\""
        case .other(let axis): return axis == "//" ? "\"//\"" : "the axis \(axis)"
        case .child, .attribute: return isPlainName ? nil : "\"\(name)\""
        }
    }
}
