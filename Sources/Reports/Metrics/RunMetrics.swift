public import Domain
public import Ledger

/// What a run and its ledger come to, as a file of metrics that Prometheus reads.
///
/// What the ledger tells is there also after a run that failed; the parts that begin with `last_run` speak of the last run alone.
public struct RunMetrics {
    /// The program's version.
    public var version: String
    /// How the run ended.
    public var end: Ledger.Attempt.End
    /// When it began.
    public var started: Instant
    /// What it came to; nil where it failed before it began with the first night.
    public var report: RunReport?
    /// How long its stages took; one that it did not come to is absent.
    public var times: [RunStage: Duration]
    /// What the ledger says after it; nil: it cannot be read, or there is none.
    public var ledger: LedgerMetrics?

    /// The metrics of a run that began and ended.
    public init(version: String, started: Instant, end: Ledger.Attempt.End) {
        (self.version, self.started, self.end) = (version, started, end)
        times = [:]
    }

    /// The text of the file, in Prometheus's text format 0.0.4.
    public var text: String {
        var build = Metric("build_info", .gauge, "The version of the program that wrote these metrics; always 1.")
        build.add("1", ("version", version))
        return Metric.text([build] + attempt + (ledger?.metrics(after: end) ?? []) + run)
    }

    private var attempt: [Metric] {
        [
            Metric(
                "last_attempt_timestamp_seconds",
                .gauge,
                "When the last run ended, with success or without, in seconds since 1970-01-01 UTC.",
                Int(end.time.seconds)
            ),
            Metric(
                "last_attempt_status",
                .gauge,
                "The exit status of the last run; 0 and 3 are a success.",
                Int(end.status)
            ),
            Metric(
                "last_run_duration_seconds",
                .gauge,
                "How long the last run took.",
                Int(max(0, end.time.seconds - started.seconds))
            ),
            Metric(
                "last_run_nights",
                .gauge,
                "How many nights the last run closed, or published for an earlier one.",
                end.nights
            ),
        ]
    }

    private var run: [Metric] {
        var stages = Metric(
            "last_run_stage_seconds",
            .gauge,
            "How long the stages of the last run took, all its nights together; 0 where it did not come to one."
        )
        for stage in RunStage.allCases {
            stages.add(Self.seconds(times[stage, default: .zero]), ("stage", stage.rawValue))
        }
        guard let report else { return [stages] }
        let counts = [
            Self.decisions(report), Self.findings(report), Self.rejected(report),
            Metric(
                "last_run_invoices_without_number",
                .gauge,
                "Invoices of the last run without the PO number that was asked for.",
                report.nights.reduce(0) { $0 + $1.review.refused.count }
            ),
            Metric(
                "last_run_conflicts",
                .gauge,
                "Billed charges that the export of the last run contradicts.",
                report.conflicts.count
            ),
        ]
        return [stages] + Self.billed(report.tally) + counts
    }

    /// A time in seconds, to the millisecond.
    private static func seconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        return PlainDecimal.plain(Int128(max(0, milliseconds)), decimalPlaces: 3)
    }

    private static func billed(_ tally: InvoiceTally) -> [Metric] {
        BilledMetrics(
            invoices: Metric("last_run_invoices", .gauge, "Invoices and credit notes of the last run."),
            net: Metric(
                "last_run_net_amount",
                .gauge,
                "The sum of the last run's invoices and credit notes before tax, in units of the currency; what is given back is "
                    + "above zero."
            ),
            tax: Metric(
                "last_run_tax_amount",
                .gauge,
                "The tax of the last run's invoices and credit notes, in units of the currency."
            )
        )
        .adding(tally.contractSums, tally.consumptionSums, credits: tally.creditSums)
    }

    private static func decisions(_ report: RunReport) -> Metric {
        var metric = Metric(
            "last_run_purchase_order_decisions",
            .gauge,
            "Invoices of the last run by the rule that decided whether they carry a PO number; shown: they do."
        )
        let decisions = report.tally.decisions
        for rule in PurchaseOrderRule.allCases {
            metric.add(String(decisions[rule, default: 0]), ("rule", rule.rawValue))
        }
        return metric
    }

    private static func findings(_ report: RunReport) -> Metric {
        var metric = Metric("last_run_findings", .gauge, "What the last run found in its input, by severity.")
        for (severity, count) in report.findingCounts { metric.add(String(count), ("severity", severity)) }
        return metric
    }

    private static func rejected(_ report: RunReport) -> Metric {
        var metric = Metric(
            "last_run_rejected_rows",
            .gauge,
            "Rows that the last run could not use and that no usable row replaces, by table."
        )
        for (table, rows) in report.rejectedByTable { metric.add(String(rows), ("table", table)) }
        return metric
    }
}

/// Invoices and credit notes by currency and kind.
struct BilledMetrics {
    var invoices: Metric
    var net: Metric
    var tax: Metric

    /// The three metrics with sums, by kind and then by currency.
    func adding(_ contract: [CurrencySums], _ consumption: [CurrencySums], credits: [CurrencySums]) -> [Metric] {
        var (invoices, net, tax) = (invoices, net, tax)
        func add(_ kind: String, _ sums: CurrencySums, _ count: Int, _ amounts: (net: String, tax: String)) {
            invoices.add(String(count), ("currency", sums.currency.code), ("kind", kind))
            net.add(amounts.net, ("currency", sums.currency.code), ("kind", kind))
            tax.add(amounts.tax, ("currency", sums.currency.code), ("kind", kind))
        }
        for sums in contract { add(InvoiceKind.contract.rawValue, sums, sums.invoices, (sums.net, sums.tax)) }
        for sums in consumption { add(InvoiceKind.consumption.rawValue, sums, sums.invoices, (sums.net, sums.tax)) }
        for sums in credits { add("credit_note", sums, sums.creditNotes, (sums.creditedNet, sums.creditedTax)) }
        return [invoices, net, tax]
    }
}
