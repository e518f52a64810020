import Foundation
import TestSupport
import Testing

/// A small export whose invoices are credited and corrected: of each subscription in an account or a currency of its own.
enum CreditExport {
    static let files = [
        "accounts.csv": """
        account_id,name,city,country,vat_id,tax_category,tax_rate
        alder-hq,Alder Mills SA,Lille,FR,FR40303265045,S,20
        alder-lab,Alder Lab SARL,Metz,FR,FR40303265045,S,20
        alder-mill,Alder Mill SARL,Metz,FR,FR40303265045,S,20
        birch,Birch SAS,Lyon,FR,FR40303265045,S,20
        birch-two,Birch Two SAS,Lyon,FR,FR40303265045,S,20

        """,
        "organizations.csv": """
        organization_id,management_account_id,purchase_order_integration
        alder,alder-hq,enabled

        """,
        "memberships.csv": """
        account_id,organization_id,joined_on,left_on
        alder-lab,alder,2024-01-01,
        alder-mill,alder,2024-01-01,

        """,
        "products.csv": """
        product_id,title,product_type,pricing_model,unspsc
        suite,Quay Suite,SaaSProduct,contract,81162000
        meter,Quay Meter,SaaSProduct,usage,81162000

        """,
        "subscriptions.csv": """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchase_order_number,status,ended_on
        s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,PO-1001,ACTIVE,
        s-2,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,JPY,upfront,PO-1002,ACTIVE,
        s-3,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,KWD,upfront,,ACTIVE,
        s-4,alder-lab,suite,2026-01-13,2026-01-13,2026-12-31,EUR,upfront,,ACTIVE,
        s-5,alder-mill,suite,2026-01-20,2026-01-20,2026-12-31,EUR,schedule,PO-1005,ACTIVE,
        s-6,birch,meter,2026-01-20,2026-01-20,,EUR,none,,ACTIVE,

        """,
        "terms.csv": """
        subscription_id,kind,dimension,description,quantity,unit_code,unit_price
        s-1,contract,seats,Seat for a year,10,C62,120
        s-1,contract,support,Support,1,C62,99.99
        s-2,contract,seats,Seat for a year,3,C62,3333
        s-3,contract,seats,Seat for a year,1,C62,1000.005
        s-4,contract,seats,Seat for a year,1,C62,50
        s-6,usage,calls,API call,,C62,0.05

        """,
        "payment_schedules.csv": """
        subscription_id,charge_on,amount,purchase_order_number
        s-5,2026-01-20,400.00,
        s-5,2026-01-25,800.00,

        """,
        "usage.csv": """
        record_id,subscription_id,dimension,used_at,quantity
        u-1,s-6,calls,2026-01-21T10:00:00Z,1000
        u-2,s-6,calls,2026-01-22T10:00:00Z,2500

        """,
    ]

    /// Runs a body with the export as it is, in a place of its own.
    static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try Nightbill.within { place in
            try FileManager.default.createDirectory(at: place.input, withIntermediateDirectories: false)
            for (name, text) in files { try place.write(text, to: name) }
            try body(&place)
        }
    }
}

extension Nightbill {
    /// What `invoices --csv` lists, by column name.
    func documents() throws -> [[String: String]] {
        let outcome = try command(["invoices", "--csv", "--ledger", "ledger.sqlite"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        return Self.rows(outcome.output)
    }

    /// The rows of CSV text without quotes, by column name.
    static func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// The documents that nights published from a date on, each with what a test looks at, which the documents and the
    /// line items of the PO book are held against.
    func published(from date: String) throws -> [String] {
        try documents().filter { try #require($0["business_date"]) >= date }.map { row in
            func cell(_ name: String) throws -> String { try #require(row[name]) }
            let (number, day) = (try cell("invoice_number"), try cell("business_date"))
            let (net, tax, total) = (try cell("net"), try cell("tax"), try cell("total"))
            let isNote = try cell("document_type") == "credit-note"
            #expect(isNote == number.hasPrefix("CN-") && isNote == net.hasPrefix("-"))
            // A document has its amounts above zero, and names the invoice that it gives back.
            let text = try invoice("\(day)/\(number).xml")
            for (element, amount) in [("TaxExclusiveAmount", net), ("TaxInclusiveAmount", total)] {
                let wanted = ">\(amount.drop { $0 == "-" })</cbc:\(element)>"
                #expect(text.contains(wanted), "\(number) lacks \(wanted)")
            }
            let order = try cell("purchase_order_number")
            #expect(text.contains("<cac:OrderReference>") == !order.isEmpty)
            #expect(order.isEmpty || text.contains("<cbc:ID>\(order)</cbc:ID>"))
            let credited = try cell("credited_invoice_number")
            #expect(credited.isEmpty || text.contains("<cbc:ID>\(credited)</cbc:ID>"))
            #expect(credited.isEmpty == !isNote)
            // One line item on its PO, if it has any.
            let file = output.appending(path: "\(day)/purchase-order-lines.csv")
            let items =
                FileManager.default.fileExists(atPath: file.path)
                ? Self.rows(try invoice("\(day)/\(file.lastPathComponent)")) : []
            let own = items.filter { $0["invoice_number"] == number }
            #expect(own.count == (order.isEmpty ? 0 : 1), "\(number): \(own)")
            for item in own {
                #expect(
                    item["amount"] == net && item["tax"] == tax && item["purchase_order_number"] == order,
                    "\(item)"
                )
            }
            return ["\(day.suffix(5)) \(number)", credited, net, tax, try cell("currency"), order]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Expects the ledger to be in order, and the output folder to be as the ledger says, also when it is written again.
    func expectSound(sourceLocation: SourceLocation = #_sourceLocation) throws {
        for words in [["ledger", "check"], ["verify", "--output", "output", "--again"]] {
            let outcome = try command(words + ["--ledger", "ledger.sqlite"])
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
        }
    }
}
