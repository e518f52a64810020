import Domain
import System
import Testing

@testable import Ledger

@Suite("Fast paths of the ledger's writer")
struct FastPathTests {
    @Test(
        "An account's JSON is that of the encoder, or none",
        arguments: ["plain", "é\u{0301} 🧾 / <&>", "quote \" in it", "back\\slash", "new\nline", "\u{7F}", ""]
    )
    func account(_ text: String) throws {
        var account = HandMade.account
        account.name = Text(text)
        let encoded = try Snapshots.text(account)
        let written = AccountText.json(account)
        #expect(written == nil || written == encoded)
        #expect((written != nil) == Text(text).isPlainInJSON)
        account.address = PostalAddress(street: "s", city: "c", postalCode: "p", region: "r", country: "FR")
        account.vatID = "v"
        account.legalID = "l"
        account.legalIDScheme = "0002"
        account.language = .dutch
        account.endpoint = Endpoint(scheme: "0009", id: "e")
        account.email = Text(text)
        account.buyerReference = "b"
        account.tax = TaxTreatment(category: .standard, rate: try TaxRate("19.5"))
        account.paymentTermsDays = 30
        account.documentFormat = "ubl"
        account.fields = OwnFields(sorted: [
            OwnFields.Field(name: "x_a", value: "é / <&>"), OwnFields.Field(name: "x_b c", value: Text("-" + text)),
        ])
        let whole = try Snapshots.text(account)
        let read: Account? = Snapshots.facts(whole)
        #expect(read == account)
        #expect(AccountText.json(account) == (Text(text).isPlainInJSON ? whole : nil))
    }

    @Test("Texts are sorted as texts, whatever they have in common and wherever they end")
    func order() {
        let words = [
            "", "a", "b", "ab", "aé", "a\u{0}", "sub-1", "sub-10", "sub-2", "sub-0000000001", "sub-0000000002",
        ]
        let sets: [[String]] = [
            words, words.map { "a long common prefix " + $0 }, words.map { "prefix" + $0 + "and then the same" },
            ["same", "same"], [],
        ]
        for set in sets {
            let texts = set.shuffled().map { Text($0) }
            let sorted = TextOrder.sorted(texts, by: \.self, then: { _, _ in false }).map { texts[$0] }
            #expect(sorted == texts.sorted())
        }
        let pairs: [(Text, Int)] = [("b", 2), ("a", 3), ("b", 1), ("a", 1)]
        let places = TextOrder.sorted(pairs, by: \.0, then: { $0.1 < $1.1 })
        #expect(places.map { pairs[$0].1 } == [1, 3, 1, 2])
    }

    @Test("A content's digest is that of SHA-256, of contents of any length")
    func digest() throws {
        var seen: Set<ContentDigest> = []
        for count in 0..<40 {
            let lines = (0..<count).map { place in
                ChargeContent.Line(
                    dimension: place % 3 == 0 ? nil : Text("dimension \(place)"),
                    quantity: Quantity(units: Int128(place) - 7),
                    unitPrice: UnitPrice(units: Int128(1) << Int128(place * 3))
                )
            }
            let content = ChargeContent(account: "a", chargeOn: try HandMade.day("2026-01-31"), net: nil, lines: lines)
            let digest = ContentDigest(content)
            #expect(seen.insert(digest).inserted)
            #expect(digest.bytes == Array(SHA256Digest.bytes(of: ContentDigest.encoding(content)).prefix(16)))
        }
    }
}
