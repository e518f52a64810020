/// The templates that a run would use.
public struct TemplateCatalogue: Report, Sendable {
    /// A template.
    public struct Row: Hashable, Sendable {
        public let format: String
        /// `invoice` or `credit-note`.
        public let document: String
        /// `compiled` or `libxslt`.
        public let engine: String
        /// `bundled`, or the path of the file.
        public let source: String
        /// SHA-256 of the text, in hex.
        public let digest: String

        /// A template of a library.
        public init(format: String, document: String, engine: String, source: String, digest: String) {
            (self.format, self.document, self.engine) = (format, document, engine)
            (self.source, self.digest) = (source, digest)
        }
    }

    /// In order of format, the invoice's first.
    public let rows: [Row]

    /// The names of formats that no template writes, but a program, on request.
    public let onRequest: [String]

    /// Templates in order, and the formats that are made on request.
    public init(onRequest: [String], rows: [Row]) {
        (self.onRequest, self.rows) = (onRequest, rows)
    }

    public func answer(width: Int) -> Answer {
        var table = TextTable([
            TextTable.Column(title: "format"), TextTable.Column(title: "document"), TextTable.Column(title: "engine"),
            TextTable.Column(title: "from"), TextTable.Column(title: "sha-256", canBeCut: true),
        ])
        for row in rows { table.add([row.format, row.document, row.engine, row.source, row.digest]) }
        let note = "on request, of the page: \(onRequest.joined(separator: ", ")) (nightbill regenerate --format)"
        return .text((table.lines(width: width) + [note]).joined(separator: "\n"))
    }
}
