import Domain

/// A page as a terminal shows it: wrapped, without the marks of Markdown.
struct TerminalPage {
    /// How many columns a line may have.
    private let width: Int
    private var lines: [String] = []

    /// The page in lines of at most so many columns, as far as its words and its code allow.
    static func text(of markdown: String, width: Int) -> String {
        var page = TerminalPage(width: width)
        for block in MarkdownBlock.blocks(of: markdown) { page.add(block) }
        return page.lines.joined(separator: "\n")
    }

    private init(width: Int) {
        self.width = max(20, width)
    }

    private mutating func add(_ block: MarkdownBlock) {
        if !lines.isEmpty { lines.append("") }
        switch block {
        case .heading(let level, let words):
            let title = Self.plain(words)
            lines += wrapped(title)
            if level < 3 {
                lines.append(String(repeating: level == 1 ? "=" : "-", count: min(width, DisplayText.width(title))))
            }
        case .paragraph(let words): lines += wrapped(Self.plain(words))
        case .list(let items): for item in items { lines += wrapped(Self.plain(item), first: "- ", then: "  ") }
        case .code(let code): lines += code.map { $0.isEmpty ? "" : "    " + $0 }
        case .table(let titles, let rows): add(titles.map(Self.plain), rows.map { $0.map(Self.plain) })
        }
    }

    /// A table side by side where it fits, its last column wrapped where that is enough; else one row below the other.
    private mutating func add(_ titles: [String], _ rows: [[String]]) {
        let widths = titles.indices.map { column in
            ([titles] + rows).map { column < $0.count ? DisplayText.width($0[column]) : 0 }.max() ?? 0
        }
        let last = titles.count - 1
        let before = widths.dropLast().reduce(2 * last, +)
        let isNarrow = before + widths[last] > width
        guard !isNarrow || titles.count == 2 && before <= width / 3 else { return addRecords(titles, rows) }
        for row in [titles] + rows where row.contains(where: { !$0.isEmpty }) {
            let head = row.dropLast().enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - DisplayText.width(cell) + 2)
            }
            lines += wrapped(row[last], first: head.joined(), then: String(repeating: " ", count: before))
        }
    }

    /// Each row as a paragraph: its first cell, and below it the others by their titles.
    private mutating func addRecords(_ titles: [String], _ rows: [[String]]) {
        let label = titles.dropFirst().map(DisplayText.width).max() ?? 0
        let indent = String(repeating: " ", count: label + 4)
        for (place, row) in rows.enumerated() {
            if place > 0 { lines.append("") }
            lines += wrapped(row[0])
            for (title, cell) in zip(titles, row).dropFirst() where !cell.isEmpty {
                let padding = String(repeating: " ", count: label - DisplayText.width(title) + 2)
                lines += wrapped(cell, first: "  " + title + padding, then: indent)
            }
        }
    }

    /// Words in lines, with something in front of the first and of the others.
    private func wrapped(_ words: String, first: String = "", then indent: String = "") -> [String] {
        var result: [String] = []
        var line = first
        var (isEmpty, used) = (true, DisplayText.width(first))
        for word in words.split(separator: " ") {
            let size = DisplayText.width(String(word))
            if !isEmpty, used + 1 + size > width {
                result.append(line)
                (line, isEmpty, used) = (indent, true, DisplayText.width(indent))
            }
            line += (isEmpty ? "" : " ") + word
            used += (isEmpty ? 0 : 1) + size
            isEmpty = false
        }
        while line.last == " " { line.removeLast() }
        return result + [line]
    }

    /// Words without marks: bold is plain, and of a link its words stay.
    private static func plain(_ words: String) -> String {
        words.replacing("**", with: "").replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.output.1) }
    }
}
