import Foundation
import Testing

@Suite("Every fact is in one disposition")
struct BoxTests {
    /// The dispositions of the last night that a run reports.
    static func dispositions(_ outcome: Nightbill.Outcome) throws -> [String: Int] {
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let night = try #require((report?["nights"] as? [[String: Any]])?.last)
        return try #require(night["facts"] as? [String: Int])
    }

    /// A change of one input file and what it comes to.
    struct Edit: Sendable {
        var name: String
        var file: String
        var old: String
        var new: String
        var dispositions: [String: Int]
    }

    /// An edit of the first night's input, and what the dispositions come to on 2026-02-01: 1 upfront charge each of two
    /// subscriptions, an opening, three payments, five usage records.
    static let edits: [Edit] = [
        Edit(
            name: "as it is",
            file: "usage.csv",
            old: "u-0001",
            new: "u-0001",
            dispositions: ["invoiced": 8, "rejected": 1, "not_yet_due": 2]
        ),
        Edit(
            name: "the broken record mended",
            file: "usage.csv",
            old: "\"12,5\"",
            new: "12.5",
            dispositions: ["invoiced": 9, "not_yet_due": 2]
        ),
        Edit(
            name: "an account that cannot be read",
            file: "accounts.csv",
            old: "acme-hq,Acme Industries SA",
            new: "acme-hq,",
            dispositions: ["invoiced": 7, "rejected": 1, "held": 1, "not_yet_due": 2]
        ),
        Edit(
            name: "a subscription that cannot be read",
            file: "subscriptions.csv",
            old: "EUR,schedule",
            new: "EURO,schedule",
            dispositions: ["invoiced": 3, "rejected": 2, "held": 6]
        ),
        Edit(
            name: "a payment that cannot be read",
            file: "payment_schedules.csv",
            old: "2026-02-20,2500.00",
            new: "2026-02-20,2500.001",
            dispositions: ["invoiced": 6, "rejected": 2, "held": 3]
        ),
        Edit(
            name: "a usage term that cannot be read",
            file: "terms.csv",
            old: "0.0035",
            new: "x",
            dispositions: ["invoiced": 7, "rejected": 1, "held": 1, "not_yet_due": 2]
        ),
        Edit(
            name: "a subscription that was ended",
            file: "subscriptions.csv",
            old: "2027-01-19,EUR,schedule,k.weber,PO-2026/077 & Co,,ACTIVE,",
            new: "2027-01-19,EUR,schedule,k.weber,PO-2026/077 & Co,,CANCELLED,2026-02-01",
            dispositions: ["invoiced": 8, "rejected": 1, "cancelled": 2]
        ),
    ]

    @Test("An edit moves facts between dispositions and loses none", arguments: edits)
    func dispositions(_ edit: Edit) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.replace(edit.old, by: edit.new, in: edit.file)
            let outcome = try nightbill.run(asOf: "2026-02-01", "--json")
            #expect(try Self.dispositions(outcome).filter { $0.value > 0 } == edit.dispositions, "\(edit.name)")
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite", "--json"])
            let report = try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
            #expect((report?["facts"] as? [String: Int])?.filter { $0.value > 0 } == edit.dispositions, "\(edit.name)")
        }
    }

    @Test("A billed record whose row breaks later is rejected in every answer, and its invoice as it was")
    func brokenLater() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            try nightbill.replace("12:00:00Z,120.5", by: "12:00:00Z,many", in: "usage.csv")
            let dispositions = try Self.dispositions(try nightbill.run(asOf: "2026-02-02", "--json"))
            #expect(dispositions["invoiced"] == 7)
            #expect(dispositions["rejected"] == 2)
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(status.output.contains("invoiced          7\n  rejected          2"), "\(status.output)")
            let verified = try nightbill.command(["verify", "--ledger", "ledger.sqlite", "--output", "output"])
            #expect(verified.status == 0, "\(verified.output)")
        }
    }

    @Test("A payment that is rejected lets no other one count as the one that was billed in its place")
    func billedPaymentBreaks() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let before = try Self.dispositions(try nightbill.run(asOf: "2026-02-01", "--json"))
            try nightbill.replace("2026-01-20,", by: "20.01.2026,", in: "payment_schedules.csv")
            let after = try Self.dispositions(try nightbill.run(asOf: "2026-02-02", "--json"))
            #expect(after["invoiced"] == before["invoiced"].map { $0 - 1 })
            #expect(after["rejected"] == before["rejected"].map { $0 + 1 })
            #expect(after["held"] == 2 && after["not_yet_due"] == 0)
        }
    }
}
