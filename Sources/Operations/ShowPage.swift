import Domain
public import Reports

/// Gives a page of the documentation that is in the program.
public struct ShowPage: Operation {
    /// A subject such as `input`, or a name that one of the pages explains; nil: which pages there are.
    public var subject: String?
    /// Which part of the page; nil: all of it.
    public var part: String?
    /// Whether the page is given as `Samples` has it.
    public var isMarkdown: Bool

    /// A page, or a part of one.
    public init(_ subject: String?, part: String?, asMarkdown isMarkdown: Bool) {
        (self.subject, self.part, self.isMarkdown) = (subject, part, isMarkdown)
    }

    /// A page with its parts.
    private struct Page: Sendable {
        var subject: String
        /// What messages call a part.
        var noun: String
        var markdown: @Sendable () -> String
        var part: @Sendable (String) -> String?
        var names: @Sendable () -> [String]
    }

    private static let pages = [
        Page(
            subject: "input",
            noun: "table",
            markdown: { InputPage.markdown },
            part: { InputPage.markdown(ofTable: $0) },
            names: { InputPage.names }
        ),
        Page(
            subject: "output",
            noun: "file",
            markdown: { OutputPage.markdown },
            part: { OutputPage.markdown(ofFile: $0) },
            names: { OutputPage.names }
        ),
        Page(
            subject: "findings",
            noun: "code",
            markdown: { FindingsPage.markdown },
            part: { FindingsPage.markdown(ofCode: $0) },
            names: { FindingsPage.names }
        ),
        Page(
            subject: "exit-status",
            noun: "exit status",
            markdown: { ExitStatusPage.markdown },
            part: { Int32($0).flatMap { ExitStatusPage.markdown(ofStatus: $0) } },
            names: { ExitStatusPage.names }
        ),
        Page(
            subject: "settings",
            noun: "key",
            markdown: { SettingsPage.markdown },
            part: { SettingsPage.markdown(ofKey: $0) },
            names: { SettingsPage.names }
        ),
        Page(
            subject: "operations",
            noun: "part",
            markdown: { OperationsPage.markdown },
            part: { _ in nil },
            names: { [] }
        ),
    ]

    public func perform() throws -> AboutReport { AboutReport(try markdown(), asMarkdown: isMarkdown) }

    private func markdown() throws -> String {
        guard let subject else { return AboutOverview.markdown }
        guard let page = Self.pages.first(where: { $0.subject == subject }) else { return try named(subject) }
        guard let part else { return page.markdown() }
        guard let markdown = page.part(part) else { throw Self.unknown(part, as: page) }
        return markdown
    }

    /// The part of whichever page explains a name.
    private func named(_ name: String) throws -> String {
        if part == nil {
            for page in Self.pages {
                if let markdown = page.part(name) { return markdown }
            }
        }
        let subjects = Self.pages.map(\.subject)
        let hint =
            Spelling.nearest(to: name, among: subjects + Self.pages.flatMap { $0.names() })
            .map { "did you mean `nightbill about \($0)`? " } ?? ""
        throw CommandFailure(
            .usage,
            "there is no page about \(DisplayText.quoted(Text(name))); \(hint)there are \(subjects.joined(separator: ", ")), and the "
                + "codes of findings such as NB107"
        )
    }

    private static func unknown(_ part: String, as page: Page) -> CommandFailure {
        let names = page.names()
        let nearest = Spelling.nearest(to: part, among: names).map { "; did you mean \($0)?" }
        let all = names.isEmpty ? "it has none; leave the name out" : "there are \(names.joined(separator: ", "))"
        return CommandFailure(
            .usage,
            "`nightbill about \(page.subject)` has no \(page.noun) \(DisplayText.quoted(Text(part)))\(nearest ?? "; \(all)")"
        )
    }
}
