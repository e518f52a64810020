/// What came of a program that was run.
public struct ProgramOutcome: Sendable {
    /// How it ended.
    public enum End: Hashable, Sendable {
        /// By itself, with a status; 0 is success.
        case exited(Int32)
        /// By a signal that the caller did not send.
        case killed(by: Int32)
        /// It was ended, for its time was over.
        case timedOut
        /// It was ended, for the caller was asked to stop.
        case stopped
        /// It was ended, for it wrote more than was to be kept.
        case wroteTooMuch
    }

    /// How it ended.
    public var end: End
    /// What it wrote to standard output, whole, where that was asked for.
    public var output: [UInt8] = []
    /// The last of what it said on the streams that are not kept whole, as it came.
    public var words: [UInt8] = []
}
