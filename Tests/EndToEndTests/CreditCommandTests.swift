import Foundation
import TestSupport
import Testing

@Suite("Credits and corrections that operators ask for")
struct CreditCommandTests {
    private static let why = ["--ledger", "ledger.sqlite", "--reason", "agreed by phone", "--by", "ann"]

    /// The first invoice of the first night, and what is said of a request for it. The rows build on each other.
    static let requests: [(arguments: [String], status: Int32, says: String)] = [
        (["INV-2026-1", "--all"], 2, "the ledger has no invoice INV-2026-1; did you mean INV-2026-00000001?"),
        (["INV-2026-00000001"], 2, "say how much: either --amount, or --all"),
        (["INV-2026-00000001", "--all", "--amount", "1"], 2, "say how much: either --amount, or --all"),
        (["INV-2026-00000001", "--amount", "0"], 2, #"--amount "0" is not above zero"#),
        (["INV-2026-00000001", "--amount", "1,5"], 2, #"--amount "1,5" is not a plain decimal"#),
        (["INV-2026-00000001", "--amount", "1.005"], 2, #"--amount "1.005" has more than 2 decimals"#),
        (["INV-2026-00000001", "--amount", "1000000000000"], 2, "is out of range"),
        (
            ["INV-2026-00000002", "--all", "--line", "0"], 2,
            #"--line 0 is not a line of invoice "INV-2026-00000002", which has 2 lines"#
        ),
        (
            ["INV-2026-00000002", "--all", "--line", "3"], 2,
            #"--line 3 is not a line of invoice "INV-2026-00000002", which has 2 lines"#
        ),
        (
            ["INV-2026-00000002", "--amount", "13500.51"], 2,
            "--amount 13500.51 is more than the 13500.50 EUR that are left of invoice"
        ),
        (
            ["INV-2026-00000002", "--amount", "500.00"], 0,
            "requested: 500.00 EUR before tax of invoice INV-2026-00000002; the next night that is closed issues"
        ),
        (
            ["INV-2026-00000002", "--amount", "13000.51"], 2,
            "more than the 13000.50 EUR that are left of invoice \"INV-2026-00000002\"; 1 request that the next night "
                + "carries out is counted; write 13000.50 or less, or --all"
        ),
        (["INV-2026-00000002", "--line", "1", "--all"], 0, "before tax of line 1 of invoice INV-2026-00000002"),
        (
            ["INV-2026-00000002", "--line", "1", "--amount", "1"], 2,
            "--line 1 has nothing left to give back on invoice \"INV-2026-00000002\"; 2 requests that the next night"
        ),
        (["INV-2026-00000002", "--all"], 0, "before tax of invoice INV-2026-00000002"),
        (["INV-2026-00000002", "--all"], 0, "requested already: "),
        (
            ["INV-2026-00000002", "--amount", "1"], 2,
            #"invoice "INV-2026-00000002" has nothing left to give back; 3 requests that the next night carries out"#
        ),
    ]

    @Test("What is impossible is refused at once, counting requests that are open; what is possible is recorded")
    func credits() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            for (arguments, status, says) in Self.requests {
                let outcome = try nightbill.command(["credit"] + arguments + Self.why)
                #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
                let text = status == 0 ? outcome.output : outcome.errors
                #expect(text.contains(says), "\(arguments): \(text)")
            }
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            let listed = """

                asked for, and done by the next night
                  credit 500 of invoice INV-2026-00000002: agreed by phone
                  credit all that is left of line 1 of invoice INV-2026-00000002: agreed by phone
                  credit all that is left of invoice INV-2026-00000002: agreed by phone
                """
            #expect(status.output.contains(listed), "\(status.output)")
            #expect(try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("A reason that no credit note can show is refused")
    func reasons() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let credit = ["credit", "INV-2026-00000001", "--amount", "1", "--ledger", "ledger.sqlite", "--reason"]
            for (reason, status, says) in [
                (" ", Int32(2), "--reason must not be empty"), ("\u{200B}", 2, "--reason must not be empty"),
                ("a\u{1}b", 2, "no XML document can show"),
                (String(repeating: "x", count: 1_001), 2, "--reason has 1001 characters"),
                (String(repeating: "é", count: 1_000), 0, ""),
            ] {
                let outcome = try nightbill.command(credit + [reason])
                #expect(
                    outcome.status == status && (says.isEmpty || outcome.errors.contains(says)),
                    "\(outcome.errors)"
                )
            }
        }
    }

    @Test("The difference of a conflict is asked for once, and plain accept takes that back")
    func correction() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let accept = ["accept", "sub-platform-1"] + Self.why
            let correct = accept + ["--bill-difference"]
            let early = try nightbill.command(correct)
            #expect(early.status == 2 && early.errors.contains("has no conflict after the last night"))
            try nightbill.replace("4000.00", by: "3900.00", in: "payment_schedules.csv")
            try nightbill.replace("2026-02-20,2500.00", by: "2026-02-20,2600.00", in: "payment_schedules.csv")
            try nightbill.run(asOf: "2026-02-11")
            let first = try nightbill.command(correct)
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.output.hasPrefix("requested: subscription \"sub-platform-1\": instalment 1"))
            #expect(
                first.output.contains("now 3900.00 EUR; the next night that is closed bills or credits the difference"),
                "\(first.output)"
            )
            let second = try nightbill.command(correct)
            #expect(second.status == 0 && second.output.hasPrefix("requested already: "), "\(second.output)")
            let listed = "  bill or credit the difference of subscription sub-platform-1: agreed by phone\n"
            let status = ["status", "--ledger", "ledger.sqlite"]
            #expect(try nightbill.command(status).output.contains(listed))
            let accepted = try nightbill.command(accept)
            #expect(accepted.status == 0 && accepted.errors.contains("and is not any more"), "\(accepted.errors)")
            #expect(try !nightbill.command(status).output.contains("asked for"))
            let late = try nightbill.command(correct)
            #expect(late.status == 2 && late.errors.contains("has no conflict"), "\(late.errors)")
        }
    }

    @Test("An early end alone has no difference")
    func earlyEnd() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-25")
            let row = "EUR,schedule,k.weber,PO-2026/077 & Co,,"
            try nightbill.replace(row + "ACTIVE,", by: row + "CANCELLED,2026-01-31", in: "subscriptions.csv")
            try nightbill.run(asOf: "2026-02-26")
            let outcome = try nightbill.command(["accept", "sub-platform-1", "--bill-difference"] + Self.why)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("nothing can be billed or credited for that"), "\(outcome.errors)")
            #expect(try nightbill.command(["accept", "sub-platform-1"] + Self.why).status == 0)
        }
    }
}
