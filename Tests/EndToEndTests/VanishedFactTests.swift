import Foundation
import Testing

@Suite("Facts that the last night left open and the export has not any more")
struct VanishedFactTests {
    /// Removes the lines of a file that begin with a text.
    private static func remove(_ start: String, from file: String, _ place: Nightbill) throws {
        let path = place.input.appending(path: file)
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        try place.write(lines.filter { !$0.hasPrefix(start) }.joined(separator: "\n") + "\n", to: file)
    }

    @Test("Payments, usage and requests that are gone are told once, and the night is closed")
    func openFacts() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.replace("\"12,5\"", by: "12.5", in: "usage.csv")
            let header = "change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason\n"
            try place.write(
                header + "c1,sub-platform-1,2026-02-20,PO-9,2026-01-05,x\n",
                to: "purchase_order_changes.csv"
            )
            #expect(try place.run(asOf: "2026-01-25").status == 0)
            try place.write(header, to: "purchase_order_changes.csv")
            try Self.remove("sub-platform-1,2026-07-20", from: "payment_schedules.csv", place)
            try place.replace(",9000", by: ",6500", in: "terms.csv")
            for record in ["u-0003", "u-0005"] { try Self.remove(record, from: "usage.csv", place) }
            let told = [
                "payment_schedules.csv: notice NB915: subscription \"sub-platform-1\" has not any more what was to be billed after "
                    + "the night of 2026-01-25: instalment 3 (due 2026-07-20, 2500.00 EUR)",
                "purchase_order_changes.csv: notice NB915: change request \"c1\" of subscription \"sub-platform-1\" is in no row; "
                    + "the night of 2026-01-25 had it, and instalment 2 (due 2026-02-20, 2500.00 EUR) does not follow it now",
                "usage.csv: notice NB915: subscription \"sub-metering-1\" has 1 usage record less that was not invoiced after the "
                    + "night of 2026-01-25 (events 2026-01: 1)",
                "(storage 2026-01: 1)",
            ]
            let dry = try place.run(asOf: "2026-01-26", "--dry-run", "--json")
            #expect(dry.output.contains("\"code\" : \"NB915\""), "\(dry.output)")
            let run = try place.run(asOf: "2026-01-26")
            #expect(run.status == 0)
            for text in told { #expect(run.errors.contains(text), "\(run.errors)") }
            let next = try place.run(asOf: "2026-02-28")
            #expect(next.status == 0 && !next.errors.contains("NB915"), "\(next.errors)")
        }
    }

    /// Records before and after, the last day of the subscription, and what is told: use of the last hour is of its month.
    @Test(
        "Use that is in an earlier month now is not gone, and what is gone beside it is told",
        arguments: [
            (after: ["03-01T00:30:00", "03-01T00:45:00"], endedOn: "2026-02-28", gone: String?.none),
            (["03-01T00:30:00"], "2026-02-28", "1 usage record less"), (["03-01T00:30:00"], "", "1 usage record less"),
            (["02-11T00:30:00", "03-01T00:45:00"], "", nil), (["02-11T00:30:00"], "", "1 usage record less"),
            (["02-11T00:30:00", "02-12T00:30:00"], "", nil),
            (["04-02T00:30:00", "04-02T00:45:00"], "", "2 usage records less"), ([], "", "2 usage records less"),
        ]
    )
    func movedUse(after: [String], endedOn: String, gone: String?) throws {
        try SmallExport.within { place in
            func write(_ moments: [String]) throws {
                let rows = moments.enumerated().map { "u-\($0),s-1,calls,2026-\($1)Z,100000\n" }
                try place.write(
                    "record_id,subscription_id,dimension,used_at,quantity\n" + rows.joined(),
                    to: "usage.csv"
                )
            }
            try write(["03-01T00:30:00", "03-01T00:45:00"])
            #expect(try place.run(asOf: "2026-02-27").status == 0)
            try write(after)
            if !endedOn.isEmpty { try place.replace("ACTIVE,", by: "REPLACED,\(endedOn)", in: "subscriptions.csv") }
            let run = try place.run(asOf: "2026-02-28")
            #expect(run.status == 0, "\(run.errors)")
            if let gone {
                #expect(run.errors.contains("NB915") && run.errors.contains(gone), "\(run.errors)")
            } else {
                #expect(!run.errors.contains("NB915"), "\(run.errors)")
            }
        }
    }

    @Test("What is invoiced, rejected or moved to another night is not told")
    func nothingIsGone() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.replace("\"12,5\"", by: "12.5", in: "usage.csv")
            #expect(try place.run(asOf: "2026-01-19").status == 0)
            try place.replace("120.5", by: "\"120,5\"", in: "usage.csv")
            for date in ["2026-01-20", "2026-01-31", "2026-02-01", "2026-02-28"] {
                let run = try place.run(asOf: date)
                #expect(run.status == 3 && !run.errors.contains("NB915"), "\(date): \(run.errors)")
            }
            // What was invoiced may leave the export.
            for record in ["u-0001", "u-0002", "u-0004"] { try Self.remove(record, from: "usage.csv", place) }
            #expect(try !place.run(asOf: "2026-03-01").errors.contains("NB915"))
        }
    }
}
