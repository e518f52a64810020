#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Standard input, output and error: descriptors 0, 1 and 2.
public enum StandardStreams {
    /// Sees to it that the three are taken, and that writing to a closed pipe or beyond a file size limit fails instead
    /// of ending the process; and that the statuses of programs can be had. Must come before anything else is opened.
    ///
    /// The next file to be opened would get the number of a closed stream, and what is printed would go into that file.
    /// A closed stream is replaced by the null device, opened for reading only: writing to it fails, and the failure is reported.
    public static func secure() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            let flags = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY
            // Without a null device any folder will do: it can be neither read nor written.
            let isTaken = unsafe open("/dev/null", flags) == stream || open("/", O_RDONLY | O_DIRECTORY) == stream
            guard isTaken else { _exit(74) }
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // Where it is ignored, nobody learns how a program ended that was started.
        signal(SIGCHLD, SIG_DFL)
    }

    /// Whether standard error takes colour: a terminal that is not dumb, and NO_COLOR is unset or empty
    /// (no-color.org).
    public static func errorTakesColour(_ environment: [String: String]) -> Bool {
        takesColour(isTerminal: isatty(STDERR_FILENO) == 1, environment)
    }

    /// Whether a stream takes colour.
    static func takesColour(isTerminal: Bool, _ environment: [String: String]) -> Bool {
        isTerminal && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""].isEmpty
    }

    /// Whether a line on standard error can be written over: a terminal that is not dumb, and that a person looks at, not a log
    /// of continuous integration (CI).
    public static func errorTakesRewriting(_ environment: [String: String]) -> Bool {
        takesRewriting(isTerminal: isatty(STDERR_FILENO) == 1, environment)
    }

    /// Whether a line of a stream can be written over.
    static func takesRewriting(isTerminal: Bool, _ environment: [String: String]) -> Bool {
        isTerminal && !["", "dumb"].contains(environment["TERM", default: ""]) && environment["CI", default: ""].isEmpty
    }

    /// How many columns the terminal of standard error has at the moment; nil: that is unknown, or somebody else's program is in
    /// its foreground.
    public static func errorColumns() -> Int? {
        var size = winsize()
        guard tcgetpgrp(STDERR_FILENO) == getpgrp(), unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
    }

    /// Writes bytes to standard output.
    public static func writeOutput(_ bytes: Span<UInt8>) throws(SystemFault) {
        try write(bytes, to: STDOUT_FILENO, "standard output")
    }

    /// Writes bytes to standard error.
    public static func writeError(_ bytes: Span<UInt8>) throws(SystemFault) {
        try write(bytes, to: STDERR_FILENO, "standard error")
    }

    private static func write(_ bytes: Span<UInt8>, to stream: CInt, _ name: String) throws(SystemFault) {
        var offset = 0
        while offset < bytes.count {
            let rest = bytes.extracting(offset..<bytes.count)
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(stream, $0.baseAddress, $0.count) }
            if written < 0, errno == EAGAIN {
                // Whoever shares the terminal or pipe made it so that a full one refuses instead of waiting.
                var poll = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
                _ = unsafe Glibc.poll(&poll, 1, -1)
                continue
            }
            guard written > 0 || (written < 0 && errno == EINTR) else {
                throw SystemFault(name, code: written == 0 ? ENOSPC : errno)
            }
            offset += max(0, written)
        }
    }
}
