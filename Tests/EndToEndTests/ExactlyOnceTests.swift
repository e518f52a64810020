import Foundation
import TestSupport
import Testing

/// A few of what `Tests/CrashWalk/overlap` does many times.
@Suite("Exactly once")
struct ExactlyOnceTests {
    @Test(
        "Of two runs together one does the nights and the other leaves; a standing one is named",
        .needs(.python)
    )
    func overlap() throws {
        try CrashWalk.expectNothingWrong("overlap.py", "--times", "4")
    }

    @Test(
        "Nights one by one, one catch-up, and pieces that are killed come to the same",
        .needs(.compiler, .python)
    )
    func pieces() throws {
        try CrashWalk.expectNothingWrong("pieces.py", "--seeds", "2")
    }
}
