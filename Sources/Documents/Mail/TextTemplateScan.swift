/// The limits of a Mustache template that are checked before it is parsed: how deep its sections are nested, and how
/// much it can write at most. The parser and the renderer recurse into each section, without a limit.
struct TextTemplateScan {
    /// Why a template is refused, and the line.
    struct Problem: Error, Hashable {
        var line: Int
        var message: String
    }

    /// How deep sections, blocks and partials may be nested.
    static let depthLimit = 50
    /// How many tags a template may have.
    static let tagLimit = 2_000
    /// The longest name in a tag, in characters; transforms are nested within it.
    private static let nameLimit = 100
    /// How often a section is written at most where a transform makes a list of its value: once for each value.
    private static let repetitions = 32

    /// How often a value can be written, by its name. An upper bound.
    private(set) var uses: [String: Int] = [:]
    /// How many bytes of literal text the template can write. An upper bound.
    private(set) var length = 0

    /// A section that is open.
    private struct Section {
        var delimiters: (start: [Character], end: [Character])
        /// How often its content can be written.
        var factor: Int
        /// Whether `.` means a single value outside of it.
        var hasOneValue: Bool
    }

    /// Values that are true or false: in a section of one, `.` keeps its meaning.
    private static let flags: Set<String> = ["on_the_day", "is_suspended"]

    private let characters: [Character]
    private var position = 0
    private var line: Int
    private var delimiters: (start: [Character], end: [Character]) = (["{", "{"], ["}", "}"])
    private var factor = 1
    /// Whether `.` means a single value here, and not all of them in an arbitrary order.
    private var hasOneValue = false
    private var open: [Section] = []
    private var tags = 0

    /// Scans a template that follows the given number of lines.
    init(_ text: String, linesBefore: Int) throws(Problem) {
        characters = Array(text)
        line = linesBefore + 1
        while position < characters.count {
            if isNext(delimiters.start) {
                position += delimiters.start.count
                try tag()
            } else {
                length = Self.sum(length, Self.product(factor, characters[position].utf8.count))
                advance()
            }
        }
    }

    /// How many bytes the template can write at most with values of these lengths.
    func longest(_ lengths: [String: Int]) -> Int {
        // `.` may be all of them.
        let all = lengths.reduce(0) { Self.sum($0, Self.sum($1.value, 100)) }
        return uses.reduce(length) { Self.sum($0, Self.product($1.value, lengths[$1.key] ?? all)) }
    }

    /// Reads a tag whose opening delimiter is already read.
    private mutating func tag() throws(Problem) {
        guard position < characters.count else { return }
        tags += 1
        guard tags <= Self.tagLimit else {
            throw Problem(line: line, message: "there are more than \(Self.tagLimit) tags")
        }
        let sign = characters[position]
        if sign == "=" {
            advance()
            return delimit()
        }
        let content = contents()
        let name = content.drop { "#^$<>/&{*".contains($0) || $0.isWhitespace }
        guard sign == "!" || name.count <= Self.nameLimit else {
            throw Problem(line: line, message: "a name in a tag has more than \(Self.nameLimit) characters")
        }
        let subject = String(name.filter { !$0.isWhitespace && $0 != "}" })
        guard hasOneValue || "!/>%".contains(sign) || (subject != "." && !subject.contains("(.)")) else {
            throw Problem(
                line: line,
                message: "`.` means all values here, in no fixed order; name a single one"
            )
        }
        switch sign {
        case "#", "^", "$", "<":
            guard open.count < Self.depthLimit else {
                let what = "sections are nested more than \(Self.depthLimit) deep"
                throw Problem(line: line, message: what)
            }
            open.append(Section(delimiters: delimiters, factor: factor, hasOneValue: hasOneValue))
            if sign == "#", subject != ".", !Self.flags.contains(subject) { hasOneValue = true }
            if content.contains("(") { factor = Self.product(factor, Self.repetitions) }
        case "/":
            guard let section = open.popLast() else { return }
            (delimiters, factor, hasOneValue) = (section.delimiters, section.factor, section.hasOneValue)
        case "!", ">", "%": break
        default:
            // A transform may make three letters of one, each of four bytes.
            let hasTransform = subject.contains("(")
            let key = hasTransform ? "." : subject
            uses[key] = Self.sum(uses[key] ?? 0, Self.product(factor, hasTransform ? 12 : 1))
        }
    }

    /// Reads up to and including the closing delimiter.
    private mutating func contents() -> ArraySlice<Character> {
        let start = position
        while position < characters.count {
            if isNext(delimiters.end) {
                let found = characters[start..<position]
                position += delimiters.end.count
                return found
            }
            advance()
        }
        return characters[start...]
    }

    /// Reads new delimiters: `{{=<% %>=}}`.
    private mutating func delimit() {
        let content = contents()
        let parts = content.split { $0.isWhitespace || $0 == "=" }
        if parts.count == 2 { delimiters = (Array(parts[0]), Array(parts[1])) }
    }

    private func isNext(_ sign: [Character]) -> Bool { characters[position...].starts(with: sign) }

    private mutating func advance() {
        if characters[position].isNewline { line += 1 }
        position += 1
    }

    private static func sum(_ one: Int, _ other: Int) -> Int {
        let (sum, isOver) = one.addingReportingOverflow(other)
        return isOver ? .max : sum
    }

    private static func product(_ one: Int, _ other: Int) -> Int {
        let (product, isOver) = one.multipliedReportingOverflow(by: other)
        return isOver ? .max : product
    }
}
