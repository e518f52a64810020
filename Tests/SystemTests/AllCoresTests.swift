import Foundation
import Synchronization
import System
import Testing

@Suite("Work on all cores")
struct AllCoresTests {
    private struct Refused: Error, Equatable {
        var item: Int
    }

    private static func map(_ count: Int, failing: Set<Int> = []) throws -> [Int] {
        try AllCores.map(Array(0..<count), begin: {}, end: { _ in }) { item, _ throws(Refused) in
            // Early items take longest, so that late ones are done first.
            Thread.sleep(forTimeInterval: item % 10 == 0 ? 0.002 : 0)
            guard !failing.contains(item) else { throw Refused(item: item) }
            return item * 2
        }
    }

    @Test("Results stand in the order of the items", arguments: [0, 1, 3, 4, 5, 8, 101])
    func order(count: Int) throws {
        #expect(try Self.map(count) == (0..<count).map { $0 * 2 })
    }

    static let failures: [(failing: Set<Int>, first: Int)] = [
        ([0], 0), ([100], 100), ([40, 41, 99], 40), ([3, 4], 3), (Set(10..<101), 10),
    ]

    @Test("The first item's failure is told, whichever fails first", arguments: failures.indices)
    func failure(row: Int) throws {
        let (failing, first) = Self.failures[row]
        for _ in 0..<20 {
            #expect(throws: Refused(item: first)) { try Self.map(101, failing: failing) }
        }
    }

    @Test("What a core needs for itself is used by one at a time, and taken back")
    func own() throws {
        final class Own: @unchecked Sendable {
            var isTaken = false
        }
        let idle = Mutex<[Own]>([])
        let made = Mutex(0)
        for _ in 0..<10 {
            let clashes = try AllCores.map(Array(0..<200)) {
                idle.withLock { $0.popLast() }
                    ?? made.withLock { made in
                        made += 1
                        return Own()
                    }
            } end: { own in
                idle.withLock { $0.append(own) }
            } _: { _, own throws(Refused) -> Bool in
                defer { own.isTaken = false }
                guard !own.isTaken else { return true }
                own.isTaken = true
                return false
            }
            #expect(!clashes.contains(true))
        }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        #expect(made.withLock { $0 } <= cores)
        #expect(idle.withLock { $0.count } == made.withLock { $0 })
    }
}
