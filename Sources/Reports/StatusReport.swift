public import Domain
import Intake
public import Ledger

/// The state of billing, read from a ledger.
public struct StatusReport: Report {
    public let status: Ledger.Status
    /// What a person should look at after the last night.
    public let review: PurchaseOrderReview
    /// What operators asked for and the next night carries out.
    public var requests = OpenRequests()
    /// What receivers say of documents by now.
    public var answers = AnswerSummary()
    /// What is late, a sentence each; nil: that was not asked.
    public let late: [String]?
    private let ages: RunAges

    /// A ledger's status at a moment, with the review of its last night.
    public init(_ status: Ledger.Status, review: PurchaseOrderReview, now: Instant, maximumAge: MaximumAge?) {
        (self.status, self.review) = (status, review)
        let ages = RunAges(status.attempts, now: now)
        self.ages = ages
        late = maximumAge.map { ages.late($0) + Self.ahead(status.lastClosed, now.date) }
    }

    /// That a ledger is closed beyond tomorrow: runs succeed and have nothing to close, so no age shows it.
    private static func ahead(_ lastClosed: CivilDate?, _ today: CivilDate) -> [String] {
        let tomorrow = today.adding(days: 1)
        guard let lastClosed, lastClosed > tomorrow else { return [] }
        return [
            "late: the ledger is closed up to \(lastClosed), later than tomorrow, \(tomorrow) (UTC); until then nothing is billed"
        ]
    }

    /// 0; 3: the last success is older than was asked, or the ledger is closed beyond tomorrow.
    public var exitStatus: Int32 { late?.isEmpty ?? true ? 0 : 3 }

    /// What is late comes first: it is the line that a monitor shows.
    public func answer(width: Int) -> Answer { .text((late ?? []).map { "\($0)\n" }.joined() + text) }

    /// What is held, by what it is held for.
    private var holds: [String] {
        let own = HoldTitles.own
        let rows = status.holds.filter { facts in !own.contains { $0.codes.contains(facts.hold.code) } }
        var lines = rows.isEmpty ? [] : ["", HoldTitles.row]
        lines += rows.flatMap(Self.lines)
        for (title, codes) in own {
            let held = status.holds.filter { codes.contains($0.hold.code) }
            guard !held.isEmpty else { continue }
            let more = held.count - FindingRenderer.mostShown
            lines += ["", title] + held.prefix(FindingRenderer.mostShown).flatMap(Self.lines)
            if more > 0 { lines.append("  and \(more) more, see --json") }
        }
        return lines
    }

    private static func lines(_ facts: Ledger.HeldFacts) -> [String] {
        let (hold, more) = (facts.hold, facts.subscriptionCount - facts.subscriptions.count)
        let names = facts.subscriptions.map(\.string).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return [
            "  \(hold.file):\(hold.line): \(hold.code): \(hold.message)",
            "    \(Summary.count(facts.count, "charge or usage record", "charges and usage records")) of \(names)",
        ]
    }

    /// What was given back, and what is left of all invoices; nothing where no invoice was credited.
    private var credits: [String] {
        let (last, all) = (status.lastNight.filter { $0.creditNotes > 0 }, status.totals.filter { $0.creditNotes > 0 })
        guard !all.isEmpty else { return [] }
        return [
            "", "credit notes",
            Summary.table(
                ["", "currency", "credit notes", "net", "tax", "total"],
                last.map { Summary.row(creditsOf: "last night", $0) }
                    + all.map { Summary.row(creditsOf: "all nights", $0) },
                texts: 2
            ),
            "", "invoices less credit notes",
            Summary.table(
                ["", "currency", "net", "tax", "total"],
                status.totals.map(\.lessCredits).map {
                    ["all nights", $0.currency.code, $0.net, $0.tax, $0.total]
                },
                texts: 2
            ),
        ]
    }

    private var text: String {
        let runs = AttemptText(attempts: status.attempts).lines(ages)
        guard let last = status.lastClosed, let start = status.billingStart else {
            return (["no night closed yet"] + runs).joined(separator: "\n")
        }
        var lines = [
            "last night closed  \(last)",
            "first night        \(start), \(Summary.count(status.nights, "night")) closed",
        ]
        lines += runs
        for date in status.unpublished { lines.append("not published yet  \(date); the next run publishes it first") }
        lines += [
            "", "invoices",
            Summary.table(
                ["", "currency", "invoices", "net", "tax", "total"],
                status.lastNight.map { Summary.row("last night", $0) }
                    + status.totals.map { Summary.row("all nights", $0) },
                texts: 2
            ),
        ]
        lines += credits
        lines += ["", "charges and usage records after the last night"]
        let dispositions = status.dispositions.map { [Summary.words(for: $0.disposition), String($0.count)] }
        lines.append(Summary.table(["", "count"], dispositions, texts: 1))
        if status.rejectedRows > 0 {
            lines += ["", "\(Summary.count(status.rejectedRows, "row")) rejected in the last night"]
        }
        if status.conflicts > 0 { lines += ["", "\(Summary.count(status.conflicts, "conflict")) in the last night"] }
        if !status.vanished.isEmpty {
            lines += ["", "gone from the export"]
            let shown = status.vanished.prefix(FindingRenderer.mostShown)
            lines += shown.map { "  \($0.code): \($0.message.visible)" }
            let more = status.vanished.count - shown.count
            if more > 0 { lines.append("  and \(more) more, see --json") }
        }
        lines += holds
        lines += requests.lines
        lines += answers.lines
        lines += Summary.review(review)
        lines += Summary.unnoticed(status)
        return lines.joined(separator: "\n")
    }
}
