import Domain
import Ledger
import Testing

@testable import Reports

@Suite("Metrics")
struct MetricTests {
    @Test("A metric is written with what it means, its type and its labels; one without a value is left out")
    func text() {
        var metric = Metric("rows", .gauge, "Rows.\nWith a \\ in \"them\".")
        metric.add("1.50", ("table", "a\"b\\c\nd"), ("kind", "x"))
        metric.add("2")
        #expect(
            Metric.text([metric, Metric("none", .counter, "Nothing."), Metric("nights_total", .counter, "Nights.", 3)])
                == """
                # HELP nightbill_rows Rows.\\nWith a \\\\ in "them".
                # TYPE nightbill_rows gauge
                nightbill_rows{table="a\\"b\\\\c\\nd",kind="x"} 1.50
                nightbill_rows 2
                # HELP nightbill_nights_total Nights.
                # TYPE nightbill_nights_total counter
                nightbill_nights_total 3

                """
        )
    }

    @Test("A run that could not begin leaves how it ended, and the time of its stages; nothing is made up")
    func failed() {
        let end = Ledger.Attempt.End(time: Instant(seconds: 1_000_007), status: 78, nights: 0, reason: "no settings")
        var metrics = RunMetrics(version: "1.2", started: Instant(seconds: 1_000_000), end: end)
        metrics.times = [.plan: .milliseconds(1_234), .seal: .seconds(2)]
        let lines = Set(metrics.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
        let stages = RunStage.allCases.map { stage in
            let seconds = stage == .plan ? "1.234" : stage == .seal ? "2.000" : "0.000"
            return "nightbill_last_run_stage_seconds{stage=\"\(stage.rawValue)\"} \(seconds)"
        }
        #expect(
            lines
                == Set(
                    stages + [
                        "nightbill_build_info{version=\"1.2\"} 1", "nightbill_last_attempt_timestamp_seconds 1000007",
                        "nightbill_last_attempt_status 78", "nightbill_last_run_duration_seconds 7",
                        "nightbill_last_run_nights 0",
                    ]
                )
        )
    }

    @Test("Amounts are written as exactly as they are kept, whatever their currency has for decimals")
    func amounts() throws {
        let (euro, yen) = (try #require(Currency.named("EUR")), try #require(Currency.named("JPY")))
        let large = CurrencySums(euro, invoices: 2, netUnits: Int128(Int64.max) * 1_000 + 7, taxUnits: -5)
        let credits = CurrencySums(yen, creditNotes: 1, creditedNetUnits: 12, creditedTaxUnits: 1)
        let metrics = BilledMetrics(
            invoices: Metric("invoices_total", .counter, "Invoices."),
            net: Metric("net_amount", .gauge, "Net."),
            tax: Metric("tax_amount", .gauge, "Tax.")
        )
        let lines = Metric.text(metrics.adding([large], [], credits: [credits])).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        #expect(
            lines == [
                "nightbill_invoices_total{currency=\"EUR\",kind=\"contract\"} 2",
                "nightbill_invoices_total{currency=\"JPY\",kind=\"credit_note\"} 1",
                "nightbill_net_amount{currency=\"EUR\",kind=\"contract\"} 92233720368547758070.07",
                "nightbill_net_amount{currency=\"JPY\",kind=\"credit_note\"} 12",
                "nightbill_tax_amount{currency=\"EUR\",kind=\"contract\"} -0.05",
                "nightbill_tax_amount{currency=\"JPY\",kind=\"credit_note\"} 1",
            ]
        )
    }
}
