import Domain
import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite("Answers of receivers in the ledger")
struct AnswerTests {
    private static let (first, second, note): (Text, Text, Text) = (
        "T-2026-00000001", "T-2026-00000002", "CN-2026-00000001"
    )

    private static func answer(
        _ document: Text,
        _ status: AnswerStatus,
        _ at: String,
        _ reasons: AnswerReason...
    ) throws -> ReceiverAnswer {
        ReceiverAnswer(to: document, status, reasons, at: try #require(Instant(at)))
    }

    /// `T-2026-00000001 RE 2026-02-03T00:00:00Z REF`, with `*` for the current one.
    private static func shown(_ ledger: Ledger, _ document: Text? = nil) throws -> [String] {
        try ledger.answers(to: document).map { recorded in
            let answer = recorded.answer
            return
                "\(answer.document) \(answer.status.rawValue) \(answer.at) \(answer.reasonText)\(recorded.isCurrent ? "*" : "")"
        }
    }

    @Test("An answer is recorded once, and one to an unknown document is not")
    func once() throws {
        try CreditNoteTests.withCredits { ledger, path, _ in
            let answers = [
                try Self.answer(
                    Self.first,
                    .refused,
                    "2026-02-03T09:00:00Z",
                    AnswerReason(.reason, "REF", words: "é \u{1F9FE}")
                ),
                try Self.answer("T-2026-00000009", .refused, "2026-02-03T09:00:00Z"),
                try Self.answer("X-2026-00000001", .refused, "2026-02-03T09:00:00Z"),
                try Self.answer("T-2026-1", .refused, "2026-02-03T09:00:00Z"),
                try Self.answer(Self.note, .accepted, "2026-02-03T09:00:00Z"),
            ]
            var recording = try ledger.record(answers: answers)
            #expect(recording.added == 2 && recording.unknown == [1, 2, 3])
            recording = try ledger.record(answers: answers.reversed())
            #expect(recording.added == 0 && recording.unknown == [1, 2, 3])
            #expect(
                try Self.shown(ledger) == [
                    "T-2026-00000001 RE 2026-02-03T09:00:00Z REF: é \u{1F9FE}*",
                    "CN-2026-00000001 AP 2026-02-03T09:00:00Z *",
                ]
            )
            #expect(try ledger.answers(to: Self.note).map(\.isCreditNote) == [true])
            #expect(try ledger.answers(to: "T-2026-1").isEmpty)
            #expect(try Ledger.reading(path).faults().isEmpty)
        }
    }

    @Test("Answers in any order, and in any number of runs, leave the same ledger", arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var answers: [ReceiverAnswer] = []
        for _ in 0..<40 {
            let reason = AnswerReason(.reason, generator.pick(["REF", "PRI", "OTH"]), conditions: [.init("BT-13")])
            answers.append(
                try Self.answer(
                    generator.pick([Self.first, Self.second, Self.note]),
                    generator.pick(AnswerStatus.allCases),
                    "2026-02-03T00:00:0\(generator.pick([0, 1, 2]))Z",
                    reason
                )
            )
        }
        func kept(_ runs: [[ReceiverAnswer]]) throws -> (answers: [String], totals: [[UInt8]]) {
            var kept: (answers: [String], totals: [[UInt8]]) = ([], [])
            try CreditNoteTests.withCredits { ledger, _, _ in
                for run in runs { _ = try ledger.record(answers: run) }
                let sql = "SELECT digest FROM table_digest WHERE name = 'answer'"
                kept = (
                    try Self.shown(ledger),
                    try ledger.read {
                        try StoredRow.fetchAll(of: "table_digest", $0, sql: sql).map { try $0["digest"] }
                    }
                )
            }
            return kept
        }
        let whole = try kept([answers])
        let other = answers.shuffled(using: &generator)
        let parts = try kept([Array(other[..<15]), answers, Array(other[10...])])
        #expect(whole == parts && whole.totals.count == 1, "seed \(seed)")
        #expect(whole.answers.count { $0.hasSuffix("*") } == 3)
    }

