import Documents
import Domain

/// What a file comes to as a template: which engine applies it and why, or what is wrong with it.
public struct TemplateCheck: Sendable, Encodable {
    /// Something said of a place in the file.
    public struct Remark: Hashable, Sendable, Encodable {
        /// From 1; nil: of the whole file.
        public let line: Int?
        public let column: Int?
        public let message: String
    }

    public let file: String
    /// Whether documents can be written by it.
    public let usable: Bool
    /// The format and document that it is used for; nil where its name says none.
    public let format: String?
    public let document: String?
    /// `compiled` or `libxslt`; nil where it cannot be used.
    public let engine: String?
    /// Why it is libxslt, place by place.
    public let reasons: [Remark]
    /// What is wrong with it, place by place.
    public let errors: [Remark]
    /// What else its author should know.
    public let notice: String?
    private let errorText: String?

    private enum CodingKeys: CodingKey {
        case file, usable, format, document, engine, reasons, errors, notice
    }

    /// Reads and compiles a file, whatever it is called.
    public init(file path: String) {
        file = path
        var (format, document, engine, notice, errorText): (String?, String?, String?, String?, String?)
        var (reasons, errors): ([Remark], [Remark]) = ([], [])
        do throws(TemplateError) {
            let file = try TemplateFile(path)
            (format, document) = (file.use?.format, file.use?.document.rawValue)
            let template = try file.template()
            if file.use == nil { notice = Self.howToName(path) }
            engine = template.engine.name
            reasons = template.engine.reasons.map(Self.remark)
        } catch {
            errors = [Remark(line: error.line, column: error.column, message: error.message)]
            errors += error.others.map(Self.remark)
            errorText = error.description
        }
        usable = errors.isEmpty
        (self.format, self.document, self.engine) = (format, document, engine)
        (self.notice, self.errorText) = (notice, errorText)
        (self.reasons, self.errors) = (reasons, errors)
    }

    private static func remark(_ remark: TemplateRemark) -> Remark {
        Remark(line: remark.line, column: remark.column, message: remark.message)
    }

    /// For a person: the verdict, then each place.
    public var text: String {
        guard let engine else {
            let places = (errorText ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            return (["\(file): cannot be used"] + places.map { "  \($0)" }).joined(separator: "\n")
        }
        let places = reasons.map { "  \(file):\($0.line ?? 1):\($0.column ?? 1): \($0.message)" }
        return (["\(file): \(engine)" + (places.isEmpty ? "" : ", because of")] + places).joined(separator: "\n")
    }

    /// What to call a file so that a run uses it, as near as can be to what it is called.
    private static func howToName(_ path: String) -> String {
        let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
        let stem = name.hasSuffix(".xml") ? String(name.dropLast(4)) : String(name.prefix { $0 != "." })
        let document = DocumentType.allCases.first { stem.hasSuffix("-\($0.rawValue)") }
        let named = document.map { String(stem.dropLast($0.rawValue.count + 1)) } ?? stem
        let letters = named.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        let format = letters.isEmpty ? "own" : String(String.UnicodeScalarView(letters))
        let names = (document.map { [$0] } ?? [.invoice, .creditNote]).map { "\(format)-\($0.rawValue).xml" }
        let place = "\(path): to be used, it must lie in the folder that --templates names and be called "
        return place + names.joined(separator: " or ")
            + "; a format's name, before the hyphen, has lower-case letters and digits only"
    }
}

extension ReportJSON {
    /// What files come to as templates.
    public static func text(_ checks: [TemplateCheck]) -> String { encoded(checks) }

    /// The templates there are.
    public static func text(_ catalogue: TemplateCatalogue) -> String { encoded(catalogue.rows) }
}
