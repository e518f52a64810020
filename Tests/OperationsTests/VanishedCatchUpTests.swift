import Domain
import Foundation
import Ledger
import Synchronization
import Testing

@testable import Operations
@testable import Reports

@Suite("A catch-up that misses a row and is stopped")
struct VanishedCatchUpTests {
    /// A sample closed up to 2026-02-01, whose export lacks a membership from then on.
    private static func within(_ body: (SampleNights, String) throws -> Void) throws {
        try SampleNights.use { sample in
            let input = sample.folder.appending(path: "input")
            try FileManager.default.copyItem(atPath: try sample.closing("2026-02-01").input, toPath: input.path)
            var first = try sample.closing("2026-02-01")
            first.input = input.path
            _ = try first()
            let file = input.appending(path: "memberships.csv")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let rest = lines.filter { !$0.hasPrefix("acme-berlin,") }
            try Data((rest.joined(separator: "\n") + "\n").utf8).write(to: file)
            try body(sample, input.path)
        }
    }

    private static func vanished(_ sample: SampleNights) throws -> [String] {
        let now = try #require(Instant("2026-03-01T00:00:00Z"))
        return try ShowStatus(ledger: sample.ledger, now: now)().status.vanished.map { "\($0.lastSeen) \($0.message)" }
    }

    /// How many nights are closed before the run is stopped, up to when it was to run, and how many rows the ledger has as
    /// gone in the end.
    private static let stops: [(closed: Int, asOf: String, left: Int)] = [
        (1, "2026-02-04", 1), (6, "2026-02-08", 1), (9, "2026-02-20", 0),
    ]

    @Test(
        "The stopped run tells of it, so does the next within a week, and the ledger is the same",
        arguments: stops.indices
    )
    func stopped(row: Int) throws {
        let (closed, asOf, left) = Self.stops[row]
        var whole: [String] = []
        try Self.within { sample, input in
            var request = try sample.closing(asOf)
            request.input = input
            let report = try request()
            #expect(report.exitStatus == 3)
            whole = try Self.vanished(sample)
        }
        #expect(whole.count == left)
        try Self.within { sample, input in
            var request = try sample.closing(asOf)
            request.input = input
            let again = request
            let looks = Mutex(0)
            request.stopSignal = {
                looks.withLock { count in
                    count += 1
                    return count > 2 * closed ? 15 : nil
                }
            }
            let failure = #expect(throws: CommandFailure.self) { try request() }
            #expect(failure?.kind == .terminated)
            #expect(failure?.stop?.before?.nights == closed)
            #expect(failure?.message.contains("missing NB504: membership of account \"acme-berlin\"") == true)
            let next = try again()
            #expect(next.findingsText(colour: false).contains("NB504") == (closed < 7))
            #expect(try Self.vanished(sample) == whole)
        }
    }
}
