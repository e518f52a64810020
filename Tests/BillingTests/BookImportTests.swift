import Billing
import Domain
import TestSupport
import Testing

/// An import is an edit of the fields in which a row differs from the same row last imported.
@Suite("Imports into the purchase order book")
struct BookImportTests {
    private static let night = day("2026-03-10")

    /// The PO after a night that imports one row, and the rows to remember.
    private func imported(
        _ row: PurchaseOrderRow,
        after last: PurchaseOrderRow?,
        onto order: PurchaseOrder?
    ) -> (order: PurchaseOrder?, changes: PurchaseOrderChanges) {
        var book = PurchaseOrderBook(on: Self.night, orders: order.map { [$0] } ?? [])
        book.merge(row, lastImported: last)
        return (book.outcome.orders.first ?? order, book.outcome)
    }

    @Test(
        "A new row creates its PO as the row says",
        arguments: [
            (.active, nil, "ACTIVE never"), (.active, "2026-12-31", "ACTIVE 2026-12-31"),
            (.active, "2026-02-28", "EXPIRED 2026-02-28"), (.suspended, "2026-12-31", "SUSPENDED 2026-12-31"),
            (.expired, "2026-12-31", "EXPIRED 2026-12-31"), (.expired, nil, "EXPIRED never"),
            (.suspendedExpired, "2026-12-31", "SUSPENDED_EXPIRED 2026-12-31"),
        ] as [(PurchaseOrderState, String?, String)]
    )
    func newRow(status: PurchaseOrderState, expires: String?, after: String) throws {
        let row = row(status, effective: "2026-01-01", expires: expires, "Seats")
        let (order, changes) = imported(row, after: nil, onto: nil)
        let created = try #require(order)
        #expect(created.shorthand(on: Self.night) == after)
        #expect(created.createdBy == .import)
        #expect(created.firstSeenOn == Self.night)
        #expect(created.effectiveOn == day("2026-01-01"))
        #expect(created.description == "Seats")
        #expect(created.lastLineNumber == 0)
        #expect(changes.importedRows == [row])
        #expect(changes.events.map(\.kind) == [.created])
    }

    /// The PO was made by a charge: active to 31 December 2026.
    @Test(
        "The first row of a PO that a charge created sets only what the row fills",
        arguments: [
            (.active, nil, nil, "ACTIVE 2026-12-31", "Seats"),
            (.active, "2027-06-30", nil, "ACTIVE 2027-06-30", "Seats"),
            (.active, "2026-06-30", "Chairs", "ACTIVE 2026-06-30", "Chairs"),
            (.suspended, nil, nil, "SUSPENDED 2026-12-31", "Seats"),
            (.expired, nil, nil, "EXPIRED 2026-12-31", "Seats"),
            (.expired, "2027-06-30", nil, "EXPIRED 2027-06-30", "Seats"),
        ] as [(PurchaseOrderState, String?, String?, String, String)]
    )
    func firstRowOfAKnownOrderSetsWhatItFills(
        status: PurchaseOrderState,
        expires: String?,
        text: String?,
        after: String,
        description: String
    ) {
        let known = order(expires: "2026-12-31", lines: 3)
        let (order, changes) = imported(row(status, expires: expires, text.map { Text($0) }), after: nil, onto: known)
        #expect(order?.shorthand(on: Self.night) == after)
        #expect(order?.description == Text(description))
        #expect(order?.effectiveOn == known.effectiveOn)
        #expect(order?.lastLineNumber == 3)
        #expect(order?.createdBy == known.createdBy)
        #expect(changes.importedRows.count == 1)
    }

