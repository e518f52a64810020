import Foundation
import Testing

/// A few of what `Tests/CrashWalk/overlap` does many times.
@Suite("Exactly once")
struct ExactlyOnceTests {
    @Test(
        "Of two runs together one does the nights and the other leaves; a standing one is named",
        .enabled(if: CrashWalk.python != nil, "python3 is needed")
    )
    func overlap() throws {
        try CrashWalk.expectNothingWrong("overlap.py", "--times", "4")
    }

    @Test(
        "Nights one by one, one catch-up, and pieces that are killed come to the same",
        .enabled(if: CrashWalk.canDisturb, CrashWalk.needs)
    )
    func pieces() throws {
        try CrashWalk.expectNothingWrong("pieces.py", "--seeds", "2")
    }
}
