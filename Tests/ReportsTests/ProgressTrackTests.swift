import Domain
import Testing

@testable import Reports

@Suite("The line that shows how far a command is")
struct ProgressTrackTests {
    private static let date = CivilDate(daysSinceEpoch: 20_470)

    /// What was reported and when, in milliseconds; when somebody looks and how wide the terminal is; what is shown.
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var reports: [(RunProgress, Int)]
        var at: Int
        var width = 120
        var line: String
    }

    private static func night(
        _ stage: RunProgress.Stage,
        _ ordinal: Int,
        of count: Int,
        _ done: Int,
        _ total: Int
    ) -> RunProgress {
        RunProgress(
            stage,
            of: RunProgress.Night(date.adding(days: ordinal - 1), ordinal, of: count),
            done: done,
            total: total
        )
    }

    private static let large: [(RunProgress, Int)] = [
        (night(.writing, 1, of: 1, 0, 40_000), 1_000), (night(.writing, 1, of: 1, 12_000, 40_000), 4_000),
    ]
    private static let many: [(RunProgress, Int)] =
        (1...10).map { (night(.publishing, $0, of: 400, 0, 1), $0 * 1_000) } + [
            (night(.deciding, 10, of: 400, 5, 100), 10_100)
        ]

    static let rows = [
        Row(testDescription: "nothing reported", reports: [], at: 900, line: ""),
        Row(
            testDescription: "a stage that has just begun has no rate",
            reports: [(RunProgress(.reading, of: nil, done: 0, total: 800_000_000), 0)],
            at: 100,
            line: "reading, 0.0 of 400 MB, 0 %"
        ),
        Row(
            testDescription: "reading",
            reports: [(RunProgress(.reading, of: nil, done: 200_000_000, total: 800_000_000), 0)],
            at: 2_000,
            line: "reading, 100 of 400 MB, 25 %, 50 MB/s, about 6 s left of this stage"
        ),
        Row(
            testDescription: "reading a small file",
            reports: [(RunProgress(.reading, of: nil, done: 3_000_000, total: 6_000_000), 0)],
            at: 600,
            line: "reading, 1.5 of 3.0 MB, 50 %, 2.5 MB/s"
        ),
        Row(
            testDescription: "a large night",
            reports: large,
            at: 4_000,
            line: "night 2026-01-17, writing, 6,000 of 20,000 documents, 30 %, 2,000/s, about 7 s left of this stage"
        ),
        Row(
            testDescription: "a large night at 80 columns",
            reports: large,
            at: 4_000,
            width: 79,
            line: "night 2026-01-17 writing 6,000/20,000 30 % 2,000/s 7 s left"
        ),
        Row(
            testDescription: "a large night at 60 columns",
            reports: large,
            at: 4_000,
            width: 59,
            line: "2026-01-17 writing 6,000/20,000 30 % 7 s left"
        ),
        Row(
            testDescription: "a large night at 50 columns",
            reports: large,
            at: 4_000,
            width: 49,
            line: "2026-01-17 writing 6,000/20,000 30 % 7 s left"
        ),
        Row(
            testDescription: "a large night at 24 columns",
            reports: large,
            at: 4_000,
            width: 23,
            line: "2026-01-17 writing 30 %"
        ),
        Row(testDescription: "no room for a form", reports: large, at: 4_000, width: 9, line: "2026-01-1"),
        Row(testDescription: "no room at all", reports: large, at: 4_000, width: 0, line: ""),
        Row(
            testDescription: "many nights: those to come are judged by those before",
            reports: many,
            at: 10_200,
            line: "night 10 of 400, 2026-01-26, deciding, 5 of 100 accounts, 5 %, about 7 min left"
        ),
        Row(
            testDescription: "many nights at 60 columns",
            reports: many,
            at: 10_200,
            width: 59,
            line: "10/400 2026-01-26 deciding 5/100 5 % 7 min left"
        ),
        Row(
            testDescription: "a night that is much longer than those before says nothing of those to come",
            reports: many + [(night(.validating, 10, of: 400, 0, 1), 10_500)],
            at: 70_000,
            line: "night 10 of 400, 2026-01-26, validating, for 1 min"
        ),
        Row(
            testDescription: "the second of many nights says nothing of the others",
            reports: [(night(.publishing, 1, of: 9, 0, 1), 0), (night(.publishing, 2, of: 9, 0, 1), 5_000)],
            at: 5_100,
            line: "night 2 of 9, 2026-01-18, publishing"
        ),
        Row(
            testDescription: "a single step that takes long",
            reports: [(night(.validating, 1, of: 1, 0, 1), 1_000)],
            at: 66_500,
            line: "night 2026-01-17, validating, for 2 min"
        ),
        Row(
            testDescription: "more than was expected is all",
            reports: [(RunProgress(.reading, of: nil, done: 30_000_000, total: 20_000_000), 0)],
            at: 400,
            line: "reading, 10 of 10 MB, 100 %"
        ),
        Row(
            testDescription: "a stage that is done has no rate any more",
            reports: [(night(.deciding, 1, of: 1, 0, 5_000), 0), (night(.deciding, 1, of: 1, 5_000, 5_000), 9_000)],
            at: 30_000,
            line: "night 2026-01-17, deciding, 5,000 of 5,000 accounts, 100 %"
        ),
        Row(
            testDescription: "few a second",
            reports: [(night(.verifying, 2, of: 2, 5, 400), 0)],
            at: 2_000,
            line: "night 2 of 2, 2026-01-18, verifying, 5 of 400 documents, 1 %, 2.5/s"
        ),
        Row(
            testDescription: "hours",
            reports: [(night(.verifying, 2, of: 2, 20, 1_000), 0)],
            at: 200_000,
            line:
                "night 2 of 2, 2026-01-18, verifying, 20 of 1,000 documents, 2 %, 0.1/s, about 2 h 44 min left of this stage"
        ),
    ]

    @Test(
        "It has the fullest form that there is room for, and says of the time left what can be known",
        arguments: rows
    )
    func line(_ row: Row) {
        var track = ProgressTrack()
        for (progress, time) in row.reports { track.note(progress, at: .milliseconds(time)) }
        #expect(track.line(width: row.width, at: .milliseconds(row.at)) == row.line)
    }

    @Test("It is never wider than it may be, and one line", arguments: rows)
    func width(_ row: Row) {
        var track = ProgressTrack()
        for (progress, time) in row.reports { track.note(progress, at: .milliseconds(time)) }
        for width in 0..<130 {
            let line = track.line(width: width, at: .milliseconds(row.at))
            #expect(DisplayText.width(line) <= width && DisplayText.text(line) == line, "\(width): \(line)")
        }
    }

    @Test("Nights that are finished for an earlier run are counted by themselves")
    func finished() {
        var track = ProgressTrack()
        track.note(Self.night(.publishing, 1, of: 1, 0, 1), at: .seconds(100))
        for ordinal in 1...5 {
            track.note(Self.night(.publishing, ordinal, of: 8, 0, 1), at: .seconds(200 + ordinal))
        }
        // Four nights took four seconds: this one and the three to come take as many.
        #expect(track.leftOfNights(at: .seconds(205)) == .seconds(4))
    }
}
