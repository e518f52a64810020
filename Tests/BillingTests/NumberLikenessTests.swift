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
        // Letters of another alphabet, accents, digits in circles and above the line, signs without ink.
        ("PO-1001", "РO-1001", true),
        ("PO-1001", "PО-1001", true),
        ("PO-1001", "ΡO-1001", true),
        ("XK-9", "ХК-9", true),
        ("PO-1001", "PO-①001", true),
        ("PO-1001", "PO-¹001", true),
        ("PO-1001", "PO-1001\u{3164}", true),
        ("PO-1001", "PO-10\u{2800}01", true),
        ("ÄRA-1", "A\u{308}RA-1", true),
        ("STRASSE", "Straße", true),
        ("FIX-1", "\u{FB01}x-1", true),
        ("注文-1", "注文-2", false),
        ("注文-1", "見積-1", false),
        // Zeros behind a prefix, and the prefix.
        ("PO-1001", "PO-01001", true),
        ("PO-7", "PO-007", true),
        ("PO-2026-7", "PO-2026-07", false),
        ("4500012345", "PO 4500012345", true),
        ("4500012345", "PO4500012345", true),
        ("1001", "PO-1001", false),
    ]

    @Test("Numbers that a person takes for each other are alike, others are not", arguments: pairs.indices)
    func likeness(row: Int) {
        let (one, other, areAlike) = Self.pairs[row]
        #expect((NumberLikeness.likeness(of: one) == NumberLikeness.likeness(of: other)) == areAlike)
    }

    @Test("Of thousands that look alike each names the first ten others")
    func many() {
        func number(_ place: Int) -> Text {
            Text(String((0..<12).map { place >> $0 & 1 == 0 ? "a" : "A" }))
        }
        let keys = (0..<4_096).map { PurchaseOrderKey(payer: "a", number: number($0)) }
        let likeness = NumberLikeness(keys)
        let sorted = keys.map(\.number).sorted()
        #expect(likeness.review(keys[0], createdBy: .import).resembles == Array(sorted.prefix(10)))
        let first = likeness.review(PurchaseOrderKey(payer: "a", number: sorted[0]), createdBy: .import)
        #expect(first.resembles == Array(sorted[1...10]))
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
