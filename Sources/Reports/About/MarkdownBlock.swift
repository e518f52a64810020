/// A part of a page, of the kinds that the pages of the program have.
enum MarkdownBlock: Equatable {
    /// Of a level from 1.
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case code([String])
    /// Titles, and rows of as many cells.
    case table([String], [[String]])

    /// The blocks of a page.
    static func blocks(of markdown: String) -> [MarkdownBlock] {
        var reader = MarkdownReader()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { reader.add(String(line)) }
        reader.end()
        return reader.blocks
    }
}

/// Reads a page line by line.
private struct MarkdownReader {
    private(set) var blocks: [MarkdownBlock] = []
    /// The lines of the block at hand.
    private var lines: [String] = []
    private var isCode = false

    mutating func add(_ line: String) {
        if line.hasPrefix("```") {
            if isCode {
                blocks.append(.code(lines))
                lines = []
            } else {
                end()
            }
            isCode.toggle()
        } else if isCode {
            lines.append(line)
        } else if line.isEmpty {
            end()
        } else if line.hasPrefix("#") {
            end()
            let level = line.prefix { $0 == "#" }.count
            blocks.append(.heading(level, String(line.dropFirst(level + 1))))
        } else {
            lines.append(line)
        }
    }

    /// Ends the block at hand.
    mutating func end() {
        guard let first = lines.first else { return }
        if first.hasPrefix("|") {
            let rows = lines.map(Self.cells)
            blocks.append(.table(rows[0], Array(rows.dropFirst(2))))
        } else if first.hasPrefix("- ") {
            blocks.append(.list(Self.items(lines)))
        } else {
            blocks.append(.paragraph(lines.joined(separator: " ")))
        }
        lines = []
    }

    /// An item goes on in lines that are indented.
    private static func items(_ lines: [String]) -> [String] {
        lines.reduce(into: []) { items, line in
            if line.hasPrefix("- ") {
                items.append(String(line.dropFirst(2)))
            } else {
                items[items.count - 1] += " " + line.drop { $0 == " " }
            }
        }
    }

    /// The cells of a row; a bar within one has a backslash in front.
    private static func cells(_ line: String) -> [String] {
        let bar = "\u{0}"
        return line.replacing("\\|", with: bar).split(separator: "|", omittingEmptySubsequences: false)
            .dropFirst().dropLast()
            .map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).replacing(bar, with: "|")
            }
    }
}
