import Foundation
import TestSupport
import Testing

/// `NIGHTBILL_DAMAGES=500` damages as many ledgers instead of a few.
@Suite("A damaged ledger")
struct DamagedLedgerTests {
    static let count = ProcessInfo.processInfo.environment["NIGHTBILL_DAMAGES"].flatMap(Int.init) ?? 16
    static let statuses: Set<Int32> = [0, 2, 3, 65, 70, 73, 74, 75, 78]
    static let commands: [[String]] = [
        ["ledger", "check"], ["status"], ["verify", "--output", "output"], ["po", "list"],
        ["po", "show", "nordwind-hq", "000123"], ["explain", "INV-2026-00000004"], ["explain", "sub-platform-1"],
        ["regenerate", "INV-2026-00000002", "--output", "again", "--reason", "r", "--by", "me"],
        ["po", "suspend", "nordwind-hq", "000123", "--reason", "r", "--by", "me"],
        ["run", "--input", "input", "--output", "later", "--settings", "settings.yaml", "--as-of", "2026-03-02"],
    ]

    @Test("One bit that flips is found, or changes nothing")
    func bits() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let sound = try Data(contentsOf: nightbill.ledger)
            let before = try content(nightbill)
            var random = SeededGenerator(seed: 7)
            for _ in 0..<Self.count {
                var damaged = sound
                let (byte, bit) = (
                    Int.random(in: 0..<sound.count, using: &random), Int.random(in: 0..<8, using: &random)
                )
                damaged[byte] ^= 1 << UInt8(bit)
                try place(damaged, nightbill)
                let check = try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"])
                #expect(check.status == 0 || check.status == 74, "byte \(byte), bit \(bit): \(check.errors)")
                if check.status == 0 { #expect(try content(nightbill) == before, "byte \(byte), bit \(bit)") }
            }
        }
    }

    @Test("A cell of another type is damage for every command, and no crash")
    func types() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let sound = try Data(contentsOf: nightbill.ledger)
            let types = RecordHeaders.positions(in: [UInt8](sound))
            try #require(types.count > 100)
            var random = SeededGenerator(seed: 11)
            for _ in 0..<Self.count {
                var damaged = sound
                let byte = random.pick(types)
                damaged[byte] = random.once(in: 2) ? UInt8.random(in: 0...13, using: &random) : damaged[byte] ^ 1
                for command in [Self.commands[0], random.pick(Self.commands)] {
                    try place(damaged, nightbill)
                    let outcome = try nightbill.command(command + ["--ledger", "ledger.sqlite"])
                    #expect(Self.statuses.contains(outcome.status), "byte \(byte), \(command): \(outcome.errors)")
                }
            }
        }
    }

    @Test("A value that is none is told with its table, row and column", arguments: ["invoices", "explain"])
    func told(_ command: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let change = """
                import sqlite3
                ledger = sqlite3.connect("ledger.sqlite")
                ledger.execute("UPDATE shared_text SET body = 'E\\x1bR' WHERE body = 'EUR'")
                ledger.commit()
                """
            let python = URL(fileURLWithPath: "/usr/bin/env")
            _ = try Nightbill.execute(python, ["python3", "-c", change], in: nightbill.folder)
            let name = command == "explain" ? ["INV-2026-00000002"] : []
            let outcome = try nightbill.command([command] + name + ["--ledger", "ledger.sqlite"])
            #expect(outcome.status == 74)
            let words = "column currency: \"E\\u{1B}R\" where a currency is expected"
            #expect(
                outcome.errors.contains("the ledger ledger.sqlite is damaged: table invoice, row "),
                "\(outcome.errors)"
            )
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }

    private func place(_ ledger: Data, _ nightbill: Nightbill) throws {
        for name in ["ledger.sqlite-wal", "ledger.sqlite-shm", "again", "later"] {
            try? FileManager.default.removeItem(at: nightbill.folder.appending(path: name))
        }
        try ledger.write(to: nightbill.ledger)
    }

    /// Everything that SQLite reads of the ledger.
    private func content(_ nightbill: Nightbill) throws -> String {
        let dump = """
            import sqlite3
            ledger = sqlite3.connect("ledger.sqlite")
            ledger.text_factory = bytes
            for kind, name, table, sql in ledger.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall():
                print(kind, name, table, sql)
                if kind == b"table":
                    for row in sorted(map(repr, ledger.execute('SELECT * FROM "%s"' % name.decode()).fetchall())):
                        print(row)
            """
        let outcome = try Nightbill.execute(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", "-c", dump],
            in: nightbill.folder
        )
        return outcome.output + outcome.errors
    }
}

/// The record headers of SQLite's file format (section 2.1): where the types of a row's cells stand.
enum RecordHeaders {
    /// The places of the bytes that tell types, in the leaves of tables and indexes.
    static func positions(in file: [UInt8]) -> [Int] {
        let size = number(file, 16) == 1 ? 65_536 : number(file, 16)
        return stride(from: 0, to: file.count, by: size).flatMap { page -> [Int] in
            let header = page + (page == 0 ? 100 : 0)
            let isTable = file[header] == 13
            guard isTable || file[header] == 10 else { return [] }
            return (0..<number(file, header + 3)).flatMap { cell -> Range<Int> in
                var position = page + number(file, header + 8 + 2 * cell)
                // The length of the record, and in a table the rowid.
                for _ in 0..<(isTable ? 2 : 1) { _ = varint(file, &position) }
                let start = position
                let length = varint(file, &position)
                return length < 100 ? position..<max(position, start + length) : 0..<0
            }
        }
    }

    private static func number(_ file: [UInt8], _ position: Int) -> Int {
        Int(file[position]) << 8 | Int(file[position + 1])
    }

    private static func varint(_ file: [UInt8], _ position: inout Int) -> Int {
        var value = 0
        repeat {
            value = value << 7 | Int(file[position] & 0x7F)
            position += 1
        } while file[position - 1] >= 0x80
        return value
    }
}
