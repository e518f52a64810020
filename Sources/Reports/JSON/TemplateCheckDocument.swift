/// What `template check --json` says.
struct TemplateCheckDocument: Codable, Sendable {
    /// The exit status: 0, or 78 where a template cannot be used.
    var status: Int32
    /// In the order of the files.
    var templates: [Verdict]

    /// What a file comes to as a template.
    struct Verdict: Codable, Sendable {
        var file: String
        /// Whether documents can be written by it.
        var usable: Bool
        /// The format and document that it is used for; absent where its name says none.
        var format: String?
        var document: String?
        /// `compiled` or `libxslt`; absent where it cannot be used.
        var engine: String?
        /// Why it is libxslt, place by place.
        var reasons: [Remark]
        /// What is wrong with it, place by place.
        var errors: [Remark]
        /// What else its author should know.
        var notice: String?

        init(_ verdict: TemplateVerdict) {
            (file, usable) = (verdict.file, verdict.usable)
            (format, document, engine) = (verdict.format, verdict.document, verdict.engine)
            reasons = verdict.reasons.map(Remark.init)
            errors = verdict.errors.map(Remark.init)
            notice = verdict.notice
        }
    }

    /// Something said of a place in the file.
    struct Remark: Codable, Sendable {
        /// From 1; absent: of the whole file.
        var line: Int?
        var column: Int?
        var message: String

        init(_ remark: TemplateVerdict.Remark) {
            (line, column, message) = (remark.line, remark.column, remark.message)
        }
    }

    init(_ report: TemplateCheckReport) {
        status = report.exitStatus
        templates = report.verdicts.map(Verdict.init)
    }
}

extension TemplateCheckReport {
    public var json: any Encodable { TemplateCheckDocument(self) }
}
