import Domain
import Foundation
import Ledger
import Synchronization
import Testing

@testable import Operations
@testable import Reports

@Suite("A run that is asked to stop")
struct StopSignalTests {
    /// Asks to stop from the n-th time on that the run looks.
    private static func stop(_ signal: Int32, at look: Int) -> @Sendable () -> Int32? {
        let looks = Looks()
        return { looks.next() >= look ? signal : nil }
    }

    private final class Looks: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    /// When the run is asked, by which signal, how it ends, and how many of the nights from 2026-01-01 on are closed.
    private static let stops: [(look: Int, signal: Int32, kind: CommandFailure.Kind, closed: Int)] = [
        (1, 15, .terminated, 0), (2, 15, .terminated, 0), (3, 2, .interrupted, 1), (4, 2, .interrupted, 1),
        (60, 15, .terminated, 29), (61, 15, .terminated, 30),
    ]

    @Test("It ends between nights or before a commit, says so, and the next run goes on", arguments: stops.indices)
    func stopped(row: Int) throws {
        let (look, signal, kind, closed) = Self.stops[row]
        let whole = try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            return try sample.published()
        }
        try SampleNights.use { sample in
            var request = try sample.closing("2026-02-01")
            request.stopSignal = Self.stop(signal, at: look)
            let failure = #expect(throws: CommandFailure.self) { try request() }
            #expect(failure?.kind == kind)
            #expect(failure?.exitStatus == 128 + signal)
            #expect(failure?.stop?.before?.nights ?? 0 == closed)
            let left = try FileManager.default.contentsOfDirectory(atPath: sample.output)
            #expect(left.allSatisfy { !$0.hasPrefix(".") }, "\(left)")
            _ = try sample.closing("2026-02-01")()
            #expect(try sample.published() == whole)
        }
    }
}
