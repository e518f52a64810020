import ArgumentParser
import class Foundation.ProcessInfo

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import Domain
import Operations
import Reports
import System

/// Where words go: data to standard output, everything else to standard error.
enum Terminal {
    /// Prints an answer for a person, in it as escapes whatever a terminal would act on.
    ///
    /// - Throws: ``CommandFailure`` (74) where it cannot be written: silence must not pass for an answer.
    static func say(_ text: String) throws(CommandFailure) {
        try say(bytes: line(DisplayText.lines(text)))
    }

    /// Prints bytes as they are, without a line break at their end where they have none.
    static func say(bytes: [UInt8]) throws(CommandFailure) {
        do {
            try StandardStreams.writeOutput(bytes.span)
        } catch {
            throw CommandFailure(.inputOutput, "the answer could not be written: \(error); what was done stays done")
        }
    }

    /// Says a line on standard error, in the form that was asked for. If it cannot be printed, the exit status still says it.
    static func tell(_ line: LogLine) {
        ProgressDisplay.aside { put(line) }
    }

    /// Writes a line to standard error, by whoever sees to it that nobody else writes there.
    static func put(_ line: LogLine) {
        switch LogForm.current {
        case .text: complain(safe: line.text)
        case .json: try? StandardStreams.writeError(line.json(at: Invocation.now()).span)
        }
    }

    /// Prints what is not data and was made safe already; it may have colours.
    private static func complain(safe text: String) {
        try? StandardStreams.writeError(line(text).span)
    }

    /// Ends the program with a failure: its message on standard error and, where JSON was asked for, the failure as JSON
    /// on standard output.
    static func fail(_ failure: CommandFailure, json: Bool) -> Never {
        ProgressDisplay.end()
        switch LogForm.current {
        case .text: complain(safe: failure.errorText)
        case .json: tellLines(of: failure)
        }
        // If it cannot be written, the exit status still says it.
        if json { try? failure.writeJSON { try say(bytes: $0) } }
        leave(failure.exitStatus)
    }

    /// Ends the program.
    static func leave(_ status: Int32) -> Never {
        exit(status)
    }

    /// How many columns a table may take: what COLUMNS says, else what the terminal has; in a file or a pipe as many as it needs.
    static func width() -> Int {
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
        var size = winsize()
        if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return isatty(STDOUT_FILENO) == 1 ? 100 : .max
    }

    // MARK: Reports

    /// Does what is asked and prints its report: the answer on standard output, what was found on standard error; with
    /// `json` all of it as JSON on standard output. Ends with the report's exit status where that is not 0.
    static func answer<Request: Operation>(
        json: Bool = false,
        quiet: Bool = false,
        _ request: () throws -> Request
    ) throws {
        let report = try perform(request)
        do {
            try tell(report, json: json, quiet: quiet)
        } catch var failure as CommandFailure {
            if let lasting = report.lasting { failure.message += ": \(lasting)" }
            throw failure
        }
        guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    }

    private static func tell(_ report: some Report, json: Bool, quiet: Bool) throws {
        if json { return try report.writeJSON { try say(bytes: $0) } }
        tellFindings(of: report)
        if !quiet { try say(report.answer(width: width())) }
    }

    /// What a report says beside its answer.
    private static func tellFindings(of report: some Report) {
        switch LogForm.current {
        case .text:
            let findings = report.findingsText(
                colour: StandardStreams.errorTakesColour(ProcessInfo.processInfo.environment)
            )
            if !findings.isEmpty { complain(safe: findings) }
            for warning in report.warnings { put(LogLine(.warning, warning)) }
            for notice in report.notices { put(LogLine(.notice, notice)) }
        case .json: tellLines(of: report)
        }
    }

    /// What a report says beside its answer, as JSON, some lines at a time.
    private static func tellLines(of report: some Report) {
        var bytes: [UInt8] = []
        func write() {
            try? StandardStreams.writeError(bytes.span)
            bytes.removeAll(keepingCapacity: true)
        }
        report.logLines { line in
            bytes += line.json(at: Invocation.now())
            if bytes.count >= 1 << 16 { write() }
        }
        if !bytes.isEmpty { write() }
    }

    /// Does what is asked and prints its report, which is also a table.
    static func answer<Request: Operation>(
        as form: TableForm?,
        _ request: () throws -> Request
    ) throws where Request.Result: TableReport {
        guard form == .csv else { return try answer(json: form == .json, request) }
        let report = try perform(request)
        tellFindings(of: report)
        try say(bytes: report.csv)
        guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    }

    private static func perform<Request: Operation>(
        _ request: () throws -> Request
    ) throws(CommandFailure) -> Request.Result {
        defer { ProgressDisplay.end() }
        let operation: Request
        do {
            operation = try request()
        } catch {
            throw CommandFailure(error)
        }
        return try operation()
    }

    private static func say(_ answer: Answer) throws(CommandFailure) {
        switch answer {
        case .text(let text): try say(text)
        case .bytes(let bytes): try say(bytes: bytes)
        }
    }

    private static func line(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        return bytes
    }
}
