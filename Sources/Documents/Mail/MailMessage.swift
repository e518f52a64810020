public import Domain
import System

/// A text message as a file (RFC 5322, MIME), ready for `sendmail -t`.
///
/// Its bytes follow from its parts alone: no clock, no host.
public struct MailMessage: Sendable {
    public var from: Mailbox
    public var to: Mailbox
    public var subject: String
    /// The body: lines of any length in any script.
    public var body: String
    /// The day at whose beginning, UTC, the message is dated.
    public var date: CivilDate
    /// What identifies the message, whatever its text: the same facts get the same Message-ID.
    public var identity: [Text]

    /// A message from its parts.
    public init(from: Mailbox, to: Mailbox, subject: String, body: String, date: CivilDate, identity: [Text]) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.date = date
        self.identity = identity
    }

    /// The message with CRLF line ends.
    public var bytes: [UInt8] {
        let needsEncoding = QuotedPrintable.isNeeded(for: body)
        let plain = { QuotedPrintable.lines(of: body).map { "\($0)\r\n" }.joined() }
        let message =
            HeaderField.folded("Date", ["\(Self.dayNames[weekday]), \(dayAndMonth) 00:00:00 +0000"])
            + HeaderField.folded("From", from.words)
            + HeaderField.folded("To", to.words)
            + HeaderField.text("Subject", subject)
            + HeaderField.folded("Message-ID", ["<\(messageID)>"])
            + HeaderField.folded("Auto-Submitted", ["auto-generated"])
            + HeaderField.folded("MIME-Version", ["1.0"])
            + HeaderField.folded("Content-Type", ["text/plain;", "charset=utf-8"])
            + HeaderField.folded("Content-Transfer-Encoding", [needsEncoding ? "quoted-printable" : "7bit"])
            + "\r\n" + (needsEncoding ? QuotedPrintable.encode(body) : plain())
        return Array(message.utf8)
    }

    private var messageID: String {
        let text = identity.map { "\($0.string.utf8.count):\($0.string)" }.joined()
        let domain = from.domain.utf8.allSatisfy { $0 < 0x80 } ? from.domain : "nightbill.invalid"
        let day = date.description.split(separator: "-").joined()
        return "\(day).\(SHA256Digest.hex(of: Array(text.utf8)).prefix(32))@\(domain)"
    }

    /// 1970-01-01 was a Thursday.
    private var weekday: Int { ((Int(date.daysSinceEpoch) + 3) % 7 + 7) % 7 }

    private var dayAndMonth: String {
        "\(DigitRun.padded(date.day, 2)) \(Self.monthNames[date.month.month - 1]) \(DigitRun.padded(date.year, 4))"
    }

    private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
