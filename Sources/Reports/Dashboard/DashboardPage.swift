import Domain

/// A page as it grows, within what all pages have.
struct DashboardPage {
    var markup = Markup()
    let site: DashboardSite
    let path: String
    /// From this page to the dashboard's folder.
    let up: String
    private var tables = 0

    /// Nothing but what is on every page: how to get about, the search, and which night it is a picture of. `note`: what the title is
    /// followed by on the page alone.
    init(_ site: DashboardSite, _ path: String, title: String, in section: DashboardSite.Section?) {
        (self.site, self.path) = (site, path)
        up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        head(title)
        navigation(section)
        markup.add("<main id=\"content\" tabindex=\"-1\">\n<p class=\"night\">")
        if let night = site.lastClosed {
            markup.add(
                "Picture of the ledger after the night of <time datetime=\"\(night)\">\(night)</time>, the last one closed."
            )
        } else {
            markup.add("Picture of a ledger in which no night is closed yet.")
        }
        markup.add("</p>\n")
    }

    /// What a page may load: scripts and styles of its own folder, and nothing else. A browser that opens a file knows no
    /// origin, so files are named as well.
    private static let policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; form-action 'self' file:; base-uri 'none'"

    private mutating func head(_ title: String) {
        markup.add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        markup.add("<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n")
        markup.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        markup.add("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        markup.text("\(title) – Nightbill")
        markup.add("</title>\n<link rel=\"stylesheet\" href=\"\(up)dashboard.css\">\n")
        markup.add("<script src=\"\(up)dashboard.js\" defer></script>\n</head>\n<body>\n")
    }

    private mutating func navigation(_ current: DashboardSite.Section?) {
        markup.add("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n")
        markup.add("<p class=\"name\">Nightbill</p>\n<nav aria-label=\"Pages\"><ul>")
        for section in DashboardSite.Section.allCases {
            let mark = section == current ? " aria-current=\"page\"" : ""
            markup.add("<li><a href=\"\(up)\(section.path)\"\(mark)>\(section.title)</a></li>")
        }
        markup.add("</ul></nav>\n<form role=\"search\" action=\"\(up)search.html\" method=\"get\">")
        markup.add("<label for=\"q\">Find an invoice, account or PO number</label>")
        markup.add("<span><input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">")
        markup.add("<button type=\"submit\">Find</button></span></form>\n</header>\n")
    }

    /// The file, ended.
    mutating func finished() -> DashboardFile {
        markup.add("</main>\n<footer>\n")
        command("Nothing here changes by itself. This writes the pages again:", site.commands.dashboard)
        markup.add("</footer>\n</body>\n</html>\n")
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
    mutating func command(_ what: String, _ line: String) {
        markup.add("<div class=\"command\"><p>")
        markup.text(what)
        markup.add("</p>")
        markup.add("<pre tabindex=\"0\"><code>")
        markup.text(line)
        markup.add("</code></pre></div>\n")
    }

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
