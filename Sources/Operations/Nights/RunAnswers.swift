import Intake
import Ledger
import Reports

/// The answers of receivers that a run finds in its input. They are recorded in transactions of their own, whether or not a night is to
/// be closed, and no night depends on them.
struct RunAnswers {
    /// What was read, with what the ledger made of it.
    private(set) var report: AnswersReport
    /// Answers to documents that the ledger does not have; a night of the run may issue them.
    private var unknown: [PlacedAnswer]

    /// Reads the answers, and records those to documents that the ledger has.
    init(_ tools: NightTools) throws {
        var read = try tools.readAnswers()
        if let tomorrow = tools.request.tomorrow { read = read.refusing(after: tomorrow) }
        report = AnswersReport(read)
        unknown = read.answers
        try record(in: tools.ledger)
    }

    /// Records what is to documents that nights of the run issued, and reports the rest.
    mutating func finish(in ledger: Ledger, nights: Int) throws {
        if nights > 0 { try record(in: ledger) }
        report.note(unknown: unknown)
    }

    private mutating func record(in ledger: Ledger) throws {
        let recording = try ledger.record(answers: unknown.map(\.answer))
        report.added += recording.added
        unknown = recording.unknown.map { unknown[$0] }
    }
}
