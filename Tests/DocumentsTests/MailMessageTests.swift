import Domain
import Testing

@testable import Documents
@testable import TemplateEngine

@Suite("Messages")
struct MailMessageTests {
    /// A name and an address as they come from a file, and the header that they make; nil: no message can go there.
    struct Address: CustomTestStringConvertible, Sendable {
        var name: String?
        var address: String
        var header: String?

        init(_ name: String?, _ address: String, _ header: String?) {
            self.name = name
            self.address = address
            self.header = header
        }

        var testDescription: String { "\(name ?? "") <\(address)>" }
    }

    static let addresses = [
        Address(nil, "a@example.com", "To: a@example.com"),
        Address("Anne Dupont", "a@example.com", "To: Anne Dupont <a@example.com>"),
        Address("Sales, EMEA", "a@example.com", "To: \"Sales, EMEA\" <a@example.com>"),
        Address("The \"Boss\" \\o/", "a@example.com", #"To: "The \"Boss\" \\o/" <a@example.com>"#),
        Address("Zoë", "a@example.com", "To: =?utf-8?q?Zo=C3=AB?= <a@example.com>"),
        Address("=?utf-8?q?x?=", "a@example.com", "To: =?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?= <a@example.com>"),
        Address("A\r\nBcc: evil@example.com", "a@example.com", "To: \"A  Bcc: evil@example.com\" <a@example.com>"),
        Address("A\u{85}B\u{2028}C\u{0}", "a@example.com", "To: A B C <a@example.com>"),
        Address(" \t ", "a@example.com", "To: a@example.com"),
        Address("A", "first.last+tag@mail.example.com", "To: A <first.last+tag@mail.example.com>"),
        Address("A", "a,b@example.com", "To: A <\"a,b\"@example.com>"),
        Address("A", "a>,<b@example.com", "To: A <\"a>,<b\"@example.com>"),
        Address("A", "a..b@example.com", "To: A <\"a..b\"@example.com>"),
        Address("A", "\"a\\\"b\"@example.com", #"To: A <"a\"b"@example.com>"#),
        Address("A", "\"a\"b\"@example.com", #"To: A <"\"a\"b\""@example.com>"#),
        Address("A", "a@[192.0.2.1]", "To: A <a@[192.0.2.1]>"),
        Address("A", "zoë@exämple.com", "To: A <zoë@exämple.com>"),
        Address("A", "a@example.com,b@example.com", nil),
        Address("A", "a@example.com>", nil),
        Address("A", "a@exa mple.com", nil),
        Address("A", "a\r\n@example.com", nil),
        Address("A", "a b@example.com", nil),
        Address("A", "a@example..com", nil),
        Address("A", "@example.com", nil),
        Address("A", "a@", nil),
        Address("A", "nobody", nil),
        Address("A", String(repeating: "a", count: 65) + "@example.com", nil),
    ]

    @Test("An address and a name are one header, whatever they hold", arguments: addresses)
    func address(_ row: Address) {
        let mailbox = Mailbox(name: row.name.map { Text($0) }, address: Text(row.address))
        #expect(mailbox.map { HeaderField.folded("To", $0.words) } == row.header.map { $0 + "\r\n" })
    }

    @Test(
        "A text is one header, plain where it is short",
        arguments: [
            ("Order 7", "Subject: Order 7"),
            ("Überfällig", "Subject: =?utf-8?q?=C3=9Cberf=C3=A4llig?="),
            ("a\r\nX-Evil: 1\u{7}", "Subject: a  X-Evil: 1"),
            (
                String(repeating: "n", count: 80),
                "Subject: =?utf-8?q?\(String(repeating: "n", count: 63))?=\r\n =?utf-8?q?\(String(repeating: "n", count: 17))?="
            ),
            (
                String(repeating: "é", count: 12),
                "Subject: =?utf-8?q?\(String(repeating: "=C3=A9", count: 10))?=\r\n =?utf-8?q?=C3=A9=C3=A9?="
            ),
        ]
    )
    func subject(_ text: String, _ header: String) {
        #expect(HeaderField.text("Subject", text) == header + "\r\n")
    }

    @Test(
        "A body is left alone where every mail system would leave it alone",
        arguments: [
            ("Hello\nyou\n", nil),
            ("Hello", nil),
            ("", nil),
            ("é = 1\n", "=C3=A9 =3D 1\r\n"),
            ("a\n.\nb\n", "a\r\n=2E\r\nb\r\n"),
            ("From here\n", "=46rom here\r\n"),
            ("end \n", "end=20\r\n"),
            ("tab\t.\r\nx\r\n", "tab=09.\r\nx\r\n"),
            (String(repeating: "a", count: 76), nil),
            (
                String(repeating: "a", count: 77),
                String(repeating: "a", count: 75) + "=\r\naa\r\n"
            ),
            (
                String(repeating: "é", count: 13),
                String(repeating: "=C3=A9", count: 12) + "=C3=\r\n=A9\r\n"
            ),
        ] as [(String, String?)]
    )
    func body(_ text: String, _ encoded: String?) {
        #expect(QuotedPrintable.isNeeded(for: text) == (encoded != nil))
        if let encoded { #expect(QuotedPrintable.encode(text) == encoded) }
    }

    @Test("A message is its facts: dated by the business date, its id the same for the same")
    func message() throws {
        var message = MailMessage(
            from: try #require(Mailbox(name: "Issuer", address: "billing@issuer.example")),
            to: try #require(Mailbox(name: "Anne", address: "a@buyer.example")),
            subject: "Order",
            body: "Hello\n",
            date: try #require(CivilDate("2024-02-29")),
            identity: ["ab", "c"]
        )
        let first = String(decoding: message.bytes, as: UTF8.self)
        #expect(first.hasPrefix("Date: Thu, 29 Feb 2024 00:00:00 +0000\r\nFrom: Issuer <billing@issuer.example>\r\n"))
        #expect(first.hasSuffix("Content-Transfer-Encoding: 7bit\r\n\r\nHello\r\n"))
        #expect(message.bytes == Array(first.utf8))
        message.identity = ["a", "bc"]
        #expect(String(decoding: message.bytes, as: UTF8.self) != first)
    }

    @Test(
        "A template must have a subject, an empty line and a body",
        arguments: [
            ("Subject: {{expiry}}\n\n{{contact_name}}\n", nil),
            ("Subject: x\n\n{{#on_the_day}}\n", 3),
            ("Subject: {{x\n\nbody\n", 1),
            ("Dear {{contact_name}}\n\nbody\n", 1),
            ("Subject: x\nbody\n", 1),
        ] as [(String, Int?)]
    )
    func template(_ text: String, _ line: Int?) throws {
        do {
            _ = try ExpiryNoticeTemplate(text: Array(text.utf8), file: "notice.txt")
            #expect(line == nil)
        } catch {
            #expect(error.reason == .notATemplate)
            #expect(error.file == "notice.txt")
            #expect(line != nil)
        }
    }
}
