import Domain
import Ledger

/// How long ago a success may be before it is late.
public struct MaximumAge: Hashable, Sendable {
    /// In seconds.
    public var seconds: Int64
    /// As it was written: `36h`.
    public var name: String

    /// Reads a number of minutes, hours or days: `90m`, `36h`, `2d`; nil: it is none, or of more than 10,000 days.
    public init?(_ name: String) {
        let units: [Character: Int64] = ["m": 60, "h": 3_600, "d": 86_400]
        guard let unit = name.last.flatMap({ units[$0] }), name.utf8.dropLast().allSatisfy({ (48...57).contains($0) }),
            let count = Int64(name.dropLast()), count <= 10_000 * 86_400 / unit
        else { return nil }
        (seconds, self.name) = (count * unit, name)
    }
}

/// How old what the attempts tell is at a moment.
struct RunAges {
    private let now: Instant
    private let attempts: Ledger.AttemptHistory

    init(_ attempts: Ledger.AttemptHistory, now: Instant) {
        (self.attempts, self.now) = (attempts, now)
    }

    /// That no night was closed for two days or more, in words; nil: one was.
    var withoutNight: String? {
        guard let age = age(attempts.lastClosing), age >= 2 * 86_400 else { return nil }
        return "no night closed for \(Self.words(age))"
    }

    /// What is late, a sentence each; empty: nothing.
    func late(_ most: MaximumAge) -> [String] {
        guard let success = age(attempts.lastSuccess) else { return ["late: no run is recorded that succeeded"] }
        if success >= most.seconds {
            return ["late: the last run that succeeded ended \(Self.words(success)) ago, and \(most.name) is allowed"]
        }
        guard let closing = age(attempts.lastClosing) else { return ["late: no run is recorded that closed a night"] }
        guard closing >= most.seconds else { return [] }
        return ["late: runs succeed, but no night was closed for \(Self.words(closing)), and \(most.name) is allowed"]
    }

    /// The seconds since an attempt ended; nil: there is none. A clock that was put back makes none younger than 0.
    private func age(_ attempt: Ledger.Attempt?) -> Int64? {
        attempt?.end.map { max(0, now.seconds - $0.time.seconds) }
    }

    private static func words(_ seconds: Int64) -> String {
        switch seconds {
        case ..<7_200: Summary.count(Int(seconds / 60), "minute")
        case ..<172_800: Summary.count(Int(seconds / 3_600), "hour")
        default: Summary.count(Int(seconds / 86_400), "day")
        }
    }
}
