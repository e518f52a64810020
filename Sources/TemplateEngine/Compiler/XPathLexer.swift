/// The tokens of an expression of XPath 1.0, by its section 3.7.
struct XPathLexer {
    enum Token: Equatable {
        case name(String)
        case literal(String)
        case number(String)
        case variable(String)
        /// An operator or a sign: `/`, `//`, `(`, `and`, `::`, `*` between two operands.
        case sign(String)
    }

    /// The longest expression that is analyzed, in tokens; also bounds its nesting.
    private static let limit = 2_000

    /// The tokens with the characters at which they begin; nil where the text is not an expression.
    static func tokens(_ text: String) -> [(token: Token, position: Int)]? {
        var lexer = XPathLexer(characters: Array(text.unicodeScalars))
        while lexer.skipBlanks() {
            let start = lexer.position
            guard let token = lexer.next() else { return nil }
            lexer.tokens.append((token, start))
            guard lexer.tokens.count <= limit else { return nil }
        }
        return lexer.tokens
    }

    private let characters: [Unicode.Scalar]
    private var position = 0
    private var tokens: [(token: Token, position: Int)] = []

    private init(characters: [Unicode.Scalar]) {
        self.characters = characters
    }

    /// Whether there are more characters.
    private mutating func skipBlanks() -> Bool {
        while let character = peek, character == " " || character == "\t" || character == "\n" || character == "\r" {
            position += 1
        }
        return position < characters.count
    }

    private var peek: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

    /// The signs, a longer one before those that it begins with, each with its characters.
    private static let signs = [
        "//", "::", "..", "!=", "<=", ">=", "/", "(", ")", "[", "]", ".", "@", ",", "|", "+", "-", "=", "<", ">",
    ].map { (text: $0, characters: Array($0.unicodeScalars)) }

    private var rest: ArraySlice<Unicode.Scalar> { characters[position...] }

    private mutating func next() -> Token? {
        guard let character = peek else { return nil }
        switch character {
        case "'", "\"":
            guard let end = characters[(position + 1)...].firstIndex(of: character) else { return nil }
            let text = string(position + 1..<end)
            position = end + 1
            return .literal(text)
        case "0"..."9": return .number(digits())
        case "." where position + 1 < characters.count && isDigit(characters[position + 1]): return .number(digits())
        case "$":
            position += 1
            return name().map { .variable($0) }
        default: break
        }
        for sign in Self.signs where character == sign.characters[0] && rest.starts(with: sign.characters) {
            position += sign.characters.count
            return .sign(sign.text)
        }
        if character == "*" {
            position += 1
            return isAfterOperand ? .sign("*") : .name("*")
        }
        guard let word = name() else { return nil }
        let isOperator = isAfterOperand && ["and", "or", "mod", "div"].contains(word)
        return isOperator ? .sign(word) : .name(word)
    }

    /// Whether the preceding token makes `*` and the words operators.
    private var isAfterOperand: Bool {
        guard let last = tokens.last?.token else { return false }
        guard case .sign(let sign) = last else { return true }
        return [")", "]", ".", ".."].contains(sign)
    }

    private mutating func digits() -> String {
        let start = position
        while let character = peek, isDigit(character) || character == "." { position += 1 }
        return string(start..<position)
    }

    /// A name, with its prefix if it has one; `prefix:*` too.
    private mutating func name() -> String? {
        let start = position
        guard let first = peek, isNameStart(first) else { return nil }
        while let character = peek, isNamePart(character) { position += 1 }
        let isPrefix = peek == ":" && position + 1 < characters.count && characters[position + 1] != ":"
        if isPrefix, isNameStart(characters[position + 1]) || characters[position + 1] == "*" {
            position += 1
            if peek == "*" { position += 1 }
            while let character = peek, isNamePart(character) { position += 1 }
        }
        return string(start..<position)
    }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[range])
        return String(text)
    }

    private func isDigit(_ character: Unicode.Scalar) -> Bool { ("0"..."9").contains(character) }

    private func isNameStart(_ character: Unicode.Scalar) -> Bool {
        // Most are ASCII, and the properties of Unicode are slow to ask for.
        switch character {
        case "a"..."z", "A"..."Z", "_": true
        default: !character.isASCII && character.properties.isAlphabetic
        }
    }

    private func isNamePart(_ character: Unicode.Scalar) -> Bool {
        isNameStart(character) || isDigit(character) || character == "-" || character == "."
            || !character.isASCII && character.properties.generalCategory == .nonspacingMark
    }
}
