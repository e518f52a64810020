import Foundation
import TestSupport
import Testing

/// What a buyer demands of its invoices, with the real program.
@Suite("A buyer's demands, end to end")
struct DemandTests {
    /// The small export, whose buyer demands a PO number.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            try demand(true, place)
            try body(&place)
        }
    }

    private static func demand(_ isDemanded: Bool, _ place: Nightbill) throws {
        let lines = try SmallExport.text("accounts.csv").split(separator: "\n").enumerated().map { number, line in
            "\(line),\(number == 0 ? "purchase_order_required" : isDemanded ? "yes" : "no")"
        }
        try place.write(lines.joined(separator: "\n") + "\n", to: "accounts.csv")
    }

    private static func orders(_ status: String, _ place: Nightbill) throws {
        try place.write(
            """
            payer_account_id,purchase_order_number,status,effective_on,expires_on,description
            alder-hq,PO-1001,\(status),2026-01-01,2026-06-30,

            """,
            to: "purchase_orders.csv"
        )
    }

    private static func ledger(_ place: Nightbill, _ arguments: String...) throws -> Nightbill.Outcome {
        try place.command(arguments + ["--ledger", "ledger.sqlite"])
    }

    @Test("A suspended PO holds the charge; once it is active the charge is invoiced with its number and one line item")
    func suspendedAndActivated() throws {
        try Self.within { place in
            try Self.orders("SUSPENDED", place)
            let held = try place.run(asOf: "2026-01-12")
            #expect(held.status == 3, "\(held.errors)")
            #expect(
                held.errors.contains(
                    "subscriptions.csv:2: held NB514: subscription \"s-1\": 1 contract charge (1200.00 EUR, the first due "
                        + "2026-01-10) is held: account \"alder-lab\" demands a PO number on its contract invoices, and PO "
                        + "\"PO-1001\" is suspended: `nightbill po activate \"alder-hq\" \"PO-1001\" --ledger FILE"
                ),
                "\(held.errors)"
            )
            #expect(held.output.contains("charges and usage records: 1 held, 2 not yet due"), "\(held.output)")
            // It came to no book: the PO is as the row says, and nothing else of it was published.
            let before = try place.po("show", "alder-hq", "PO-1001", "--json").output
            #expect(
                before.contains("\"expires_on\" : \"2026-06-30\"") && before.contains("\"line_items\" : ["),
                "\(before)"
            )
            #expect(!before.contains("\"subscription_id\""))
            let explained = try Self.ledger(place, "explain", "s-1").output
            #expect(explained.contains("held, it was due on 2026-01-10, until a night can show its PO number: NB514"))
            let status = try Self.ledger(place, "status").output
            #expect(
                status.contains("held, until an invoice can show the PO number that the account demands"),
                "\(status)"
            )
            #expect(status.contains("  subscriptions.csv:2: NB514: account \"alder-lab\""))

            try place.po("activate", "alder-hq", "PO-1001", "--reason", "Budget released")
            let night = try place.run(asOf: "2026-01-14")
            #expect(night.status == 0, "\(night.errors)")
            let invoice = try place.published("2026-01-13/INV-2026-00000001.xml")
            #expect(invoice.contains("<cbc:ID>PO-1001</cbc:ID>"))
            #expect(invoice.contains("<cbc:DueDate>2026-02-12</cbc:DueDate>"))
            let lines = try place.published("2026-01-13/purchase-order-lines.csv").split(separator: "\n")
            #expect(lines.count == 2 && lines[1].contains("alder-hq,PO-1001,1,s-1,"), "\(lines)")
            let after = try place.po("show", "alder-hq", "PO-1001", "--json").output
            #expect(after.contains("\"expires_on\" : \"2026-12-31\""), "extended by the charge")
        }
    }

    @Test("An import that suspends or activates the PO acts in the same night")
    func importedState() throws {
        try Self.within { place in
            try Self.orders("ACTIVE", place)
            try place.run(asOf: "2026-01-09")
            try Self.orders("SUSPENDED", place)
            #expect(try place.run(asOf: "2026-01-11").status == 3)
            try Self.orders("ACTIVE", place)
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            #expect(try place.published("2026-01-12/INV-2026-00000001.xml").contains("<cbc:ID>PO-1001</cbc:ID>"))
        }
    }

    @Test("A catch-up invoices a demanded number on the night from which on it can be shown, as nights on time do")
    func catchUp() throws {
        let membership = """
            account_id,organization_id,joined_on,left_on
            alder-lab,alder,2026-01-20,

            """
        try Self.within { late in
            try late.write(membership, to: "memberships.csv")
            let outcome = try late.run(asOf: "2026-01-31")
            #expect(outcome.status == 3, "nights before were held: \(outcome.errors)")
            #expect(try late.published("2026-01-20/INV-2026-00000001.xml").contains("<cbc:ID>PO-1001</cbc:ID>"))
            #expect(!FileManager.default.fileExists(atPath: late.output.appending(path: "2026-01-10").path))
            let book = try late.po("list", "--csv").output
            #expect(book.contains("alder-hq,PO-1001,ACTIVE,no,no,2026-01-10,2026-12-31"), "\(book)")
            #expect(book.contains(",marketplace,2026-01-20,0,1"), "\(book)")
            try Self.within { onTime in
                try onTime.write(membership, to: "memberships.csv")
                for day in 1...31 {
                    let status = try onTime.run(asOf: "2026-01-" + (day < 10 ? "0\(day)" : "\(day)")).status
                    #expect(status == ((10..<20).contains(day) ? 3 : 0), "day \(day)")
                }
                try expectSame(onTime.output, late.output)
                #expect(try onTime.billingStatus() == late.billingStatus())
            }
        }
    }

    @Test("Without the demand the invoice goes out without its number")
    func noDemand() throws {
        try Self.within { place in
            try Self.demand(false, place)
            try Self.orders("SUSPENDED", place)
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            #expect(try !place.published("2026-01-10/INV-2026-00000001.xml").contains("PO-1001"))
        }
    }

    /// The small export with two columns in its subscription.
    private static func subscription(_ hold: String, _ terms: String, _ place: Nightbill) throws {
        var lines = try SmallExport.text("subscriptions.csv").split(separator: "\n").map(String.init)
        lines[0] += ",hold,payment_terms_days"
        lines[1] += ",\(hold),\(terms)"
        try place.write(lines.joined(separator: "\n") + "\n", to: "subscriptions.csv")
    }

    @Test("A reason in the column hold holds contract and use, everywhere with the reason, until it is empty")
    func hold() throws {
        try SmallExport.within { place in
            try Self.subscription("\"Disputed, see ticket 4711\"", "", place)
            let held = try place.run(asOf: "2026-02-02")
            #expect(held.status == 3)
            #expect(
                held.errors.contains(
                    "subscriptions.csv:2: held NB513: subscription \"s-1\": 1 contract charge (1200.00 EUR, the first due "
                        + "2026-01-10) and 2 usage records are held by its column hold: Disputed, see ticket 4711"
                ),
                "\(held.errors)"
            )
            #expect(held.output.contains("charges and usage records: 3 held"), "\(held.output)")
            let why = "until the column hold at subscriptions.csv:2 is empty: NB513: Disputed, see ticket 4711"
            #expect(try Self.ledger(place, "explain", "s-1").output.components(separatedBy: why).count == 3)
            #expect(
                try Self.ledger(place, "status").output.contains(
                    "subscriptions.csv:2: NB513: Disputed, see ticket 4711"
                )
            )
            let check = try place.command(["check", "--input", "input"])
            #expect(check.status == 3 && check.errors.contains("NB513"), "\(check.errors)")
            try Self.subscription("", "", place)
            #expect(try place.run(asOf: "2026-03-02").status == 0)
            let contract = try place.published("2026-02-03/INV-2026-00000001.xml")
            #expect(
                contract.contains("<cbc:ID>PO-1001</cbc:ID>")
                    && contract.contains("<cbc:DueDate>2026-03-05</cbc:DueDate>")
            )
            #expect(try place.published("2026-03-01/INV-2026-00000002.xml").contains("252.00"))
        }
    }

    @Test("A subscription's terms of payment are those of its contract invoices alone")
    func paymentTerms() throws {
        try SmallExport.within { place in
            try Self.subscription("", "60", place)
            #expect(try place.run(asOf: "2026-02-02").status == 0)
            let contract = try place.published("2026-01-10/INV-2026-00000001.xml")
            #expect(contract.contains("<cbc:DueDate>2026-03-11</cbc:DueDate>"))
            let consumption = try place.published("2026-02-01/INV-2026-00000002.xml")
            #expect(consumption.contains("<cbc:DueDate>2026-03-03</cbc:DueDate>"))
        }
    }
}
