import Domain
import TestSupport
import Testing

@Suite("States of purchase orders")
struct PurchaseOrderStateTests {
    @Test(
        "A PO's state follows from suspension, declaration and the month in which it expires",
        arguments: [
            (false, false, nil, "9999-12-31", .active),
            // It expires after the last day of the month of expires_on, whatever the day.
            (false, false, "2026-02-01", "2026-02-28", .active),
            (false, false, "2026-02-01", "2026-03-01", .expired),
            (false, false, "2024-02-15", "2024-02-29", .active),
            (false, false, "2026-12-31", "2026-12-31", .active),
            (false, false, "2026-12-31", "2027-01-01", .expired),
            (true, false, "2026-12-31", "2026-12-31", .suspended),
            (true, false, "2026-12-31", "2027-01-01", .suspendedExpired),
            (true, false, nil, "2027-01-01", .suspended),
            (false, true, "2030-12-31", "2026-01-01", .expired),
            (false, true, nil, "2026-01-01", .expired),
            (true, true, "2030-12-31", "2026-01-01", .suspendedExpired),
        ] as [(Bool, Bool, String?, String, PurchaseOrderState)]
    )
    func state(
        isSuspended: Bool,
        isDeclaredExpired: Bool,
        expiresOn: String?,
        date: String,
        expected: PurchaseOrderState
    ) {
        let order = PurchaseOrder(
            key: PurchaseOrderKey(payer: "head", number: "PO-1"),
            isSuspended: isSuspended,
            isDeclaredExpired: isDeclaredExpired,
            // For information only: a PO that is not yet effective stands like any other.
            effectiveOn: day("2031-01-01"),
            expiresOn: expiresOn.map { day($0) },
            description: nil,
            createdBy: .import,
            firstSeenOn: day("2026-01-01")
        )
        #expect(order.state(on: day(date)) == expected)
    }

    @Test("PO keys are ordered by payer, then by number, as bytes")
    func keysAreOrderedByPayerThenNumberAsBytes() {
        let keys = [("a", "10"), ("a", "9"), ("a", "A"), ("a", "a"), ("b", "1")].map {
            PurchaseOrderKey(payer: Text($0.0), number: Text($0.1))
        }
        #expect(keys.reversed().sorted() == keys)
        #expect(PurchaseOrderKey(payer: "a", number: "007") != PurchaseOrderKey(payer: "a", number: "7"))
    }

    @Test(
        "The rule decides which number is on the invoice and which PO gets a line item",
        arguments: [
            (.shown, "PO-1", "PO-1"), (.suspended, nil, "PO-1"), (.notIntegrated, nil, nil),
            (.notPermitted, nil, nil), (.invalidNumber, nil, nil), (.noneRequested, nil, nil), (.payAsYouGo, nil, nil),
        ] as [(PurchaseOrderRule, String?, String?)]
    )
    func whatADecisionPutsOnTheInvoice(rule: PurchaseOrderRule, number: String?, order: String?) {
        let decision = PurchaseOrderDecision(
            rule,
            requested: RequestedNumber(number: "PO-1", source: .procurement),
            payer: Payer(account: "head", organization: "o", purchaseOrderIntegration: true)
        )
        #expect(decision.numberOnInvoice == number.map { Text($0) })
        #expect(decision.order?.number == order.map { Text($0) })
    }

    @Test("Dispositions stand in their order")
    func boxesStandInTheirOrder() {
        #expect(Disposition.allCases == Disposition.allCases.sorted())
        #expect(
            Disposition.allCases.map(\.rawValue)
                == ["invoiced", "rejected", "out_of_scope", "cancelled", "held", "not_yet_due"]
        )
    }
}
