public import Domain
public import Ledger

extension DashboardSite {
    /// What the pages of a ledger come to.
    public struct Counts: Sendable {
        public var purchaseOrders = 0
        public var invoices = 0
        public var creditNotes = 0
        /// How many invoices have no PO number, by the rule that decided.
        public var without: [PurchaseOrderRule: Int] = [:]
        /// How many rows the list of what is held has.
        public var held = 0
        public var rejected = 0
        /// How many documents their receivers refuse, with nothing done about it since.
        public var refused = 0

        /// Nothing yet.
        public init() {}
    }

    /// The first page: what happened on the last night, and what asks for a person.
    public func overview(
        _ status: Ledger.Status,
        _ review: PurchaseOrderReview,
        _ requests: OpenRequests,
        _ counts: Counts
    ) -> DashboardFile {
        var page = DashboardPage(self, Section.overview.path, title: "Overview", in: .overview)
        page.title(lastClosed.map { "The morning after \($0)" } ?? "No night is closed yet")
        attention(status, refused: review.refusedCount, counts, &page)
        if let last = lastClosed {
            page.heading("The last night")
            page.markup.add("<p>")
            page.markup.link(Self.path(ofNight: last)) { $0.add("All of the night of \(last)") }
            page.markup.add("</p>\n")
            if status.lastNight.isEmpty { page.paragraph("It issued no invoice.") }
            sums(status.lastNight, of: "the night of \(last)", &page)
            page.heading("All nights")
            sums(status.totals, of: Summary.count(nights.count, "night"), &page)
        }
        tell(requests.lines + Summary.review(review), &page)
        page.heading("Commands")
        page.command("All of this as it is now:", commands.status)
        return page.finished()
    }

    private func attention(_ last: Ledger.Status, refused: Int, _ counts: Counts, _ page: inout DashboardPage) {
        page.heading("What asks for a person")
        let items: [(count: Int, text: String, path: String)] = [
            (counts.held, "held because of something else", Section.held.path),
            (last.rejectedRows, "rejected", Section.rejected.path),
            (counts.refused, "refused by the receiver, with nothing done about it since", Section.refused.path),
            (last.conflicts, "in conflict with what was billed", Section.held.path),
            (last.vanished.count, "gone from the export", "vanished.html"),
            (refused, "of the last night without the PO number that was asked for", Section.invoices.path),
            (last.unnoticed.count, "about to expire, and no one was notified", "vanished.html#unnoticed"),
        ]
        let names = [
            "charge or set of usage records", "row", "document", "charge", "row or subscription", "invoice",
            "purchase order",
        ]
        let found = zip(items, names).filter { $0.0.count > 0 }
        guard !found.isEmpty else { return page.paragraph("Nothing does.") }
        page.markup.add("<ul class=\"attention\">\n")
        for (item, name) in found {
            page.markup.add("<li>")
            page.markup.link(item.path) {
                $0.text("\(Summary.count(item.count, name, Self.plural(name))) \(item.text)")
            }
            page.markup.add("</li>\n")
        }
        page.markup.add("</ul>\n")
    }

    private static func plural(_ name: String) -> String {
        switch name {
        case "charge or set of usage records": "charges and sets of usage records"
        case "row or subscription": "rows and subscriptions"
        default: name + "s"
        }
    }

    /// What the status says of the last night's PO numbers and requests, in its own words.
    private func tell(_ lines: [String], _ page: inout DashboardPage) {
        var isOpen = false
        for line in lines where !line.isEmpty {
            if line.hasPrefix(" ") {
                if !isOpen { page.markup.add("<ul>\n") }
                isOpen = true
                page.markup.add("<li>")
                page.markup.sentence(String(line.drop { $0 == " " }))
                page.markup.add("</li>\n")
            } else {
                if isOpen { page.markup.add("</ul>\n") }
                isOpen = false
                page.heading(line.prefix(1).uppercased() + line.dropFirst())
            }
        }
        if isOpen { page.markup.add("</ul>\n") }
    }

    /// What is gone from the export, and POs about whose expiry no one was notified.
    public func vanished(_ status: Ledger.Status) -> DashboardFile {
        var page = DashboardPage(self, "vanished.html", title: "Gone from the export, and expiring", in: nil)
        page.title("Gone from the export, and expiring")
        page.heading("Gone from the export")
        if status.vanished.isEmpty { page.paragraph("The last night found nothing to be gone.") }
        page.markup.add("<ul>\n")
        for vanished in status.vanished {
            page.markup.add("<li>")
            page.markup.sentence("\(vanished.code.visible): \(vanished.message.visible)")
            page.markup.add("</li>\n")
        }
        page.markup.add("</ul>\n<h2 id=\"unnoticed\">Expiring, and no one was notified</h2>\n")
        let lines = Summary.unnoticed(status).filter { !$0.isEmpty }
        if lines.isEmpty { page.paragraph("There is no such purchase order.") }
        for line in lines { page.paragraph(line.trimmedBlanks) }
        page.command("The state of billing:", commands.status)
        return page.finished()
    }

