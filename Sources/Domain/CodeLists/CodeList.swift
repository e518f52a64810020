/// A closed list of codes, given as one text of codes separated by spaces or line ends.
struct CodeList: Sendable {
    private let codes: Set<String>

    init(_ text: String) {
        codes = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    func contains(_ code: String) -> Bool {
        codes.contains(code)
    }
}
