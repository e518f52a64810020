import Reports

/// The name of a user of the system, as systemd and cron take it.
struct UserName {
    let text: String

    /// - Throws: ``CommandFailure`` (2) where no user has such a name.
    init(_ text: String) throws(CommandFailure) {
        let bytes = Array(text.utf8)
        let isName =
            (1...31).contains(bytes.count) && (Self.isLetter(bytes[0]) || bytes[0] == UInt8(ascii: "_"))
            && bytes.allSatisfy {
                Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
        guard isName else {
            throw CommandFailure(
                .usage,
                "--user takes the name of a user: up to 31 ASCII letters, digits, - and _, a letter or _ first"
            )
        }
        self.text = text
    }

    static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
