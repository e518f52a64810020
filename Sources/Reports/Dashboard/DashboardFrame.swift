import Domain

/// What all pages have around their contents, made once for each place in the folder.
struct DashboardFrame: Sendable {
    /// From the first byte to the title.
    static let start = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>
        """

    /// What a page may load: scripts and styles of its own folder, and nothing else. A browser that opens a file knows no
    /// origin, so files are named as well.
    private static let policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; form-action 'self' file:; base-uri 'none'"

    /// No page is deeper below the dashboard's folder.
    private static let deepest = 2

    /// From the title to the first line of the contents, by depth and section.
    private let heads: [[String]]
    /// From the contents to the last byte.
    let foot: String

    /// The frame of pages of a night, that a command writes.
    init(night: CivilDate?, command: String) {
        let sections: [DashboardSite.Section?] = [nil] + DashboardSite.Section.allCases
        heads = (0...Self.deepest).map { depth in sections.map { Self.head(depth, $0, night) } }
        var markup = Markup()
        markup.add("</main>\n<footer>\n")
        markup.command("Nothing here changes by itself. This writes the pages again:", command)
        markup.add("</footer>\n</body>\n</html>\n")
        foot = String(decoding: markup.bytes, as: UTF8.self)
    }

    /// The part behind the title, of a page in a section.
    func head(depth: Int, _ section: DashboardSite.Section?) -> String {
        heads[depth][section.flatMap(DashboardSite.Section.allCases.firstIndex).map { $0 + 1 } ?? 0]
    }

    private static func head(_ depth: Int, _ current: DashboardSite.Section?, _ night: CivilDate?) -> String {
        let up = String(repeating: "../", count: depth)
        let items = DashboardSite.Section.allCases.map { section in
            let mark = section == current ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(up)\(section.path)\"\(mark)>\(section.title)</a></li>"
        }
        let picture =
            night.map {
                "Picture of the ledger after the night of <time datetime=\"\($0)\">\($0)</time>, the last one closed."
            }
            ?? "Picture of a ledger in which no night is closed yet."
        return """
            </title>
            <link rel="stylesheet" href="\(up)dashboard.css">
            <script src="\(up)dashboard.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <p class="name">Nightbill</p>
            <nav aria-label="Pages"><ul>\(items.joined())</ul></nav>
            <form role="search" action="\(up)search.html" method="get"><label for="q">Find an invoice, account or PO number</label>\
            <span><input id="q" name="q" type="search" spellcheck="false">\
            <button type="submit">Find</button></span></form>
            </header>
            <main id="content" tabindex="-1">
            <p class="night">\(picture)</p>

            """
    }
}
