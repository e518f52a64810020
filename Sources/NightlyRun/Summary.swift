import Domain
import Intake
public import Ledger

/// Reports for a person.
public enum Summary {
    /// A run in one line.
    public static func line(_ report: RunReport, output: String) -> String {
        let name = report.isDryRun ? "nightbill (dry run):" : "nightbill:"
        var parts: [String] = []
        if let first = report.finished.first, let last = report.finished.last {
            let remarks = report.finishedRemarks
            let those = count(remarks, "rejected row or conflict", "rejected rows and conflicts")
            parts.append("finished publishing \(range(first, last))" + (remarks > 0 ? ", which had \(those)" : ""))
        }
        guard let first = report.nights.first, let last = report.nights.last else {
            let closed = report.lastClosed.map { "nothing to close, the last night closed is \($0)" }
            parts.append(closed ?? "nothing to close before billing_start")
            return "\(name) \(parts.joined(separator: "; "))"
        }
        let contract = report.nights.reduce(0) { $0 + $1.contractInvoices }
        let consumption = report.nights.reduce(0) { $0 + $1.consumptionInvoices }
        let withOrder = report.nights.reduce(0) { $0 + $1.withPurchaseOrder }
        let nights = count(report.nights.count, "night")
        parts.append("\(report.isDryRun ? "would close" : "closed") \(range(first.date, last.date)) (\(nights))")
        parts.append(
            "\(count(contract + consumption, "invoice")) (\(contract) contract, \(consumption) consumption), "
                + "\(withOrder) with a PO number"
        )
        if !report.sums.isEmpty {
            parts.append(report.sums.map { "\($0.currency.code) \($0.net) + \($0.tax) tax" }.joined(separator: ", "))
        }
        if report.rejectedRows > 0 {
            parts.append(
                "\(count(report.rejectedRows, "row")) rejected" + (report.isDryRun ? "" : ", see \(output)/rejects")
            )
        }
        let dispositions = last.dispositions.filter { $0.count > 0 }.map { "\($0.count) \(words(for: $0.disposition))" }
        if !dispositions.isEmpty { parts.append("charges and usage records: \(dispositions.joined(separator: ", "))") }
        if !report.conflicts.isEmpty { parts.append(count(report.conflicts.count, "conflict")) }
        parts += notices(report)
        return "\(name) \(parts.joined(separator: "; "))"
    }

    /// What `check` found, in a table of files.
    public static func text(_ check: CheckReport) -> String {
        let rows = check.rowCounts.map { tally in
            let counts = [tally.read, tally.used, tally.rejected, tally.held, tally.repeated]
            return [tally.file] + counts.map(String.init)
        }
        return table(["file", "rows", "used", "rejected", "held", "repeated"], rows, texts: 1)
    }

    /// A ledger's status.
    public static func text(_ status: Ledger.Status) -> String {
        guard let last = status.lastClosed, let start = status.billingStart else { return "no night closed yet" }
        var lines = [
            "last night closed  \(last)",
            "first night        \(start), \(count(status.nights, "night")) closed",
        ]
        for date in status.unpublished { lines.append("not published yet  \(date); the next run publishes it first") }
        lines += [
            "", "invoices",
            table(
                ["", "currency", "invoices", "net", "tax", "total"],
                status.lastNight.map { row("last night", $0) } + status.totals.map { row("all nights", $0) },
                texts: 2
            ),
        ]
        lines += ["", "charges and usage records after the last night"]
        let dispositions = status.dispositions.map { [words(for: $0.disposition), String($0.count)] }
        lines.append(table(["", "count"], dispositions, texts: 1))
        if status.rejectedRows > 0 { lines += ["", "\(count(status.rejectedRows, "row")) rejected in the last night"] }
        if status.conflicts > 0 { lines += ["", "\(count(status.conflicts, "conflict")) in the last night"] }
        if !status.holds.isEmpty {
            lines += ["", "held, until the row is mended"]
            for facts in status.holds {
                let (hold, more) = (facts.hold, facts.subscriptionCount - facts.subscriptions.count)
                let names =
                    facts.subscriptions.map(\.string).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
                lines.append("  \(hold.file):\(hold.line): \(hold.code): \(hold.message)")
                lines.append(
                    "    \(count(facts.count, "charge or usage record", "charges and usage records")) of \(names)"
                )
            }
        }
        lines += unnoticed(status)
        return lines.joined(separator: "\n")
    }

    /// What a verification found, a line each, and a last line that sums it up.
    public static func text(_ verification: Verification) -> String {
        var lines = verification.faults.map { fault in
            "\(fault.kind.rawValue): \(fault.path)" + (fault.isRepaired ? " (written again)" : "")
                + (fault.standing.map { " (it is \($0))" } ?? "")
                + (verification.repairs && fault.kind == .missing && !fault.isRepaired
                    ? " (not written again: something else in its folder is altered or surplus)" : "")
        }
        lines += verification.unfinished.map {
            "unfinished: \($0) (a run is at work on it, or was killed and the next one finishes it)"
        }
        let verdict = verification.isSound ? "as the ledger says" : "not as the ledger says"
        lines.append(
            "\(count(verification.nights, "night")), \(count(verification.files, "file")): \(verdict)"
        )
        return lines.joined(separator: "\n")
    }

    /// What became of a regenerated invoice.
    public static func text(_ outcome: Regeneration.Outcome, isDryRun: Bool) -> String {
        func number(_ number: Text?) -> String { number.map { "PO \"\($0)\"" } ?? "no PO number" }
        var text = "\(outcome.number) revision \(outcome.revision)"
        if outcome.isNewRevision {
            let verb = isDryRun ? "would be issued" : "issued"
            text += " \(verb): \(number(outcome.before)) (\(outcome.ruleBefore.rawValue)) → "
            text += "\(number(outcome.now)) (\(outcome.ruleNow.rawValue))"
        } else {
            text += ": as it was issued, \(number(outcome.now)) (\(outcome.ruleNow.rawValue))"
        }
        return ([text] + outcome.files.map { "  \($0)" }).joined(separator: "\n")
    }

    /// A table whose first columns are texts and whose others are numbers.
    private static func table(_ titles: [String], _ rows: [[String]], texts: Int) -> String {
        var table = TextTable(
            titles.enumerated().map { TextTable.Column(title: $1, isNumber: $0 >= texts) }
        )
        for row in rows { table.add(row) }
        return table.lines(width: .max).joined(separator: "\n")
    }

    private static func words(for disposition: Disposition) -> String {
        disposition.rawValue.replacing("_", with: " ")
    }

    private static func row(_ name: String, _ total: CurrencySums) -> [String] {
        [name, total.currency.code, String(total.invoices), total.net, total.tax, total.total]
    }

    static func range(_ first: CivilDate, _ last: CivilDate) -> String {
        first == last ? "\(first)" : "\(first) to \(last)"
    }

    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}
