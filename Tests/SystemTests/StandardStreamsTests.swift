import Testing

@testable import System

@Suite("Standard streams")
struct StandardStreamsTests {
    @Test(
        "Colour is for terminals that are not dumb, unless NO_COLOR has a value",
        arguments: [
            ([:], true, true),
            (["TERM": "xterm"], true, true),
            (["TERM": "xterm"], false, false),
            (["TERM": "dumb"], true, false),
            (["NO_COLOR": ""], true, true),
            (["NO_COLOR": "1"], true, false),
            (["NO_COLOR": "0"], true, false),
            (["NO_COLOR": "1"], false, false),
        ] as [([String: String], Bool, Bool)]
    )
    func colour(_ environment: [String: String], _ isTerminal: Bool, _ expected: Bool) {
        #expect(StandardStreams.takesColour(isTerminal: isTerminal, environment) == expected)
    }

    @Test(
        "A line is written over on terminals that know how, where a person looks",
        arguments: [
            (["TERM": "xterm"], true, true),
            (["TERM": "xterm", "NO_COLOR": "1"], true, true),
            (["TERM": "xterm", "CI": ""], true, true),
            (["TERM": "xterm", "CI": "true"], true, false),
            (["TERM": "xterm"], false, false),
            (["TERM": "dumb"], true, false),
            (["TERM": ""], true, false),
            ([:], true, false),
        ] as [([String: String], Bool, Bool)]
    )
    func rewriting(_ environment: [String: String], _ isTerminal: Bool, _ expected: Bool) {
        #expect(StandardStreams.takesRewriting(isTerminal: isTerminal, environment) == expected)
    }
}
