import Domain

/// An expression in an attribute of a template.
struct TemplateExpression {
    var text: String
    var attribute: TemplateSource.Attribute
    /// Where it begins in the attribute's value, in characters.
    var offset = 0

    /// The place of one of its characters.
    func place(at position: Int) -> TemplateSource.Place { attribute.place(at: offset + position) }
}

extension TemplateSource.Attribute {
    /// The whole value as an expression.
    var expression: TemplateExpression { TemplateExpression(text: value, attribute: self) }

    /// A part of an attribute value template.
    enum Part {
        case text(String)
        case expression(TemplateExpression)
    }

    /// The parts of the value as an attribute value template; nil where the braces do not pair.
    var parts: [Part]? {
        let characters = Array(value.unicodeScalars)
        var parts: [Part] = []
        var text = String.UnicodeScalarView()
        var position = 0
        while position < characters.count {
            let character = characters[position]
            let isDoubled = position + 1 < characters.count && characters[position + 1] == character
            switch character {
            case "{" where isDoubled, "}" where isDoubled:
                text.append(character)
                position += 2
            case "{":
                guard let end = Self.end(ofExpression: characters, from: position + 1) else { return nil }
                if !text.isEmpty { parts.append(.text(String(text))) }
                text = .init()
                var inner = String.UnicodeScalarView()
                inner.append(contentsOf: characters[(position + 1)..<end])
                parts.append(
                    .expression(TemplateExpression(text: String(inner), attribute: self, offset: position + 1))
                )
                position = end + 1
            case "}": return nil
            default:
                text.append(character)
                position += 1
            }
        }
        if !text.isEmpty { parts.append(.text(String(text))) }
        return parts
    }

    /// The closing brace; one within a literal does not count.
    private static func end(ofExpression characters: [Unicode.Scalar], from start: Int) -> Int? {
        var quote: Unicode.Scalar?
        for position in start..<characters.count {
            let character = characters[position]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "}" {
                return position
            }
        }
        return nil
    }
}

/// Following the paths of expressions.
extension TemplateCompiler {
    /// The target of an expression that is a path, without messages; nil where it is not a path.
    func outcome(of text: String, in context: NeutralContext) -> NeutralPathOutcome? {
        guard case .path(let path)? = XPathParser.expression(text) else { return nil }
        return schema.follow(path, from: context)
    }

    /// The target of an expression that must be a plain path; anything else is noted.
    mutating func plainPath(_ source: TemplateExpression, in context: NeutralContext) -> NeutralReference? {
        guard let expression = XPathParser.expression(source.text) else {
            addObstacle("the expression \(source.text)", at: source.place(at: 0))
            return nil
        }
        guard case .path(let path) = expression else {
            addObstacle(Self.name(of: expression), at: source.place(at: 0))
            notePaths(expression, source, in: context)
            return nil
        }
        return follow(path, source, in: context)
    }

    /// A plain path to something that contains text and no elements.
    mutating func leaf(_ source: TemplateExpression, in context: NeutralContext) -> NeutralReference? {
        guard let reference = plainPath(source, in: context) else { return nil }
        guard case .node(let node) = reference.context, schema.nodes[node].isLeaf else {
            addObstacle("the text of all that \(source.text) contains", at: source.place(at: 0))
            return nil
        }
        return reference
    }

    private mutating func follow(
        _ path: XPathPath,
        _ source: TemplateExpression,
        in context: NeutralContext
    ) -> NeutralReference? {
        switch schema.follow(path, from: context) {
        case .plain(let reference): return reference
        case .beyond(_, let because, let position): addObstacle(because, at: source.place(at: position))
        case .impossible(let step, let places):
            addComplaint(step, in: places, source)
        }
        notePredicates(of: path.steps, from: path.isAbsolute ? .document : context, source)
        return nil
    }

    /// Notes a step that exists at none of the places it starts from.
    private mutating func addComplaint(_ step: XPathStep, in places: Set<Int>, _ source: TemplateExpression) {
        let schema = schema
        addProblem(schema.complaint(step, in: places), at: source.place(at: step.position))
    }

    /// The context that an expression's nodes give to what is applied to each of them.
    func context(of expression: XPathExpression?, in context: NeutralContext) -> NeutralContext {
        guard case .path(let path)? = expression else { return .unknown }
        switch schema.follow(path, from: context) {
        case .plain(let reference): return reference.context
        case .beyond(let inner, _, _): return inner
        case .impossible: return .unknown
        }
    }

    // MARK: Tests

    /// Jumps where an expression, taken as true or false, has the given value.
    mutating func jump(
        to label: TemplateProgramBuilder.Label,
        if expression: XPathExpression,
        is wanted: Bool,
        _ source: TemplateExpression,
        in context: NeutralContext
    ) {
        switch expression {
        case .call("not", let arguments) where arguments.count == 1:
            jump(to: label, if: arguments[0], is: !wanted, source, in: context)
        case .and(let one, let other), .or(let one, let other):
            let isAnd = if case .and = expression { true } else { false }
            if isAnd != wanted {
                // Each part decides by itself.
                jump(to: label, if: one, is: wanted, source, in: context)
                jump(to: label, if: other, is: wanted, source, in: context)
            } else {
                let skip = builder.makeLabel()
                jump(to: skip, if: one, is: !wanted, source, in: context)
                jump(to: label, if: other, is: wanted, source, in: context)
                builder.place(skip)
            }
        case .path(let path):
            guard let reference = follow(path, source, in: context) else { return }
            addJump(to: label, is: wanted, .present, on: reference, nil)
        case .equal(let one, let other), .notEqual(let one, let other):
            let isEqual = if case .equal = expression { true } else { false }
            compare(one, other, isEqual: isEqual, label, wanted, source, in: context)
        default:
            addObstacle(Self.name(of: expression), at: source.place(at: 0))
            notePaths(expression, source, in: context)
        }
    }

