#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Where words go: data to standard output, everything else to standard error.
enum Terminal {
    /// Prints data.
    static func say(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Prints data as it is, without a line break at its end where it has none.
    static func say(bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    /// Prints what is not data.
    static func complain(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    /// Ends the program.
    static func leave(_ status: Int32) -> Never {
        exit(status)
    }

    /// Whether standard error takes colour: a terminal that is not dumb, and nobody asked for none.
    static func colours(_ environment: [String: String]) -> Bool {
        isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""].isEmpty
    }

    /// How many columns a table may take: what COLUMNS says, else what the terminal has, else 100.
    static func width() -> Int {
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
        var size = winsize()
        if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return 100
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        write(bytes, to: descriptor)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            offset += written
        }
    }
}
