import Domain
public import Ledger

extension DashboardSite {
    /// What is held after the last night, with the reason and what releases it.
    public func heldList() -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Held",
                caption: "What is held, by the row that holds it",
                section: .held,
                columns: [
                    Markup.Column(title: "Subscription"), Markup.Column(title: "What"),
                    Markup.Column(title: "Due on"), Markup.Column(title: "Count", isFigure: true),
                    Markup.Column(title: "Amount", isFigure: true), Markup.Column(title: "Currency"),
                    Markup.Column(title: "Code"), Markup.Column(title: "Reason"), Markup.Column(title: "Row"),
                    Markup.Column(title: "Command"),
                ],
                path: { "held/\($0).html" },
                before: { page in
                    page.paragraph(
                        "Usable, but dependent on something that is not; the next night bills what is released."
                    )
                    if let check = commands.check {
                        page.command("Says what is wrong with an export, and what to do:", check)
                    }
                },
                empty: "Nothing is held."
            )
        )
    }

    /// Adds what is held to the list; a page that is full by it comes back.
    public func add(_ fact: Ledger.HeldFact, to list: inout DashboardList) -> DashboardFile? {
        let hold = fact.hold
        return list.add { row in
            row.add("<tr>")
            row.head { head in
                if let subscription = fact.subscription { head.exact(subscription) } else { head.add("not known") }
            }
            row.cell { $0.text(fact.kind.rawValue + (fact.instalment > 0 ? " \(fact.instalment)" : "")) }
            row.cell { $0.date(fact.dueOn) }
            row.cell(figure: true) { $0.add(DisplayText.grouped(fact.count)) }
            row.cell(figure: true) { cell in if let amount = fact.amount { cell.amount(amount) } }
            row.cell { $0.text(fact.amount?.currency.code ?? "") }
            row.cell { $0.exact(hold.code) }
            row.cell { cell in
                cell.text(HoldTitles.title(hold.code) + ": ")
                cell.sentence(hold.message.visible)
            }
            row.cell { $0.sentence("\(hold.file.visible):\(hold.line)") }
            row.cell { cell in
                cell.element("code") { code in code.text(command(for: fact)) }
            }
            row.add("</tr>\n")
        }
    }

    /// What releases it: a conflict is accepted, anything else is put right in the export and explained here.
    private func command(for fact: Ledger.HeldFact) -> String {
        guard let subscription = fact.subscription else { return commands.about(fact.hold.code) }
        return HoldTitles.isConflict(fact.hold.code) ? commands.accept(subscription) : commands.explain(subscription)
    }

    /// The rows that the last night rejected.
    public func rejectedList() -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Rejected rows",
                caption: "Rejected rows by file and line",
                section: .rejected,
                columns: [
                    Markup.Column(title: "Row"), Markup.Column(title: "Code"), Markup.Column(title: "What is wrong"),
                    Markup.Column(title: "What to do"), Markup.Column(title: "Subscription"),
                    Markup.Column(title: "Command"),
                ],
                path: { "rejected/\($0).html" },
                before: { page in
                    page.paragraph("Rows that cannot be used as they are; the other rows of the export are.")
                    if let check = commands.check { page.command("Says it of the export as it is now:", check) }
                },
                empty: "No row is rejected."
            )
        )
    }

    /// Adds a rejected row to the list; a page that is full by it comes back.
    public func add(_ reject: Ledger.RecordedReject, to list: inout DashboardList) -> DashboardFile? {
        let rejected = reject.row
        return list.add { row in
            row.add("<tr>")
            row.head { $0.exact(Text("\(reject.file):\(rejected.line)")) }
            row.cell { $0.text(rejected.code) }
            row.cell { $0.sentence(DisplayText.text(rejected.message)) }
            row.cell { $0.sentence(DisplayText.text(rejected.hint)) }
            row.cell { cell in if let subscription = rejected.subscription { cell.exact(subscription) } }
            row.cell { cell in
                let command = rejected.subscription.map(commands.explain) ?? commands.about(Text(rejected.code))
                cell.element("code") { code in code.text(command) }
            }
            row.add("</tr>\n")
        }
    }

    /// Adds a file of rejected rows that an earlier version kept as a whole.
    public func add(rejectedFile name: String, to list: inout DashboardList) -> DashboardFile? {
        list.add { row in
            row.add("<tr>")
            row.head { $0.exact(Text(name)) }
            row.add("<td></td>")
            row.cell {
                $0.text(
                    "Rejected rows that an earlier version kept; the file of this name among the published rejects has them."
                )
            }
            row.add("<td></td><td></td><td></td></tr>\n")
        }
    }
}
