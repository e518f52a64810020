import Domain

/// What files come to as templates.
public struct TemplateCheckReport: Report, Sendable {
    public let verdicts: [TemplateVerdict]

    /// Verdicts in the order of the files.
    public init(_ verdicts: [TemplateVerdict]) {
        self.verdicts = verdicts
    }

    public func answer(width: Int) -> Answer { .text(verdicts.map(\.text).joined(separator: "\n")) }

    public var notices: [String] { verdicts.compactMap(\.notice) }

    public var exitStatus: Int32 { verdicts.allSatisfy(\.usable) ? 0 : 78 }
}

/// What a file comes to as a template: which engine applies it and why, or what is wrong with it.
public struct TemplateVerdict: Sendable {
    /// Something said of a place in the file.
    public struct Remark: Hashable, Sendable {
        /// From 1; nil: of the whole file.
        public let line: Int?
        public let column: Int?
        public let message: String

        /// Words about a place.
        public init(line: Int?, column: Int?, message: String) {
            (self.line, self.column, self.message) = (line, column, message)
        }
    }

    public let file: String
    /// Whether documents can be written by it.
    public var usable: Bool
    /// The format and document that it is used for; nil where its name says none.
    public var format: String?
    public var document: String?
    /// `compiled` or `libxslt`; nil where it cannot be used.
    public var engine: String?
    /// Why it is libxslt, place by place.
    public var reasons: [Remark] = []
    /// What is wrong with it, place by place.
    public var errors: [Remark] = []
    /// What else its author should know.
    public var notice: String?
    /// All that is wrong with it, for a person.
    public var errorText: String?

    /// A file of which nothing is known yet.
    public init(file: String) {
        self.file = file
        usable = false
    }

    /// For a person: the verdict, then each place.
    var text: String {
        let file = DisplayText.text(file)
        guard let engine else {
            let places = (errorText ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            let lines = places.map { "  \(DisplayText.text(String($0)))" }
            return (["\(file): cannot be used"] + lines).joined(separator: "\n")
        }
        let places = reasons.map { "  \(file):\($0.line ?? 1):\($0.column ?? 1): \(DisplayText.text($0.message))" }
        return (["\(file): \(engine)" + (places.isEmpty ? "" : ", because of")] + places).joined(separator: "\n")
    }
}
