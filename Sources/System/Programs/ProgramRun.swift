import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A program that is run to its end: with a small environment of its own, no file of this process, and a limit of time.
///
/// It leads a process group, which is ended as a whole: when its time is over, when this program is to stop, and when the
/// program itself has ended. Its streams are pipes, which are filled and emptied side by side.
public struct ProgramRun {
    /// What is run.
    public var program: ProgramFile
    public var arguments: [String]
    /// The folder in which it works: its current one, its home, and the place for its temporary files.
    public var folder: String
    /// Its time in seconds.
    public var seconds: Int
    /// Of how many bytes its standard output is kept whole; nil: of that as of standard error the last words are.
    public var largestOutput: Int?
    /// Whether it is to be ended before its time.
    public var isStopped: () -> Bool = { false }
    /// How long it has from SIGTERM to SIGKILL.
    var grace = Duration.seconds(3)

    /// A program that is to be run in a folder.
    public init(_ program: ProgramFile, _ arguments: [String], in folder: String, seconds: Int) {
        (self.program, self.arguments) = (program, arguments)
        (self.folder, self.seconds) = (folder, seconds)
    }

    /// How many bytes of its words are kept.
    static let mostWords = 1 << 14
    /// How often it is looked after while nothing comes of it, in milliseconds.
    private static let pause: CInt = 20

    /// Runs it with these bytes on its standard input.
    ///
    /// - Throws: ``SystemFault`` where it cannot be started, or it is not known how it ended.
    public func perform(input: [UInt8]) throws(SystemFault) -> ProgramOutcome {
        let child = try ChildProcess(self)
        var streams = ProgramStreams(child.streams, input, largestOutput: largestOutput)
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        var reason: ProgramOutcome.End?
        var killing: ContinuousClock.Instant?
        while !child.hasEnded {
            streams.pump(milliseconds: Self.pause)
            if reason == nil {
                if streams.hasTooMuch {
                    reason = .wroteTooMuch
                } else if isStopped() {
                    reason = .stopped
                } else if clock.now >= deadline {
                    reason = .timedOut
                } else {
                    continue
                }
                child.signalGroup(SIGTERM)
                killing = clock.now + grace
            } else if let time = killing, clock.now >= time {
                child.signalGroup(SIGKILL)
                killing = nil
            }
        }
        // Whatever it started ends with it, so that its streams come to their ends.
        child.signalGroup(SIGKILL)
        let last = clock.now + .seconds(1)
        while streams.areOpen, clock.now < last { streams.pump(milliseconds: Self.pause) }
        let end = try child.reap()
        if reason == nil, streams.hasTooMuch { reason = .wroteTooMuch }
        return ProgramOutcome(end: reason ?? end, output: streams.output, words: streams.words)
    }
}
