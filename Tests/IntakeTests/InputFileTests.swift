import Intake
import Testing

@Suite("Names of input files")
struct InputFileTests {
    @Test(
        "The subscriptions are in one file of the table's name, or in its parts",
        arguments: [
            ("subscriptions.csv", true), ("subscriptions.2026-11.csv", true), ("subscriptions.a.b.csv", true),
            ("subscriptions..csv", true), ("subscriptions", false), ("subscriptions.txt", false),
            ("subscriptions2.csv", false), ("old.subscriptions.csv", false), ("usage.csv", false), ("", false),
        ]
    )
    func subscriptions(_ name: String, _ isOne: Bool) {
        #expect(InputFile.holdsSubscriptions(name) == isOne)
    }
}
