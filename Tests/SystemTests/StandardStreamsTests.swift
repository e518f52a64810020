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
}
