import Domain
import TestSupport
import Testing

@testable import Intake

/// What is taken for plain is what a close look finds.
@Suite("Plain rows")
struct PlainRowTests {
    /// What is put in place of a byte, or of a cell.
    private static let pieces = [
        "\"", ",", " ", "\t", "\r\n", "\n", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "é", "\u{3000}", "\u{2028}",
        "\u{FFFE}",
        "\u{FEFF}", "か", "\u{200B}", "\u{34F}", "\u{61C}", "\u{AD}", "\u{E000}", "\u{E0001}", "0", "9", "-",
        ".", "x", "\"\"", "\"a\"\"b\"",
    ]
    private static let cells = [
        "", " ", "0", "00", "0.50", "1e3", "-1", "1000000000000", "999999999999.999999999999", "2026-02-30",
        "2026-02-01", "0026-02-01", "2062-02-01", "2206-02-01", "1900-01-01", "9999-12-31", "0.20", "1", "GR1", "US1",
        "none", "schedule", "upfront", "usage", "contract", "CANCELLED", "ACTIVE", "EUR", "JPY", "eur", "C62", "HUR",
        "c62",
        "DE", "XX", "DE1", "S", "Z", "E", "AE", "K", "G", "O", "19", "101", "3650", "3651", "ubl", "peppol", "9930",
        "a@b", "a@b@c",
        "yes", "no", "yes ",
        String(repeating: "é", count: 600), String(repeating: "é", count: 1_001), String(repeating: "x", count: 1_000),
        "\"A-1\"", "A-1", "S-upfront", "S-use", "P-1", "O-1", "enabled", "ACTIVE ", " A-1",
    ]

    /// Bytes and cells anywhere, rows twice, columns in another order: both ways report the same.
    @Test("Rows that are spoilt anywhere are read alike in the plain way and closely", arguments: 0..<12)
    func spoiltAnywhere(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for round in 0..<16 {
            var export = try ExportFiles.base()
            if generator.once(in: 2) { Self.addColumns(&export, &generator) }
            export["exchange_rates.csv"] = "currency,valid_on,rate\nEUR,2026-02-01,1\nJPY,2026-02-01,0.50\n"
            if !round.isMultiple(of: 3) { Self.addOwnColumns(to: &export) }
            let names = export.files.keys.sorted()
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                Self.spoil(&export, generator.pick(names), &generator)
            }
            try Self.compare(export, "seed \(seed), round \(round)")
        }
    }

    /// Columns that most exports lack, by their tables, with cells to choose from.
    private static let columns: [(file: String, name: String, cells: [String])] = [
        ("accounts.csv", "purchase_order_required", ["", "yes", "no"]),
        ("subscriptions.csv", "payment_terms_days", ["", "0", "45"]),
        ("subscriptions.csv", "hold", ["", "Disputed"]),
        ("subscriptions.csv", "purchase_order_line", ["", "10", "1.A"]),
        ("payment_schedules.csv", "purchase_order_line", ["", "20"]),
        ("purchase_order_changes.csv", "new_purchase_order_line", ["", "30"]),
        ("purchase_order_changes.csv", "withdraw", ["", "", "no", "yes"]),
    ]

    private static func addColumns(_ export: inout ExportFiles, _ generator: inout SeededGenerator) {
        for (file, name, cells) in columns {
            let lines = export[file].split(separator: "\n").enumerated().map { place, line in
                "\(line),\(place == 0 ? name : generator.pick(cells))"
            }
            export[file] = lines.joined(separator: "\n") + "\n"
        }
    }

    /// Accounts and subscriptions get columns of the exporter's own; the second is before the first by its name.
    private static func addOwnColumns(to export: inout ExportFiles) {
        for name in ["accounts.csv", "subscriptions.csv"] {
            let rows = export[name].split(separator: "\n")
            export[name] = rows.enumerated().map { row in
                "\(row.element),\(row.offset == 0 ? "x_cost_center,x_B 1" : "4711 é,\(row.offset)")\n"
            }
            .joined()
        }
    }

    /// The two ways differ in nothing that is reported, nor in how often it happens on two cores.
    private static func compare(_ export: ExportFiles, _ name: String) throws {
        var (plain, close) = (IntakeOptions.sample, IntakeOptions.sample)
        plain.lastDay = day("2026-12-01")
        plain.issuer = IssuerFacts(hasVATID: true, country: "DE")
        (close.lastDay, close.issuer) = (plain.lastDay, plain.issuer)
        plain.worthTwoCores = 0
        (close.readsClosely, close.worthTwoCores) = (true, .max)
        let (one, other) = (outcome(export, plain), outcome(export, close))
        #expect(one == other, "\(name)")
    }

    /// Everything that a caller can see.
    private static func outcome(_ export: ExportFiles, _ options: IntakeOptions) -> String {
        do {
            let report = try export.read(options: options)
            let rejects = report.rejects.map { String(decoding: $0.bytes, as: UTF8.self) }
            return ReportTests.digest(report)
                + "\(Self.rates(report))\(Array(report.findings))\(rejects)\(report.rowCounts)\(report.rowsFound)"
                + "\(Array(report.setAside))\(FactRows.Source.allCases.map { report.factRows[$0] })"
        } catch {
            return "\(error)"
        }
    }

    /// What applies to two currencies on two days.
    private static func rates(_ report: IntakeReport) -> [ExchangeRates.Answer] {
        ["EUR", "JPY"].flatMap { code in
            ["2026-02-01", "2026-03-01"].map { report.export.exchangeRates.answer(for: currency(code), on: day($0)) }
        }
    }

    private static func spoil(_ export: inout ExportFiles, _ name: String, _ generator: inout SeededGenerator) {
        guard name.hasSuffix(".csv"), var rows = export.files[name]?.split(separator: 10).map(Array.init),
            rows.count > 1
        else {
            return
        }
        let row = Int.random(in: 1..<rows.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: rows.append(rows[row])
        case 1: rows = [rows[0]] + rows.dropFirst().shuffled(using: &generator)
        case 2:
            rows = rows.map {
                Array($0.split(separator: 44, omittingEmptySubsequences: false).reversed().joined(separator: [44]))
            }
        case 3, 4:
            var cells = rows[row].split(separator: 44, omittingEmptySubsequences: false)
            cells[Int.random(in: 0..<cells.count, using: &generator)] = Array(generator.pick(Self.cells).utf8)[...]
            rows[row] = Array(cells.joined(separator: [44]))
        default:
            let place = Int.random(in: 0...rows[row].count, using: &generator)
            let end = min(rows[row].count, place + Int.random(in: 0...1, using: &generator))
            rows[row].replaceSubrange(place..<end, with: generator.pick(pieces).utf8)
        }
        export.files[name] = Array(rows.joined(separator: [10])) + (generator.once(in: 8) ? [] : [10])
    }

    /// Agreements are made whenever they are asked for, from any thread.
    @Test("An account that is asked for twice is the same")
    func madeOnDemand() throws {
        let report = try ExportFiles.base().read()
        let accounts = report.export.accounts
        #expect(accounts.count > 1)
        #expect(accounts.map { "\($0)" } == accounts.map { "\($0)" })
        #expect(accounts.map(\.id) == accounts.map(\.id).sorted())
        #expect(Array(accounts.subscriptions) == accounts.flatMap { $0.agreements.map(\.subscription) })
        let changed = accounts.flatMap(\.agreements).filter { !$0.changes.isEmpty }.map(\.subscription.id)
        #expect(accounts.agreementsWithChanges.map(\.subscription.id) == changed)
    }
}
