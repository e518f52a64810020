import Dispatch
import Domain
import Foundation
import Reports
import Synchronization
import System

/// Shows on standard error how far a command is: on a terminal in a line that is written over, elsewhere and where it is asked
/// for in a line a minute. A run only leaves a note of how far it is; a timer looks at the note, so that a terminal that is slow
/// or stopped holds no run up.
enum ProgressDisplay {
    /// The note, which a run writes.
    private static let track = Mutex(ProgressTrack())
    /// What is on the screen: whoever writes to standard error holds it, so that no line is mixed with another.
    private static let screen = Mutex(Screen())

    private struct Screen {
        /// What looks at the note; nil: nothing is shown.
        var timer: (any DispatchSourceTimer)?
        /// The line that stands on the terminal; empty: none.
        var shown = ""
    }

    /// A shorter command shows nothing.
    private static let shortest = Duration.milliseconds(500)

    /// Shows from now on how far the command is. `isAsked`: also where there is no terminal; `isWanted`: where there is one.
    static func begin(isAsked: Bool, isWanted: Bool) {
        guard isWanted else { return }
        let isRewritten =
            LogForm.current == .text && StandardStreams.errorTakesRewriting(ProcessInfo.processInfo.environment)
        guard isRewritten || isAsked else { return }
        // The clock begins, if nobody asked it before.
        _ = Invocation.stopwatch()
        let pause = DispatchTimeInterval.milliseconds(isRewritten ? 100 : 60_000)
        screen.withLock { screen in
            let timer = DispatchSource.makeTimerSource(queue: .global())
            timer.schedule(deadline: .now() + pause, repeating: pause, leeway: .milliseconds(10))
            timer.setEventHandler { isRewritten ? draw() : tell() }
            timer.activate()
            screen.timer = timer
        }
    }

    /// Leaves a note of how far the command is.
    @Sendable static func note(_ progress: RunProgress) {
        let time = Invocation.stopwatch()
        track.withLock { $0.note(progress, at: time) }
    }

    /// Shows nothing any more, and wipes what is shown.
    static func end() {
        screen.withLock { screen in
            screen.timer?.cancel()
            screen.timer = nil
            wipe(&screen)
        }
    }

    /// Writes something else to standard error; the line gives way to it, and comes back with the next look.
    static func aside(_ write: () -> Void) {
        screen.withLock { screen in
            wipe(&screen)
            write()
        }
    }

    private static func draw() {
        let time = Invocation.stopwatch()
        guard time >= shortest else { return }
        let track = track.withLock(\.self)
        screen.withLock { screen in
            guard screen.timer != nil, let columns = StandardStreams.errorColumns() else { return }
            // A line that ends in the last column would leave the next one below it on some terminals.
            let line = track.line(width: columns - 1, at: time)
            guard line != screen.shown, !line.isEmpty else { return }
            screen.shown = line
            // The cursor goes back to the first column: where the terminal gets narrower, the line is still wiped as a whole.
            put("\r\(line)\u{1B}[J\r")
        }
    }

    private static func wipe(_ screen: inout Screen) {
        guard !screen.shown.isEmpty else { return }
        screen.shown = ""
        put("\r\u{1B}[J")
    }

    /// Says how far it is in a line of its own.
    private static func tell() {
        let time = Invocation.stopwatch()
        let track = track.withLock(\.self)
        guard let latest = track.latest else { return }
        var line = LogLine(.info, track.line(width: .max, at: time))
        line.night = latest.night?.date.description
        screen.withLock { screen in
            guard screen.timer != nil else { return }
            Terminal.put(line)
        }
    }

    private static func put(_ text: String) {
        let bytes = Array(text.utf8)
        // What cannot be shown is not missed.
        try? StandardStreams.writeError(bytes.span)
    }
}
