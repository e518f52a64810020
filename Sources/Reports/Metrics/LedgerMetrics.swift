import Domain
public import Ledger

/// What a ledger says, as metrics.
public struct LedgerMetrics {
    private let status: Ledger.Status
    private let totals: Ledger.BilledTotals

    /// What a ledger says after a run.
    public init(_ status: Ledger.Status, _ totals: Ledger.BilledTotals) {
        (self.status, self.totals) = (status, totals)
    }

    /// Its metrics after a run that ended so, which the ledger may have failed to record.
    func metrics(after end: Ledger.Attempt.End) -> [Metric] {
        let isSuccess = end.status == 0 || end.status == 3
        var metrics: [Metric] = []
        if let success = isSuccess ? end.time : status.attempts.lastSuccess?.end?.time {
            metrics.append(
                Metric(
                    "last_success_timestamp_seconds",
                    .gauge,
                    "When the last run with a success ended, in seconds since 1970-01-01 UTC.",
                    Int(success.seconds)
                )
            )
        }
        if let date = status.lastClosed {
            metrics.append(
                Metric(
                    "last_business_date_timestamp_seconds",
                    .gauge,
                    "The beginning of the last business date closed, in seconds since 1970-01-01 UTC.",
                    Int(Instant(startOf: date).seconds)
                )
            )
        }
        return metrics + nights + billed + waiting
    }

    private var nights: [Metric] {
        [
            Metric("nights_closed_total", .counter, "Nights that the ledger closed.", status.nights),
            Metric(
                "unpublished_nights",
                .gauge,
                "Nights that are closed and not published yet; the next run publishes them first.",
                status.unpublished.count
            ),
        ]
    }

    private var billed: [Metric] {
        BilledMetrics(
            invoices: Metric("invoices_total", .counter, "Invoices and credit notes that the ledger has."),
            net: Metric(
                "net_amount",
                .gauge,
                "The sum of invoices and credit notes before tax, in units of the currency; what credit notes give back is above zero. "
                    + "The ledger is exact, Prometheus keeps about 15 digits."
            ),
            tax: Metric("tax_amount", .gauge, "The tax of invoices and credit notes, in units of the currency.")
        )
        .adding(totals.contract, totals.consumption, credits: totals.creditNotes)
    }

    /// What is not invoiced after the last night.
    private var waiting: [Metric] {
        var facts = Metric(
            "charges",
            .gauge,
            "Charges and usage records after the last night, by what became of them."
        )
        for (disposition, count) in status.dispositions {
            facts.add(String(count), ("disposition", disposition.rawValue))
        }
        var held = Metric(
            "held_charges",
            .gauge,
            "Charges and usage records that are held, by the code of the finding that says why."
        )
        let byCode = status.holds.reduce(into: [Text: Int]()) { $0[$1.hold.code, default: 0] += $1.count }
        for (code, count) in byCode.sorted(by: { $0.key < $1.key }) { held.add(String(count), ("code", code.string)) }
        var metrics = [facts, held]
        if let oldest = totals.oldestHeld {
            metrics.append(
                Metric(
                    "oldest_charge_not_invoiced_timestamp_seconds",
                    .gauge,
                    "The beginning of the day on which the oldest charge or use was due that is held and not invoiced; absent: none is.",
                    Int(Instant(startOf: oldest).seconds)
                )
            )
        }
        var answers = Metric("answers", .gauge, "Invoices and credit notes by what their receiver says of them by now.")
        for answer in AnswerStatus.allCases {
            answers.add(String(status.answers.counts[answer, default: 0]), ("status", answer.rawValue))
        }
        metrics.append(answers)
        return metrics + [
            Metric(
                "refusals_waiting",
                .gauge,
                "Refused invoices and credit notes that were not issued again, credited or corrected since.",
                status.answers.waiting.count
            ),
            Metric("rejected_rows", .gauge, "Rows that the last night rejected.", status.rejectedRows),
            Metric(
                "conflicts",
                .gauge,
                "Billed charges that the export of the last night contradicts.",
                status.conflicts
            ),
            Metric("vanished", .gauge, "What the last night found to be gone from the export.", status.vanished.count),
        ]
    }
}
