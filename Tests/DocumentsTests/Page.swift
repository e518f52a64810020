import Domain

@testable import Documents
@testable import TemplateEngine

/// An invoice as a page, and what a reader sees of it.
struct Page {
    /// As it was written.
    let source: String

    init(_ invoice: IssuedInvoice) throws {
        source = String(decoding: try TemplateLibrary(folder: nil).template("html").render(invoice), as: UTF8.self)
    }

    /// The texts between the tags that begin and end lines, in order; tags inside a line leave nothing.
    var lines: [String] {
        guard let body = source.firstRange(of: "<body>") else { return [] }
        return String(source[body.upperBound...])
            .replacing(/<\/?(?:a|bdi|span|time)(?:\s[^>]*)?>/, with: "")
            .replacing(/<[^>]*>/, with: "\n")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&nbsp;", with: "\u{A0}")
            .replacing("&amp;", with: "&")
            .split(separator: "\n")
            .filter { line in line.contains { !$0.isWhitespace } }
            .map(String.init)
    }

    /// What stands below a label.
    func below(_ label: String) -> [String] {
        guard let place = lines.firstIndex(of: label) else { return [] }
        return Array(lines[(place + 1)...])
    }
}
