import Domain

extension RunReport {
    /// A run in one line.
    var line: String {
        let report = self
        let name = report.isDryRun ? "nightbill (dry run):" : "nightbill:"
        var parts: [String] = []
        if let first = report.finished.first, let last = report.finished.last {
            let remarks = report.finishedRemarks
            let those = Summary.count(remarks, "rejected row or conflict", "rejected rows and conflicts")
            parts.append(
                "finished publishing \(Summary.range(first, last))" + (remarks > 0 ? ", which had \(those)" : "")
            )
        }
        guard let first = report.nights.first, let last = report.nights.last else {
            let closed = report.lastClosed.map { "nothing to close, the last night closed is \($0)" }
            parts.append(closed ?? "nothing to close before billing_start")
            if report.rejectedRows > 0 { parts.append("\(Summary.count(report.rejectedRows, "row")) rejected") }
            parts += report.answers.words(isDryRun: report.isDryRun)
            parts += Self.words(for: report.plan)
            return "\(name) \(parts.joined(separator: "; "))"
        }
        let contract = report.nights.reduce(0) { $0 + $1.contractInvoices }
        let consumption = report.nights.reduce(0) { $0 + $1.consumptionInvoices }
        let withOrder = report.nights.reduce(0) { $0 + $1.withPurchaseOrder }
        let nights = Summary.count(report.nights.count, "night")
        parts.append(
            "\(report.isDryRun ? "would close" : "closed") \(Summary.range(first.date, last.date)) (\(nights))"
        )
        parts.append(
            "\(Summary.count(contract + consumption, "invoice")) (\(contract) contract, \(consumption) consumption), "
                + "\(withOrder) with a PO number"
        )
        parts += Summary.refused(report)
        let billed = report.sums.filter { $0.invoices > 0 }
        if !billed.isEmpty {
            parts.append(billed.map { "\($0.currency.code) \($0.net) + \($0.tax) tax" }.joined(separator: ", "))
        }
        parts += Summary.credits(report.sums)
        if report.rejectedRows > 0 {
            parts.append(
                "\(Summary.count(report.rejectedRows, "row")) rejected"
                    + (report.isDryRun ? "" : ", see \(output)/rejects")
            )
        }
        if report.ordersSetAside > 0 { parts.append("\(Summary.count(report.ordersSetAside, "order")) set aside") }
        parts += report.answers.words(isDryRun: report.isDryRun)
        if report.replacedRows > 0 {
            parts.append("\(Summary.count(report.replacedRows, "rejected row")) replaced")
        }
        let dispositions = last.dispositions.filter { $0.count > 0 }.map {
            "\($0.count) \(Summary.words(for: $0.disposition))"
        }
        if !dispositions.isEmpty { parts.append("charges and usage records: \(dispositions.joined(separator: ", "))") }
        if !report.conflicts.isEmpty { parts.append(Summary.count(report.conflicts.count, "conflict")) }
        parts += Summary.notices(report)
        parts += Self.words(for: report.plan)
        return "\(name) \(parts.joined(separator: "; "))"
    }

    /// Where the plan is, with the digest that an approval can name; nothing where there is no plan.
    private static func words(for plan: PlannedRun?) -> [String] {
        guard let plan else { return [] }
        return [plan.isApproved ? "as approved in \(plan.file)" : "plan in \(plan.file), SHA-256 \(plan.sha256)"]
    }

    public func answer(width: Int) -> Answer { .text(line) }
}
