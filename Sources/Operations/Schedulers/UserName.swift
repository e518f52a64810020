import Domain
import Reports

/// The name of a user of the system, as systemd and cron take it.
struct UserName {
    let text: String

    /// - Throws: ``CommandFailure`` (2) where no user has such a name.
    init(_ text: String) throws(CommandFailure) {
        let bytes = Array(text.utf8)
        let isName =
            (1...31).contains(bytes.count) && (bytes[0].isASCIILetter || bytes[0] == UInt8(ascii: "_"))
            && bytes.allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
        guard isName else {
            throw CommandFailure(
                .usage,
                "--user takes the name of a user: up to 31 ASCII letters, digits, - and _, a letter or _ first"
            )
        }
        self.text = text
    }
}
