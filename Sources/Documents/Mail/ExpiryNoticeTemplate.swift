public import Domain
import Mustache
public import TemplateEngine

/// The text of the notices of expiry: a Mustache template that begins with `Subject: ` and, after an empty line,
/// continues with the body. Nothing is escaped, since the result is plain text; controls in a value become spaces.
public struct ExpiryNoticeTemplate: Sendable {
    /// Its file name in a folder of templates.
    public static let fileName = "expiry-notice.txt"
    /// The longest template, in bytes; the parser takes time in proportion to the square.
    private static let largestTemplate = 256 * 1_024
    /// The longest message, in bytes.
    private static let largestMessage = 1_024 * 1_024
    private let subject: MustacheTemplate
    private let body: MustacheTemplate
    private let scans: [TextTemplateScan]
    private let file: String

    /// Reads the template.
    ///
    /// - Parameter folder: A folder whose `expiry-notice.txt`, where it exists, replaces the bundled template.
    /// - Throws: ``TemplateError`` where it cannot be read or is not a template.
    public init(folder: String?) throws(TemplateError) {
        let (text, file) = try Self.text(folder: folder)
        try self.init(text: text, file: file)
    }

    /// The text of the template, and its name in errors; the folder's, where that has one.
    public static func text(folder: String?) throws(TemplateError) -> (text: [UInt8], file: String) {
        guard let folder, try TemplateFolder.names(in: folder).contains(fileName) else {
            return (PackageResources.expiry_notice_txt, fileName)
        }
        let path = "\(folder)/\(fileName)"
        return (try TemplateFolder.contents(of: path), path)
    }

    /// Reads a template's text; `file` is its name in errors.
    public init(text: [UInt8], file: String) throws(TemplateError) {
        guard let text = String(validating: text, as: UTF8.self) else {
            throw TemplateError(.notATemplate, file: file, message: "is not UTF-8")
        }
        guard text.utf8.count <= Self.largestTemplate else {
            throw TemplateError(.notATemplate, file: file, message: "larger than \(Self.largestTemplate) bytes")
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let opening = "Subject:"
        guard lines.count > 2, lines[0].hasPrefix(opening), lines[1].allSatisfy(\.isWhitespace) else {
            throw TemplateError(
                .notATemplate,
                file: file,
                line: 1,
                message: "the first line must be `Subject: ` and a text, the second empty, the rest is the message"
            )
        }
        let parts = (String(lines[0].dropFirst(opening.count)), lines[2...].joined(separator: "\n"))
        do throws(TextTemplateScan.Problem) {
            scans = [
                try TextTemplateScan(parts.0, linesBefore: 0), try TextTemplateScan(parts.1, linesBefore: 2),
            ]
        } catch {
            throw TemplateError(.notATemplate, file: file, line: error.line, message: error.message)
        }
        subject = try Self.parsed(parts.0, file: file, linesBefore: 0)
        body = try Self.parsed(parts.1, file: file, linesBefore: 2)
        self.file = file
    }

    /// The message of a notice to one contact.
    ///
    /// - Throws: ``TemplateError`` where it could be longer than 1 MB.
    public func message(
        _ notice: ExpiryNotice,
        of order: PurchaseOrder,
        to contact: PurchaseOrderContact,
        _ to: Mailbox,
        from issuer: Issuer,
        _ from: Mailbox,
        on date: CivilDate
    ) throws(TemplateError) -> MailMessage {
        let values = Self.values(notice, order, contact, issuer)
        let lengths = values.mapValues { ($0 as? String)?.utf8.count ?? 5 }
        guard scans.allSatisfy({ $0.longest(lengths) <= Self.largestMessage }) else {
            throw TemplateError(
                .exhausted,
                file: file,
                message: "the message on PO \(notice.key.number.visiblyQuoted) could be larger than "
                    + "\(Self.largestMessage) bytes"
            )
        }
        return MailMessage(
            from: from,
            to: to,
            subject: subject.render(values),
            body: String(body.render(values).drop(while: \.isNewline)),
            date: date,
            identity: [
                Text(date.description), notice.key.payer, notice.key.number, Text(notice.expiry.description),
                Text(notice.kind.rawValue), contact.email,
            ]
        )
    }

    /// The values that a template can name.
    private static func values(
        _ notice: ExpiryNotice,
        _ order: PurchaseOrder,
        _ contact: PurchaseOrderContact,
        _ issuer: Issuer
    ) -> [String: Any] {
        var values: [String: Any] = [
            "purchase_order_number": HeaderField.line(notice.key.number.string),
            "payer_account_id": HeaderField.line(notice.key.payer.string),
            "expiry": notice.expiry.description,
            "time_left": timeLeft(notice.kind),
            "on_the_day": notice.kind == .onTheDay,
            "is_suspended": order.isSuspended,
            "contact_name": HeaderField.line(contact.name.string),
            "contact_email": contact.email.string,
            "issuer_name": HeaderField.line(issuer.name.string),
        ]
        values["expires_on"] = order.expiresOn?.description
        values["description"] = order.description.map { HeaderField.line($0.string) }
        values["issuer_contact_name"] = issuer.contact?.name.map { HeaderField.line($0.string) }
        values["issuer_email"] = issuer.contact?.email?.string
        values["issuer_phone"] = issuer.contact?.phone.map { HeaderField.line($0.string) }
        return values
    }

    private static func timeLeft(_ kind: ExpiryNoticeKind) -> String {
        switch kind {
        case .twoMonths: "two months"
        case .oneMonth: "one month"
        case .oneWeek: "one week"
        case .onTheDay: "less than a day"
        }
    }

    private static func parsed(
        _ text: String,
        file: String,
        linesBefore: Int
    ) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        } catch {
            let place = (error as? MustacheTemplate.ParserError)?.context
            throw TemplateError(
                .notATemplate,
                file: file,
                line: place.map { $0.lineNumber + linesBefore },
                message: "\((error as? MustacheTemplate.ParserError)?.error ?? error)"
            )
        }
    }
}
