/// What `template list --json` says.
struct TemplateCatalogueDocument: Codable, Sendable {
    /// In order of format, the invoice's first.
    var templates: [Template]
    /// Formats that a program makes on request, and no template.
    var onRequest: [String]

    /// A template that a run would use.
    struct Template: Codable, Sendable {
        var format: String
        /// `invoice` or `credit-note`.
        var document: String
        /// `compiled` or `libxslt`.
        var engine: String
        /// `bundled`, or the path of the file.
        var source: String
        /// SHA-256 of the text, in hex.
        var sha256: String

        init(_ row: TemplateCatalogue.Row) {
            (format, document, engine) = (row.format, row.document, row.engine)
            (source, sha256) = (row.source, row.digest)
        }
    }

    init(_ catalogue: TemplateCatalogue) {
        onRequest = catalogue.onRequest
        templates = catalogue.rows.map(Template.init)
    }
}

extension TemplateCatalogue {
    public var json: any Encodable { TemplateCatalogueDocument(self) }
}
