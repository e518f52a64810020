import Foundation
import TestSupport
import Testing

/// Who went without a PO number: the run, `status`, `invoices`, `explain` and `regenerate` say so, and advise nothing that a later
/// rule refuses.
@Suite("Who went without a PO number")
struct WithoutNumberTests {
    /// One organization that has the integration, one that has not, and a subscription for each answer.
    static let files = [
        "accounts.csv": """
        account_id,name,country,tax_category,tax_rate
        alder-hq,Alder,DE,S,20
        alder-lab,Alder Lab,DE,S,20
        birch-hq,Birch,DE,S,20

        """,
        "organizations.csv": """
        organization_id,management_account_id,purchase_order_integration
        alder,alder-hq,enabled
        birch,birch-hq,disabled

        """,
        "memberships.csv": """
        account_id,organization_id,joined_on,left_on
        alder-lab,alder,2025-01-01,

        """,
        "products.csv": """
        product_id,title,product_type,pricing_model
        suite,Suite,SaaSProduct,contract
        image,Image,AmiProduct,contract

        """,
        "subscriptions.csv": """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchaser,\
        purchase_order_number,status
        s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,nobody,PO-1001,ACTIVE
        s-2,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,,PO-1OO1,ACTIVE
        s-3,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,,PO-1001,ACTIVE
        s-4,birch-hq,suite,2026-01-11,2026-01-11,2026-12-31,EUR,upfront,,PO-7,ACTIVE
        s-5,birch-hq,suite,2026-01-12,2026-01-12,2026-12-31,EUR,upfront,,,ACTIVE
        s-6,alder-hq,image,2026-01-12,2026-01-12,2026-12-31,EUR,upfront,,PO-8,ACTIVE
        s-7,alder-hq,suite,2026-01-12,2026-01-12,2026-12-31,EUR,upfront,,4.50001E+09,ACTIVE
        s-8,alder-hq,suite,2026-01-12,2026-01-12,2026-12-31,EUR,upfront,,"4500012345, 4500012346",ACTIVE

        """,
        "terms.csv": """
        subscription_id,kind,dimension,quantity,unit_price
        """ + "\n" + (1...8).map { "s-\($0),contract,seats,1,\($0)00\n" }.joined(),
    ]

    private static func within(_ body: (Nightbill) throws -> Void) throws {
        try Nightbill.within { nightbill in
            try FileManager.default.createDirectory(at: nightbill.input, withIntermediateDirectories: true)
            for (name, text) in files { try nightbill.write(text, to: name) }
            try body(nightbill)
        }
    }