    @Test("The latest answer counts, of one second the greater status, then the greater reasons")
    func current() throws {
        try CreditNoteTests.withCredits { ledger, _, _ in
            _ = try ledger.record(answers: [
                try Self.answer(Self.first, .refused, "2026-02-03T09:00:00Z"),
                try Self.answer(Self.first, .accepted, "2026-02-03T08:59:59Z"),
                try Self.answer(Self.first, .paid, "2026-02-03T09:00:00Z"),
                try Self.answer(Self.second, .refused, "2026-02-03T09:00:00Z", AnswerReason(.reason, "REF")),
                try Self.answer(Self.second, .refused, "2026-02-03T09:00:00Z", AnswerReason(.reason, "PRI")),
            ])
            #expect(try Self.shown(ledger, Self.first).last == "T-2026-00000001 RE 2026-02-03T09:00:00Z *")
            #expect(try Self.shown(ledger, Self.second).last == "T-2026-00000002 RE 2026-02-03T09:00:00Z REF*")
            let tally = try ledger.answerTally()
            #expect(tally.counts == [.refused: 2])
            #expect(tally.waiting.map(\.answer.document) == [Self.first, Self.second])
            var conditions = Ledger.InvoiceConditions()
            conditions.answerStatus = .refused
            #expect(try ledger.invoices(conditions).map(\.number) == [Self.first, Self.second])
            conditions.answerStatus = .paid
            #expect(try ledger.invoices(conditions).isEmpty)
            _ = try ledger.record(answers: [try Self.answer(Self.first, .accepted, "2026-02-04T00:00:00Z")])
            #expect(try ledger.answerTally().waiting.map(\.answer.document) == [Self.second])
        }
    }

    /// Refusals of invoices that are credited on 2026-02-02, and of a credit note; whether each waits.
    private static let settled: [(document: Text, at: String, waits: Bool)] = [
        (first, "2026-02-02T23:59:59Z", false), (first, "2026-02-03T00:00:00Z", true),
        (second, "2026-02-01T12:00:00Z", false), (second, "2026-02-02T12:00:00Z", false),
        (second, "2026-02-03T00:00:00Z", true), (note, "2026-02-02T00:00:00Z", true),
    ]

    @Test(
        "What was done about a document since settles its refusal, and not what was done before",
        arguments: settled.indices
    )
    func handled(row: Int) throws {
        let (document, at, waits) = Self.settled[row]
        try CreditNoteTests.withCredits { ledger, path, _ in
            _ = try ledger.record(answers: [try Self.answer(document, .refused, at)])
            #expect(try ledger.answers().map(\.isWaiting) == [waits])
            #expect(try ledger.answerTally().waiting.count == (waits ? 1 : 0))
            #expect(try Ledger.reading(path).status().answers.counts == [.refused: 1])
        }
    }

    @Test("A revision settles a refusal that came before it, to the second")
    func revised() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            _ = try ledger.commit(
                HandMade.night(date, [try HandMade.use("u", [["r"]], on: date)])
            )
            let found = try #require(try ledger.regenerable(Self.first.string))
            let note = OperatorNote(name: "ann", time: "2026-02-05T10:00:00Z", reason: "new number")
            _ = try ledger.reissue(found, found.issued.purchaseOrderDecision, PurchaseOrderChanges(), note)
            _ = try ledger.record(answers: [try Self.answer(Self.first, .refused, "2026-02-05T10:00:00Z")])
            #expect(try ledger.answerTally().waiting.isEmpty)
            _ = try ledger.record(answers: [try Self.answer(Self.first, .refused, "2026-02-05T10:00:01Z")])
            #expect(try ledger.answers().map(\.isWaiting) == [false, true])
        }
    }
}