    // MARK: Invoices and the search

    /// Where to find invoices: by the reason for which they have no PO number, and by night.
    public func invoiceIndex(_ counts: Counts) -> DashboardFile {
        var page = DashboardPage(self, Section.invoices.path, title: "Invoices", in: .invoices)
        page.title("Invoices")
        page.paragraph(
            "\(Summary.count(counts.invoices, "invoice")) and \(Summary.count(counts.creditNotes, "credit note")). The search "
                + "above finds them by number, account and PO number; the lists below have all of them."
        )
        page.table(
            "Invoices without a PO number, by the rule that decided",
            [Markup.Column(title: "Rule"), Markup.Column(title: "Invoices", isFigure: true)]
        ) { table in
            for rule in Self.rulesWithout {
                table.add("<tr>")
                table.head { head in head.link("../" + Self.path(ofPage: 1, without: rule)) { $0.text(rule.rawValue) } }
                table.cell(figure: true) { $0.add(DisplayText.grouped(counts.without[rule] ?? 0)) }
                table.add("</tr>\n")
            }
        }
        page.heading("By night")
        let issuing = nights.filter { $0.invoices + $0.creditNotes > 0 }.suffix(Self.nightsOnIndex).reversed()
        page.table(
            "The last nights that issued something",
            [
                Markup.Column(title: "Night"), Markup.Column(title: "Invoices", isFigure: true),
                Markup.Column(title: "Credit notes", isFigure: true),
            ]
        ) { table in
            for night in issuing {
                table.add("<tr>")
                table.head { head in head.link("../" + Self.path(ofNight: night.date)) { $0.date(night.date) } }
                for (count, series) in [
                    (night.invoices, InvoiceNumber.Series.invoices), (night.creditNotes, .creditNotes),
                ] {
                    table.cell(figure: true) { cell in
                        guard count > 0 else { return cell.add("0") }
                        cell.link("../" + Self.path(ofPage: 1, series, on: night.date)) {
                            $0.add(DisplayText.grouped(count))
                        }
                    }
                }
                table.add("</tr>\n")
            }
        }
        page.markup.add("<p><a href=\"../\(Section.nights.path)\">All nights</a></p>\n")
        page.command("The same in a terminal:", commands.invoices())
        return page.finished()
    }

    /// How many nights the page of all invoices names.
    private static let nightsOnIndex = 60

    /// The page that shows what a search found.
    public func search() -> DashboardFile {
        var page = DashboardPage(self, "search.html", title: "Search", in: nil)
        page.title("Search")
        page.paragraph(
            "Finds what begins with the text: numbers of invoices and credit notes, accounts, PO numbers, payers, and rules "
                + "by which an invoice has no PO number. Capital letters do not matter here; what is found is shown as it is."
        )
        page.markup.add("<p id=\"found\" role=\"status\">Type into the field above.</p>\n")
        page.markup.add(
            "<noscript><p>The search needs scripts, which are switched off. Everything can be found without: "
        )
        page.markup.add("<a href=\"\(Section.purchaseOrders.path)\">purchase orders</a> by payer and number, ")
        page.markup.add("<a href=\"\(Section.invoices.path)\">invoices</a> by night and number.</p></noscript>\n")
        page.markup.add(
            "<ul id=\"results\"></ul>\n<p><button id=\"more\" type=\"button\" hidden>Show more</button></p>\n"
        )
        page.command("Finds them in a terminal:", commands.invoices(" --po NUMBER"))
        return page.finished()
    }

    /// The search entries of rules.
    public func entries(_ counts: Counts) -> [SearchEntry] {
        Self.rulesWithout.map { rule in
            let count = Summary.count(counts.without[rule] ?? 0, "invoice")
            return SearchEntry(
                .rule,
                key: Text(rule.rawValue),
                [rule.rawValue, count, Self.path(ofPage: 1, without: rule)]
            )
        }
    }
}

extension String {
    /// The text without blanks in front.
    fileprivate var trimmedBlanks: String { String(drop { $0 == " " }) }
}
