/// Words as a shell that cron starts takes them (crontab(5), POSIX 2.2).
enum CronText {
    /// A word, quoted where it has to be. A percent sign would end the command for cron, even between quotes.
    static func word(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(isPlain)
        guard !isPlain else { return text }
        let inner = text.unicodeScalars.reduce(into: "") { inner, scalar in
            switch scalar {
            case "'": inner += "'\"'\"'"
            // Crons differ in what two backslashes are, or one before a percent sign: so neither follows one.
            case "\\": inner += "\\''"
            case "%": inner += "\\%"
            default: inner.unicodeScalars.append(scalar)
            }
        }
        return "'\(inner)'"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "/", ".", "_", "-", "+", "=", ":", ",", "@": true
        default: false
        }
    }
}
