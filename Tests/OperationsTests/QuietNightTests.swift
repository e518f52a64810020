import Domain
import Foundation
import GRDB
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
}
