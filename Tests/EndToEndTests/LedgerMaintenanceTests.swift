import Foundation
import TestSupport
import Testing

@Suite("Looking after the ledger")
struct LedgerCareTests {
    @Test("A backup goes on where the ledger stood")
    func backup() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            let backup = ["ledger", "backup", "copy.sqlite", "--ledger", "ledger.sqlite"]
            #expect(try nightbill.command(backup).status == 0)
            let again = try nightbill.command(backup)
            #expect(again.status == 74)
            #expect(again.errors.contains("a backup never overwrites one"), "\(again.errors)")
            try nightbill.run(asOf: "2026-02-01")
            for name in try FileManager.default.contentsOfDirectory(atPath: nightbill.folder.path)
            where name.hasPrefix("ledger.sqlite") {
                try FileManager.default.removeItem(at: nightbill.folder.appending(path: name))
            }
            try FileManager.default.moveItem(at: nightbill.folder.appending(path: "copy.sqlite"), to: nightbill.ledger)
            let before = try contents(of: nightbill.output.appending(path: "2026-02-01"))
            try FileManager.default.removeItem(at: nightbill.output.appending(path: "2026-02-01"))
            try nightbill.run(asOf: "2026-02-01")
            #expect(try contents(of: nightbill.output.appending(path: "2026-02-01")) == before)
        }
    }

    @Test("A sound ledger is sound; one whose amounts were changed by hand is not")
    func check() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            let check = ["ledger", "check", "--ledger", "ledger.sqlite"]
            let sound = try nightbill.command(check)
            #expect(sound.output == "ledger.sqlite is sound\n", "\(sound.errors)")
            let change = """
                import sqlite3
                ledger = sqlite3.connect("ledger.sqlite")
                ledger.execute("UPDATE charge SET net = net + 1 WHERE id = 2")
                ledger.execute("DELETE FROM invoice WHERE id % 10000000000 = 3")
                ledger.commit()
                """
            let python = URL(fileURLWithPath: "/usr/bin/env")
            let changed = try Nightbill.execute(python, ["python3", "-c", change], in: nightbill.folder)
            #expect(changed.status == 0, "\(changed.errors)")
            let damaged = try nightbill.command(check)
            #expect(damaged.status == 74)
            for words in ["a gap", "do not sum to it", "is of no invoice or of no night"] {
                #expect(damaged.errors.contains(words), "\(damaged.errors)")
            }
        }
    }

    @Test("A ledger of a newer version is refused and left alone")
    func newer() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-05")
            let change = """
                import sqlite3
                ledger = sqlite3.connect("ledger.sqlite")
                ledger.execute("INSERT INTO grdb_migrations VALUES ('99 of a later day')")
                ledger.commit()
                """
            let python = URL(fileURLWithPath: "/usr/bin/env")
            _ = try Nightbill.execute(python, ["python3", "-c", change], in: nightbill.folder)
            for outcome in [
                try nightbill.run(asOf: "2026-01-20"), try nightbill.command(["status", "--ledger", "ledger.sqlite"]),
            ] {
                #expect(outcome.status == 74)
                #expect(outcome.errors.contains("written by a newer nightbill"), "\(outcome.errors)")
            }
        }
    }
}
