import Foundation
import TestSupport
import Testing

/// A PO number that is taken off, with the real program.
@Suite("Withdrawn PO numbers, end to end")
struct WithdrawalTests {
    /// A schedule of three payments under one PO number.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            try place.write(
                """
                subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchase_order_number,status,ended_on
                s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,schedule,PO-1001,ACTIVE,

                """,
                to: "subscriptions.csv"
            )
            try place.write(
                """
                subscription_id,charge_on,amount
                s-1,2026-01-10,400
                s-1,2026-02-10,400
                s-1,2026-03-10,400

                """,
                to: "payment_schedules.csv"
            )
            try body(&place)
        }
    }

    private static func changes(_ place: Nightbill, _ rows: String...) throws {
        let header = "change_id,subscription_id,charge_on,new_purchase_order_number,withdraw,requested_on,reason"
        try place.write(([header] + rows).joined(separator: "\n") + "\n", to: "purchase_order_changes.csv")
    }

    private static func regenerate(_ number: String, _ place: Nightbill) throws -> Nightbill.Outcome {
        try place.command(["regenerate", number, "--ledger", "ledger.sqlite", "--output", "output", "--by", "j.doe"])
    }

    private static func explain(_ subject: String, _ place: Nightbill) throws -> String {
        try place.command(["explain", subject, "--ledger", "ledger.sqlite"]).output
    }

    @Test("A withdrawal takes the number off charges to come, and explain names the change request")
    func chargesToCome() throws {
        try Self.within { place in
            try place.run(asOf: "2026-01-12")
            try Self.changes(place, "c-1,s-1,,,yes,2026-02-01,the PO is closed")
            #expect(try place.run(asOf: "2026-02-12").status == 0)
            #expect(try place.published("2026-01-10/INV-2026-00000001.xml").contains("<cbc:ID>PO-1001</cbc:ID>"))
            #expect(try !place.published("2026-02-10/INV-2026-00000003.xml").contains("PO-1001"))
            #expect(
                !FileManager.default.fileExists(
                    atPath: place.output.appending(path: "2026-02-10/refused-numbers.csv").path
                )
            )
            let explained = try Self.explain("INV-2026-00000003", place)
            #expect(explained.contains("No PO number: change request c-1 took it off."), "\(explained)")
            #expect(explained.contains("PO rule       none_requested"))
            #expect(try Self.explain("s-1", place).contains("change request c-1 took it off"))
            // A newer request names a number again.
            try Self.changes(
                place,
                "c-1,s-1,,,yes,2026-02-01,the PO is closed",
                "c-2,s-1,,PO-2002,,2026-03-01,the new PO"
            )
            try place.run(asOf: "2026-03-12")
            #expect(try place.published("2026-03-10/INV-2026-00000004.xml").contains("<cbc:ID>PO-2002</cbc:ID>"))
        }
    }

    @Test("Regenerated, an issued invoice goes without; its line item is gone, and its number is not used again")
    func issued() throws {
        try Self.within { place in
            try place.run(asOf: "2026-01-12")
            try Self.changes(place, "c-1,s-1,2026-01-10,,yes,2026-01-15,wrong PO")
            try place.run(asOf: "2026-01-16")
            let done = try Self.regenerate("INV-2026-00000001", place)
            #expect(
                done.output.contains("revision 2 issued: PO \"PO-1001\" (shown) → no PO number (none_requested)"),
                "\(done.output)\(done.errors)"
            )
            #expect(done.output.contains("today: change request \"c-1\" takes the PO number off"))
            let first = try place.published("2026-01-10/INV-2026-00000001.xml")
            let second = try place.published("regenerated/INV-2026-00000001.r2.xml")
            #expect(first.contains("PO-1001") && !second.contains("PO-1001"))
            func total(_ text: String) -> Substring? { text.firstMatch(of: /PayableAmount[^\n]*/)?.output }
            #expect(total(first) == total(second))
            #expect(try Self.regenerate("INV-2026-00000001", place).output.contains("revision 2: as it was issued"))
            // The opening was line item 1, the payment 2; the next payment is 3.
            try place.run(asOf: "2026-02-12")
            let items = try place.po("show", "alder-hq", "PO-1001", "--csv").output.split(separator: "\n").dropFirst()
            #expect(items.map { $0.split(separator: ",")[2] } == ["1", "3"], "\(items)")
            let book = try place.po("show", "alder-hq", "PO-1001").output
            #expect(book.contains("line item 2 taken off"))
            let verified = try place.command(["verify", "--ledger", "ledger.sqlite", "--output", "output", "--again"])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
            #expect(try place.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("A request for a number and for none is rejected, and the subscription's contract charges are held")
    func both() throws {
        try Self.within { place in
            try Self.changes(place, "c-1,s-1,,PO-2,yes,2026-01-01,both")
            let outcome = try place.run(asOf: "2026-01-12")
            #expect(outcome.status == 3)
            #expect(
                outcome.errors.contains("rejected NB442: change request \"c-1\" names a new number and withdraws it")
            )
            #expect(!FileManager.default.fileExists(atPath: place.output.appending(path: "2026-01-10").path))
        }
    }

    @Test("The order of rows reaches no output")
    func shuffled() throws {
        let rows = [
            "c-1,s-1,2026-01-10,,yes,2026-01-01,off", "c-2,s-1,2026-01-10,PO-7,,2026-01-01,the greater id counts",
            "c-3,s-1,2026-02-10,PO-8,,2026-01-02,on", "c-4,s-1,2026-02-10,,yes,2026-01-02,off",
        ]
        let header = "change_id,subscription_id,charge_on,new_purchase_order_number,withdraw,requested_on,reason"
        try Self.within { one in
            try one.write(([header] + rows).joined(separator: "\n") + "\n", to: "purchase_order_changes.csv")
            try one.run(asOf: "2026-03-12")
            #expect(try one.published("2026-01-10/INV-2026-00000001.xml").contains("PO-7"))
            #expect(try !one.published("2026-02-10/INV-2026-00000003.xml").contains("OrderReference"))
            try Self.within { other in
                let shuffled = ([header] + rows.reversed()).joined(separator: "\n") + "\n"
                try other.write(shuffled, to: "purchase_order_changes.csv")
                try other.run(asOf: "2026-03-12")
                try expectSame(one.output, other.output)
            }
        }
    }
}
