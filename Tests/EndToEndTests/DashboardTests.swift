import Foundation
import TestSupport
import Testing

@Suite("The command dashboard")
struct DashboardTests {
    private static let write = ["dashboard", "--ledger", "ledger.sqlite", "--output", "pages"]

    /// The text of every page, by its path.
    private static func pages(_ place: Nightbill, in folder: String = "pages") throws -> [String: String] {
        try contents(of: place.folder.appending(path: folder)).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes a file below the folder.
    private static func put(_ text: String, _ path: String, _ place: Nightbill) throws {
        let file = place.folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The first night with an administrator's POs, one of them suspended by hand.
    private static func withPages(_ more: [String] = [], _ body: (Nightbill, [String: String]) throws -> Void) throws {
        try Nightbill.withPurchaseOrders { place in
            try place.run(asOf: "2026-02-01")
            let outcome = try place.command(write + more)
            try #require(outcome.status == 0, "\(outcome.errors)")
            try body(place, try pages(place))
        }
    }

    @Test("The pages of a small ledger are as they were")
    func goldens() throws {
        try Self.withPages { place, pages in
            let kept = [
                "index.html", "purchase-orders/1.html", "purchase-order/0/2.html", "invoices/index.html", "held/1.html",
                "refused/1.html", "invoices/2026-01-15/1.html", "nights/2026-02-01.html", "rejected/1.html",
                "search.html",
                "search/0/0.js",
                "search/firsts.js", "outlook.html",
            ]
            let files = try Dictionary(
                uniqueKeysWithValues: kept.map { ($0, Data(try #require(pages[$0], "\($0)").utf8)) }
            )
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
                path: "Goldens/dashboard"
            )
            try Golden.expect(files, in: folder)
        }
    }

    @Test("A document that its receiver refuses is listed with what settles it, until that is done")
    func refused() throws {
        try Self.withPages { place, _ in
            let answer = "number,status,at,reason\nINV-2026-00000001,RE,2026-02-02,REF BT-13: <no> such PO\n"
            try Self.put(answer, "input/responses/portal.csv", place)
            try place.run(asOf: "2026-02-01")
            let outcome = try place.command(Self.write + ["--published", "output"])
            try #require(outcome.status == 0, "\(outcome.errors)")
            let pages = try Self.pages(place)
            let page = try #require(pages["refused/1.html"])
            #expect(page.contains("<a href=\"../invoices/2026-01-10/1.html#INV-2026-00000001\">"))
            #expect(page.contains("REF BT-13: &lt;no&gt; such PO"))
            #expect(
                page.contains(
                    "nightbill regenerate INV-2026-00000001 --ledger ledger.sqlite --output output --reason ''"
                )
            )
            #expect(pages["index.html"]?.contains("1 document refused by the receiver") == true)
            // Another answer, and nobody waits.
            try Self.put(answer + "INV-2026-00000001,AP,2026-02-03,\n", "input/responses/portal.csv", place)
            try place.run(asOf: "2026-02-01")
            try place.command(Self.write)
            #expect(try Self.pages(place)["refused/1.html"]?.contains("No receiver refuses a document") == true)
        }
    }

    @Test(
        "Every link leads to a page and a part of it, and every page says of which night it is, and loads nothing from elsewhere"
    )
    func links() throws {
        try CreditNoteTests.withCredits { place, _ in
            let more = ["--input", "input", "--settings", "settings.yaml", "--published", "output"]
            let outcome = try place.command(Self.write + more)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let pages = try Self.pages(place)
            var links = 0
            for (path, page) in pages where path.hasSuffix(".html") {
                #expect(
                    page.contains("Picture of the ledger after the night of <time datetime=\"2026-01-22\">"),
                    "\(path)"
                )
                #expect(page.contains("<code>nightbill "), "\(path)")
                #expect(page.contains("content=\"default-src 'none'; script-src 'self' file:; style-src"), "\(path)")
                #expect(!page.contains("://"), "\(path)")
                let depth = path.split(separator: "/").dropLast()
                for match in page.matches(of: /(?:href|src|action)="([^"]*)"/) {
                    let target = String(match.output.1)
                    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                        String.init
                    )
                    links += 1
                    // Published nights are beside the pages.
                    if parts[0].contains("output/") {
                        let there = place.folder.appending(path: parts[0].replacing("../", with: "")).path
                        #expect(FileManager.default.fileExists(atPath: there), "\(path): \(target)")
                        continue
                    }
                    var names = depth.map(String.init)
                    for name in parts[0].split(separator: "/") {
                        if name == ".." { names.removeLast(); continue }
                        names.append(String(name))
                    }
                    let found = parts[0].isEmpty ? path : names.joined(separator: "/")
                    let there = try #require(pages[found], "\(path): \(target)")
                    #expect(parts.count == 1 || there.contains("id=\"\(parts[1])\""), "\(path): \(target)")
                }
            }
            #expect(links > 200)
            #expect(pages["credit-notes/2026-01-20/1.html"]?.contains("Gives back") == true)
            #expect(pages["outlook.html"]?.contains("Charges of the nights 2026-01-23 to 2026-03-31") == true)
        }
    }

    @Test("The same ledger makes the same bytes, and the pages of before are replaced as a whole")
    func sameBytes() throws {
        try Self.withPages { place, first in
            try Self.put("old", "pages/purchase-order/9.html", place)
            #expect(try place.command(Self.write).status == 0)
            #expect(try Self.pages(place) == first)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter {
                    $0.hasPrefix(".staging")
                } == []
            )
            // What a killed run left is removed.
            try Self.put("left", ".staging-pages/index.html", place)
            #expect(try place.command(Self.write).status == 0)
            #expect(try Self.pages(place) == first)
        }
    }

    @Test("A folder that another wrote, a file and a link are refused and left alone")
    func foreign() throws {
        try Nightbill.withPurchaseOrders { place in
            try place.run(asOf: "2026-01-10")
            try Self.put("mine", "mine/notes.txt", place)
            try Self.put("mine", "file", place)
            let link = place.folder.appending(path: "link")
            try FileManager.default.createSymbolicLink(
                at: link,
                withDestinationURL: place.folder.appending(path: "mine")
            )
            for (name, says) in [
                ("mine", "it is a folder that `nightbill dashboard` did not write"), ("file", "it is a file"),
                ("link", "it is a link"),
            ] {
                let outcome = try place.command(["dashboard", "--ledger", "ledger.sqlite", "--output", name])
                #expect(outcome.status == 73, "\(name)")
                #expect(outcome.errors.contains(says), "\(outcome.errors)")
            }
            #expect(try contents(of: place.folder.appending(path: "mine")).keys.sorted() == ["notes.txt"])
            try FileManager.default.createDirectory(
                at: place.folder.appending(path: "empty"),
                withIntermediateDirectories: false
            )
            #expect(try place.command(["dashboard", "--ledger", "ledger.sqlite", "--output", "empty/"]).status == 0)
            #expect(try Self.pages(place, in: "empty")["index.html"] != nil)
        }
    }

    @Test("What a customer writes is shown as it is, and does nothing")
    func hostile() throws {
        try SmallExport.within { place in
            let number = "</script><b>x</b>  & \u{202E}\u{200B}\"'é"
            let rows = try SmallExport.text("subscriptions.csv")
            let cell = "\"\(number.replacing("\"", with: "\"\""))\""
            try place.write(rows.replacing("PO-1001", with: cell), to: "subscriptions.csv")
            let terms = try SmallExport.text("terms.csv")
            try place.write(terms.replacing("Seat for a year", with: "\u{2028}<i>Seat"), to: "terms.csv")
            try place.run(asOf: "2026-01-10")
            #expect(try place.command(Self.write).status == 0)
            let pages = try Self.pages(place)
            let page = try #require(pages["purchase-order/0/1.html"])
            let marks = "<span class=\"hidden\">\\u{202E}</span><span class=\"hidden\">\\u{200B}</span>"
            let shown = "&lt;/script&gt;&lt;b&gt;x&lt;/b&gt;  &amp; \(marks)&quot;'é"
            #expect(page.contains("<h1>Purchase order <bdi class=\"exact\">\(shown)</bdi></h1>"), "\(page)")
            let part = try #require(pages["search/0/0.js"])
            #expect(part.contains(#""\u003c/script\u003e\u003cb\u003ex\u003c/b\u003e  \u0026 "#), "\(part)")
            for (path, text) in pages where !path.hasPrefix("dashboard.") {
                for raw in ["<b>", "<i>", "\u{2028}"] {
                    #expect(!text.contains(raw), "\(path): \(raw.debugDescription)")
                }
                #expect(path.hasSuffix(".js") || !text.unicodeScalars.contains("\u{202E}"), "\(path)")
            }
            // The command that a page shows does what it says, whatever the number.
            let command = try #require(page.firstMatch(of: /<code>(nightbill po show [^<]*)<\/code>/)?.output.1)
            let marked = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
            let line = marked.reduce(String(command)) { $0.replacing($1.0, with: $1.1) }
            let path = Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
            let bash = URL(fileURLWithPath: "/bin/bash")
            let outcome = try Nightbill.execute(bash, ["-c", line], in: place.folder, ["PATH": path])
            #expect(outcome.status == 0, "\(line): \(outcome.errors)")
        }
    }

    @Test("A ledger without a night has pages that say so")
    func empty() throws {
        try SmallExport.within { place in
            try place.write("not,a,header\n", to: "accounts.csv")
            #expect(try place.run(asOf: "2026-01-10").status == 65)
            let outcome = try place.command(Self.write)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let pages = try Self.pages(place)
            #expect(pages["index.html"]?.contains("no night is closed yet") == true)
            #expect(pages["purchase-orders/1.html"]?.contains("There is no purchase order in the book.") == true)
        }
    }
}
