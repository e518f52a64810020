import Domain
import Testing

@testable import Operations
@testable import Publishing
@testable import Reports

@Suite("Where a run stopped")
struct NightStopTests {
    /// What failed, in which stage, and what is reported.
    private static let failures: [(kind: CommandFailure.Kind, message: String, phase: NightPhase, says: String)] = [
        (.cannotWrite, "disk full", .seal, "the night of 2026-03-31 was not closed: disk full"),
        (
            .invariant, "its facts do not add up:", .book,
            "the night of 2026-03-31 was not closed, because its facts do not add up:"
        ),
        (
            .cannotWrite, "disk full", .publish,
            "the night of 2026-03-31 is closed but not published, which the next run does first: disk full"
        ),
    ]

    @Test("A failure names its night, its stage, and what the run had done before", arguments: failures.indices)
    func nights(row: Int) throws {
        let (kind, message, phase, says) = Self.failures[row]
        let failure = CommandFailure(kind, message)
            .stopping(try HandMadeNight.date(), phase, after: RunReport(output: "out", isDryRun: false))
        #expect(failure.message == says)
        #expect(failure.kind == kind)
        #expect(failure.stop?.phase == phase)
        #expect(failure.stop?.before == nil)
    }
}
