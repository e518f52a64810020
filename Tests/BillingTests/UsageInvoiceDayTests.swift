import Domain
import TestSupport
import Testing

@testable import Billing

/// The ledger begins on 10 February 2026. Months of use that the first usage invoice day puts before it were billed elsewhere.
@Suite("A usage invoice day that changes")
struct UsageInvoiceDayTests {
    @Test(
        "loses no month of use and bills none again",
        arguments: [
            (first: 1, now: 1, month: 12, dueOn: "2026-01-01", isInScope: false), (1, 1, 1, "2026-02-01", false),
            (1, 1, 2, "2026-03-01", true), (15, 15, 12, "2026-01-15", false), (15, 15, 1, "2026-02-15", true),
            // January was to be invoiced on the 15th of February: it is so on the first invoice day from the beginning on.
            (15, 1, 1, "2026-02-10", true), (15, 1, 2, "2026-03-01", true), (15, 1, 12, "2026-01-01", false),
            (15, 28, 1, "2026-02-28", true),
            // January was invoiced by the system before, on the 1st of February.
            (1, 15, 1, "2026-02-09", false), (1, 15, 2, "2026-03-15", true), (1, 15, 12, "2026-01-15", false),
            (10, 1, 1, "2026-02-10", true), (9, 28, 1, "2026-02-09", false),
        ]
    )
    func scope(first: Int, now: Int, month: Int, dueOn: String, isInScope: Bool) {
        var run = BillRun(
            date: day("2026-02-12"),
            billingStart: day("2026-02-10"),
            usageInvoiceDay: now,
            paymentTermsDays: 30
        )
        run.firstInvoiceDay = first
        let due = run.consumptionDueOn(YearMonth(year: month == 12 ? 2025 : 2026, month: month))
        #expect(due == day(dueOn))
        #expect((run.disposition(dueOn: due, cancelledOn: nil, hold: nil) != .outOfScope) == isInScope)
    }
}
