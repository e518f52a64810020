/// A page of the documentation.
public struct AboutReport: Report {
    /// The page in Markdown, as `Samples` has it.
    public let markdown: String
    private let isMarkdown: Bool

    /// A page, for a terminal or as it is.
    public init(_ markdown: String, asMarkdown isMarkdown: Bool) {
        (self.markdown, self.isMarkdown) = (markdown, isMarkdown)
    }

    public func answer(width: Int) -> Answer {
        isMarkdown ? .bytes(Array(markdown.utf8)) : .text(TerminalPage.text(of: markdown, width: width))
    }

    public var json: any Encodable { markdown }
}
