import Domain
public import Ledger

extension DashboardSite {
    /// Documents that their receivers refuse, with nothing done about it since, the oldest refusal first.
    public func refusedList() -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Refused by the receiver",
                caption: "Refused documents, the oldest refusal first",
                section: .refused,
                columns: [
                    Markup.Column(title: "Document"), Markup.Column(title: "Issued on"),
                    Markup.Column(title: "Account"), Markup.Column(title: "Total", isFigure: true),
                    Markup.Column(title: "Currency"), Markup.Column(title: "Refused on"),
                    Markup.Column(title: "Reason"), Markup.Column(title: "What settles it"),
                ],
                path: { "refused/\($0).html" },
                before: { page in
                    page.paragraph(
                        "Answers of receivers, from the folder responses of the export. A document leaves this list once it is "
                            + "issued again, credited or corrected, or its receiver answers something else."
                    )
                    page.command("All of them as it is now:", commands.refused)
                },
                empty: "No receiver refuses a document about which nothing was done."
            )
        )
    }

    /// Adds a refusal to the list; a page that is full by it comes back.
    public func add(
        _ refusal: Ledger.RecordedAnswer,
        _ advice: RefusalAdvice?,
        to list: inout DashboardList
    ) -> DashboardFile? {
        let (answer, up) = (refusal.answer, list.up)
        return list.add { row in
            row.add("<tr>")
            row.head { head in
                if let path = path(ofDocument: answer.document, on: refusal.businessDate) {
                    head.link(up + path) { $0.exact(answer.document) }
                } else {
                    head.exact(answer.document)
                }
            }
            row.cell { $0.date(refusal.businessDate) }
            row.cell { $0.exact(refusal.account) }
            row.cell(figure: true) { $0.amount(refusal.total) }
            row.cell { $0.text(refusal.total.currency.code) }
            row.cell { $0.date(answer.at.date) }
            row.cell { $0.sentence(answer.reasonText.isEmpty ? "none was given" : answer.reasonText) }
            row.cell { cell in
                guard let advice else { return cell.element("code") { $0.text(commands.explain(answer.document)) } }
                cell.sentence(advice.words)
                if let command = advice.command {
                    cell.add(" ")
                    cell.element("code") { $0.text(command) }
                }
            }
            row.add("</tr>\n")
        }
    }
}
