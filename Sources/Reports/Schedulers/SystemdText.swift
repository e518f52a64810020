/// Words as systemd's unit files take them (systemd.syntax, systemd.service).
enum SystemdText {
    /// A word of a list of paths: quoted where it has to be, and no percent sign is a specifier.
    static func word(_ text: String) -> String {
        let escaped = text.replacing("%", with: "%%")
        let isPlain = !escaped.isEmpty && escaped.unicodeScalars.allSatisfy(isPlain)
        guard !isPlain else { return escaped }
        let inner = escaped.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(inner)\""
    }

    /// An argument of a command line: in it no dollar sign is a variable either.
    static func argument(_ text: String) -> String {
        // Alone it would part two commands.
        text == ";" ? "\\;" : word(text.replacing("$", with: "$$"))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "/", ".", "_", "-", "+", "=", ":", ",", "@", "%", "$": true
        default: scalar.value > 0x7F
        }
    }
}