    private mutating func compare(
        _ one: XPathExpression,
        _ other: XPathExpression,
        isEqual: Bool,
        _ label: TemplateProgramBuilder.Label,
        _ wanted: Bool,
        _ source: TemplateExpression,
        in context: NeutralContext
    ) {
        let (path, literal, predicate): (XPathPath, String, TemplateProgram.Predicate)
        switch (one, other) {
        case (.path(let found), .literal(let text)), (.literal(let text), .path(let found)):
            (path, literal, predicate) = (found, text, isEqual ? .equal : .unequal)
        case (.path(let found), .number(let digits)), (.number(let digits), .path(let found)):
            (path, literal, predicate) = (found, digits, isEqual ? .sameNumber : .otherNumber)
        default:
            addObstacle("a comparison of more than a path with a literal", at: source.place(at: 0))
            notePaths(one, source, in: context)
            return notePaths(other, source, in: context)
        }
        guard let reference = follow(path, source, in: context) else { return }
        guard case .node(let node) = reference.context, schema.nodes[node].isLeaf else {
            return addObstacle("the text of all that an element contains", at: source.place(at: path.position))
        }
        addJump(to: label, is: wanted, predicate, on: reference, literal)
    }

    private mutating func addJump(
        to label: TemplateProgramBuilder.Label,
        is wanted: Bool,
        _ predicate: TemplateProgram.Predicate,
        on reference: NeutralReference,
        _ literal: String?
    ) {
        var step = TemplateProgram.Step(operation: .jump, isAny: reference.scope != nil, jumpsIf: wanted)
        step.predicate = predicate
        // The document and the invoice always exist, as does the current block.
        step.slot = TemplateProgram.Step.block
        if case .node(let node) = reference.context {
            let entry = schema.nodes[node]
            step.scope = UInt8(entry.scope)
            if entry.slot >= 0 { step.slot = UInt16(entry.slot) }
        }
        builder.add(step, to: label, bytes: literal)
    }

    // MARK: What libxslt will do

    /// Notes the paths of an expression that cannot exist.
    mutating func notePaths(_ expression: XPathExpression, _ source: TemplateExpression, in context: NeutralContext) {
        switch expression {
        case .path(let path):
            if case .impossible(let step, let places) = schema.follow(path, from: context) {
                addComplaint(step, in: places, source)
            }
            notePredicates(of: path.steps, from: path.isAbsolute ? .document : context, source)
        case .literal, .number: break
        case .call(let name, let parts):
            noteFunction(name, source)
            for part in parts { notePaths(part, source, in: context) }
        case .other(let sign, let parts):
            if sign.hasPrefix("$"), !sign.contains(":"), !variables.contains(String(sign.dropFirst())) {
                addProblem("there is no variable \(sign)", at: source.place(at: 0))
            }
            for part in parts { notePaths(part, source, in: context) }
        case .and(let one, let other), .or(let one, let other), .equal(let one, let other),
            .notEqual(let one, let other):
            notePaths(one, source, in: context)
            notePaths(other, source, in: context)
        case .filtered(let base, let predicates, let steps):
            notePaths(base, source, in: context)
            let inner =
                switch base {
                case .call("current", _): context
                case .call("key", _): schema.everywhere
                default: self.context(of: base, in: context)
                }
            for predicate in predicates { notePaths(predicate, source, in: inner) }
            notePaths(.path(XPathPath(isAbsolute: false, steps: steps, position: 0)), source, in: inner)
        }
    }

    /// Notes a function that does not exist, or that would read a file.
    private mutating func noteFunction(_ name: String, _ source: TemplateExpression) {
        if name == "document" {
            addProblem("document() is not allowed: a template is one file, and reads no other", at: source.place(at: 0))
        } else if !name.contains(":"), !Self.functions.contains(name) {
            let near = Spelling.nearest(to: name, among: Self.functions).map { "; did you mean \($0)()?" } ?? ""
            addProblem("XSLT 1.0 has no function \(name)()\(near)", at: source.place(at: 0))
        }
    }

    /// The functions of XPath 1.0 and XSLT 1.0.
    private static let functions = [
        "boolean", "ceiling", "concat", "contains", "count", "current", "element-available", "false", "floor",
        "format-number", "function-available", "generate-id", "id", "key", "lang", "last", "local-name", "name",
        "namespace-uri", "normalize-space", "not", "number", "position", "round", "starts-with", "string",
        "string-length", "substring", "substring-after", "substring-before", "sum", "system-property", "translate",
        "true", "unparsed-entity-uri",
    ]

    private mutating func notePredicates(
        of steps: [XPathStep],
        from start: NeutralContext,
        _ source: TemplateExpression
    ) {
        var inner = start
        for step in steps {
            inner = context(of: .path(XPathPath(isAbsolute: false, steps: [step], position: 0)), in: inner)
            for predicate in step.predicates { notePaths(predicate, source, in: inner) }
        }
    }

    /// The name, in messages, of an expression that is not compiled.
    private static func name(of expression: XPathExpression) -> String {
        switch expression {
        case .call(let name, _): "the function \(name)()"
        case .other("|", _): "a union of paths"
        case .other(let sign, []): "the variable \(sign)"
        case .other(let sign, _): "\"\(sign)\""
        case .literal, .number: "a literal by itself"
        case .filtered: "a path from a function or in parentheses"
        case .path, .and, .or, .equal, .notEqual: "a truth value as text"
        }
    }
}
