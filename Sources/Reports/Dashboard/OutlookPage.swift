import Domain

extension DashboardSite {
    /// The charges to come; `report` is nil where no export was given: then the page says what shows them.
    public func outlook(_ report: OutlookReport?) -> DashboardFile {
        var page = DashboardPage(self, Section.outlook.path, title: "Outlook", in: .outlook)
        page.title("Outlook")
        guard let report else {
            page.paragraph("These pages were written without an export, and what is to come is in the export alone.")
            page.command(
                "Writes them with an outlook; put the folder of the export in:",
                commands.dashboard(input: "INPUT")
            )
            return page.finished()
        }
        page.paragraph(
            "Charges of the nights \(Summary.range(report.from, report.until)), if the export does not change. Consumption is "
                + "what the export has recorded so far; later use is not guessed."
        )
        page.command("The same in a terminal:", commands.outlook(until: report.until))
        sums(report, &page)
        charges(report, &page)
        held(report, &page)
        return page.finished()
    }

    private func sums(_ report: OutlookReport, _ page: inout DashboardPage) {
        let columns = [
            Markup.Column(title: "Kind"), Markup.Column(title: "Charges", isFigure: true),
            Markup.Column(title: "Net", isFigure: true), Markup.Column(title: "Currency"),
        ]
        page.table("Sums by kind and currency", columns) { table in
            for kind in [InvoiceKind.contract, .consumption] {
                for sum in report.sums(of: kind) {
                    table.add("<tr>")
                    table.head { $0.text(kind.rawValue) }
                    table.cell(figure: true) { $0.add(DisplayText.grouped(sum.charges)) }
                    table.cell(figure: true) { $0.text(Markup.grouped(sum.net)) }
                    table.cell { $0.text(sum.currency.code) }
                    table.add("</tr>\n")
                }
            }
        }
    }

    /// How many rows of an outlook are shown; the command shows all of them.
    private static let mostShown = 2_000

    private func charges(_ report: OutlookReport, _ page: inout DashboardPage) {
        let columns = [
            Markup.Column(title: "Month"), Markup.Column(title: "Account"), Markup.Column(title: "Kind"),
            Markup.Column(title: "Payer"), Markup.Column(title: "PO number"), Markup.Column(title: "Rule"),
            Markup.Column(title: "Charges", isFigure: true), Markup.Column(title: "Net", isFigure: true),
            Markup.Column(title: "Currency"), Markup.Column(title: "Attention"),
        ]
        more(report.charges.count, &page)
        page.table("Charges to come, by month and account", columns) { table in
            for row in report.charges.prefix(Self.mostShown) {
                table.add("<tr>")
                table.head { $0.text(row.month.description) }
                table.cell { $0.exact(row.account) }
                table.cell { $0.text(row.kind.rawValue) }
                table.cell { cell in if let payer = row.payer { cell.exact(payer) } }
                table.cell { cell in
                    if let number = row.number { return cell.exact(number) }
                    cell.add(row.requested == nil ? "none" : "not ")
                    if let requested = row.requested { cell.exact(requested) }
                }
                table.cell { $0.text(row.rule.rawValue) }
                table.cell(figure: true) { $0.add(DisplayText.grouped(row.charges)) }
                table.cell(figure: true) { $0.text(Markup.grouped(row.net)) }
                table.cell { $0.text(row.currency.code) }
                table.cell { $0.text(row.attention?.rawValue ?? "") }
                table.add("</tr>\n")
            }
        }
    }

    private func more(_ count: Int, _ page: inout DashboardPage) {
        guard count > Self.mostShown else { return }
        page.paragraph("The first \(DisplayText.grouped(Self.mostShown)) of \(DisplayText.grouped(count)) rows.")
    }

    private func held(_ report: OutlookReport, _ page: inout DashboardPage) {
        page.heading("Held until somebody acts")
        guard !report.held.isEmpty else { return page.paragraph("Nothing is held.") }
        let columns = [
            Markup.Column(title: "Month"), Markup.Column(title: "Account"), Markup.Column(title: "Subscription"),
            Markup.Column(title: "Code"), Markup.Column(title: "Charges", isFigure: true),
            Markup.Column(title: "Usage records", isFigure: true), Markup.Column(title: "Net", isFigure: true),
            Markup.Column(title: "Currency"), Markup.Column(title: "Reason"),
        ]
        more(report.held.count, &page)
        page.table("What will be held, by month and account", columns) { table in
            for row in report.held.prefix(Self.mostShown) {
                table.add("<tr>")
                table.head { $0.text(row.month?.description ?? "not known") }
                table.cell { cell in if let account = row.account { cell.exact(account) } }
                table.cell { cell in if let subscription = row.subscription { cell.exact(subscription) } }
                table.cell { $0.exact(row.code) }
                table.cell(figure: true) { $0.add(DisplayText.grouped(row.charges)) }
                table.cell(figure: true) { $0.add(DisplayText.grouped(row.usageRecords)) }
                table.cell(figure: true) { $0.text(row.net.map(Markup.grouped) ?? "") }
                table.cell { $0.text(row.currency?.code ?? "") }
                table.cell { $0.sentence(row.message.visible) }
                table.add("</tr>\n")
            }
        }
    }
}
