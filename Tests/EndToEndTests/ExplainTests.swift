import Foundation
import Testing

@Suite("explain")
struct ExplainTests {
    static let subjects = [
        "INV-2026-00000001", "INV-2026-00000002", "INV-2026-00000003", "INV-2026-00000004", "INV-2026-00000005", "both",
        "typed", "held", "ended", "old", "broken", "idle",
    ]

    @Test("Explanations are what they were, for a person and for a machine")
    func goldens() throws {
        try ExplainInput.within { place in
            var files: [String: Data] = [:]
            for subject in Self.subjects {
                let text = try place.explain(subject)
                #expect(text.status == 0 && text.errors.isEmpty, "\(text.errors)")
                files["\(subject).txt"] = Data(text.output.utf8)
                let json = try place.explain(subject, "--json")
                #expect(json.status == 0 && json.errors.isEmpty, "\(json.errors)")
                files["\(subject).json"] = Data(json.output.utf8)
            }
            try expectGolden("explain", files)
        }
    }

    /// What is asked about, and the words that the answer must have.
    static let answers: [(String, [String])] = [
        // Amounts: exact first, then rounded; tax by category.
        (
            "INV-2026-00000001",
            [
                "seats: 3 × 333.335 = 1000.005, rounded 1000.01", "1000.01 × 5.5 % = 55.00055, rounded 55.00 EUR",
                "The PO number \"PM-1\" is on the invoice.", "subscription INV-2026-00000001",
            ]
        ),
        // The contract's number stays off the invoice for use.
        (
            "INV-2026-00000004",
            [
                "PO rule       pay_as_you_go", "1234567.891000000000001 HUR × 0.123456789012",
                "is the sum of 2 usage records from 2026-01-15T10:00:00Z to 2026-01-31T23:59:59.5Z",
            ]
        ),
        ("INV-2026-00000005", ["3 × 0.5 = 1.5, rounded 2", "(category E, Exempt for the purpose of a test)"]),
        // Which permission is missing.
        (
            "typed",
            [
                "typed in by r.looker, who lacked the permission aws-marketplace:Subscribe",
                "r.looker had aws-marketplace:ViewSubscriptions.", "PO rule       not_permitted",
            ]
        ),
        (
            "held",
            [
                "billed: nothing yet", "2026-01-12  the upfront charge\n", "until terms.csv:5 is corrected: NB107",
                "it was due on 2026-01-12",
            ]
        ),
        (
            "ended",
            [
                "scheduled for 2026-01-05, so due on 2026-01-13, the day the contract was accepted",
                "cancelled: the subscription is CANCELLED since 2026-02-10",
            ]
        ),
        (
            "old",
            [
                "out of scope: it regularly fell due on 2025-12-20, before the first night, 2026-01-01",
                "not yet due: it falls due on 2026-08-20",
            ]
        ),
        (
            "both",
            [
                "it missed 2026-02-01, its regular day, and waits for the next one, 2026-03-01",
                "not yet due: it falls due on 2026-03-01", "usage.csv:5: NB106",
            ]
        ),
        (
            "broken",
            [
                "the last night's export had no usable row of it", "subscriptions.csv:7: NB412",
                "  1 usage record\n    held, until subscriptions.csv:7 is corrected",
            ]
        ),
        ("idle", ["billed: nothing yet", "not invoiced: nothing"]),
    ]

