import Domain

/// A page as it grows, within what all pages have.
struct DashboardPage {
    var markup = Markup()
    let site: DashboardSite
    let path: String
    /// From this page to the dashboard's folder.
    let up: String
    private var tables = 0

    /// Nothing but what is on every page: how to get about, the search, and which night it is a picture of.
    init(_ site: DashboardSite, _ path: String, title: String, in section: DashboardSite.Section?) {
        (self.site, self.path) = (site, path)
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
        up = String(repeating: "../", count: depth)
        markup.add(DashboardFrame.start)
        markup.text("\(title) – Nightbill")
        markup.add(site.frame.head(depth: depth, section))
    }

    /// The file, ended.
    mutating func finished() -> DashboardFile {
        markup.add(site.frame.foot)
        return DashboardFile(path: path, bytes: markup.bytes)
    }

    // MARK: Parts

    mutating func title(_ text: String) {
        markup.add("<h1>")
        markup.text(text)
        markup.add("</h1>\n")
    }

    mutating func heading(_ text: String) {
        markup.add("<h2>")
        markup.text(text)
        markup.add("</h2>\n")
    }

    mutating func paragraph(_ text: String) {
        markup.add("<p>")
        markup.sentence(text)
        markup.add("</p>\n")
    }

    /// A command with what it does.
    mutating func command(_ what: String, _ line: String) { markup.command(what, line) }

    mutating func table(_ caption: String, _ columns: [Markup.Column], _ rows: (inout Markup) -> Void) {
        tables += 1
        markup.beginTable(caption, id: "table-\(tables)", columns)
        rows(&markup)
        markup.endTable()
    }

    /// Links to the pages before and after in a list.
    mutating func pager(_ previous: String?, _ next: String?, place: String) {
        guard previous != nil || next != nil else { return }
        markup.add("<nav class=\"pager\" aria-label=\"\(place)\"><ul>")
        if let previous { markup.add("<li><a rel=\"prev\" href=\"\(up)\(previous)\">Previous page</a></li>") }
        if let next { markup.add("<li><a rel=\"next\" href=\"\(up)\(next)\">Next page</a></li>") }
        markup.add("</ul></nav>\n")
    }
}

/// A list of any length that is written page by page: a page is there once a row comes that it has no room for, or none is left.
public struct DashboardList: Sendable {
    /// What the pages of a list have in common.
    struct Kind: Sendable {
        var title: String
        var caption: String
        var section: DashboardSite.Section
        var columns: [Markup.Column]
        /// The path of the n-th page, from 1.
        var path: @Sendable (Int) -> String
        /// What stands above the table.
        var before: @Sendable (inout DashboardPage) -> Void
        /// What stands in place of it where there is no row.
        var empty: String
    }

    private let site: DashboardSite
    private let kind: Kind
    private var rows: [UInt8] = []
    private var count = 0
    private var pages = 0
    /// How many rows were added.
    public private(set) var total = 0

    init(_ site: DashboardSite, _ kind: Kind) {
        (self.site, self.kind) = (site, kind)
    }

    /// From a page to the dashboard's folder.
    var up: String { String(repeating: "../", count: kind.path(1).utf8.count { $0 == UInt8(ascii: "/") }) }

    /// Adds a row; a page that is full by it comes back, to be written.
    mutating func add(_ row: (inout Markup) -> Void) -> DashboardFile? {
        let page = count == DashboardSite.rowsOnPage ? page(isLast: false) : nil
        var markup = Markup()
        row(&markup)
        rows += markup.bytes
        count += 1
        total += 1
        return page
    }

    /// The last page.
    public mutating func finish() -> DashboardFile { page(isLast: true) }

    private mutating func page(isLast: Bool) -> DashboardFile {
        pages += 1
        let title = pages == 1 && isLast ? kind.title : "\(kind.title), page \(pages)"
        var page = DashboardPage(site, kind.path(pages), title: title, in: kind.section)
        page.title(title)
        kind.before(&page)
        let (previous, next) = (pages > 1 ? kind.path(pages - 1) : nil, isLast ? nil : kind.path(pages + 1))
        if count == 0 {
            page.paragraph(kind.empty)
        } else {
            page.pager(previous, next, place: "Pages of the list, above it")
            page.table(kind.caption, kind.columns) { $0.add(String(decoding: rows, as: UTF8.self)) }
            page.pager(previous, next, place: "Pages of the list, below it")
        }
        rows.removeAll(keepingCapacity: true)
        count = 0
        return page.finished()
    }
}
