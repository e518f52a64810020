import Billing
import Domain
import TestSupport
import Testing

/// What a charge does to its PO, and the PO to the charge. The night is that of 10 March 2026.
@Suite("Charges and purchase orders")
struct BookChargeTests {
    private static let night = day("2026-03-10")

    @Test(
        "A charge under a known PO gets a line item, and extends or reactivates the PO as its state allows",
        arguments: [
            (.active, "2026-12-31", "2026-06-30", .shown, "ACTIVE 2026-12-31"),
            (.active, "2026-12-31", "2027-06-30", .shown, "ACTIVE 2027-06-30"),
            (.active, "2026-12-31", "2026-12-31", .shown, "ACTIVE 2026-12-31"),
            (.active, nil, "2027-06-30", .shown, "ACTIVE never"),
            // Active to the end of the month of its expiry.
            (.active, "2026-03-01", "2026-02-28", .shown, "ACTIVE 2026-03-01"),
            (.active, "2026-02-28", "2026-06-30", .shown, "ACTIVE 2026-06-30"),
            // Revived, but never backwards; a service that is past leaves it expired for the next charge.
            (.active, "2026-02-28", "2026-02-01", .shown, "EXPIRED 2026-02-28"),
            (.active, "2026-01-15", "2026-02-20", .shown, "EXPIRED 2026-02-20"),
            (.expired, "2026-12-31", "2026-06-30", .shown, "ACTIVE 2026-12-31"),
            (.expired, "2026-12-31", "2027-06-30", .shown, "ACTIVE 2027-06-30"),
            (.expired, nil, "2027-06-30", .shown, "ACTIVE 2027-06-30"),
            // Suspended, expired or not: the number stays off, the PO stays suspended, its expiry moves up.
            (.suspended, "2026-12-31", "2026-06-30", .suspended, "SUSPENDED 2026-12-31"),
            (.suspended, "2026-04-30", "2026-06-30", .suspended, "SUSPENDED 2026-06-30"),
            (.suspended, nil, "2026-06-30", .suspended, "SUSPENDED never"),
            (.suspended, "2026-02-28", "2026-02-10", .suspended, "SUSPENDED_EXPIRED 2026-02-28"),
            (.suspendedExpired, "2026-12-31", "2026-06-30", .suspended, "SUSPENDED_EXPIRED 2026-12-31"),
            (.suspendedExpired, "2026-04-30", "2026-06-30", .suspended, "SUSPENDED 2026-06-30"),
        ] as [(PurchaseOrderState, String?, String, PurchaseOrderRule, String)]
    )
    func knownOrder(
        status: PurchaseOrderState,
        expires: String?,
        serviceEnd: String,
        rule: PurchaseOrderRule,
        after: String
    ) throws {
        let before = order(status, expires: expires, lines: 4)
        var book = PurchaseOrderBook(on: Self.night, orders: [before])
        var charge = charge("s", "2026-01-01", serviceEnd)
        try book.enter(&charge, tax: amount("9.50"))
        #expect(charge.purchaseOrderDecision.rule == rule)
        #expect(charge.purchaseOrderDecision.found == before.state(on: Self.night))
        #expect(charge.purchaseOrderDecision.numberOnInvoice == (rule == .shown ? "PO-1" : nil))
        #expect(book.outcome.orders.map { $0.shorthand(on: Self.night) } == [after])
        let stored = try #require(book.outcome.orders.first)
        #expect(stored.lastLineNumber == 5)
        #expect(stored.createdBy == .import)
        #expect(stored.effectiveOn == before.effectiveOn)
        #expect(stored.firstSeenOn == before.firstSeenOn)
    }

    @Test("A PO that the book does not know is created with the first charge under it")
    func unknownOrderIsCreated() throws {
        var book = PurchaseOrderBook(on: Self.night, orders: [])
        var charge = charge("s", "2026-04-01", "2027-03-31")
        try book.enter(&charge, tax: amount("9.50"))
        #expect(charge.purchaseOrderDecision.rule == .shown)
        #expect(charge.purchaseOrderDecision.found == nil)
        let expected = PurchaseOrder(
            key: key("PO-1"),
            effectiveOn: day("2026-04-01"),
            expiresOn: day("2027-03-31"),
            description: nil,
            createdBy: .marketplace,
            firstSeenOn: Self.night,
            lastLineNumber: 1
        )
        #expect(book.outcome.orders == [expected])
        #expect(book.outcome.history.map(\.kind) == [.created, .lineItemAdded])
        #expect(book.outcome.history.allSatisfy { $0.actor == "marketplace" && $0.cause == "the upfront charge of s" })
        #expect(book.outcome.importedRows == [])
    }

