import Foundation
import TestSupport
import Testing

@Suite("Nights that are still to come, and many at once")
struct DateRuleTests {
    /// A day counted from today, by the clock of this machine, in UTC.
    private static func day(_ offset: Int) -> String {
        Date.now.addingTimeInterval(Double(offset) * 86_400).formatted(.iso8601.year().month().day())
    }

    /// A place whose runs are judged by the clock and by the number of nights, and whose first night is a day.
    private static func within(billingStart: Int, _ body: (inout Nightbill) throws -> Void) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.closesAnyDate = false
            nightbill.environment["NIGHTBILL_BILLING_START"] = day(billingStart)
            try body(&nightbill)
        }
    }

    /// Expects a refusal with its words, before a ledger or a folder is made.
    private static func expectRefused(_ outcome: Nightbill.Outcome, _ nightbill: Nightbill, _ words: String...) throws {
        #expect(outcome.status == 2, "\(outcome.errors)")
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
        let names = try FileManager.default.contentsOfDirectory(atPath: nightbill.folder.path)
        #expect(Set(names) == ["input", "settings.yaml"])
    }

    @Test(
        "A date later than tomorrow is refused unless it is meant, in a dry run too; tomorrow is closed",
        arguments: [(0, true), (1, true), (3, false), (366, false)]
    )
    func future(_ offset: Int, isClosed: Bool) throws {
        // By the time that the program looks, tomorrow may be a day later; the day after the next is refused then too.
        try Self.within(billingStart: offset - 1) { nightbill in
            let date = Self.day(offset)
            for more in [["--dry-run"], []] {
                let outcome = try nightbill.run(asOf: date, with: more)
                guard !isClosed else {
                    #expect(outcome.status == 3, "\(outcome.errors)")
                    continue
                }
                try Self.expectRefused(outcome, nightbill, "--as-of \(date) is later than tomorrow", "--allow-future")
            }
            #expect(try nightbill.run(asOf: date, "--allow-future").status == (isClosed ? 0 : 3))
        }
    }

    @Test("A ledger that is closed beyond tomorrow is told on every run, with status 3, unless that is meant")
    func closedAhead() throws {
        try Self.within(billingStart: 0) { nightbill in
            let (today, later) = (Self.day(0), Self.day(9))
            #expect(try nightbill.run(asOf: later, "--allow-future").status == 3)
            for more in [[], ["--quiet"], ["--json"], ["--dry-run"]] {
                let outcome = try nightbill.run(asOf: today, with: more)
                #expect(outcome.status == 3)
                let says = more == ["--json"] ? outcome.output : outcome.errors
                #expect(says.contains("the ledger is closed up to \(later)"), "\(says)")
                if more == ["--json"] { #expect(says.contains("\"closed_ahead\" : \"\(later)\"")) }
            }
            let meant = try nightbill.run(asOf: today, "--allow-future")
            #expect(meant.status == 0 && meant.errors.isEmpty, "\(meant.errors)")
        }
    }

    /// How many nights, what is added to the command line, and whether they are closed.
    static let manyNights: [(Int, [String], Bool)] = [
        (100, [], true), (101, [], false), (101, ["--catch-up", "100"], false), (101, ["--catch-up", "101"], true),
        (101, ["--catch-up", "400"], true), (5, ["--catch-up", "3"], true), (101, ["--dry-run"], false),
    ]

    @Test("More than a hundred nights must be asked for by number, from the first one on too", arguments: manyNights)
    func catchUp(_ nights: Int, _ more: [String], isClosed: Bool) throws {
        try Self.within(billingStart: -nights) { nightbill in
            let (first, last) = (Self.day(-nights), Self.day(-1))
            let outcome = try nightbill.run(asOf: last, with: more)
            guard !isClosed else {
                #expect(outcome.status == 3, "\(outcome.errors)")
                #expect(outcome.output.contains("(\(nights) nights)"), "\(outcome.output)")
                return
            }
            try Self.expectRefused(
                outcome,
                nightbill,
                "would close \(nights) nights at once, \(first) to \(last)",
                "add --catch-up \(nights)"
            )
        }
    }

    @Test("A gap of more than a hundred nights is refused before the output is touched")
    func gap() throws {
        try Self.within(billingStart: -130) { nightbill in
            #expect(try nightbill.run(asOf: Self.day(-120)).status == 3)
            let before = try contents(of: nightbill.output)
            let refused = try nightbill.run(asOf: Self.day(-1))
            #expect(refused.status == 2)
            let words = "would close 119 nights at once, \(Self.day(-119)) to "
            #expect(refused.errors.contains(words), "\(refused.errors)")
            #expect(try contents(of: nightbill.output) == before)
            #expect(try nightbill.run(asOf: Self.day(-1), "--catch-up", "119").status == 3)
        }
    }

    @Test("A number of nights that is none is wrong use", arguments: ["0", "-1", "x", "1.5", "99999999999999999999"])
    func number(_ number: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.closesAnyDate = false
            let outcome = try nightbill.run(asOf: "2026-01-01", "--catch-up=\(number)")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("catch-up"), "\(outcome.errors)")
        }
    }

    @Test("An invoice that would be due after the calendar's end gets no number, and what to do is told")
    func dueDates() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = "9999-11-01"
            let dates = (old: "2026-01-15,2026-02-01,2027-01-31", new: "9999-12-15,9999-12-20,9999-12-31")
            try nightbill.replace(dates.old, by: dates.new, in: "subscriptions.csv")
            try nightbill.replace("events,2026-01-15", by: "events,9999-12-15", in: "usage.csv")
            let refused = try nightbill.run(asOf: "9999-12-31")
            #expect(refused.status == 65, "\(refused.errors)\(refused.output)")
            #expect(refused.errors.contains("the calendar ends on 9999-12-31"), "\(refused.errors)")
            #expect(refused.errors.contains("shorten payment_terms_days"), "\(refused.errors)")
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(status.output.contains("last night closed  9999-12-14"), "\(status.output)")
            nightbill.environment["NIGHTBILL_PAYMENT_TERMS_DAYS"] = "0"
            try nightbill.clear("payment_terms_days", in: "accounts.csv")
            #expect(try nightbill.run(asOf: "9999-12-31").status == 3)
            for subject in ["INV-9999-00000001", "sub-analytics-1", "sub-metering-1", "sub-platform-1"] {
                let explained = try nightbill.command(["explain", subject, "--ledger", "ledger.sqlite"])
                #expect(explained.status == 0, "\(subject): \(explained.errors)")
            }
            #expect(try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("Nights at both ends of the calendar are closed without a trap", arguments: ["0001-01-01", "9999-12-28"])
    func ends(_ start: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = start
            let last = start.hasPrefix("0") ? "0001-01-04" : "9999-12-31"
            let outcome = try nightbill.run(asOf: last)
            #expect(outcome.status == 3, "\(outcome.errors)")
            let again = try nightbill.run(asOf: last)
            #expect(again.output.contains("nothing to close, the last night closed is \(last)"), "\(again.output)")
            for subject in ["sub-analytics-1", "sub-metering-1"] {
                #expect(try nightbill.command(["explain", subject, "--ledger", "ledger.sqlite"]).status == 0)
            }
        }
    }
}

extension Nightbill {
    /// As ``run(asOf:_:)``, with options in a list.
    fileprivate func run(asOf date: String, with more: [String]) throws -> Outcome {
        try command(CommandLineTests.run + CommandLineTests.settings + ["--as-of", date] + more)
    }

    /// Empties a column of an input file without quotes.
    fileprivate func clear(_ column: String, in name: String) throws {
        let file = input.appending(path: name)
        var rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let index = rows[0].firstIndex(of: column) else { return }
        for row in rows.indices.dropFirst() { rows[row][index] = "" }
        try Data(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8).write(to: file)
    }
}
