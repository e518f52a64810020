import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

/// The tax of documents in the currency in which the seller accounts for it.
@Suite("Accounting tax in the ledger")
struct AccountingTaxTests {
    private static let first: Text = "T-2026-00000001"

    private static func tax(_ pence: Int64, of day: String = "2026-01-30") throws -> AccountingTax {
        AccountingTax(
            amount: Money(minorUnits: pence, currency: try #require(Currency.named("GBP"))),
            rate: try ExchangeRate("0.8765"),
            rateValidOn: try HandMade.day(day)
        )
    }

    /// An invoice of 100.00 and 20.00 tax that states 17.53 in pounds, one that states none, and on the next night a credit note
    /// for half of the first.
    private static func withTax(_ body: (Ledger, String) throws -> Void) throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            var one = HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: date, cents: 10_000))
            one.invoice.accountingTax = try tax(1_753)
            let two = HandMade.taxed(try HandMade.invoice("t", instalment: 1, on: date, cents: 500))
            _ = try ledger.commit(HandMade.night(date, [one, two]))
            let next = try HandMade.day("2026-02-02")
            let invoice = try HandMade.creditable(first, ledger)
            #expect(invoice.issued.invoice.accountingTax == one.invoice.accountingTax)
            var note = try HandMade.credit(5_000, of: invoice, try HandMade.row("c1", first, "50.00"), on: next)
            // 10.00 × 0.8765 is 8.765.
            note.draft.invoice.accountingTax = try tax(-877)
            var night = HandMade.night(next, [])
            night.creditNotes = [note]
            _ = try ledger.commit(night)
            try body(ledger, path)
        }
    }

    @Test("What is read back is what was committed, and a view shows it; each rate is kept once")
    func roundTrip() throws {
        try Self.withTax { ledger, path in
            let invoices = try ledger.night(HandMade.day("2026-02-01")).invoices
            #expect(invoices.map(\.invoice.accountingTax) == [try Self.tax(1_753), nil])
            let notes = try ledger.night(HandMade.day("2026-02-02")).invoices
            #expect(notes.map(\.invoice.accountingTax) == [try Self.tax(-877)])
            #expect(try ledger.faults() == [])
            let rows = try DatabaseQueue(path: path).read { database in
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM exchange_rate") == 1)
                return try Row.fetchAll(database, sql: "SELECT * FROM v_accounting_tax ORDER BY number")
            }
            #expect(
                rows.map { $0.databaseValues.map { "\($0.storage.value ?? "")" }.joined(separator: " ") } == [
                    "CN-2026-00000001 2026-02-02 EUR -1000 GBP -877 0.8765 2026-01-30",
                    "T-2026-00000001 2026-02-01 EUR 2000 GBP 1753 0.8765 2026-01-30",
                ]
            )
        }
    }

    @Test("A later night finds the rate again, and another day of the same rate is another one")
    func laterNight() throws {
        try Self.withTax { ledger, path in
            let date = try HandMade.day("2026-02-03")
            let drafts = try ["2026-01-30", "2026-02-03"].enumerated().map { place, day in
                var draft = HandMade.taxed(
                    try HandMade.invoice(Text("u\(place)"), instalment: 1, on: date, cents: 10_000)
                )
                draft.invoice.accountingTax = try Self.tax(1_753, of: day)
                return draft
            }
            _ = try ledger.commit(HandMade.night(date, drafts))
            let days = try ledger.night(date).invoices.map(\.invoice.accountingTax?.rateValidOn.description)
            #expect(days == ["2026-01-30", "2026-02-03"])
            let kept = try DatabaseQueue(path: path).read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM exchange_rate")
            }
            #expect(kept == 2)
            #expect(try ledger.faults() == [])
        }
    }

    /// The totals are made anew, so that the check of the tax itself is what finds it.
    @Test(
        "The check computes every tax again, of credit notes the sum",
        arguments: [
            (
                "UPDATE accounting_tax SET amount = 1752 WHERE amount = 1753",
                "T-2026-00000001: the accounting tax is not what its exchange rate makes of the tax"
            ),
            (
                "UPDATE accounting_tax SET amount = -876 WHERE amount < 0",
                "T-2026-00000001: the accounting tax is not what its exchange rate makes of the tax"
            ),
            (
                "DELETE FROM accounting_tax WHERE amount < 0",
                "T-2026-00000001: a credit note does not have its exchange rate"
            ),
            (
                "INSERT INTO accounting_tax VALUES (7, 1, 0)",
                "accounting tax 7: it is of no document or of no exchange rate"
            ),
            (
                "UPDATE exchange_rate SET rate = 'x'",
                "table accounting_tax, row number \"T-2026-00000001\", column rate: \"x\" where a decimal is expected"
            ),
        ]
    )
    func check(sql: String, fault: String) throws {
        try Self.withTax { ledger, path in
            try DatabaseQueue(path: path).write { database in
                try database.execute(sql: sql)
                try ControlTotals.refill(database)
            }
            let faults = try Ledger.reading(path).faults()
            #expect(faults.contains(fault), "\(faults)")
        }
    }

    @Test("A ledger of the version before is read as it is, and once opened keeps the tax of new invoices")
    func older() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Older/version-13.sql")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try Schema.migrator.migrate(database, upTo: "16 credits")
        try database.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let reading = try Ledger.reading(path)
        let nights = try reading.closedNights().map { try reading.night($0.date) }
        #expect(nights.flatMap(\.invoices).count == 7)
        #expect(nights.flatMap(\.invoices).allSatisfy { $0.invoice.accountingTax == nil })
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        let ledger = try Ledger.open(path)
        let date = try HandMade.day("2026-03-06")
        var draft = HandMade.taxed(try HandMade.invoice("new", instalment: 1, on: date, cents: 10_000))
        draft.invoice.accountingTax = try Self.tax(1_753)
        _ = try ledger.commit(HandMade.night(date, [draft]))
        #expect(try ledger.night(date).invoices.map(\.invoice.accountingTax) == [draft.invoice.accountingTax])
        #expect(
            try nights.map { String(describing: try ledger.night($0.date)) } == nights.map { String(describing: $0) }
        )
        #expect(try ledger.faults() == [])
    }
}
