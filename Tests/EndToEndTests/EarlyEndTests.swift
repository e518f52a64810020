import Foundation
import TestSupport
import Testing

/// Subscriptions that end early: before what is billed, and with use of the hour after their last day.
@Suite("Early ends of subscriptions")
struct EarlyEndTests {
    private static let row = "EUR,schedule,k.weber,PO-2026/077 & Co,,"

    @Test(
        "An end on or before the due date of an invoiced payment is reported each night until it is accepted",
        arguments: ["CANCELLED", "ROLLED_BACK", "SUPERSEDED"]
    )
    func endedBeforeBilled(status: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-25")
            let before = try contents(of: nightbill.output)
            try nightbill.replace(Self.row + "ACTIVE,", by: Self.row + "\(status),2026-01-31", in: "subscriptions.csv")
            for date in ["2026-02-26", "2026-02-27"] {
                let night = try nightbill.run(asOf: date)
                #expect(night.status == 3)
                #expect(
                    night.errors.contains(
                        #"subscriptions.csv:3: conflict NB512: subscription "sub-platform-1": ended_on 2026-01-31 is not after "#
                            + "the due date of what was billed: instalment 2 of 2026-02-20 on INV-2026-00000006\n"
                    ),
                    "\(night.errors)"
                )
                #expect(!night.output.contains("held"), "\(night.output)")
            }
            #expect(try contents(of: nightbill.output) == before)
            let explained = try nightbill.command(["explain", "sub-platform-1", "--ledger", "ledger.sqlite"])
            #expect(explained.output.contains("NB512: ended_on 2026-01-31"), "\(explained.output)")
            let json = try nightbill.run(asOf: "2026-02-28", "--json")
            #expect(json.output.contains("\"code\" : \"NB512\""))
            let accept = ["accept", "sub-platform-1", "--ledger", "ledger.sqlite", "--reason", "credited by hand"]
            let accepted = try nightbill.command(accept)
            #expect(accepted.status == 0, "\(accepted.errors)")
            #expect(try !nightbill.run(asOf: "2026-03-01").errors.contains("NB512"))
            // Another day is another end.
            try nightbill.replace("\(status),2026-01-31", by: "\(status),2026-01-20", in: "subscriptions.csv")
            let again = try nightbill.run(asOf: "2026-03-02")
            #expect(
                again.errors.contains("instalment 1 of 2026-01-20 on INV-2026-00000003, instalment 2"),
                "\(again.errors)"
            )
            #expect(try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("An end after what is invoiced is not reported, and cancels what comes")
    func endedLater() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-25")
            try nightbill.replace(Self.row + "ACTIVE,", by: Self.row + "SUPERSEDED,2026-02-21", in: "subscriptions.csv")
            let night = try nightbill.run(asOf: "2026-07-21")
            #expect(
                !night.errors.contains("NB512") && night.output.contains("1 cancelled"),
                "\(night.errors)\(night.output)"
            )
        }
    }

    @Test("An end before the first day of service is rejected")
    func endedBeforeStart() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.replace(
                Self.row + "ACTIVE,",
                by: Self.row + "ROLLED_BACK,2026-01-19",
                in: "subscriptions.csv"
            )
            let night = try nightbill.run(asOf: "2026-01-21")
            #expect(night.status == 3)
            #expect(
                night.errors.contains(
                    #"NB416: subscription "sub-platform-1": ended_on "2026-01-19" is before starts_on"#
                )
            )
        }
    }

    @Test("Use of the hour after the last day is on the line of that day's month, once")
    func hourAfterTheLastDay() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.replace(
                "NOK,none,,PO-ignored,,ACTIVE,",
                by: "NOK,none,,PO-ignored,,SUPERSEDED,2026-01-31",
                in: "subscriptions.csv"
            )
            var usage = try nightbill.text(of: "usage.csv")
            for (id, moment) in [
                ("late-1", "2026-02-01T00:00:00Z"), ("late-2", "2026-02-01T01:00:00Z"),
                ("leap", "2026-01-31T23:59:60.5Z"),
                ("exact", "2026-02-01T02:59:59.99999999999999+02:00"),
            ] {
                usage += "\(id),sub-metering-1,events,\(moment),1000000\n"
            }
            usage += "beyond,sub-metering-1,events,2026-02-01T01:00:00.000000001Z,1\n"
            try nightbill.write(usage, to: "usage.csv")
            let night = try nightbill.run(asOf: "2026-02-01")
            #expect(night.errors.contains("usage record \"beyond\""), "\(night.errors)")
            let invoice = try nightbill.invoice("2026-02-01/INV-2026-00000005.xml")
            // 987,654 and four times 1,000,000 at 0.0035.
            #expect(invoice.contains(">17456.79</cbc:LineExtensionAmount>"), "\(invoice)")
            #expect(invoice.contains("<cbc:EndDate>2026-01-31</cbc:EndDate>") && !invoice.contains("2026-02-28"))
            try nightbill.run(asOf: "2026-03-01")
            #expect(try !contents(of: nightbill.output).keys.contains { $0.hasPrefix("2026-03-01") })
        }
    }
}
