import Domain
import Intake
import Reports
import TestSupport
import Testing

@Suite("A change request that came after its invoice")
struct LateChangeTests {
    @Test(
        "says what a regeneration does: shows a number, or leaves one out",
        arguments: [(number: Text?.some("PO-9"), says: "to show it"), (nil, "to go without one")]
    )
    func hint(number: Text?, says: String) {
        let change = ChangeRequest(
            id: "c",
            chargeOn: day("2026-01-10"),
            newNumber: number,
            requestedOn: day("2026-01-20"),
            reason: ""
        )
        let finding = LateChange(change, of: "s", invoice: "INV-2026-00000001").finding
        #expect(finding.hint.hasPrefix("If the invoice is \(says), run `nightbill regenerate INV-2026-00000001` once"))
    }
}