    @Test("The answer is in the text", arguments: answers)
    func answer(_ subject: String, _ words: [String]) throws {
        try ExplainInput.within { place in
            let text = try place.explain(subject).output
            for word in words { #expect(text.contains(word), "\(text)") }
        }
    }

    @Test("What is neither an invoice nor a subscription: status 2, the nearest known, JSON too")
    func unknown() throws {
        try ExplainInput.within { place in
            for (asked, nearest) in [
                ("INV-2026-3", "INV-2026-00000003"), ("inv-2026-00000002", "INV-2026-00000002"), ("typd", "typed"),
            ] {
                let outcome = try place.explain(asked)
                #expect(outcome.status == 2)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.contains("did you mean \"\(nearest)\"?"), "\(outcome.errors)")
            }
            let json = try place.explain("something else entirely", "--json")
            let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(json.status == 2)
            #expect(report?["status"] as? Int == 2)
            #expect(try place.explain("\u{1B}[2J").errors.contains("\"\\u{1B}[2J\""))
            #expect(try place.command(["explain", "both", "--ledger", "none.sqlite"]).status == 74)
        }
    }

    @Test("A conflict: what waits, and for what")
    func conflict() throws {
        try ExplainInput.within { place in
            var schedule = try #require(ExplainInput.files["payment_schedules.csv"])
            schedule.replace("ended,2026-01-05,100.00", with: "ended,2026-01-06,100.00")
            var subscriptions = try #require(ExplainInput.files["subscriptions.csv"])
            subscriptions.replace("CANCELLED,2026-02-10", with: "ACTIVE,")
            try ExplainInput.write(
                ["payment_schedules.csv": schedule, "subscriptions.csv": subscriptions],
                into: place
            )
            try place.run(asOf: "2026-02-10")
            let text = try place.explain("ended").output
            #expect(
                text.contains(
                    "until the export agrees with what was billed, or `nightbill accept` accepts the difference"
                )
            )
            #expect(text.contains("NB501: instalment 1 was billed on INV-2026-00000003 for 2026-01-05, now 2026-01-06"))
        }
    }

    @Test("A mended record is invoiced though its broken row is still there; a vanished subscription is unknown")
    func mendedAndVanished() throws {
        try ExplainInput.within { place in
            var mended = ExplainInput.late
            mended += "r-4,both,render,2026-01-21T10:00:00Z,7\n"
            var subscriptions = try #require(ExplainInput.files["subscriptions.csv"])
            subscriptions.replace("idle,press,meter,2026-01-01,2026-01-01,,EUR,none,,,ACTIVE,\n", with: "")
            var terms = try #require(ExplainInput.files["terms.csv"])
            terms.replace("idle,usage,pages,Pages,,C62,0.5\n", with: "")
            try ExplainInput.write(
                ["usage.late.csv": mended, "subscriptions.csv": subscriptions, "terms.csv": terms],
                into: place
            )
            try place.run(asOf: "2026-03-01")
            let text = try place.explain("both").output
            #expect(text.contains("rejected; a corrected row of this record is invoiced"), "\(text)")
            #expect(text.contains("billed later, on 2026-03-01: until then it was held or not in the export"))
            #expect(text.contains("9 HUR × 0.123456789012"), "\(text)")
            #expect(try place.explain("idle").status == 2, "nothing of it was ever recorded but its row")
        }
    }

    @Test("A row of a subscription that cannot be used is told beside the one that is used instead")
    func usedInstead() throws {
        try ExplainInput.within { place in
            let header = try #require(ExplainInput.files["subscriptions.csv"]?.split(separator: "\n").first)
            let broken = "\(header)\nidle,press,meter,yesterday,2026-01-01,,EUR,none,,,ACTIVE,\n"
            try ExplainInput.write(["subscriptions.late.csv": broken], into: place)
            try place.run(asOf: "2026-02-06")
            let text = try place.explain("idle").output
            #expect(text.contains("subscriptions.late.csv:2: NB905"), "\(text)")
            #expect(text.contains("rejected; a corrected row of the subscription is used instead"), "\(text)")
        }
    }

    @Test("Nights one by one and one catch-up are explained alike")
    func catchUp() throws {
        try Nightbill.within { together in
            try ExplainInput.write(ExplainInput.files, into: together)
            try together.run(asOf: "2026-02-05")
            try Nightbill.within { single in
                try ExplainInput.write(ExplainInput.files, into: single)
                for day in 1...31 { try single.run(asOf: "2026-01-\(day < 10 ? "0" : "")\(day)") }
                for day in 1...5 { try single.run(asOf: "2026-02-0\(day)") }
                for subject in Self.subjects {
                    #expect(try together.explain(subject, "--json").output == single.explain(subject, "--json").output)
                }
            }
        }
    }
}
