import Documents
import Domain

/// The templates that a run would use.
public struct TemplateCatalogue: Sendable {
    /// A template.
    public struct Row: Hashable, Sendable, Encodable {
        public let format: String
        /// `invoice` or `credit-note`.
        public let document: String
        /// `compiled` or `libxslt`.
        public let engine: String
        /// `bundled`, or the path of the file.
        public let source: String
        /// SHA-256 of the text, in hex.
        public let digest: String
    }

    /// In order of format, the invoice's first.
    public let rows: [Row]
    private let library: TemplateLibrary
    private let folder: String?

    /// Reads the bundled templates and those of a folder, which go before them. One that cannot be used is a failure, as
    /// it is for a run.
    public init(templates folder: String?) throws(RunFailure) {
        self.folder = folder
        let library = try Templates.library(folder: folder)
        var rows: [Row] = []
        for entry in library.entries {
            let template = try Templates.compiled(entry)
            rows.append(
                Row(
                    format: entry.format,
                    document: entry.document.rawValue,
                    engine: template.engine.name,
                    source: entry.isBundled ? "bundled" : entry.file,
                    digest: template.digest
                )
            )
        }
        self.library = library
        self.rows = rows
    }

    /// What describes the neutral invoice that templates read.
    private static let schema = "invoice.xsd"

    /// The text of a template, to start one's own from. `folder`: where templates lie that go before the bundled ones.
    /// `name`: a format, which means its invoice; the file name of a template; `invoice.xsd`, which describes what
    /// templates read; or `expiry-notice.txt`, the message about POs that expire.
    public static func text(of name: String, templates folder: String?) throws(RunFailure) -> [UInt8] {
        if name == schema { return DocumentSchema.neutralInvoiceText }
        let library = try Templates.library(folder: folder)
        if name == ExpiryNoticeTemplate.fileName { return try Templates.expiryNoticeText(folder: folder) }
        let entries = library.entries
        let found =
            entries.first { $0.fileName == name } ?? entries.first { $0.format == name && $0.document == .invoice }
        if let found { return found.text }
        let known = library.formats + entries.map(\.fileName) + [schema, ExpiryNoticeTemplate.fileName]
        let hint = Spelling.nearest(to: name, among: known).map { "did you mean \($0)?" }
        throw RunFailure(
            .usage,
            "there is no template \(name); \(hint ?? "there are \(known.joined(separator: ", "))")"
        )
    }

    /// A table for a person.
    public func text(width: Int) -> String {
        var table = TextTable([
            TextTable.Column(title: "format"), TextTable.Column(title: "document"), TextTable.Column(title: "engine"),
            TextTable.Column(title: "from"), TextTable.Column(title: "sha-256", canBeCut: true),
        ])
        for row in rows { table.add([row.format, row.document, row.engine, row.source, row.digest]) }
        return table.lines(width: width).joined(separator: "\n")
    }
}

extension Template.Engine {
    /// The word for it.
    var name: String {
        switch self {
        case .compiled: "compiled"
        case .libxslt: "libxslt"
        }
    }

    /// Why it is not the faster one.
    var reasons: [TemplateRemark] {
        switch self {
        case .compiled: []
        case .libxslt(let reasons): reasons
        }
    }
}

extension TemplateLibrary.Entry {
    /// What a file of this template is called.
    var fileName: String { "\(format)-\(document.rawValue).xml" }
}
