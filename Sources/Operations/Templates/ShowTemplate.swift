import Documents
import Domain
public import Reports
import TemplateEngine

/// Gives the text of a template, to start a custom one from.
public struct ShowTemplate: Operation {
    /// A format, which means its invoice; the file name of a template; `invoice.xsd`, which describes what templates
    /// read; or `expiry-notice.txt`, the message about POs that expire.
    public var name: String
    /// A folder of templates that go before the bundled ones.
    public var templates: String?

    /// A template by its name.
    public init(_ name: String, templates: String?) {
        (self.name, self.templates) = (name, templates)
    }

    /// What describes the neutral invoice that templates read.
    private static let schema = NeutralInvoiceSchema.fileName

    public func perform() throws -> DocumentReport {
        if name == Self.schema { return DocumentReport(bytes: NeutralInvoiceSchema.text) }
        let library = try TemplateLibrary.read(folder: templates)
        if name == ExpiryNoticeTemplate.fileName {
            return DocumentReport(bytes: try ExpiryNoticeTemplate.text(folder: templates).text)
        }
        let entries = library.entries
        let found =
            entries.first { $0.fileName == name } ?? entries.first { $0.format == name && $0.document == .invoice }
        if let found { return DocumentReport(bytes: found.text) }
        let known = library.formats + entries.map(\.fileName) + [Self.schema, ExpiryNoticeTemplate.fileName]
        let hint = Spelling.nearest(to: name, among: known).map { "did you mean \(DisplayText.text($0))?" }
        throw CommandFailure(
            .usage,
            "there is no template \(DisplayText.text(name)); \(hint ?? "there are \(known.map(DisplayText.text).joined(separator: ", "))")"
        )
    }
}