    @Test("The run counts invoices without the number asked for by rule, and names numbers to look at")
    func run() throws {
        try Self.within { nightbill in
            let outcome = try nightbill.run(asOf: "2026-01-15")
            #expect(outcome.status == 0)
            #expect(
                outcome.output.contains(
                    "2 invoices without the PO number asked for (1 not_permitted, 1 not_integrated); 4 POs created"
                ),
                "\(outcome.output)"
            )
            for words in [
                "created PO \"PO-1OO1\" of payer \"alder-hq\", which looks like \"PO-1001\"",
                "created PO \"4.50001E+09\" of payer \"alder-hq\", which looks like a number that a spreadsheet has changed",
                "created PO \"4500012345, 4500012346\" of payer \"alder-hq\", which looks like several numbers in one cell",
            ] {
                #expect(outcome.errors.contains(words), "\(outcome.errors)")
            }
        }
    }

    @Test("A number of the export that looks like one of the book is named when it is new, and not again")
    func imported() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            try nightbill.write(
                """
                payer_account_id,purchase_order_number,status
                alder-hq,po 1001,ACTIVE
                alder-hq,PO-2002,ACTIVE

                """,
                to: "purchase_orders.csv"
            )
            let words =
                "the export has the new PO \"po 1001\" of payer \"alder-hq\", which looks like \"PO-1001\", \"PO-1OO1\""
            #expect(try nightbill.run(asOf: "2026-01-16").errors.contains(words))
            #expect(try !nightbill.run(asOf: "2026-01-17").errors.contains("po 1001"))
        }
    }

    @Test("Nights one by one and one catch-up list the same")
    func catchUp() throws {
        try Self.within { together in
            let all = try together.run(asOf: "2026-01-15", "--json").json()
            try Self.within { single in
                for day in 10...15 { try single.run(asOf: "2026-01-\(day)") }
                #expect(try single.billingStatus() == together.billingStatus())
                let list = ["invoices", "--json", "--ledger", "ledger.sqlite"]
                #expect(try single.command(list).output == together.command(list).output)
            }
            let nights = try #require(all["nights"] as? [[String: Any]])
            let refused = nights.flatMap { $0["refused_numbers"] as? [[String: Any]] ?? [] }
            #expect(refused.map { $0["rule"] as? String } == ["not_permitted", "not_integrated"])
            #expect(refused.map { $0["requested_number"] as? String } == ["PO-1001", "PO-7"])
            #expect(refused.map { $0["subscription_id"] as? String } == ["s-1", "s-4"])
        }
    }

    /// Conditions of the list, and the subscriptions of the invoices that meet them.
    static let lists: [(conditions: [String], subscriptions: [String])] = [
        ([], ["s-1", "s-2", "s-3", "s-4", "s-7", "s-8", "s-6", "s-5"]),
        (["--without-po"], ["s-1", "s-4", "s-6", "s-5"]),
        (["--rule", "not_integrated"], ["s-4"]),
        (["--po", "PO-1001"], ["s-1", "s-3"]),
        (["--po", "PO-1001", "--without-po"], ["s-1"]),
        (["--account", "birch-hq"], ["s-4", "s-5"]),
        (["--subscription", "s-8"], ["s-8"]),
        (["--since", "2026-01-11", "--until", "2026-01-11"], ["s-4"]),
        (["--account", "nobody"], []),
        (["--po", "po-1001"], []),
    ]

    @Test("Issued invoices are listed by every condition")
    func invoices() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            for (conditions, subscriptions) in Self.lists {
                let outcome = try nightbill.command(["invoices", "--ledger", "ledger.sqlite", "--json"] + conditions)
                let invoices = try #require(try outcome.json()["invoices"] as? [[String: Any]])
                let found = invoices.flatMap { $0["subscription_ids"] as? [String] ?? [] }
                #expect(found.sorted() == subscriptions.sorted(), "\(conditions)")
                let numbers = invoices.compactMap { $0["invoice_number"] as? String }
                #expect(numbers == numbers.sorted(), "\(conditions)")
                let csv = try nightbill.command(["invoices", "--ledger", "ledger.sqlite", "--csv"] + conditions)
                #expect(csv.output.split(separator: "\n").count == subscriptions.count + 1)
            }
            let wrong = try nightbill.command(
                ["invoices", "--ledger", "ledger.sqlite", "--since", "2026-02-01", "--until", "2026-01-01"]
            )
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains("--until 2026-01-01 is before --since 2026-02-01"))
        }
    }

    /// A subscription, and what `explain` and `regenerate` say of its invoice.
    static let advice: [(subscription: String, explain: String, regenerate: String)] = [
        ("s-1", "To change it: a row in purchase_order_changes.csv", "who lacks the permission; a row in"),
        (
            "s-4", "Later invoices carry one once it is enabled.",
            "later invoices carry it once the integration is enabled"
        ),
        (
            "s-5", "once it is enabled and a number is given with the purchase or by a change request.",
            "no one asks for a PO number; a change request would not help"
        ),
    ]

    @Test("What is advised for an invoice without a number is what regeneration would accept")
    func advice() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            for (subscription, explain, regenerate) in Self.advice {
                let why = try nightbill.command(["explain", subscription, "--ledger", "ledger.sqlite"])
                #expect(why.output.contains(explain), "\(why.output)")
                let again = try nightbill.command(
                    [
                        "regenerate", try nightbill.invoice(of: subscription), "--ledger", "ledger.sqlite", "--output",
                        "output", "--dry-run",
                    ]
                )
                #expect(again.output.contains(regenerate), "\(again.output)")
            }
        }
    }

    @Test("A PO that a regeneration creates changes nothing that was published, and is none of the last night's")
    func createdByRegeneration() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-12")
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,s-1,,PO-NEW,2026-01-10,Forgotten

                """,
                to: "purchase_order_changes.csv"
            )
            try nightbill.run(asOf: "2026-01-13")
            let number = try nightbill.invoice(of: "s-1")
            let again = try nightbill.command(["regenerate", number, "--ledger", "ledger.sqlite", "--output", "output"])
            #expect(again.output.contains("(not_permitted) → PO \"PO-NEW\" (shown)"), "\(again.output)\(again.errors)")
            let verdict = try nightbill.command(["verify", "--ledger", "ledger.sqlite", "--output", "output"])
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(!status.output.contains("PO-NEW"), "\(status.output)")
        }
    }

    @Test("Regeneration answers with today's reason, which may be another than the night's")
    func today() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,s-5,,PO-9,2026-01-12,Forgotten

                """,
                to: "purchase_order_changes.csv"
            )
            let night = try nightbill.run(asOf: "2026-01-16")
            #expect(night.errors.contains("NB908"), "\(night.errors)")
            let again = try nightbill.command(
                ["regenerate", "--ledger", "ledger.sqlite", "--output", "output", "--json"] + [
                    try nightbill.invoice(of: "s-5")
                ]
            )
            let invoice = try #require((try again.json()["invoices"] as? [[String: Any]])?.first)
            #expect((invoice["now"] as? [String: Any])?["rule"] as? String == "none_requested")
            #expect((invoice["today"] as? [String: Any])?["rule"] as? String == "not_integrated")
            #expect((invoice["today"] as? [String: Any])?["requested_number"] as? String == "PO-9")
        }
    }
}

extension Nightbill {
    /// The number of the only invoice of a subscription.
    fileprivate func invoice(of subscription: String) throws -> String {
        let listed = try command(["invoices", "--ledger", "ledger.sqlite", "--json", "--subscription", subscription])
        let invoices = try listed.json()["invoices"] as? [[String: Any]]
        return try #require(invoices?.first?["invoice_number"] as? String)
    }
}

extension Nightbill.Outcome {
    /// Standard output as a JSON object.
    fileprivate func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(errors)")
    }
}