    @Test("The same number under two payers is two POs")
    func theSameNumberUnderTwoPayersIsTwoOrders() throws {
        var book = PurchaseOrderBook(on: Self.night, orders: [order(.suspended)])
        var charge = charge("s", "2026-01-01", "2026-12-31", payer: "chief")
        try book.enter(&charge, tax: amount("0"))
        #expect(charge.purchaseOrderDecision.rule == .shown)
        #expect(book.outcome.orders.map(\.key.payer) == ["chief"])
    }

    @Test("A line item repeats its charge, and line items are numbered on")
    func lineItemsTellTheCharge() throws {
        var book = PurchaseOrderBook(on: Self.night, orders: [order(lines: 2)])
        var opening = charge("s", "2026-01-01", "2026-12-31", kind: .opening)
        var instalment = charge("s", "2026-01-01", "2026-12-31", kind: .instalment(1))
        try book.enter(&opening, tax: amount("0"))
        try book.enter(&instalment, tax: amount("9.50"))
        let items = book.outcome.lineItems
        #expect(items.map(\.number) == [3, 4])
        #expect(items.map(\.kind) == [.opening, .instalment(1)])
        #expect(items.map(\.amount) == [amount("0"), amount("50.00")])
        #expect(items.map(\.tax) == [amount("0"), amount("9.50")])
        #expect(items.map(\.quantity) == [quantity("1"), quantity("10")])
        #expect(items.allSatisfy { $0.period == period("2026-01-01", "2026-12-31") && $0.product == product() })
        #expect(items.allSatisfy { $0.subscription == "s" && $0.key == key("PO-1") })
    }

    @Test(
        "Every act of a charge on its PO is in the PO's history",
        arguments: [
            (.active, "2026-12-31", "2026-06-30", [.lineItemAdded]),
            (.active, "2026-04-30", "2026-06-30", [.lineItemAdded, .extended]),
            (.suspended, "2026-04-30", "2026-06-30", [.lineItemAdded, .extended]),
            (.active, "2026-02-28", "2026-06-30", [.lineItemAdded, .revived]),
            (.expired, "2026-12-31", "2026-06-30", [.lineItemAdded, .revived]),
        ] as [(PurchaseOrderState, String?, String, [PurchaseOrderEventKind])]
    )
    func everyActIsLogged(
        status: PurchaseOrderState,
        expires: String?,
        serviceEnd: String,
        kinds: [PurchaseOrderEventKind]
    ) throws {
        var book = PurchaseOrderBook(on: Self.night, orders: [order(status, expires: expires)])
        var charge = charge("s", "2026-01-01", serviceEnd)
        try book.enter(&charge, tax: amount("0"))
        #expect(book.outcome.history.map(\.kind) == kinds)
        if kinds.contains(.extended) {
            #expect(book.outcome.history.last?.detail == Text("expires_on \(expires ?? "") → \(serviceEnd)"))
        }
    }

    /// Two charges of one night leave the PO in one state, whichever comes first.
    @Test(
        "Two charges of one night leave the PO in one state, whichever comes first",
        arguments: [
            (.active, "2026-01-15", "2026-02-20", "2027-01-31", "ACTIVE 2027-01-31"),
            (.active, "2026-01-15", "2026-02-20", "2026-02-10", "EXPIRED 2026-02-20"),
            (.expired, nil, "2026-12-31", "2027-12-31", "ACTIVE 2027-12-31"),
            (.expired, "2028-01-31", "2026-12-31", "2027-12-31", "ACTIVE 2028-01-31"),
            (.active, "2026-12-31", "2026-06-30", "2027-12-31", "ACTIVE 2027-12-31"),
            (.suspendedExpired, "2026-12-31", "2026-06-30", "2027-12-31", "SUSPENDED 2027-12-31"),
            (.suspended, "2026-01-31", "2026-02-28", "2026-02-10", "SUSPENDED_EXPIRED 2026-02-28"),
        ] as [(PurchaseOrderState, String?, String, String, String)]
    )
    func inBothOrders(status: PurchaseOrderState, expires: String?, one: String, other: String, after: String) throws {
        for ends in [[one, other], [other, one]] {
            var book = PurchaseOrderBook(on: Self.night, orders: [order(status, expires: expires)])
            for end in ends {
                var charge = charge("s", "2026-01-01", end)
                try book.enter(&charge, tax: amount("0"))
                #expect(charge.purchaseOrderDecision.rule == (status.isSuspended ? .suspended : .shown))
            }
            #expect(book.outcome.orders.map { $0.shorthand(on: Self.night) } == [after])
        }
    }
}
