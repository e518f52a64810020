import Domain

/// The context of an instruction of a template: the node from which relative paths start.
enum NeutralContext: Hashable {
    /// The document above the invoice.
    case document
    /// An element or attribute; in a repeated one's block, the current block.
    case node(Int)
    /// One of several places; only libxslt will know which one. In the order of the schema, ``NeutralSchema/document``
    /// first.
    case several([Int])
    /// Known only to libxslt.
    case unknown

    /// The context of one or several places.
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

/// The target of a path in the neutral invoice.
struct NeutralReference {
    /// The document or a node.
    var context: NeutralContext
    /// The scope whose blocks the path runs through, all of them; nil: it stays in the current block.
    var scope: Int?
    /// Whether it exists whenever the start of the path exists.
    var isCertain: Bool
}

/// The result of resolving a path.
enum NeutralPathOutcome {
    /// It exists, and is of the plain kind that is compiled.
    case plain(NeutralReference)
    /// It exists, but only libxslt can follow it; `because` names what, at a place in the expression.
    case beyond(NeutralContext, because: String, position: Int)
    /// None of the places that it reaches has such an element or attribute; see ``NeutralSchema/complaint(_:in:)``.
    case impossible(XPathStep, in: Set<Int>)
}

extension NeutralSchema {
    /// Represents the document among places.
    static let document = -1

    /// Every place there is.
    var everywhere: NeutralContext { NeutralContext(Set(nodes.indices).union([Self.document])) }

    /// Resolves a path from a context.
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
                if nodes[node].isList {
                    beyond = beyond ?? ("\(nodes[node].name), of which there may be several", step.position)
                } else if nodes[node].isRepeated {
                    reference.scope = nodes[node].scope
                    reference.isCertain = false
                }
                if !nodes[node].isRequired { reference.isCertain = false }
            }
        }
        guard let beyond else { return .plain(reference) }
        return .beyond(reference.context, because: beyond.because, position: beyond.position)
    }

    /// The places that a step reaches; nil: nodes without a name, such as texts.
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

    /// The places that an axis reaches which is never compiled; nil: nodes without a name.
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

    /// The parent of a place.
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
    /// The part that is never compiled; nil: none.
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
