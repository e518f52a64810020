import Domain
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// Text templates that would exhaust the stack, time or memory.
@Suite("Hostile text templates")
struct TextTemplateTests {
    private static func nested(_ begin: String, _ end: String, times: Int) -> String {
        String(repeating: begin, count: times) + "x" + String(repeating: end, count: times)
    }

    /// A body, and why it is refused: the line and a part of the message; nil: it is not.
    static let bodies: [(name: String, body: String, refusal: String?)] = [
        ("sections", nested("{{#expiry}}", "{{/expiry}}", times: 4_000), "notice.txt:3: sections are nested"),
        ("sections, few", nested("{{#expiry}}", "{{/expiry}}", times: 50), nil),
        ("sections, one too many", nested("{{#expiry}}", "{{/expiry}}", times: 51), "more than 50 deep"),
        ("sections on lines", nested("{{#expiry}}\n", "{{/expiry}}\n", times: 4_000), "notice.txt:53: sections"),
        ("inverted", nested("{{^nothing}}", "{{/nothing}}", times: 4_000), "more than 50 deep"),
        ("blocks", nested("{{$block}}", "{{/block}}", times: 4_000), "more than 50 deep"),
        ("partials", nested("{{<part}}", "{{/part}}", times: 4_000), "more than 50 deep"),
        ("partials and blocks", nested("{{<part}}{{$b}}", "{{/b}}{{/part}}", times: 2_000), "more than 50 deep"),
        ("other delimiters", "{{=<% %>=}}" + nested("<%#expiry%>", "<%/expiry%>", times: 4_000), "more than 50 deep"),
        (
            "delimiters of a section", "{{#expiry}}{{=<% %>=}}<%/expiry%>" + nested("{{#a}}", "{{/a}}", times: 99),
            "50 deep"
        ),
        ("sections in a comment", "{{! " + nested("{{#a", "{{/a", times: 99) + "}}", nil),
        ("side by side", String(repeating: "{{#expiry}}x{{/expiry}}", count: 900), nil),
        (
            "too many", String(repeating: "{{#expiry}}x{{/expiry}}\n", count: 1_100),
            "notice.txt:1003: there are more than"
        ),
        ("transforms", "{{" + nested("uppercased(", ")", times: 5_000) + "}}", "a name in a tag has more than 100"),
        ("dots", "{{" + nested("a.", "", times: 5_000) + "}}", "a name in a tag has more than 100"),
        ("long", String(repeating: "long ", count: 60_000), "larger than 262144 bytes"),
        ("all values", "{{.}}", "notice.txt:3: `.` means all values here, in no fixed order"),
        ("all values, listed", "{{#enumerated(.)}}x{{/enumerated(.)}}", "in no fixed order"),
        ("all values, under a flag", "{{#is_suspended}}{{ . }}{{/is_suspended}}", "in no fixed order"),
        ("one value", "{{#description}}{{.}}{{/description}}", nil),
        ("unfinished", "{{", nil), ("unfinished section", "{{#expiry}}", "notice.txt"),
    ]

    @Test("what is nested too deep, too long or too much is refused before it is parsed", arguments: bodies.indices)
    func refused(row: Int) {
        let (name, body, refusal) = Self.bodies[row]
        let text = Array("Subject: x\n\n\(body)".utf8)
        guard let refusal else {
            #expect(throws: Never.self, "\(name)") { try ExpiryNoticeTemplate(text: text, file: "notice.txt") }
            return
        }
        let error = #expect(throws: TemplateError.self, "\(name)") {
            try ExpiryNoticeTemplate(text: text, file: "notice.txt")
        }
        #expect(error?.description.contains(refusal) == true, "\(name): \(error?.description ?? "")")
    }

    @Test("a subject is looked at like a body")
    func subject() {
        let text = Array("Subject: \(Self.nested("{{#expiry}}", "{{/expiry}}", times: 4_000))\n\nx".utf8)
        let error = #expect(throws: TemplateError.self) { try ExpiryNoticeTemplate(text: text, file: "notice.txt") }
        #expect(error?.line == 1)
    }

    /// A body, the length of the description, and whether a message is made.
    static let messages: [(body: String, length: Int, isMade: Bool)] = [
        ("{{description}}", 1_000_000, true), ("{{description}}{{description}}", 1_000_000, false),
        ("{{description}}{{description}}", 500_000, true), ("{{{description}}}{{&description}}", 1_000_000, false),
        ("{{#description}}{{.}}{{.}}{{/description}}", 1_000_000, false),
        ("{{uppercased(description)}}", 1_000_000, false), ("{{uppercased(description)}}", 1_000, true),
        ("{{#enumerated(expiry)}}{{description}}{{/enumerated(expiry)}}", 100_000, false),
        ("{{=<% %>=}}<%description%><%description%>", 1_000_000, false),
    ]

    @Test("no message becomes longer than 1 MB", arguments: messages.indices)
    func length(row: Int) throws {
        let (body, length, isMade) = Self.messages[row]
        let template = try ExpiryNoticeTemplate(text: Array("Subject: x\n\n\(body)".utf8), file: "notice.txt")
        let message = { try Self.message(template, description: Text(String(repeating: "x", count: length))) }
        if isMade {
            #expect(try message().body.utf8.count >= length)
        } else {
            let error = #expect(throws: TemplateError.self) { try message() }
            #expect(error?.reason == .exhausted)
            #expect(error?.file == "notice.txt")
        }
    }

    private static func message(_ template: ExpiryNoticeTemplate, description: Text) throws -> MailMessage {
        let key = PurchaseOrderKey(payer: "payer", number: "4711")
        let date = try #require(CivilDate("2026-01-31"))
        let from = try #require(Mailbox(name: nil, address: "from@example.com"))
        let to = try #require(Mailbox(name: nil, address: "to@example.com"))
        let order = PurchaseOrder(
            key: key,
            effectiveOn: nil,
            expiresOn: date,
            description: description,
            createdBy: .marketplace,
            firstSeenOn: date
        )
        return try template.message(
            ExpiryNotice(key: key, expiry: date, kind: .oneWeek),
            of: order,
            to: PurchaseOrderContact(key: key, email: "to@example.com", name: "Anne", phone: nil),
            to,
            from: Samples["S-19"].issuer,
            from,
            on: date
        )
    }
}
