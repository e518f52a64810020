import Dispatch
import Synchronization

/// Work on a thread of its own, beside that of whoever began it.
public final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let end = DispatchGroup()

    /// Begins the work.
    public init(_ work: @escaping @Sendable () throws -> Value) {
        end.enter()
        DispatchQueue.global().async { [self] in
            let outcome = Result(catching: work)
            result.withLock { $0 = outcome }
            end.leave()
        }
    }

    /// Waits for the end of the work, and gives what came of it. It may be asked more than once.
    public func value() throws -> Value {
        end.wait()
        guard let outcome = result.withLock(\.self) else {
            preconditionFailure("work that has ended has a result")
        }
        return try outcome.get()
    }
}
