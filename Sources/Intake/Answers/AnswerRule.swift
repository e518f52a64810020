import Domain

/// What receivers say of documents, row by row. Rows have no key: rows that say the same are one answer.
struct AnswerRule: RowRule {
    private typealias Columns = AnswerColumn

    func record(_ row: Row) -> ReceiverAnswer? {
        let number = row.id(Columns.number)
        let status = row.word(Columns.status, as: AnswerStatus.self)
        let at = row.dayOrInstant(Columns.at)
        let reason = row.optionalText(Columns.reason, upTo: AnswerReason.longestWords)
        guard !row.isRejected, let number, let status, let at else { return nil }
        return ReceiverAnswer(to: number, status, reason.map { AnswerReason.all(in: $0) } ?? [], at: at)
    }

    // The rows are few: each is read closely.

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? { nil }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> ReceiverAnswer {
        preconditionFailure("no row of answers is taken for plain")
    }
}

extension AnswerReason {
    /// The reasons in a cell: codes and numbers of business terms, with a text for people behind a colon, or a text alone. A
    /// cell is codes where every word in front of its first colon is a code of a list or like `BT-13`; the terms go with the first
    /// code.
    static func all(in cell: Text) -> [AnswerReason] {
        let cell = cell.trimmed
        let parts = cell.string.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let tokens = (parts.first ?? "").split(separator: " ").map { Text(String($0)) }
        let codes = tokens.filter { list(of: $0) != nil }
        let terms = tokens.filter(isTerm)
        guard !codes.isEmpty, codes.count + terms.count == tokens.count else { return [AnswerReason(words: cell)] }
        let words = parts.count > 1 ? Text(String(parts[1])).trimmed : ""
        return codes.enumerated().map { place, code in
            AnswerReason(
                list(of: code),
                code,
                words: place == 0 && !words.isEmpty ? words : nil,
                conditions: place == 0 ? terms.map { Condition($0) } : []
            )
        }
    }

    /// `BT-13`, `BG-4`.
    private static func isTerm(_ token: Text) -> Bool {
        let digits = token.string.dropFirst(3)
        return ["BT-", "BG-"].contains(token.string.prefix(3)) && (1...3).contains(digits.utf8.count)
            && digits.utf8.allSatisfy(\.isASCIIDigit)
    }
}
