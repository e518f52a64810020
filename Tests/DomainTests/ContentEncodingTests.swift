import Domain
import Testing

@Suite("The encoding of content")
struct ContentEncodingTests {
    private static func charge(
        account: Text = "a",
        on date: String = "2026-01-30",
        net: Int64? = 5_000,
        _ lines: (Text?, String, String)...
    ) throws -> BilledContent {
        let euro = try #require(Currency.named("EUR"))
        return .charge(
            ChargeContent(
                account: account,
                chargeOn: try #require(CivilDate(date)),
                net: net.map { Money(minorUnits: $0, currency: euro) },
                lines: try lines.map {
                    ChargeContent.Line(
                        dimension: $0.0,
                        quantity: try #require(Quantity(stored: $0.1)),
                        unitPrice: try #require(UnitPrice(stored: $0.2))
                    )
                }
            )
        )
    }

    private static func usage(_ dimension: Text, _ quantity: String = "4") throws -> BilledContent {
        .usage(
            UsageContent(
                subscription: "s",
                dimension: dimension,
                usedAt: try #require(Instant("2026-01-20T12:00:00.5Z")),
                quantity: try #require(Quantity(stored: quantity))
            )
        )
    }

    /// The very bytes that ledgers keep: a change here loses acceptances, so a new form needs a new version.
    @Test("Version 1 is what ledgers keep")
    func frozen() throws {
        let charge = try Self.charge(account: "é b", ("seat", "10", "5.5"), (nil, "1", "20"))
        #expect(
            ContentEncoding(charge).text
                == "1 charge 4:é b 10:2026-01-30 3:EUR 4:5000 1:2 4:seat 2:10 3:5.5 - 1:1 2:20"
        )
        #expect(ContentEncoding(try Self.charge(net: nil)).text == "1 charge 1:a 10:2026-01-30 - - 1:0")
        #expect(ContentEncoding(try Self.usage("calls")).text == "1 usage 1:s 5:calls 22:2026-01-20T12:00:00.5Z 1:4")
        #expect(ContentEncoding(.absent).text == "1 absent")
    }

    @Test("Two contents whose descriptions are the same have two encodings")
    func unambiguous() throws {
        let one = try Self.charge(("seat", "1", "2"), ("x", "3", "4"))
        let other = try Self.charge(("seat: 1 × 2; x", "3", "4"))
        #expect(one.description == other.description)
        #expect(ContentEncoding(one) != ContentEncoding(other))
        let accounts = try [Self.charge(account: "a, 2026-01-30"), Self.charge(account: "a 1:b")]
        #expect(Set(accounts.map { ContentEncoding($0) }).count == 2)
        // Two spellings of one letter are two dimensions.
        #expect(ContentEncoding(try Self.usage("é")) != ContentEncoding(try Self.usage("e\u{301}")))
    }

    @Test("Each part of the content is in its encoding")
    func complete() throws {
        let contents = try [
            Self.charge(("seat", "1", "2")), Self.charge(account: "b", ("seat", "1", "2")),
            Self.charge(on: "2026-01-31", ("seat", "1", "2")), Self.charge(net: 1, ("seat", "1", "2")),
            Self.charge(net: nil, ("seat", "1", "2")), Self.charge(("x", "1", "2")), Self.charge((nil, "1", "2")),
            Self.charge(("seat", "2", "2")), Self.charge(("seat", "1", "3")), Self.charge(),
            Self.charge(("seat", "1", "2"), ("seat", "1", "2")), Self.usage("a"), Self.usage("b"),
            Self.usage("a", "5"), .absent,
        ]
        #expect(Set(contents.map { ContentEncoding($0) }).count == contents.count)
    }

    @Test("A sentence of a former version accepts the content that it described, for its item alone")
    func sentences() throws {
        let (key, other) = (
            BilledItemKey(subscription: "s", item: .charge(.upfront)),
            BilledItemKey(subscription: "s", item: .charge(.opening))
        )
        var accepted = AcceptedContents()
        let sentence: Text = "account a, 2026-01-30, 50.00 EUR (seat: 10 × 5; 1 × 20)"
        accepted.insert(ContentEncoding(sentence: sentence), for: key)
        let content = try Self.charge(("seat", "10", "5"), (nil, "1", "20"))
        #expect(accepted.contains(content, for: key))
        #expect(!accepted.contains(content, for: other))
        #expect(!accepted.contains(try Self.charge(("seat", "10", "5")), for: key))
        accepted.insert(ContentEncoding(sentence: "absent"), for: other)
        #expect(accepted.contains(.absent, for: other))
        accepted.insert(
            ContentEncoding(sentence: "subscription s, calls, 2026-01-20T12:00:00.5Z, quantity 4"),
            for: other
        )
        #expect(accepted.contains(try Self.usage("calls"), for: other))
        accepted.insert(ContentEncoding(sentence: "account a, 2026-01-30, too large ()"), for: key)
        #expect(accepted.contains(try Self.charge(net: nil), for: key))
    }

    @Test("An item is a contract charge or a record; usage as a charge is neither")
    func items() throws {
        #expect(BilledItem(.upfront) == .charge(.upfront))
        #expect(BilledItem(.opening) == .charge(.opening))
        #expect(BilledItem(.instalment(3)) == .charge(.instalment(3)))
        let month = try #require(YearMonth("2026-01"))
        #expect(BilledItem(.consumption(dimension: "d", month: month)) == nil)
    }
}
