import Domain
import Reports

/// The signal that may ask a command to stop, and what is to be said of what it leaves.
struct StopSignal: Sendable {
    /// The number of the signal; nil: go on.
    let asked: @Sendable () -> Int32?
    /// What the operator is to know.
    let advice: String

    /// Ends the command where it was asked to stop. Nothing is left half done.
    func heed() throws(CommandFailure) {
        guard let signal = asked() else { return }
        let isInterrupt = signal == CommandFailure.Kind.interrupted.rawValue - 128
        throw CommandFailure(
            isInterrupt ? .interrupted : .terminated,
            "stopped by \(isInterrupt ? "SIGINT" : "SIGTERM"); \(advice)"
        )
    }
}
