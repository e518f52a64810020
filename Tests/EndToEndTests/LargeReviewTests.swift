import Foundation
import TestSupport
import Testing

/// `status` after a night on which more came up than is read of it.
@Suite("The review of a large night")
struct LargeReviewTests {
    /// How many POs a night creates, how many of them are doubtful, how many invoices go without their number beside one
    /// that is issued again; and what is said of them.
    struct Case: Sendable {
        var plain = 0
        var doubtful = 0
        var refused = 0
        var created: (listed: Int, total: Int?) = (0, nil)
        var listedRefused = 0
        var byRule: [String: Int]?
        var words: [String] = []
    }

    static let cases = [
        Case(),
        Case(
            plain: 12,
            doubtful: 12,
            refused: 12,
            created: (24, nil),
            listedRefused: 12,
            words: [
                "and 14 more; see `nightbill po list`\n", "and 2 more POs with a number to look at; see --json",
                "and 2 more; see `nightbill invoices --without-po`",
            ]
        ),
        Case(plain: 1000, created: (1000, nil), words: ["and 990 more; see `nightbill po list`"]),
        Case(
            plain: 1001,
            doubtful: 11,
            created: (1000, 1012),
            words: [
                "and 1002 more; see `nightbill po list`, or created-orders.csv of the night",
                "and 1 more PO with a number to look at; see created-orders.csv of the night",
                "PO \"4500100001, 4500200001\"",
            ]
        ),
        Case(
            refused: 1001,
            listedRefused: 1000,
            byRule: ["not_integrated": 1001],
            words: [
                "without the PO number asked for: 1001 not_integrated",
                "and 991 more; see `nightbill invoices --without-po`",
            ]
        ),
    ]

    private static let header = """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchaser,\
        purchase_order_number,status

        """

    private static func write(_ some: Case, to nightbill: Nightbill) throws {
        var files = WithoutNumberTests.files
        let numbers =
            (0..<some.plain).map { ("alder-hq", "A-\($0)") }
            + (0..<some.doubtful).map { ("alder-hq", "4500\($0 + 100_000), 4500\($0 + 200_000)") }
            + (0..<some.refused).map { ("birch-hq", "B-\($0)") } + (some.refused > 0 ? [("alder-hq", "S-1")] : [])
        let rows = numbers.enumerated().map { index, order in
            "s-\(index),\(order.0),suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,,\"\(order.1)\",ACTIVE\n"
        }
        files["subscriptions.csv"] = header + rows.joined()
        files["terms.csv"] =
            "subscription_id,kind,dimension,quantity,unit_price\n"
            + numbers.indices.map { "s-\($0),contract,seats,1,100\n" }.joined()
        files["purchase_orders.csv"] = "payer_account_id,purchase_order_number,status\nalder-hq,S-1,SUSPENDED\n"
        try FileManager.default.createDirectory(at: nightbill.input, withIntermediateDirectories: true)
        for (name, text) in files { try nightbill.write(text, to: name) }
    }

    @Test("What a night comes to is counted in full, and listed as far as a thousand of each", arguments: cases.indices)
    func bounded(row: Int) throws {
        let some = Self.cases[row]
        try Nightbill.within { nightbill in
            try Self.write(some, to: nightbill)
            let run = try nightbill.run(asOf: "2026-01-10")
            #expect(run.status == 0, "\(run.errors)")
            if some.refused > 0 {
                let text = try nightbill.command(["status", "--ledger", "ledger.sqlite"]).output
                #expect(text.contains("1 suspended"), "\(text)")
                try Self.issueAgain(nightbill)
            }
            let status = try Self.status(nightbill)
            let created = try #require(status["created_orders"] as? [[String: Any]])
            #expect(created.count == some.created.listed)
            #expect(status["created_orders_total"] as? Int == some.created.total)
            let refused = try #require(status["refused_numbers"] as? [[String: Any]])
            #expect(refused.count == some.listedRefused)
            let rules = status["refused_numbers_by_rule"] as? [[String: Any]]
            let counts = rules?.map { ($0["rule"] as? String ?? "", $0["count"] as? Int ?? 0) }
            #expect(counts.map { Dictionary(uniqueKeysWithValues: $0) } == some.byRule)
            let text = try nightbill.command(["status", "--ledger", "ledger.sqlite"]).output
            for words in some.words { #expect(text.contains(words), "\(text)") }
        }
    }

    /// The invoice under a suspended PO gets its number after all, and is none of those that went without.
    private static func issueAgain(_ nightbill: Nightbill) throws {
        let order = ["alder-hq", "S-1", "--ledger", "ledger.sqlite"]
        try nightbill.command(["po", "activate"] + order + ["--reason", "cleared", "--by", "clerk"])
        let again = try nightbill.command(
            ["regenerate", "--all-suspended", "S-1", "--ledger", "ledger.sqlite", "--output", "output"]
        )
        #expect(again.output.contains("(shown)"), "\(again.output)\(again.errors)")
    }

    private static func status(_ nightbill: Nightbill) throws -> [String: Any] {
        let outcome = try nightbill.command(["status", "--json", "--ledger", "ledger.sqlite"])
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }
}
