public import Domain
public import Ledger

/// What receivers say of all documents by now, with what to do about the refusals that wait.
public struct AnswerSummary: Sendable {
    /// The answers as the ledger has them.
    public let tally: Ledger.AnswerTally
    /// By the numbers of refused documents.
    public let advices: [Text: RefusalAdvice]

    /// How many waiting refusals a person is shown.
    public static let mostShown = 10

    /// Answers with advice; none, unless given.
    public init(_ tally: Ledger.AnswerTally = Ledger.AnswerTally(), _ advices: [Text: RefusalAdvice] = [:]) {
        (self.tally, self.advices) = (tally, advices)
    }

    /// A table of counts, and the oldest refusals that wait; nothing where there is no answer.
    var lines: [String] {
        guard !tally.counts.isEmpty else { return [] }
        let rows = AnswerStatus.allCases.compactMap { status in
            tally.counts[status].map { ["\(status.words) (\(status.rawValue))", String($0)] }
        }
        let counts = ["", "answers of receivers", Summary.table(["", "documents"], rows, texts: 1)]
        guard !tally.waiting.isEmpty else { return counts }
        let more = tally.waiting.count - Self.mostShown
        return counts + ["", "refused, and nothing done about it yet"]
            + tally.waiting.prefix(Self.mostShown).flatMap { Self.lines(of: $0, advices[$0.answer.document]) }
            + (more > 0 ? ["  and \(more) more, see `nightbill invoices --refused`"] : [])
    }

    /// A refusal, and below it what to do.
    static func lines(of refusal: Ledger.RecordedAnswer, _ advice: RefusalAdvice?) -> [String] {
        let reason = refusal.answer.reasonText
        let total = "\(refusal.total) \(refusal.total.currency.code)"
        let line =
            "  \(refusal.answer.document.visible) of \(refusal.businessDate), account \(refusal.account.visible), \(total): refused "
            + "\(refusal.answer.at)" + (reason.isEmpty ? "" : ", \(reason)")
        return [line] + (advice.map { ["    \($0.words)"] + ($0.command.map { ["    \($0)"] } ?? []) } ?? [])
    }
}
