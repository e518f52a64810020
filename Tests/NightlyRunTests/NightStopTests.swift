import Domain
import Testing

@testable import NightlyRun

@Suite("Where a run stopped")
struct NightStopTests {
    /// What failed, whether the night was closed by then, and what is told.
    private static let failures: [(message: String, isClosed: Bool, says: String)] = [
        ("disk full", false, "the night of 2026-03-31 was not closed: disk full"),
        (
            "the night was not closed, because its facts do not add up:", false,
            "the night of 2026-03-31 was not closed, because its facts do not add up:"
        ),
        (
            "disk full", true,
            "the night of 2026-03-31 is closed but not published, which the next run does first: disk full"
        ),
    ]

    @Test("A failure names the night in which the run stopped, and whether it was closed", arguments: failures.indices)
    func nights(row: Int) throws {
        let (message, isClosed, says) = Self.failures[row]
        let failure = RunFailure(.invariant, message)
            .stopping(try HandMadeNight.date(), isClosed: isClosed, after: RunReport(isDryRun: false))
        #expect(failure.message == says)
        #expect(failure.kind == .invariant)
        #expect(failure.stop?.isClosed == isClosed)
        #expect(failure.stop?.before == nil)
    }
}
