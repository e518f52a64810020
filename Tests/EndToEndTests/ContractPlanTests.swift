import Foundation
import TestSupport
import Testing

/// What was bought and in which order it is shown, with the real program.
@Suite("Terms and payments on invoices, end to end")
struct ContractPlanTests {
    private static let subscriptions = """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,status
        s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,ACTIVE
        s-2,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,schedule,ACTIVE
        s-3,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,JPY,schedule,ACTIVE

        """
    private static let terms = [
        "s-1,contract,Module 10,,1,1,", "s-1,contract,Module 2,,1,2,", "s-1,contract,Module 1,,1,3,",
        "s-1,contract,Setup,,1,4,1", "s-1,usage,call 10,,,1,", "s-1,usage,call 9,,,1,", "s-1,usage,disk,,,1,7",
        "s-2,contract,seats,Team seats,3,10,", "s-2,contract,Support,,1,70,1", "s-3,contract,seats,,2,60,",
    ]
    private static let payments = [
        "s-2,2026-01-10,40.00", "s-2,2026-02-01,60.00", "s-3,2026-01-10,1", "s-3,2026-02-03,119",
    ]
    private static let usage = ["u-1,s-1,call 9", "u-2,s-1,disk", "u-3,s-1,call 10"].map {
        "\($0),2026-01-15T10:00:00Z,1"
    }

    /// The small export with these rows; `turned`: in the other order.
    private static func within(turned: Bool = false, _ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            try place.write(subscriptions, to: "subscriptions.csv")
            func write(_ header: String, _ rows: [String], _ name: String) throws {
                try place.write(
                    ([header] + (turned ? rows.reversed() : rows)).joined(separator: "\n") + "\n",
                    to: name
                )
            }
            try write("subscription_id,kind,dimension,description,quantity,unit_price,position", terms, "terms.csv")
            try write("subscription_id,charge_on,amount", payments, "payment_schedules.csv")
            try write("record_id,subscription_id,dimension,used_at,quantity", usage, "usage.csv")
            try body(&place)
        }
    }

    /// The descriptions of the lines of a published invoice.
    private static func lines(_ place: Nightbill, _ path: String) throws -> [String] {
        try place.published(path).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: /<\/?cbc:Description>/)
            return parts.count == 2 ? String(parts[1]) : nil
        }
    }

    @Test("Lines are in the order of the terms, and instalments say what was bought; the order of rows is nothing")
    func order() throws {
        var published: [[String: Data]] = []
        for turned in [false, true] {
            try Self.within(turned: turned) { place in
                let run = try place.run(asOf: "2026-02-03", "--format", "cii", "--format", "html")
                #expect(run.status == 0, "\(run.errors)")
                #expect(
                    try Self.lines(place, "2026-01-10/INV-2026-00000001.xml") == [
                        "Setup", "Module 1", "Module 2", "Module 10",
                    ]
                )
                #expect(
                    try Self.lines(place, "2026-01-10/INV-2026-00000002.xml") == [
                        "Payment 1 of 2 for 1 × Support; 3 × Team seats"
                    ]
                )
                #expect(
                    try Self.lines(place, "2026-01-10/INV-2026-00000003.xml") == ["Payment 1 of 2 for 2 × seats"]
                )
                #expect(
                    try Self.lines(place, "2026-02-01/INV-2026-00000004.xml") == [
                        "Payment 2 of 2 for 1 × Support; 3 × Team seats"
                    ]
                )
                #expect(try Self.lines(place, "2026-02-01/INV-2026-00000005.xml") == ["disk", "call 9", "call 10"])
                let html = try place.published("2026-02-03/INV-2026-00000006.html")
                #expect(html.contains("Instalment 2 of 2") && !html.contains("Payment 2 of 2"))
                published.append(
                    try contents(of: place.output).filter {
                        $0.key.contains("INV-") && !$0.key.contains("rejects")
                    }
                )
            }
        }
        #expect(published[0].count == 18 && published[0] == published[1])
    }

    @Test("What was published comes out again: after a crash, on request, and in another night's terms")
    func again() throws {
        try Self.within { place in
            #expect(try place.run(asOf: "2026-02-01").status == 0)
            let check = try place.command(["ledger", "check", "--ledger", "ledger.sqlite"])
            #expect(check.status == 0, "\(check.output)\(check.errors)")
            let before = try contents(of: place.output)
            // What the export says later is of later nights.
            try SmallExport.change(place, "sed -i 's/Team seats,3/Seats for a team,3/; s/,70,1$/,70,9/' terms.csv")
            try place.unpublish("2026-01-10")
            try place.unpublish("2026-02-01")
            #expect(try place.run(asOf: "2026-02-02").status == 0)
            #expect(try contents(of: place.output) == before)
            let numbers = (1...5).map { "INV-2026-0000000\($0)" }
            let outcome = try place.command(
                ["regenerate", "--ledger", "ledger.sqlite", "--output", "again"] + numbers
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            let again = try contents(of: place.folder.appending(path: "again/regenerated"))
            for (path, bytes) in before where path.contains("/INV-") {
                #expect(again[URL(fileURLWithPath: path).lastPathComponent] == bytes, "\(path) differs")
            }
            #expect(again.count == 5)
        }
    }

    @Test(
        "An instalment that is corrected says what is bought by then; what was issued stays, and a credit note has no plan"
    )
    func corrected() throws {
        try Self.within { place in
            #expect(try place.run(asOf: "2026-01-11").status == 0)
            try SmallExport.change(
                place,
                """
                sed -i 's/Team seats,3,10/Team seats,4,10/' terms.csv
                sed -i 's/2026-01-10,40.00/2026-01-10,50.00/; s/2026-02-01,60.00/2026-02-01,60.00/; s/s-3,2026-01-10,1$/s-3,2026-01-10,0/' \
                payment_schedules.csv
                sed -i 's/,119$/,120/' payment_schedules.csv
                """
            )
            #expect(try place.run(asOf: "2026-01-12").output.contains("2 conflicts"))
            for subscription in ["s-2", "s-3"] {
                let accepted = try place.command(
                    ["accept", subscription, "--ledger", "ledger.sqlite", "--bill-difference", "--reason", "agreed"]
                )
                #expect(accepted.status == 0, "\(accepted.errors)")
            }
            let run = try place.run(asOf: "2026-01-13")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(
                try Self.lines(place, "2026-01-13/INV-2026-00000004.xml") == [
                    "Correction of INV-2026-00000002: 40.00 EUR billed, 50.00 EUR agreed for 1 × Support; 4 × Team seats"
                ]
            )
            #expect(try Self.lines(place, "2026-01-13/CN-2026-00000001.xml") == ["Payment 1 of 2"])
            let verified = try place.command(
                ["verify", "--again", "--ledger", "ledger.sqlite", "--output", "output"]
            )
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        }
    }
}
