import Domain
import Testing

@testable import Billing

@Suite("PO numbers that look alike")
struct NumberLikenessTests {
    static let pairs: [(one: Text, other: Text, areAlike: Bool)] = [
        ("PO-1001", "PO-1OO1", true),
        ("PO-1001", "po-1001", true),
        ("PO-1001", "PO 1001", true),
        ("PO-1001", "PO1001", true),
        ("PO-1001", "P\u{200B}O-1001", true),
        ("PO-1001", "PO\u{2011}1001", true),
        ("PO-1001", "PO-l00l", true),
        ("4500012345", "45 0001 2345", true),
        ("4500012345", "004500012345", true),
        ("4500012345", "４５０００１２３４５", true),
        ("2026/077", "2026-077", true),
        ("PO-1001", "PO-1002", false),
        ("PO-1001", "PO-10010", false),
        ("PO-1001", "PO-101", false),
        ("4500012345", "4500012354", false),
        ("PO-1001", "P0-1001", true),
        ("OIL", "01L", true),
        ("O", "0", true),
        ("ALPHA", "ALFA", false),
        ("PO-A1", "PO-B1", false),
    ]

    @Test("Numbers that a person takes for each other are alike, others are not", arguments: pairs.indices)
    func likeness(row: Int) {
        let (one, other, areAlike) = Self.pairs[row]
        #expect((NumberLikeness.likeness(of: one) == NumberLikeness.likeness(of: other)) == areAlike)
    }

    @Test("A likeness is one among the numbers of a payer, other than the number itself")
    func payers() {
        func key(_ payer: Text, _ number: Text) -> PurchaseOrderKey { PurchaseOrderKey(payer: payer, number: number) }
        var likeness = NumberLikeness([key("a", "PO-1"), key("a", "PO-2"), key("b", "PO 1")])
        for key in [key("a", "po-1"), key("a", "PO-1"), key("a", "PO-3"), key("c", "PO-1")] { likeness.add(key) }
        let created = likeness.review(PurchaseOrderKey(payer: "a", number: "PO-1"), createdBy: .marketplace)
        #expect(created.resembles == ["po-1"])
        #expect(created.isDoubtful)
        let alone = likeness.review(PurchaseOrderKey(payer: "a", number: "PO-2"), createdBy: .marketplace)
        #expect(alone.resembles.isEmpty && !alone.isDoubtful)
        let elsewhere = likeness.review(PurchaseOrderKey(payer: "b", number: "PO 1"), createdBy: .import)
        #expect(elsewhere.resembles.isEmpty)
    }
}
