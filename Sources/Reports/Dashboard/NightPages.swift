import Domain
public import Ledger

extension DashboardSite {
    /// The list of all nights, the newest first.
    public func nightList() -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Nights",
                caption: "Closed nights, a row for each currency",
                section: .nights,
                columns: [
                    Markup.Column(title: "Night"), Markup.Column(title: "Invoices", isFigure: true),
                    Markup.Column(title: "Net", isFigure: true), Markup.Column(title: "Tax", isFigure: true),
                    Markup.Column(title: "Total", isFigure: true), Markup.Column(title: "Credit notes", isFigure: true),
                    Markup.Column(title: "Given back", isFigure: true), Markup.Column(title: "Currency"),
                    Markup.Column(title: "Rejected rows", isFigure: true),
                    Markup.Column(title: "Conflicts", isFigure: true),
                ],
                path: { "nights/\($0).html" },
                before: { $0.command("The state of billing in a terminal:", commands.status) },
                empty: "No night is closed yet."
            )
        )
    }

    /// Adds a night to the list of all; pages that are full by it come back.
    public func add(_ night: Ledger.ClosedNight, to list: inout DashboardList) -> [DashboardFile] {
        let up = list.up
        func head(_ row: inout Markup) {
            row.add("<tr>")
            row.head { head in head.link(up + Self.path(ofNight: night.date)) { $0.date(night.date) } }
        }
        func tail(_ row: inout Markup) {
            row.cell(figure: true) { $0.add("\(night.rejectedRows)") }
            row.cell(figure: true) { $0.add("\(night.conflicts)") }
            row.add("</tr>\n")
        }
        guard !night.sums.isEmpty else {
            let page = list.add { row in
                head(&row)
                row.cell(figure: true) { $0.add("0") }
                row.add(String(repeating: "<td></td>", count: 6))
                tail(&row)
            }
            return [page].compactMap(\.self)
        }
        return night.sums.compactMap { sums in
            list.add { row in
                head(&row)
                for figure in [
                    "\(sums.invoices)", sums.net, sums.tax, sums.total, "\(sums.creditNotes)", sums.creditedTotal,
                ] {
                    row.cell(figure: true) { $0.text(Markup.grouped(figure)) }
                }
                row.cell { $0.text(sums.currency.code) }
                tail(&row)
            }
        }
    }

    /// The page of a night: its sums, and where every row and fact of its export went.
    public func page(_ night: Ledger.ClosedNight) -> DashboardFile {
        var page = DashboardPage(self, Self.path(ofNight: night.date), title: "The night of \(night.date)", in: .nights)
        page.title("The night of \(night.date)")
        page.paragraph(
            night.isPublished
                ? "It is closed and published." : "It is closed and not published yet; the next run publishes it first."
        )
        documents(of: night, &page)
        sums(night.sums, of: "the night", &page)
        reconciliation(of: night, &page)
        page.heading("Commands")
        page.command("Lists its invoices:", commands.invoices(of: night.date))
        if let verify = commands.verify { page.command("Holds all published nights against the ledger:", verify) }
        page.command("The state of billing:", commands.status)
        return page.finished()
    }

    private func documents(of night: Ledger.ClosedNight, _ page: inout DashboardPage) {
        page.markup.add("<ul>\n")
        for (series, count, name) in [
            (InvoiceNumber.Series.invoices, night.invoices, "invoice"),
            (.creditNotes, night.creditNotes, "credit note"),
        ] {
            page.markup.add("<li>")
            if count > 0 {
                page.markup.link(page.up + Self.path(ofPage: 1, series, on: night.date)) {
                    $0.add(Summary.count(count, name))
                }
            } else {
                page.markup.add("no \(name)")
            }
            page.markup.add("</li>\n")
        }
        if let published, night.hasFolder {
            page.markup.add("<li>")
            page.markup.link("\(page.up)\(published)/\(night.date)/") { $0.add("its published folder") }
            page.markup.add("</li>\n")
        }
        page.markup.add("</ul>\n")
    }

    /// Sums by currency, which are never added up to one.
    func sums(_ sums: [CurrencySums], of what: String, _ page: inout DashboardPage) {
        guard !sums.isEmpty else { return }
        let columns = [
            Markup.Column(title: "Currency"), Markup.Column(title: "Documents"),
            Markup.Column(title: "Count", isFigure: true), Markup.Column(title: "Net", isFigure: true),
            Markup.Column(title: "Tax", isFigure: true), Markup.Column(title: "Total", isFigure: true),
        ]
        page.table("Sums of \(what) by currency", columns) { table in
            for sum in sums {
                var rows = [["invoices", "\(sum.invoices)", sum.net, sum.tax, sum.total]]
                if sum.creditNotes > 0 {
                    let left = sum.lessCredits
                    rows.append(
                        [
                            "credit notes, given back", "\(sum.creditNotes)", sum.creditedNet, sum.creditedTax,
                            sum.creditedTotal,
                        ]
                    )
                    rows.append(["invoices less credit notes", "", left.net, left.tax, left.total])
                }
                for row in rows {
                    table.add("<tr>")
                    table.head { $0.text(sum.currency.code) }
                    table.cell { $0.text(row[0]) }
                    for figure in row.dropFirst() { table.cell(figure: true) { $0.text(Markup.grouped(figure)) } }
                    table.add("</tr>\n")
                }
            }
        }
    }

    private func reconciliation(of night: Ledger.ClosedNight, _ page: inout DashboardPage) {
        page.heading("Reconciliation")
        let rows = [
            Markup.Column(title: "Table"), Markup.Column(title: "Read", isFigure: true),
            Markup.Column(title: "Used", isFigure: true), Markup.Column(title: "Rejected", isFigure: true),
            Markup.Column(title: "Held", isFigure: true), Markup.Column(title: "Repeated", isFigure: true),
        ]
        page.table("Rows of the export: read is what was used, rejected, held and repeated", rows) { table in
            for counts in night.rows {
                table.add("<tr>")
                table.head { $0.text(counts.file) }
                for count in [counts.read, counts.used, counts.rejected, counts.held, counts.repeated] {
                    table.cell(figure: true) { $0.add(DisplayText.grouped(count)) }
                }
                table.add("</tr>\n")
            }
        }
        let kinds = night.dispositions.map(\.kind).reduce(into: [Text]()) { if !$0.contains($1) { $0.append($1) } }
        let columns = Disposition.allCases.map { Markup.Column(title: Summary.words(for: $0), isFigure: true) }
        page.table(
            "Charges and usage records: where each one is after the night",
            [Markup.Column(title: "Kind")] + columns + [Markup.Column(title: "All", isFigure: true)]
        ) { table in
            for kind in kinds {
                let own = night.dispositions.filter { $0.kind == kind }
                table.add("<tr>")
                table.head { $0.text(kind.string) }
                for disposition in Disposition.allCases {
                    let count = own.first { $0.disposition == disposition }?.count ?? 0
                    table.cell(figure: true) { $0.add(DisplayText.grouped(count)) }
                }
                table.cell(figure: true) { $0.add(DisplayText.grouped(own.reduce(0) { $0 + $1.count })) }
                table.add("</tr>\n")
            }
        }
    }
}
