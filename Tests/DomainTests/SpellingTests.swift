import Domain
import Testing

@Suite("Spelling")
struct SpellingTests {
    private static let columns = ["account_id", "name", "country", "tax_category", "tax_rate", "currency"]

    @Test(
        "The nearest known name is found, unless none is near",
        arguments: [
            ("acount_id", "account_id"), ("Account_ID", "account_id"), ("accountid", "account_id"), ("nmae", nil),
            ("nam", "name"), ("contry", "country"), ("tax_rates", "tax_rate"), ("taxcategory", "tax_category"),
            ("curency", "currency"), ("zzz", nil), ("", nil), ("quantity", nil),
        ] as [(String, String?)]
    )
    func nearest(name: String, known: String?) {
        #expect(Spelling.nearest(to: name, among: Self.columns) == known)
    }

    @Test(
        "A name with shortened words is the one that has them in full",
        arguments: [
            ("purchase-order-nr", "purchase-order-number"), ("purchase-order-no", "purchase-order-number"),
            ("issue-dt", "issue-date"), ("line-qty", "line-quantity"), ("purchase-order-lin", "purchase-order-line"),
            ("order-nr", nil),
        ] as [(String, String?)]
    )
    func shortened(name: String, known: String?) {
        let names = ["purchase-order-line", "purchase-order-number", "issue-date", "line-quantity"]
        #expect(Spelling.nearest(to: name, among: names) == known)
    }

    @Test("Of two names equally near, the first is found")
    func theFirstOfTwoEquallyNear() {
        #expect(Spelling.nearest(to: "cat", among: ["car", "bat"]) == "car")
        #expect(Spelling.nearest(to: "cat", among: ["car", "cat"]) == "cat")
        #expect(Spelling.nearest(to: "cat", among: [String]()) == nil)
    }
}
