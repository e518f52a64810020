import Domain
import Foundation
import GRDB
import System
import Testing

@testable import Ledger

@Suite("A ledger that an older version wrote")
struct OlderLedgerTests {
    static let text = Array("<a/>".utf8)
    static let template = NightEntry.TemplateUse(
        format: "ubl",
        isExtra: true,
        digest: SHA256Digest.hex(of: text),
        body: text
    )

    /// A ledger as the first version left it: one night, which used one template.
    private static func withOlderLedger<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let database = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(database, upTo: "1 nights, invoices, charges")
        try database.write { database in
            let issuer = try Snapshots.text(HandMade.issuer)
            try database.execute(
                sql: """
                    INSERT INTO setting VALUES ('billing_start', '2026-01-01');
                    INSERT INTO fact_sheet VALUES (1, 'issuer', ?);
                    INSERT INTO night VALUES ('2026-01-01', 1, 0, 1, 'accounts.csv', '', 0, 0);
                    INSERT INTO template VALUES (?, 'ubl', ?);
                    INSERT INTO night_format VALUES ('2026-01-01', 'ubl', 1, ?);
                    """,
                arguments: [issuer, template.digest, Data(template.body), template.digest]
            )
        }
        try database.close()
        return try body(path)
    }

    @Test("opens with its templates, which wrote every document, and closes the next night")
    func opens() throws {
        try Self.withOlderLedger { path in
            let ledger = try Ledger.open(path)
            let old = try ledger.night(try HandMade.day("2026-01-01"))
            // What it read is not known, and then nothing is demanded.
            #expect(try ledger.state().columnsRead.isEmpty)
            #expect(old.templates == [Self.template])
            #expect(old.templates.map(\.document) == [.invoice])
            let date = try HandMade.day("2026-01-02")
            var night = HandMade.night(date, [try HandMade.invoice("s", instalment: 1, on: date, cents: -500)])
            var own = Self.template
            own.document = .creditNote
            night.templates = [own, Self.template]
            _ = try ledger.commit(night)
            #expect(try ledger.night(date).templates == [own, Self.template])
            #expect(try ledger.faults().isEmpty)
        }
    }

    @Test("can be read before that, and stays as it is")
    func reads() throws {
        try Self.withOlderLedger { path in
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let ledger = try Ledger.reading(path)
            #expect(try ledger.state().lastClosed == HandMade.day("2026-01-01"))
            #expect(try ledger.night(try HandMade.day("2026-01-01")).templates == [Self.template])
            let copy = path + ".copy"
            try ledger.backUp(to: copy)
            let kept = try DatabaseQueue(path: copy).read { try Schema.migrator.appliedIdentifiers($0) }
            #expect(kept == ["1 nights, invoices, charges"])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }
}
