import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Credit notes in the ledger")
struct CreditNoteTests {
    private static let (first, second): (Text, Text) = ("T-2026-00000001", "T-2026-00000002")

    /// A ledger with an invoice of 100.00 for a subscription, one for the use of two dimensions, and on the next night three credit
    /// notes: of a row, of an operator, and of a line for a correction.
    static func withCredits(_ body: (Ledger, String, [CreditNote]) throws -> Void) throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            let contract = HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: date, cents: 10_000))
            let use = try HandMade.use("u", [["r1", "r2"], ["r3"]], on: date)
            _ = try ledger.commit(HandMade.night(date, [contract, use]))
            var asked = CreditRequest(
                source: .operator(1),
                invoice: first,
                amount: try UnitPrice("10"),
                reason: "agreed"
            )
            #expect(try ledger.requestCredit(asked, HandMade.note) == 1)
            asked.reason = HandMade.note.reason
            let next = try HandMade.day("2026-02-02")
            let (one, two) = (try HandMade.creditable(first, ledger), try HandMade.creditable(second, ledger))
            let correction = CreditRequest(
                source: .correction(two.charges[1].key),
                invoice: second,
                line: 2,
                amount: try UnitPrice("0.5"),
                reason: "as used"
            )
            let notes = [
                try HandMade.credit(4_000, of: one, try HandMade.row("c1", first, "40.00"), on: next),
                try HandMade.credit(1_000, of: one, asked, on: next, sequence: 2),
                try HandMade.credit(50, of: two, line: 2, correction, on: next, sequence: 3),
            ]
            var night = HandMade.night(next, [])
            night.creditNotes = notes
            night.firstCreditNote = InvoiceNumber(prefix: "CN", year: 2026, sequence: 1, series: .creditNotes)
            let numbers = try ledger.commit(night)
            #expect(numbers.map(\.description) == (1...3).map { "CN-2026-0000000\($0)" })
            try body(ledger, path, notes)
        }
    }

    @Test("What is read back is what was committed, in a series of its own")
    func roundTrip() throws {
        try Self.withCredits { ledger, path, notes in
            let night = try ledger.night(try HandMade.day("2026-02-02"))
            let issued = notes.enumerated().map { place, note in
                IssuedInvoice(
                    note,
                    number: InvoiceNumber(prefix: "CN", year: 2026, sequence: Int64(place + 1), series: .creditNotes),
                    issuer: SharedIssuer(HandMade.issuer)
                )
            }
            #expect(night.invoices == issued)
            #expect(try ledger.nextSequence(in: 2026) == 3)
            #expect(try ledger.nextSequence(in: 2026, of: .creditNotes) == 4)
            #expect(try ledger.nextSequence(in: 2027, of: .creditNotes) == 1)
            #expect(try ledger.prefixes(of: .creditNotes) == ["CN"])
            #expect(try ledger.openCreditRequests().isEmpty)
            #expect(try Ledger.reading(path).faults() == [])
            // A later night goes on, also in a year that begins.
            let date = try HandMade.day("2027-01-01")
            var later = HandMade.night(date, [try HandMade.invoice("t", instalment: 1, on: date, cents: 1)])
            let one = try HandMade.creditable(Self.first, ledger)
            later.creditNotes = [try HandMade.credit(5_000, of: one, try HandMade.row("c2", Self.first), on: date)]
            #expect(try ledger.commit(later).map(\.description) == ["T-2027-00000001", "CN-2027-00000001"])
            #expect(try ledger.faults() == [])
        }
    }

    @Test("An invoice knows what was given back of it and of each of its lines")
    func subjects() throws {
        try Self.withCredits { ledger, _, _ in
            let numbers: [Text] = [
                Self.first, Self.second, "CN-2026-00000001", "CN-2026-00000004", "T-2026-1", "T-2026-00000003",
                "t-2026-00000001", " T-2026-00000001", "X-2026-00000001", "T-2026-0000000001", "",
            ]
            let subjects = try ledger.creditSubjects(numbers)
            #expect(Set(subjects.keys) == [Self.first, Self.second, "CN-2026-00000001"])
            #expect(subjects["CN-2026-00000001"] == .creditNote)
            let one = try HandMade.creditable(Self.first, ledger)
            #expect(one.creditedNet == (try HandMade.euros(5_000)))
            #expect(one.creditedTax == (try HandMade.euros(1_000)))
            #expect(one.creditedOfLine.isEmpty)
            #expect(one.sharedOut == [1: try HandMade.euros(5_000)])
            #expect(one.position == nil)
            let two = try HandMade.creditable(Self.second, ledger)
            #expect(two.charges.map(\.lines) == [1, 1])
            #expect(two.creditedOfLine == [2: try HandMade.euros(50)])
            #expect(two.sharedOut == [2: try HandMade.euros(50)])
            #expect(two.left(ofLine: 2) == (try HandMade.euros(50), true))
            #expect(two.left(ofLine: 1) == (try HandMade.euros(200), true))
        }
    }

    @Test("A row that was carried out is found with all that it asked for")
    func carriedOut() throws {
        try Self.withCredits { ledger, _, notes in
            let found = try ledger.carriedOut(["c1", "c2", "", "op"])
            #expect(Set(found.keys) == ["c1"])
            let before = try #require(found["c1"])
            #expect(before.note.description == "CN-2026-00000001")
            #expect(before.isSame(as: notes[0].request) && before.request.reason == notes[0].request.reason)
            // Its credit_id cannot be carried out again.
            let date = try HandMade.day("2026-02-03")
            var night = HandMade.night(date, [])
            let one = try HandMade.creditable(Self.first, ledger)
            night.creditNotes = [try HandMade.credit(100, of: one, notes[0].request, on: date)]
            #expect(throws: (any Error).self) { try ledger.commit(night) }
            #expect(try ledger.state().lastClosed == HandMade.day("2026-02-02"))
        }
    }

    @Test("A night says of a request that it was refused, and why")
    func refused() throws {
        try Self.withCredits { ledger, path, _ in
            let asked = CreditRequest(source: .operator(2), invoice: "T-2026-00000009", reason: "agreed")
            #expect(try ledger.requestCredit(asked, HandMade.note) == 2)
            var night = HandMade.night(try HandMade.day("2026-02-03"), [])
            night.refusedCredits = [2: "it is unknown"]
            _ = try ledger.commit(night)
            #expect(try ledger.openCreditRequests().isEmpty)
            let rows = try DatabaseQueue(path: path).read {
                try Row.fetchAll($0, sql: "SELECT id, business_date, refusal FROM credit_request ORDER BY id").map(
                    \.description
                )
            }
            #expect(
                rows == [
                    "[id:1 business_date:\"2026-02-02\" refusal:NULL]",
                    "[id:2 business_date:\"2026-02-03\" refusal:\"it is unknown\"]",
                ]
            )
        }
    }

    @Test("A view tells what was given back, above zero")
    func view() throws {
        try Self.withCredits { _, path, _ in
            let rows = try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM v_credit_note ORDER BY number")
            }
            let told = rows.map { row in
                ["number", "invoice", "net", "tax", "total", "source", "credit_id", "line", "amount"].map { column in
                    row[column].map { String.fromDatabaseValue($0.databaseValue) ?? "\($0)" } ?? "-"
                }
                .joined(separator: " ")
            }
            #expect(
                told == [
                    "CN-2026-00000001 T-2026-00000001 4000 800 4800 export c1 - 40",
                    "CN-2026-00000002 T-2026-00000001 1000 200 1200 operator - - 10",
                    "CN-2026-00000003 T-2026-00000002 50 10 60 correction - 2 0.5",
                ]
            )
            let invoices = try DatabaseQueue(path: path).read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM v_invoice")
            }
            #expect(invoices == 2)
        }
    }

    @Test(
        "What no night writes is found",
        arguments: [
            ("DELETE FROM credit_note WHERE credit_id = 'c1'", "CN-2026-00000001: the credit note is for no invoice"),
            ("UPDATE credit_note SET invoice_id = 7", "CN-2026-00000001: the credit note is for no invoice"),
            (
                "UPDATE credit_note SET invoice_id = id WHERE credit_id = 'c1'",
                "CN-2026-00000001: the credit note is for no invoice"
            ),
            (
                "UPDATE credit_note SET invoice_id = (SELECT max(invoice_id) FROM credit_note)",
                "T-2026-00000002: more was given back than was invoiced"
            ),
            (
                "UPDATE invoice SET tax = tax * 3 WHERE id > 100000000000000",
                "T-2026-00000001: more was given back than was invoiced"
            ),
            (
                "UPDATE invoice SET net = -10000 WHERE id = (SELECT id FROM credit_note WHERE credit_id = 'c1')",
                "T-2026-00000001: more was given back than was invoiced"
            ),
            ("DELETE FROM amendment", "s 4: the charge is not found by its key"),
            ("UPDATE amendment SET of_charge = 99", "s 4: the credit or correction is of no charge"),
            ("UPDATE amendment SET subscription_id = 'x'", "x 4: the credit or correction is of no charge"),
            (
                "DELETE FROM invoice WHERE id = (SELECT id FROM credit_note WHERE credit_id = 'c1')",
                "credit notes of year 2026: its invoice numbers have a gap"
            ),
            (
                "DELETE FROM invoice WHERE id = (SELECT id FROM credit_note WHERE source = 'correction')",
                "correction of 2026-00000002: the credit note has no document"
            ),
        ]
    )
    func damage(sql: String, fault: String) throws {
        try Self.withCredits { _, path, _ in
            try changing(path, sql)
            let faults = try Ledger.reading(path).faults()
            #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
        }
    }

    @Test(
        "Of an invoice with a line item a credit note is a further one, below zero, that neither makes nor extends the PO"
    )
    func book() throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            let contract = HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: date, cents: 10_000))
            var night = HandMade.night(date, [contract])
            night.purchaseOrders = try HandMade.changes(contract)
            _ = try ledger.commit(night)
            let invoice = try HandMade.creditable(Self.first, ledger)
            #expect(invoice.position == LineItemPosition(order: HandMade.key, number: 1))
            let next = try HandMade.day("2026-02-02")
            let note = try HandMade.credit(4_000, of: invoice, try HandMade.row("c1", Self.first), on: next)
            var item = PurchaseOrderLineItem(
                PostedCharge(note.draft.charges[0], tax: note.draft.invoice.tax),
                position: LineItemPosition(order: HandMade.key, number: 2),
                effect: .nothing
            )
            var later = HandMade.night(next, [])
            later.creditNotes = [note]
            later.purchaseOrders = PurchaseOrderChanges(orders: [try HandMade.order(lines: 2)], lineItems: [item])
            _ = try ledger.commit(later)
            let page = try #require(try ledger.page(HandMade.key))
            item.effect = .nothing
            #expect(page.lineItems.map(\.item.number) == [1, 2])
            #expect(page.lineItems.last?.item == item)
            #expect(page.lineItems.last?.invoice == "CN-2026-00000001")
            #expect(page.lineItems.last?.item.amount == (try HandMade.euros(-4_000)))
            let entry = try #require(page.history.last)
            #expect(entry.businessDate == next)
            #expect(entry.event.kind == .lineItemAdded)
            #expect(entry.event.detail.string == "line item 2, -40.00 EUR, to \(note.draft.charges[0].period.end)")
            #expect(entry.event.cause == "credit note 1 of s")
            let events = try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT happening, detail, cause FROM v_purchase_order_event ORDER BY id"
                )
            }
            #expect(events.count == page.history.count)
            #expect(events.last?["happening"] == "line_item_added")
            #expect(events.last?["detail"] as String? == entry.event.detail.string)
            #expect(events.last?["cause"] as String? == entry.event.cause.string)
            #expect(try ledger.faults() == [])
        }
    }
}
