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
    /// The words of the command line, the name of the program first.
    ///
    /// A Swift runtime that is linked in looks for them below the environment, and finds none where a preloaded library set a
    /// variable before: then they are asked of the system, for a run without its words would do nothing and succeed.
    static let words: [String] = {
        let found = CommandLine.arguments
        guard found.isEmpty, let line = try? FileHandle(forReadingAtPath: "/proc/self/cmdline")?.readToEnd() else {
            return found
        }
        return line.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }()

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
