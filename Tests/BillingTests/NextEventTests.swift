import Billing
import Domain
import TestSupport
import Testing

/// The night is that of 10 March 2026; consumption is invoiced on the 5th, or on the day of the night.
@Suite("The next day on which a fact may change")
struct NextEventTests {
    private struct Row {
        var kind: ChargeKind
        var dueOn: String
        var disposition: Disposition
        var invoiceDay = 5
        var holdsOrders = false
        var hold: Text?
        var next: String?
    }

    private static let use = ChargeKind.consumption(dimension: "calls", month: YearMonth(year: 2026, month: 2))

    private static let rows = [
        Row(kind: .upfront, dueOn: "2026-04-20", disposition: .notYetDue, next: "2026-04-20"),
        Row(kind: .instalment(1), dueOn: "2026-03-11", disposition: .notYetDue, next: "2026-03-11"),
        Row(kind: .upfront, dueOn: "2026-01-20", disposition: .held, next: nil),
        Row(kind: .upfront, dueOn: "2026-01-20", disposition: .held, holdsOrders: true, next: "2026-03-11"),
        Row(kind: .upfront, dueOn: "2026-01-20", disposition: .held, hold: HoldCode.demandedOrder, next: "2026-03-11"),
        Row(kind: .upfront, dueOn: "2026-01-20", disposition: .held, hold: HoldCode.subscription, next: nil),
        Row(kind: use, dueOn: "2026-03-05", disposition: .held, hold: HoldCode.subscription, next: "2026-04-05"),
        Row(kind: .upfront, dueOn: "2026-04-20", disposition: .cancelled, next: nil),
        Row(kind: .upfront, dueOn: "2025-01-20", disposition: .outOfScope, next: nil),
        Row(kind: use, dueOn: "2026-03-05", disposition: .notYetDue, next: "2026-04-05"),
        Row(kind: use, dueOn: "2026-04-05", disposition: .notYetDue, next: "2026-04-05"),
        Row(kind: use, dueOn: "2026-05-05", disposition: .notYetDue, next: "2026-05-05"),
        Row(kind: use, dueOn: "2026-03-12", disposition: .notYetDue, invoiceDay: 12, next: "2026-03-12"),
        Row(kind: use, dueOn: "2026-03-05", disposition: .held, next: "2026-04-05"),
        Row(kind: use, dueOn: "2026-03-10", disposition: .held, invoiceDay: 10, next: "2026-03-11"),
    ]

    @Test("It is named from the fact and the night", arguments: rows.indices)
    func next(row: Int) {
        let row = Self.rows[row]
        let run = BillRun(
            date: day("2026-03-10"),
            billingStart: day("2026-01-01"),
            usageInvoiceDay: row.invoiceDay,
            paymentTermsDays: 30
        )
        var facts = NightFacts()
        let hold = row.hold.map { Hold(code: $0, message: "", row: RowReference(file: 0, line: 2)) }
        facts.add(
            BillingFact(
                subscription: "s",
                kind: row.kind,
                dueOn: day(row.dueOn),
                disposition: row.disposition,
                hold: hold
            )
        )
        #expect(run.nextEvent(of: facts, holdsOrders: row.holdsOrders) == row.next.map { day($0) })
        facts.add(BillingFact(subscription: "t", kind: .upfront, dueOn: day("2026-06-01"), disposition: .notYetDue))
        #expect(run.nextEvent(of: facts, holdsOrders: row.holdsOrders) == day(row.next ?? "2026-06-01"))
    }
}
