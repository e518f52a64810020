/// Reads expressions of XPath 1.0, by the grammar of its section 3.
///
/// libxslt decides what is a valid expression; this parser only finds the paths in it. Nil therefore means "not
/// understood here", never "wrong".
struct XPathParser {
    static func expression(_ text: String) -> XPathExpression? {
        guard let tokens = XPathLexer.tokens(text) else { return nil }
        var parser = XPathParser(tokens: tokens)
        guard let expression = parser.or(), parser.position == tokens.count else { return nil }
        return expression
    }

    /// How deep expressions may be nested.
    private static let depthLimit = 64

    private let tokens: [(token: XPathLexer.Token, position: Int)]
    private var position = 0
    private var depth = 0

    private init(tokens: [(token: XPathLexer.Token, position: Int)]) {
        self.tokens = tokens
    }

    private var token: XPathLexer.Token? { position < tokens.count ? tokens[position].token : nil }
    private var following: XPathLexer.Token? { position + 1 < tokens.count ? tokens[position + 1].token : nil }

    private mutating func take(_ sign: String) -> Bool {
        guard token == .sign(sign) else { return false }
        position += 1
        return true
    }

    // MARK: Operators, from the weakest to the strongest

    private mutating func or() -> XPathExpression? {
        guard depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard var left = and() else { return nil }
        while take("or") {
            guard let right = and() else { return nil }
            left = .or(left, right)
        }
        return left
    }

    private mutating func and() -> XPathExpression? {
        guard var left = equality() else { return nil }
        while take("and") {
            guard let right = equality() else { return nil }
            left = .and(left, right)
        }
        return left
    }

    private mutating func equality() -> XPathExpression? {
        guard var left = arithmetic(0) else { return nil }
        while true {
            if take("=") {
                guard let right = arithmetic(0) else { return nil }
                left = .equal(left, right)
            } else if take("!=") {
                guard let right = arithmetic(0) else { return nil }
                left = .notEqual(left, right)
            } else {
                return left
            }
        }
    }

    private static let levels = [["<", ">", "<=", ">="], ["+", "-"], ["*", "div", "mod"]]

    private mutating func arithmetic(_ level: Int) -> XPathExpression? {
        guard level < Self.levels.count else { return unary() }
        guard var left = arithmetic(level + 1) else { return nil }
        while case .sign(let sign)? = token, Self.levels[level].contains(sign) {
            position += 1
            guard let right = arithmetic(level + 1) else { return nil }
            left = .other(sign, [left, right])
        }
        return left
    }

    private mutating func unary() -> XPathExpression? {
        var signs = 0
        while take("-") { signs += 1 }
        guard var left = path() else { return nil }
        while take("|") {
            guard let right = path() else { return nil }
            left = .other("|", [left, right])
        }
        return signs == 0 ? left : .other("-", [left])
    }

    // MARK: Paths

    private mutating func path() -> XPathExpression? {
        guard let token else { return nil }
        switch token {
        case .literal, .number, .variable, .sign("("): return filter()
        case .name(let name) where following == .sign("(") && !Self.nodeTests.contains(name): return filter()
        default: return location()
        }
    }

    private static let nodeTests = ["comment", "text", "processing-instruction", "node"]

    private mutating func filter() -> XPathExpression? {
        guard let primary = primary(), let predicates = predicates() else { return nil }
        var steps: [XPathStep] = []
        if token == .sign("/") || token == .sign("//") {
            guard let more = relativeSteps(afterSlash: true) else { return nil }
            steps = more
        }
        return predicates.isEmpty && steps.isEmpty ? primary : .filtered(primary, predicates: predicates, steps: steps)
    }

    private mutating func primary() -> XPathExpression? {
        guard let token else { return nil }
        position += 1
        switch token {
        case .literal(let text): return .literal(text)
        case .number(let digits): return .number(digits)
        case .variable(let name): return .other("$\(name)", [])
        case .sign("("):
            guard let inner = or(), take(")") else { return nil }
            return inner
        case .name(let name):
            guard take("(") else { return nil }
            var arguments: [XPathExpression] = []
            while !take(")") {
                if !arguments.isEmpty, !take(",") { return nil }
                guard let argument = or() else { return nil }
                arguments.append(argument)
            }
            return .call(name, arguments)
        default: return nil
        }
    }

    private mutating func location() -> XPathExpression? {
        let start = tokens[position].position
        if token == .sign("//") {
            return relativeSteps(afterSlash: true).map {
                .path(XPathPath(isAbsolute: true, steps: $0, position: start))
            }
        }
        let isAbsolute = take("/")
        if isAbsolute, !startsStep { return .path(XPathPath(isAbsolute: true, steps: [], position: start)) }
        return relativeSteps(afterSlash: false).map {
            .path(XPathPath(isAbsolute: isAbsolute, steps: $0, position: start))
        }
    }

    private var startsStep: Bool {
        switch token {
        case .name, .sign("."), .sign(".."), .sign("@"): true
        default: false
        }
    }

    private mutating func relativeSteps(afterSlash: Bool) -> [XPathStep]? {
        var steps: [XPathStep] = []
        var needsSlash = afterSlash
        while true {
            if needsSlash {
                let start = position < tokens.count ? tokens[position].position : 0
                if take("//") {
                    steps.append(XPathStep(axis: .other("//"), name: "node()", predicates: [], position: start))
                } else if !take("/") {
                    return steps
                }
            }
            guard let step = step() else { return nil }
            steps.append(step)
            needsSlash = true
        }
    }

    private mutating func step() -> XPathStep? {
        guard position < tokens.count else { return nil }
        let start = tokens[position].position
        if take(".") { return XPathStep(axis: .itself, name: "", predicates: [], position: start) }
        if take("..") { return XPathStep(axis: .parent, name: "", predicates: [], position: start) }
        var axis = XPathStep.Axis.child
        if take("@") {
            axis = .attribute
        } else if case .name(let name)? = token, following == .sign("::") {
            position += 2
            axis =
                switch name {
                case "child": .child
                case "attribute": .attribute
                default: .other(name)
                }
        }
        guard case .name(var name)? = token else { return nil }
        position += 1
        if take("(") {
            if case .literal? = token { position += 1 }
            guard take(")") else { return nil }
            name += "()"
        }
        guard let predicates = predicates() else { return nil }
        return XPathStep(axis: axis, name: name, predicates: predicates, position: start)
    }

    private mutating func predicates() -> [XPathExpression]? {
        var predicates: [XPathExpression] = []
        while take("[") {
            guard let predicate = or(), take("]") else { return nil }
            predicates.append(predicate)
        }
        return predicates
    }
}
