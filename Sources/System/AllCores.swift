import Dispatch
import Foundation
import Synchronization

/// Works on many items at once; results and failures are those of working on one after the other.
public enum AllCores {
    /// The results of `work`, in the order of the items; where it fails, the failure of the first item that has one, as
    /// if they had been worked on in order. `begin` makes what one core needs, `end` takes it back. A core takes
    /// `chunk` items at a time.
    public static func map<Item: Sendable, Own, Value: Sendable, Failure: Error>(
        _ items: [Item],
        atATime chunk: Int = 4,
        begin: @Sendable () -> Own,
        end: @Sendable (Own) -> Void,
        _ work: @Sendable (Item, Own) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let board = Board<Value, Failure>(count: items.count)
        let chunks = (items.count + chunk - 1) / chunk
        let cores = min(ProcessInfo.processInfo.activeProcessorCount, chunks)
        @Sendable func takeChunks() {
            let own = begin()
            defer { end(own) }
            while let first = board.take(chunk) {
                var values: [Value] = []
                for item in items[first..<min(first + chunk, items.count)] {
                    do throws(Failure) {
                        values.append(try work(item, own))
                    } catch {
                        board.fail(at: first + values.count, error)
                        return
                    }
                }
                board.put(values, at: first)
            }
        }
        if cores < 2 {
            takeChunks()
        } else {
            DispatchQueue.concurrentPerform(iterations: cores) { _ in takeChunks() }
        }
        return try board.values()
    }

    /// The queue of items and the place for results.
    private final class Board<Value: Sendable, Failure: Error>: Sendable {
        private struct State {
            var next = 0
            var values: [Value?]
            var failure: (index: Int, error: Failure)?
        }

        private let state: Mutex<State>

        init(count: Int) {
            state = Mutex(State(values: [Value?](repeating: nil, count: count)))
        }

        /// The next items to work on. After a failure none: all items before the failed one are taken by then.
        /// taken by then.
        func take(_ count: Int) -> Int? {
            state.withLock { state in
                guard state.failure == nil, state.next < state.values.count else { return nil }
                defer { state.next += count }
                return state.next
            }
        }

        func put(_ values: [Value], at first: Int) {
            state.withLock { state in
                for (offset, value) in values.enumerated() { state.values[first + offset] = value }
            }
        }

        func fail(at index: Int, _ error: Failure) {
            state.withLock { state in
                if let failure = state.failure, failure.index < index { return }
                state.failure = (index, error)
            }
        }

        func values() throws(Failure) -> [Value] {
            let (values, failure) = state.withLock { ($0.values.compactMap(\.self), $0.failure?.error) }
            if let failure { throw failure }
            return values
        }
    }
}
