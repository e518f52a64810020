import Domain
import Foundation
import TestSupport
import Testing

@testable import Operations
@testable import Reports

/// Whatever an export is, a plan is kept or nothing is closed.
@Suite("Plans of drawn exports")
struct PlanPropertyTests {
    /// Nights over an input folder in a place of its own.
    private struct Place {
        let sample: SampleNights
        let input: URL

        func request(_ date: String) throws -> CloseNights {
            var request = try sample.closing(date)
            request.input = input.path
            request.settings.largestShrink = 100
            return request
        }

        /// The lines of a plan up to a date.
        func plan(_ date: String, _ name: String) throws -> Data {
            var request = try request(date)
            let file = sample.folder.appending(path: name)
            (request.isDryRun, request.plan) = (true, file.path)
            let report = try request()
            #expect(report.plan?.isApproved == false)
            return try Data(contentsOf: file)
        }

        /// Closes nights as a plan has them; nil: it does not hold.
        func approved(_ date: String, _ name: String) throws -> RunReport? {
            var request = try request(date)
            request.approved = sample.folder.appending(path: name).path
            do {
                return try request()
            } catch {
                guard error.kind == .unusableInput else { throw error }
                return nil
            }
        }

        /// What is published but rejected rows, which a plan counts.
        func published() throws -> [String: Data] {
            try sample.published().filter { !$0.key.hasPrefix("rejects/") }
        }

        /// Every file of the input with its lines.
        func edit(_ change: (String, inout [Substring]) -> Void) throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: input.path).sorted() {
                let file = input.appending(path: name)
                var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                change(name, &lines)
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
            }
        }
    }

    private static let seeds: [UInt64] = Array(1...2)
    private static let dates = ["2026-02-01", "2026-03-05"]

    private static func use(_ seed: UInt64, _ body: (Place, inout SeededGenerator) throws -> Void) throws {
        var generator = SeededGenerator(seed: seed)
        let export = DrawnExport(&generator)
        try SampleNights.use { sample in
            let place = Place(sample: sample, input: sample.folder.appending(path: "input"))
            try export.write(to: place.input)
            try body(place, &generator)
        }
    }

    @Test(
        "Rows in another order give the same plan, and it holds; what is published is what it would be",
        arguments: seeds
    )
    func holds(seed: UInt64) throws {
        var plain: [[String: Data]] = []
        try Self.use(seed) { place, _ in
            for date in Self.dates {
                _ = try place.request(date)()
                plain.append(try place.published())
            }
        }
        try Self.use(seed) { place, generator in
            for (number, date) in Self.dates.enumerated() {
                let plan = try place.plan(date, "a.plan")
                try place.edit { _, lines in
                    lines = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
                }
                #expect(try place.plan(date, "b.plan") == plan, "seed \(seed), \(date)")
                let report = try #require(try place.approved(date, "a.plan"), "seed \(seed), \(date)")
                #expect(report.plan?.isApproved == true)
                let published = try place.published()
                #expect(published == plain[number], "seed \(seed), \(date)")
            }
        }
    }

    @Test("After any change of a cell or a row nothing is closed, or exactly what was planned", arguments: seeds)
    func changed(seed: UInt64) throws {
        var planned: [String: Data] = [:]
        try Self.use(seed) { place, _ in
            _ = try place.request("2026-02-05")()
            planned = try place.published()
        }
        for change in 0..<2 as Range<UInt64> {
            try Self.use(seed) { place, generator in
                _ = try place.plan("2026-02-05", "a.plan")
                var generator = SeededGenerator(seed: seed &* 1_000 &+ change)
                let names = ["subscriptions.csv", "terms.csv", "usage.csv", "payment_schedules.csv", "accounts.csv"]
                let wanted = generator.pick(names)
                try place.edit { name, lines in
                    guard name == wanted, lines.count > 1 else { return }
                    let row = Int.random(in: 1..<lines.count, using: &generator)
                    if generator.once(in: 3) {
                        lines.remove(at: row)
                        return
                    }
                    var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false)
                    let cell = Int.random(in: 1..<cells.count, using: &generator)
                    cells[cell] = generator.pick(["1", "PO-9", "2026-02-11", "a", "b", "EUR", "yes", ""])
                    lines[row] = cells.joined(separator: ",")[...]
                }
                let report = try place.approved("2026-02-05", "a.plan")
                let published = try place.published()
                let expected = report == nil ? [:] : planned
                #expect(published == expected, "seed \(seed), change \(change) of \(wanted)")
            }
        }
    }
}
