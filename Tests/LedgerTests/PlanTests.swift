import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// What the ledger keeps of the plan that an instalment is part of.
@Suite("Plans of instalments in the ledger")
struct PlanTests {
    private static func plan(_ payments: Int, description: Text? = nil) throws -> ContractPlan {
        ContractPlan(
            items: [
                ContractPlan.Item(
                    dimension: "seats",
                    description: description,
                    quantity: quantity("3"),
                    unitCode: "C62"
                ),
                ContractPlan.Item(dimension: "é \"x\"", description: nil, quantity: quantity("0.5"), unitCode: "MON"),
            ],
            payments: try (0..<payments).map {
                ContractPlan.Payment(chargeOn: day("2026-02-01").adding(days: 30 * $0), amount: try HandMade.euros(100))
            }
        )
    }

    private static func invoice(
        _ subscription: Text,
        _ instalment: Int,
        of plan: ContractPlan?,
        fields: OwnFields? = nil,
        on date: String = "2026-02-01"
    ) throws -> DraftInvoice {
        var draft = try HandMade.invoice(subscription, instalment: instalment, on: day(date), cents: 100)
        (draft.invoice.plan, draft.charges[0].contractPlan) = (plan, plan)
        (draft.invoice.lines[0].fields, draft.charges[0].fields) = (fields, fields)
        return draft
    }

    private static func query<Value: DatabaseValueConvertible>(_ sql: String, _ path: String) throws -> [Value] {
        try DatabaseQueue(path: path).read { try Value.fetchAll($0, sql: sql) }
    }

    @Test(
        "The JSON of a plan is read back as the plan",
        arguments: [nil, "", "plain", "é\u{301} 🧾 <&>", "a \"quote\", a \\ and a \n line", "null", "\u{7F}\u{2028}"]
            as [Text?]
    )
    func text(description: Text?) throws {
        for payments in [0, 1, 12] {
            var plan = try Self.plan(payments, description: description)
            if payments == 1 {
                plan.items = []
                plan.payments[0].amount = Money(minorUnits: .max, currency: currency("EUR"))
            }
            let text = try PlanText.json(plan)
            #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
            let stored: PlanText.Stored = try #require(Snapshots.facts(text), "\(text)")
            #expect(stored.plan(in: currency("EUR")) == plan)
        }
        #expect(
            try PlanText.json(Self.plan(2, description: "D"))
                == #"{"items":[["seats","D","3","C62"],["é \"x\"",null,"0.5","MON"]],"#
                + #""payments":[["2026-02-01",100],["2026-03-03",100]]}"#
        )
    }

    @Test("An invoice is read back with its plan, beside own fields and without them; others have none")
    func roundTrip() throws {
        try HandMade.withLedger { ledger, path in
            let plan = try Self.plan(2)
            let own = OwnFields(sorted: [OwnFields.Field(name: "x_a", value: "b")])
            let drafts = [
                try Self.invoice("a", 1, of: plan), try Self.invoice("b", 1, of: nil),
                try Self.invoice("c", 1, of: plan, fields: own), try Self.invoice("d", 1, of: nil, fields: own),
                try Self.invoice("e", 1, of: ContractPlan(items: [], payments: plan.payments)),
                try HandMade.usageInvoice("u", ["r"], on: day("2026-02-01")),
            ]
            _ = try ledger.commit(HandMade.night(day("2026-02-01"), drafts))
            #expect(try ledger.night(day("2026-02-01")).invoices.map(\.invoice) == drafts.map(\.invoice))
            #expect(try ledger.faults() == [])
            let lines: [String] = try Self.query("SELECT lines FROM charge WHERE subscription_id IN ('b', 'u')", path)
            #expect(lines.allSatisfy { !$0.contains("{") }, "nothing is stored for others")
        }
    }

    @Test("The instalments of a subscription share one sheet, whatever the night; another plan is another sheet")
    func shared() throws {
        try HandMade.withLedger { ledger, path in
            let (plan, changed) = (try Self.plan(3), try Self.plan(4))
            _ = try ledger.commit(
                HandMade.night(
                    day("2026-02-01"),
                    [
                        try Self.invoice("a", 1, of: plan), try Self.invoice("a", 2, of: plan),
                        try Self.invoice("b", 1, of: plan),
                    ]
                )
            )
            _ = try ledger.commit(
                HandMade.night(day("2026-02-02"), [try Self.invoice("a", 3, of: plan, on: "2026-02-02")])
            )
            _ = try ledger.commit(
                HandMade.night(day("2026-02-03"), [try Self.invoice("a", 4, of: changed, on: "2026-02-03")])
            )
            let sheets: [String] = try Self.query("SELECT body FROM fact_sheet WHERE kind = 'plan' ORDER BY id", path)
            #expect(sheets == [try PlanText.json(plan), try PlanText.json(changed)])
            let named: [Int] = try Self.query(
                "SELECT plan - (SELECT min(plan) FROM v_charge_line) FROM v_charge_line",
                path
            )
            #expect(named.count == 5 && Set(named.prefix(4)) == [0])
            let plans = try ["2026-02-01", "2026-02-02", "2026-02-03"].flatMap { try ledger.night(day($0)).invoices }
            #expect(plans.map(\.invoice.plan) == [plan, plan, plan, plan, changed])
        }
    }

    @Test(
        "A plan that is changed, gone or of another kind is found",
        arguments: [
            ("UPDATE fact_sheet SET body = replace(body, '100', '101') WHERE kind = 'plan'", nil),
            ("UPDATE fact_sheet SET kind = 'product' WHERE kind = 'plan'", "a 1: the charge's plan is missing"),
            ("DELETE FROM fact_sheet WHERE kind = 'plan'", "a 1: the charge's plan is missing"),
            (
                "UPDATE charge SET lines = replace(lines, '\"plan\":', '\"plan\":9')",
                "a 1: the charge's plan is missing"
            ),
        ] as [(String, String?)]
    )
    func damage(change: String, fault: String?) throws {
        try HandMade.withLedger { ledger, path in
            _ = try ledger.commit(HandMade.night(day("2026-02-01"), [try Self.invoice("a", 1, of: Self.plan(2))]))
            #expect(try ledger.faults() == [])
            try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
            let faults = try Ledger.reading(path).faults()
            #expect(!faults.isEmpty)
            if let fault { #expect(faults.contains(fault)) }
        }
    }

    @Test("A sheet that is no plan is damage, with its row")
    func unreadable() throws {
        try HandMade.withLedger { ledger, path in
            _ = try ledger.commit(HandMade.night(day("2026-02-01"), [try Self.invoice("a", 1, of: Self.plan(2))]))
            try DatabaseQueue(path: path).write {
                try $0.execute(
                    sql: "UPDATE fact_sheet SET body = '{\"items\":[[]],\"payments\":[]}' WHERE kind = 'plan'"
                )
            }
            let error = #expect(throws: LedgerError.self) { try Ledger.reading(path).night(day("2026-02-01")) }
            #expect(error.map { "\($0)".contains("fact_sheet") } == true)
        }
    }
}
