import Domain
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import Operations
@testable import Reports

/// A catch-up decides a night only where something may happen. What it leaves is what deciding each night leaves.
@Suite("Quiet nights")
struct QuietNightTests {
    /// What a run leaves: every table but the attempts, every file, what it said of each night.
    private struct Outcome: Equatable {
        var tables: [String: [String]] = [:]
        var files: [String: Data] = [:]
        var nights: [String] = []
        var exitStatus: Int32 = 0

        init(_ report: RunReport, _ sample: SampleNights) throws {
            files = try sample.published()
            nights = report.nights.map { night in
                let dispositions = night.dispositions.map { "\($0.disposition) \($0.count)" }
                return "\(night.date) \(night.invoices) \(night.messages) \(night.folder ?? "-") \(dispositions)"
            }
            exitStatus = report.exitStatus
            tables = try DatabaseQueue(path: sample.ledger).read { database in
                let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
                var tables: [String: [String]] = [:]
                for name in names where name != "attempt" && !name.hasPrefix("sqlite_") {
                    tables[name] = try Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"").map(\.description)
                }
                return tables
            }
        }

        func difference(from other: Outcome) -> [String] {
            tables.keys.sorted().filter { tables[$0] != other.tables[$0] }
                + (files == other.files ? [] : ["files"]) + (nights == other.nights ? [] : ["nights"])
                + (exitStatus == other.exitStatus ? [] : ["exit status"])
        }
    }

    /// The outcome of the last of some runs.
    private static func close(
        decidesEachNight: Bool,
        _ prepare: (SampleNights) throws -> [CloseNights]
    ) throws -> Outcome {
        try SampleNights.use { sample in
            var outcome: Outcome?
            for var request in try prepare(sample) {
                request.decidesEachNight = decidesEachNight
                request.catchUp = 1_000
                outcome = try Outcome(request(), sample)
            }
            var normal = try #require(outcome)
            normal.nights = normal.nights.map { $0.replacing(sample.output, with: "output") }
            return normal
        }
    }

    @Test("The sample's nights of a year and a half are the same whether or not each is decided")
    func sample() throws {
        let each = try Self.close(decidesEachNight: true) { [try $0.closing("2027-06-30")] }
        let leaps = try Self.close(decidesEachNight: false) { [try $0.closing("2027-06-30")] }
        #expect(leaps.difference(from: each) == [])
        #expect(each.nights.count == 546)
    }

    private static let seeds: [UInt64] = Array(1...10)

    @Test("Drawn exports come to the same whether or not each night is decided", arguments: seeds)
    func drawn(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let exports = [(DrawnExport(&generator), "2026-02-20"), (DrawnExport(&generator), "2026-06-15")]
        let nights = { (sample: SampleNights) in
            try exports.map { export, asOf in
                let input = sample.folder.appending(path: "input-\(asOf)")
                try export.write(to: input)
                var request = try sample.closing(asOf)
                request.input = input.path
                request.settings.largestShrink = 100
                return request
            }
        }
        let each = try Self.close(decidesEachNight: true, nights)
        let leaps = try Self.close(decidesEachNight: false, nights)
        #expect(leaps.difference(from: each) == [], "seed \(seed)")
    }

    // MARK: Requests of operators

    private static let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "agreed")

    @Test("A request that is refused is told on its night alone")
    func refusedRequest() throws {
        let nights = { (sample: SampleNights) in
            try {
                let ledger = try Ledger.open(sample.ledger)
                let request = CreditRequest(source: .operator(0), invoice: "INV-2026-00000009", reason: "agreed")
                _ = try ledger.requestCredit(request, Self.note)
            }()
            return [try sample.closing("2026-01-09")]
        }
        let each = try Self.close(decidesEachNight: true, nights)
        let leaps = try Self.close(decidesEachNight: false, nights)
        #expect(leaps.difference(from: each) == [])
        #expect(each.nights.filter { $0.contains("rejected 2") }.count == 1, "\(each.nights)")
    }

    /// The sample's export with another price of the upfront charge, whose account demands a PO number and joins its organization on
    /// a later day.
    private static func changed(_ sample: SampleNights, seats: String, unitPrice: String, joins: String?) throws
        -> String
    {
        let (from, folder) = (try sample.closing("2026-01-01").input, sample.folder.appending(path: "changed"))
        try FileManager.default.copyItem(at: URL(fileURLWithPath: from), to: folder)
        func edit(_ name: String, _ change: (String) -> String) throws {
            let file = folder.appending(path: name)
            try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
        }
        try edit("terms.csv") { $0.replacing("25,C62,480", with: "\(seats),C62,\(unitPrice)") }
        guard let joins else { return folder.path }
        try edit("memberships.csv") { $0 + "acme-hq,acme,\(joins),\n" }
        try edit("accounts.csv") { text in
            text.split(separator: "\n").enumerated().map { place, line in
                "\(line),\(place == 0 ? "purchase_order_required" : line.hasPrefix("acme-hq,") ? "yes" : "no")\n"
            }
            .joined()
        }
        return folder.path
    }

    @Test(
        "A correction is made on the first night on which it can be, and not again",
        arguments: [
            ("50", "240", nil, nil), ("25", "490", nil, "2026-02-04"), ("25", "470", nil, "2026-02-04"),
            ("25", "490", "2026-02-15", "2026-02-15"),
        ] as [(String, String, String?, String?)]
    )
    func correction(seats: String, unitPrice: String, joins: String?, corrected: String?) throws {
        let nights = { (sample: SampleNights) in
            _ = try sample.closing("2026-01-31")()
            var conflict = try sample.closing("2026-02-03")
            conflict.input = try Self.changed(sample, seats: seats, unitPrice: unitPrice, joins: joins)
            _ = try conflict()
            _ = try RequestCorrection("sub-analytics-1", ledger: sample.ledger, Self.note)()
            var last = try sample.closing("2026-02-18")
            last.input = conflict.input
            return [last]
        }
        let each = try Self.close(decidesEachNight: true, nights)
        let leaps = try Self.close(decidesEachNight: false, nights)
        #expect(leaps.difference(from: each) == [])
        let folders = each.files.keys.filter { $0.hasSuffix("manifest.json") }.map { String($0.prefix(10)) }
        #expect(folders.filter { $0 > "2026-02-03" }.sorted() == [corrected].compactMap(\.self), "\(folders)")
    }
}
