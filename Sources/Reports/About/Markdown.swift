/// A page in Markdown, built piece by piece: the form in which pages are kept and from which a terminal's text is made.
struct Markdown {
    private(set) var text = ""

    /// A heading; 1 is that of the page.
    mutating func heading(_ level: Int, _ words: String) {
        block(String(repeating: "#", count: level) + " " + words)
    }

    /// Sentences.
    mutating func paragraph(_ words: String) { block(words) }

    /// Items, a line each.
    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        block(items.map { "- " + $0 }.joined(separator: "\n"))
    }

    /// Lines as they are.
    mutating func code(_ lines: String) {
        block("```\n" + lines + (lines.hasSuffix("\n") ? "" : "\n") + "```")
    }

    /// Rows of cells.
    mutating func table(_ titles: [String], _ rows: [[String]]) {
        let lines = [titles, titles.map { _ in "---" }] + rows
        block(lines.map { "| " + $0.map(Self.cell).joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    /// A block that is Markdown already.
    mutating func block(_ markdown: String) {
        text += (text.isEmpty ? "" : "\n") + markdown + (markdown.hasSuffix("\n") ? "" : "\n")
    }

    private static func cell(_ words: String) -> String {
        words.replacing("|", with: "\\|").replacing("\n", with: " ")
    }
}
