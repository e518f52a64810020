/// A page of the documentation.
public struct AboutReport: Report {
    /// The page in Markdown, as `Samples` has it.
    public let markdown: String
    private let isMarkdown: Bool
    /// How wide prose is where nothing says how wide it may be.
    private static let usualWidth = 100

    /// A page, for a terminal or as it is.
    public init(_ markdown: String, asMarkdown isMarkdown: Bool) {
        (self.markdown, self.isMarkdown) = (markdown, isMarkdown)
    }

    public func answer(width: Int) -> Answer {
        guard !isMarkdown else { return .bytes(Array(markdown.utf8)) }
        return .text(TerminalPage.text(of: markdown, width: width == .max ? Self.usualWidth : width))
    }

    public var json: any Encodable { markdown }
}
