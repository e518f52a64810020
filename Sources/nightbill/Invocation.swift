import Domain
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Which process this is: the one place where the program looks at the clock and the host. What it finds reaches no
/// published file.
enum Invocation {
    /// What a second run says of this one while it holds the ledger for a task.
    static func holder(_ task: String) -> String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return "\(task), process \(getpid()) on \(host), since \(now())"
    }

    /// The moment, to the second.
    @Sendable static func now() -> Instant {
        Instant(seconds: Int64(Date.now.timeIntervalSince1970.rounded(.down)))
    }

    /// How long the process has been at work, by a clock that nobody sets.
    @Sendable static func stopwatch() -> Duration { ContinuousClock.now - begin }

    private static let begin = ContinuousClock.now

    /// The day after today, in UTC.
    static func tomorrow() -> CivilDate {
        now().date.adding(days: 1)
    }
}