    /// The book has a PO declared or suspended otherwise than the last row says: what the program did stands.
    @Test(
        "A later row changes only the fields in which it differs from the row last imported",
        arguments: [
            // Same row: nothing, whatever happened since.
            (
                row(expires: "2026-06-30"), row(expires: "2026-06-30"), order(.suspended, expires: "2027-12-31"),
                "SUSPENDED 2027-12-31"
            ),
            // Only the edited field is set.
            (
                row(expires: "2026-06-30", "A"), row(expires: "2026-06-30", "B"), order(expires: "2027-12-31"),
                "ACTIVE 2027-12-31"
            ),
            (
                row(expires: "2026-06-30"), row(expires: "2026-09-30"), order(.suspended, expires: "2027-12-31"),
                "SUSPENDED 2026-09-30"
            ),
            (
                row(expires: "2026-06-30"), row(.suspended, expires: "2026-06-30"), order(expires: "2027-12-31"),
                "SUSPENDED 2027-12-31"
            ),
            (row(.suspended), row(), order(.suspended, expires: "2027-12-31"), "ACTIVE 2027-12-31"),
            // An emptied field is an edit too: it never expires.
            (row(expires: "2026-06-30"), row(), order(expires: "2027-12-31"), "ACTIVE never"),
            // Declared expired, until expires_on moves; a row that edits both says EXPIRED.
            (
                row(expires: "2026-06-30"), row(.expired, expires: "2026-06-30"), order(expires: "2026-06-30"),
                "EXPIRED 2026-06-30"
            ),
            (
                row(.expired, expires: "2026-06-30"), row(.expired, expires: "2026-09-30"),
                order(.expired, expires: "2026-06-30"), "ACTIVE 2026-09-30"
            ),
            (
                row(.expired, expires: "2026-06-30"), row(.expired), order(.expired, expires: "2026-06-30"),
                "ACTIVE never"
            ),
            (
                row(expires: "2026-06-30"), row(.expired, expires: "2026-09-30"), order(expires: "2026-06-30"),
                "EXPIRED 2026-09-30"
            ),
            (
                row(.suspendedExpired, expires: "2026-06-30"), row(.suspendedExpired, expires: "2026-09-30"),
                order(.suspendedExpired, expires: "2026-06-30"), "SUSPENDED 2026-09-30"
            ),
            (
                row(.expired, expires: "2026-06-30"), row(.active, expires: "2026-06-30"),
                order(.expired, expires: "2026-06-30"), "ACTIVE 2026-06-30"
            ),
            // A date in the past expires by itself, whatever the status says.
            (
                row(.expired, expires: "2026-06-30"), row(.active, expires: "2026-02-28"),
                order(.expired, expires: "2026-06-30"), "EXPIRED 2026-02-28"
            ),
            // A description is no reason to undo what was declared.
            (row(.expired, "A"), row(.expired, "B"), order(.expired, expires: "2026-06-30"), "EXPIRED 2026-06-30"),
        ] as [(PurchaseOrderRow, PurchaseOrderRow, PurchaseOrder, String)]
    )
    func laterRow(last: PurchaseOrderRow, row: PurchaseOrderRow, book: PurchaseOrder, after: String) {
        let (order, changes) = imported(row, after: last, onto: book)
        #expect(order?.shorthand(on: Self.night) == after)
        #expect(changes.importedRows == (row == last ? [] : [row]))
        #expect(changes.events.map(\.kind) == (order == book ? [] : [.imported]))
        #expect(changes.events.allSatisfy { $0.actor == "import" && !$0.detail.isEmpty })
    }

    @Test("The history of an import gives the values before and after")
    func theHistoryTellsStatesBeforeAndAfter() {
        let book = order(expires: "2026-02-28")
        let moved = imported(
            row(expires: "2026-06-30", "Seats"),
            after: row(expires: "2026-02-28", "Seats"),
            onto: book
        )
        #expect(moved.changes.events.map(\.detail) == ["expires_on 2026-02-28 → 2026-06-30, status EXPIRED → ACTIVE"])
        let declared = imported(row(.expired, "Seats"), after: row(.active, "Seats"), onto: book)
        #expect(declared.order?.isDeclaredExpired == true)
        #expect(declared.changes.events.map(\.detail) == ["status declared EXPIRED"])
    }

    /// Three nights: an import, a charge and an operator in between, and rows that come and go.
    @Test("Over three nights imports, charges and acts of operators each change only what they mean")
    func threeNights() throws {
        var stored: PurchaseOrder?
        var last: PurchaseOrderRow?
        func close(_ date: String, _ row: PurchaseOrderRow?, chargedTo end: String? = nil) throws -> String? {
            var book = PurchaseOrderBook(on: day(date), orders: stored.map { [$0] } ?? [])
            if let row { book.merge(row, lastImported: last) }
            if let end {
                var charge = charge("s", "2026-01-01", end)
                try book.enter(&charge, tax: amount("0"))
            }
            stored = book.outcome.orders.first ?? stored
            last = book.outcome.importedRows.first ?? last
            return stored?.shorthand(on: day(date))
        }
        let first = row(effective: "2026-01-01", expires: "2026-06-30", "Seats")
        #expect(try close("2026-03-10", first, chargedTo: "2026-12-31") == "ACTIVE 2026-12-31")
        // The extension stands: the row says what it said, and then only another text.
        #expect(try close("2026-03-11", first) == "ACTIVE 2026-12-31")
        #expect(
            try close("2026-03-12", row(effective: "2026-01-01", expires: "2026-06-30", "Chairs"))
                == "ACTIVE 2026-12-31"
        )
        #expect(stored?.description == "Chairs")
        // A vanished row edits nothing; it comes back as it was last seen.
        #expect(try close("2026-03-13", nil) == "ACTIVE 2026-12-31")
        #expect(
            try close("2026-03-14", row(effective: "2026-01-01", expires: "2026-06-30", "Chairs"))
                == "ACTIVE 2026-12-31"
        )
        // An operator suspends it, and the row's expiry is edited: the suspension stands.
        stored?.isSuspended = true
        #expect(
            try close("2026-03-15", row(effective: "2026-01-01", expires: "2026-07-31", "Chairs"))
                == "SUSPENDED 2026-07-31"
        )
        #expect(stored?.lastLineNumber == 1)
    }
}
