import Domain
import Testing

@Suite("Addresses that somebody may have")
struct EmailAddressTests {
    @Test(
        "A link, a list and a dot in front are nobody's",
        arguments: [
            ("a@b.example", true), ("a..b@b.example", true), ("a.@b.example", true), ("first.last+tag@b.example", true),
            ("\"a,b\"@b.example", true), ("mailto:a@b.example", false), (".a@b.example", false),
            ("a,c@b.example", true), ("a;c@b.example", false), ("<a@b.example", false), ("zoë@b.example", true),
        ]
    )
    func plausible(address: String, isPlausible: Bool) throws {
        #expect(try #require(EmailAddress(Text(address))).isPlausible == isPlausible)
    }
}
