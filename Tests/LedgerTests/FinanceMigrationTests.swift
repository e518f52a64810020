import Domain
import Foundation
import GRDB
import System
import Testing

@testable import Ledger

@Suite("What nights publish for finance, in the ledger")
struct FinanceMigrationTests {
    private static let files = FinanceFiles(files: [.control], marksQuietNights: true)

    /// A ledger as the version before left it, with two nights: one that touched the book, and a quiet one.
    private static func withOlderLedger(_ body: (Ledger) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let database = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(database, upTo: "18 plans")
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO setting VALUES ('billing_start', '2026-01-01');
                    INSERT INTO fact_sheet VALUES (1, 0, 'issuer', ?);
                    INSERT INTO night (business_date, published, touched_book, issuer, tables_read, rejects_digest, rejected_rows,
                            conflicts)
                        VALUES ('2026-01-01', 1, 1, 1, '', '', 0, 0), ('2026-01-02', 1, 0, 1, '', '', 0, 0);
                    """,
                arguments: [try Snapshots.text(HandMade.issuer)]
            )
        }
        try database.close()
        try body(try Ledger.open(path))
    }

    private static func night(_ day: String, _ finance: FinanceFiles, cents: Int64? = nil) throws -> NightEntry {
        let date = try HandMade.day(day)
        let invoices = try cents.map { [try HandMade.invoice("s", instalment: 1, on: date, cents: $0)] } ?? []
        var night = HandMade.night(date, invoices)
        night.finance = finance
        return night
    }

    @Test("An older ledger has none, and the nights that follow keep what was chosen")
    func older() throws {
        try Self.withOlderLedger { ledger in
            #expect(try ledger.faults().isEmpty)
            let (first, quiet) = (try HandMade.day("2026-01-01"), try HandMade.day("2026-01-02"))
            #expect(try ledger.finance(of: first) == nil && ledger.finance(of: quiet) == nil)
            #expect(try ledger.precedingControl(before: try HandMade.day("2026-01-03")) == nil)
            _ = try ledger.commit(try Self.night("2026-01-03", Self.files))
            _ = try ledger.commit(try Self.night("2026-01-04", FinanceFiles(files: [.control])))
            #expect(try ledger.quietMarks().map(\.date) == [try HandMade.day("2026-01-03")])
            let marked = try #require(try ledger.finance(of: try HandMade.day("2026-01-03")))
            #expect(marked.hasQuietMark && marked.chosen.files.isEmpty)
            #expect(try ledger.finance(of: try HandMade.day("2026-01-04")) == nil)
            #expect(try ledger.faults().isEmpty)
        }
    }

    @Test("A record follows the last one before it, and counts the nights between")
    func preceding() throws {
        try Self.withOlderLedger { ledger in
            let (control, sums) = (SHA256Digest.value(of: [1]), SHA256Digest.value(of: [2]))
            var recorded = RecordedDocuments(prefix: "", archive: nil)
            recorded.files = [
                RecordedFile(name: "control.json", bytes: 1, digest: control),
                RecordedFile(name: "SHA256SUMS", bytes: 1, digest: sums),
            ]
            var entry = try Self.night("2026-01-03", Self.files)
            entry.purchaseOrders = PurchaseOrderChanges(orders: [try HandMade.order(lines: 0)])
            _ = try ledger.commit(entry) { _ in recorded }
            // Quiet, with a folder but no record, and quiet once more.
            _ = try ledger.commit(try Self.night("2026-01-04", Self.files))
            _ = try ledger.commit(try Self.night("2026-01-05", FinanceFiles(), cents: 100))
            _ = try ledger.commit(try Self.night("2026-01-06", FinanceFiles()))
            let found = try ledger.precedingControl(before: try HandMade.day("2026-01-07"))
            let due = PrecedingControl(entry.date, control: control, sums: sums, quietNights: 2, otherNights: 1)
            #expect(found == due)
            let kept = try #require(try ledger.finance(of: entry.date))
            #expect(kept == NightFinance(FinanceFiles(files: [.control]), hasQuietMark: false, preceding: nil))
            #expect(try ledger.recordedDocuments(of: entry.date)?.files.map(\.name) == ["SHA256SUMS", "control.json"])
            #expect(try ledger.faults().isEmpty)
        }
    }
}
