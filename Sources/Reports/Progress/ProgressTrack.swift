public import Domain

/// How far a command is and how fast, from what it reported and when. Times are counted from the command's begin.
public struct ProgressTrack: Sendable {
    /// What was reported last; nil: nothing yet.
    public private(set) var latest: RunProgress?
    /// When the stage began that is under way.
    private var stageSince = Duration.zero
    /// When the first of the nights began, and the night that is under way.
    private var nights: (first: Duration, current: Duration)?

    /// Nothing reported yet.
    public init() {}

    /// Takes over a report.
    public mutating func note(_ progress: RunProgress, at time: Duration) {
        if latest?.stage != progress.stage || latest?.night != progress.night { stageSince = time }
        if let night = progress.night, night != latest?.night {
            // Nights that are finished for an earlier run are counted by themselves.
            let isFirst = night.ordinal == 1 || night.count != latest?.night?.count
            nights = (isFirst ? time : nights?.first ?? time, time)
        }
        latest = progress
    }

    /// How long the stage under way has taken.
    func inStage(at time: Duration) -> Duration { time - stageSince }

    /// How much of the stage is done in a second; nil: that cannot be said yet.
    func rate(at time: Duration) -> Double? {
        let elapsed = inStage(at: time)
        guard let latest, latest.done > 0, elapsed >= .milliseconds(500) else { return nil }
        return Double(latest.done) / (elapsed / .seconds(1))
    }

    /// What is left of the stage at its rate; nil: that cannot be said yet, or it is a single step.
    func leftOfStage(at time: Duration) -> Duration? {
        let elapsed = inStage(at: time)
        guard let latest, latest.total > 1, latest.done < latest.total, latest.done * 50 >= latest.total,
            elapsed >= .seconds(1)
        else { return nil }
        return elapsed * Double(latest.total - latest.done) / Double(latest.done)
    }

    /// What is left of all nights, if those to come take as long as those before; nil: too few are done to say so, or this one is
    /// much longer than they were.
    func leftOfNights(at time: Duration) -> Duration? {
        guard let night = latest?.night, let nights, night.ordinal > 3, nights.current - nights.first >= .seconds(1)
        else { return nil }
        let (each, inNight) = ((nights.current - nights.first) / (night.ordinal - 1), time - nights.current)
        guard inNight <= each * 3 + .seconds(5) else { return nil }
        return each * (night.count - night.ordinal) + max(.zero, each - inNight)
    }
}
