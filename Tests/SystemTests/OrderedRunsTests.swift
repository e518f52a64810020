import Foundation
import Synchronization
import System
import Testing

@Suite("Runs of items on all cores")
struct OrderedRunsTests {
    private struct Refused: Error, Equatable {
        var item: Int
    }

    /// The items in the order in which their runs were handed on.
    private static func taken(_ count: Int, length: Int, failing: Set<Int> = []) -> (items: [Int], failure: Refused?) {
        var taken: [Int] = []
        do {
            try AllCores.inOrder(count, length: length, begin: {}, end: { _ in }) { items, _ -> [Int] in
                // Early runs take longest, so that late ones are done first.
                Thread.sleep(forTimeInterval: items.lowerBound % 3 == 0 ? 0.002 : 0)
                for item in items where failing.contains(item) { throw Refused(item: item) }
                return Array(items)
            } take: {
                taken += $0
            }
            return (taken, nil)
        } catch {
            return (taken, error as? Refused)
        }
    }

    @Test("Results are handed on in the order of the runs", arguments: [0, 1, 3, 4, 5, 100], [1, 4, 200])
    func order(count: Int, length: Int) {
        let (items, failure) = Self.taken(count, length: length)
        #expect(items == Array(0..<count))
        #expect(failure == nil)
    }

    @Test(
        "The first failure is told, and all runs before it are handed on",
        arguments: [([0], 0), ([99], 99), ([41, 40, 99], 40), ([13, 12], 12)] as [(Set<Int>, Int)]
    )
    func failure(failing: Set<Int>, first: Int) {
        for _ in 0..<20 {
            let (items, failure) = Self.taken(100, length: 3, failing: failing)
            #expect(failure == Refused(item: first))
            #expect(items == Array(0..<first / 3 * 3))
        }
    }

    @Test("A taker that fails ends the work")
    func taker() {
        let begun = Mutex(0)
        let ended = Mutex(0)
        #expect(throws: Refused(item: 7)) {
            try AllCores.inOrder(10_000, length: 1) {
                begun.withLock { $0 += 1 }
            } end: { _ in
                ended.withLock { $0 += 1 }
            } _: { items, _ in
                items.lowerBound
            } take: { item in
                if item == 7 { throw Refused(item: item) }
            }
        }
        #expect(begun.withLock { $0 } == ended.withLock { $0 })
    }
}
