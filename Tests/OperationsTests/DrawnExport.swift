import Domain
import Foundation
import TestSupport

/// A small export with whatever makes one day differ from the next: payments and use to come, changes of PO numbers,
/// payers that move, POs that expire, rows that hold others, early ends.
struct DrawnExport {
    private var tables: [String: [String]] = [
        "accounts.csv": [
            "account_id,name,country,tax_category,tax_rate,purchase_order_required", "head,Head,FR,S,20,",
        ],
        "products.csv": [
            "product_id,title,product_type,pricing_model", "p,Suite,SaaSProduct,contract_with_consumption",
        ],
        "organizations.csv": ["organization_id,management_account_id,purchase_order_integration", "o,head,enabled"],
        "memberships.csv": ["account_id,organization_id,joined_on,left_on"],
        "purchase_orders.csv": ["payer_account_id,purchase_order_number,status,effective_on,expires_on,description"],
        "purchase_order_contacts.csv": ["payer_account_id,purchase_order_number,email,name,phone"],
        "purchase_order_changes.csv": [
            "change_id,subscription_id,charge_on,new_purchase_order_number,withdraw,requested_on,reason"
        ],
        "subscriptions.csv": [
            "subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,"
                + "purchase_order_number,status,ended_on,hold,payment_terms_days"
        ],
        "terms.csv": ["subscription_id,kind,dimension,quantity,unit_price"],
        "payment_schedules.csv": ["subscription_id,charge_on,amount,purchase_order_number"],
        "usage.csv": ["record_id,subscription_id,dimension,used_at,quantity"],
    ]

    /// An export of the year 2026.
    init(_ generator: inout SeededGenerator) {
        for account in ["a,Alder,FR,S,20", "b,Birch,DE,S,19"] {
            tables["accounts.csv"]?.append("\(account),\(generator.pick(["", "no", "yes"]))")
        }
        for account in ["a", "b"] where !generator.once(in: 3) {
            let left = generator.once(in: 2) ? Self.day(&generator) : ""
            tables["memberships.csv"]?.append("\(account),o,2025-01-01,\(left)")
        }
        for number in ["PO-1", "PO-2"] where generator.once(in: 2) {
            let status = generator.pick(["ACTIVE", "ACTIVE", "SUSPENDED", "EXPIRED", "ASLEEP"])
            let expiry = generator.pick(["", "2026-03-15", "2026-05-31", "2026-12-31"])
            tables["purchase_orders.csv"]?.append("head,\(number),\(status),,\(expiry),")
            guard generator.once(in: 2) else { continue }
            tables["purchase_order_contacts.csv"]?.append("head,\(number),m@example.org,Max,")
        }
        for number in 1...Int.random(in: 1...3, using: &generator) { add("s-\(number)", &generator) }
    }

    private static func day(_ generator: inout SeededGenerator) -> String {
        let first = CivilDate(year: 2026, month: 1, day: 1) ?? .last
        return first.adding(days: Int.random(in: 0..<190, using: &generator)).description
    }

    private mutating func add(_ id: String, _ generator: inout SeededGenerator) {
        let plan = generator.pick(["upfront", "schedule", "schedule", "none"])
        let number = generator.pick(["", "PO-1", "PO-2"])
        let currency = generator.once(in: 8) ? "EURO" : "EUR"
        let end = generator.once(in: 4) ? "TERMINATED,\(Self.day(&generator))" : "ACTIVE,"
        let accepted = generator.once(in: 3) ? Self.day(&generator) : "2026-01-10"
        let account = generator.pick(["a", "b"])
        tables["subscriptions.csv"]?.append(
            "\(id),\(account),p,\(accepted),2026-01-01,2026-12-31,\(currency),\(plan),\(number),\(end),"
                + "\(generator.once(in: 8) ? "disputed" : ""),\(generator.pick(["", "", "0", "45"]))"
        )
        tables["terms.csv"]?.append("\(id),usage,calls,,\(generator.pick(["0.5", "0.5", "900000000000"]))")
        if plan == "upfront" {
            tables["terms.csv"]?.append("\(id),contract,seats,5,\(generator.pick(["10", "20", "x"]))")
        }
        if plan == "schedule" {
            for day in Set((1...3).map { _ in Self.day(&generator) }).sorted() {
                tables["payment_schedules.csv"]?.append(
                    "\(id),\(day),\(generator.pick(["100", "250", "x"])),\(generator.pick(["", "", "PO-2"]))"
                )
            }
        }
        for record in 0..<Int.random(in: 0...3, using: &generator) {
            let quantity = generator.pick(["1", "12.5", "99999"])
            tables["usage.csv"]?.append("\(id)-\(record),\(id),calls,\(Self.day(&generator))T12:00:00Z,\(quantity)")
        }
        for change in 0..<Int.random(in: 0...1, using: &generator) {
            tables["purchase_order_changes.csv"]?.append(
                "\(id)-c\(change),\(id),,\(generator.pick(["PO-1,", "PO-3,", ",yes"])),\(Self.day(&generator)),moved"
            )
        }
    }

    /// Writes its tables into a folder, which is made.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, lines) in tables {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: name))
        }
    }
}
