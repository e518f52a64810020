/// An expression of XPath 1.0, parsed as far as needed to know its paths.
indirect enum XPathExpression: Equatable {
    case path(XPathPath)
    case literal(String)
    case number(String)
    case call(String, [XPathExpression])
    case and(XPathExpression, XPathExpression)
    case or(XPathExpression, XPathExpression)
    case equal(XPathExpression, XPathExpression)
    case notEqual(XPathExpression, XPathExpression)
    /// Any other compound expression, by its sign: a comparison, a sum, a union, a variable.
    case other(String, [XPathExpression])
    /// A path that continues from the result of an expression.
    case filtered(XPathExpression, predicates: [XPathExpression], steps: [XPathStep])
}

/// A location path.
struct XPathPath: Equatable {
    var isAbsolute: Bool
    var steps: [XPathStep]
    /// Where it begins in the expression, in characters.
    var position: Int
}

/// A step of a location path.
struct XPathStep: Equatable {
    enum Axis: Equatable {
        case child
        case attribute
        /// `.`
        case itself
        /// `..`
        case parent
        /// An axis that has to be named, or `//`.
        case other(String)
    }

    var axis: Axis
    /// A name, `*`, or a node test such as `text()`; empty for `.` and `..`.
    var name: String
    var predicates: [XPathExpression]
    /// Where it begins in the expression, in characters.
    var position: Int

    /// Whether it is a name without a prefix and nothing else.
    var isPlainName: Bool {
        predicates.isEmpty && !name.isEmpty && name != "*" && !name.contains("(") && !name.contains(":")
    }
}
