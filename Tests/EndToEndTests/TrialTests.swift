import TestSupport
import Testing

/// The real program under the scripts of `Tests/Trials`, `Tests/Fuzz` and `Tests/CrashWalk`, which judge it.
@Suite("Trials with hostile surroundings", .serialized, .needs(.compiler, .python))
struct TrialTests {
    @Test(
        "What is planted, closed, replaced or doubled harms neither the ledger nor what lies outside",
        arguments: ["links", "pipes", "ledgers", "inputs"]
    )
    func trials(_ group: String) throws {
        try CrashWalk.expectNothingWrong("trials.py", "--only", group, in: "Trials")
    }

    /// Some of the pairs, on a small ledger; `Tests/Trials/matrix` takes every pair ten times.
    @Test("Two commands at once: each leaves a whole result or leaves with 75, and readers never wait")
    func matrix() throws {
        try CrashWalk.expectNothingWrong(
            "matrix.py",
            "--every",
            "60",
            "--accounts",
            "90",
            "--stops",
            "3",
            "--seed",
            "1",
            in: "Trials"
        )
    }

    /// `Tests/Fuzz/run` goes on for as long as it is told.
    @Test("Fuzzed for ten seconds, every command ends in time, in a documented way, with nothing harmful said")
    func fuzz() throws {
        try CrashWalk.expectNothingWrong("fuzz.py", "--seed", "1", "--seconds", "10", in: "Fuzz")
    }

    /// `Tests/SameAs/run` holds two builds against each other.
    @Test("Two builds are the same only where files, words, exit statuses and facts of the ledger are")
    func sameAs() throws {
        try CrashWalk.expectNothingWrong("selftest.py", in: "SameAs")
    }
}
