import Billing
public import Domain
import Intake
import Ledger
public import Logging
import Publishing
public import Reports

/// Closes every business date after the last closed one, up to a date: plan, and then for each night decide, book, number,
/// seal, commit, publish.
public struct CloseNights: Operation {
    /// The folder of CSV files.
    public var input: String
    /// The folder that gets the published folders.
    public var output: String
    /// The ledger file.
    public var ledger: String
    /// The last business date to close.
    public var asOf: CivilDate
    /// The day after today, by the clock of whoever asks: no later date is closed. Nil: any may be.
    public var tomorrow: CivilDate?
    /// How many nights may be closed at once, where they are more than ``NightDates/usual``.
    public var catchUp = 0
    public var settings: Settings
    /// What the program says of itself.
    public var log: Logger
    /// A folder of templates that go before the bundled ones.
    public var templates: String?
    /// A folder of XML Schemas that every document must pass before its night is closed; nil: none is asked.
    public var schemas: String?
    /// Formats to write beside each invoice's own.
    public var extraFormats: [String] = []
    /// Optional tables, and optional columns as `TABLE.COLUMN`, that may be absent though the last night read them.
    public var allowMissing: [String] = []
    /// Tables that may have lost many rows since the last night.
    public var allowShrunk: [String] = []
    /// The file that gets the plan of a dry run; nil: none is made.
    public var plan: String?
    /// The file of a plan that was approved: the nights are closed as it has them, or not at all. Nil: they are closed.
    public var approved: String?
    /// The same nights, all totals, nothing written.
    public var isDryRun = false
    /// Any rejected row stops the run before a night is closed.
    public var isStrict = false
    /// The signal that asked the run to stop; nil: go on. Asked between nights and before a commit.
    public var stopSignal: @Sendable () -> Int32? = { nil }
    /// Who runs, for a second run that finds the ledger taken; nothing else depends on it.
    public var holder: String?
    /// Gets how far the run is, some hundred times a night at most, from any thread but from one at a time; it must not wait
    /// for the run.
    public var progress: (@Sendable (RunProgress) -> Void)?
    /// That nights are decided and sealed in shards; nil: this process does all.
    public var shards: ShardRequest?
    /// What the run measures of itself, for its metrics.
    var measures: RunMeasures?
    /// Whether each night is decided, even where it is known to come to the same as a quiet one before it.
    var decidesEachNight = false
    /// The ledger, where it was opened before, or why it could not be.
    var opened: Swift.Result<Ledger, LedgerError>?
    /// Where the run is recorded.
    var record: AttemptRecord?

    /// Nights over an input folder, kept in a ledger and published below an output folder.
    public init(
        input: String,
        output: String,
        ledger: String,
        asOf: CivilDate,
        settings: Settings,
        log: Logger
    ) {
        (self.input, self.output, self.ledger) = (input, output, ledger)
        (self.asOf, self.settings, self.log) = (asOf, settings, log)
    }

    public func perform() throws -> RunReport {
        try NightDates.refuseFuture(self)
        var report = RunReport(output: output, isDryRun: isDryRun)
        defer { measures?.end(report) }
        measures?.enter(.plan)
        let papers = try PlanPapers(self)
        var tools = try NightTools(self)
        defer { tools.shards?.end() }
        try finishNights(tools, &report)
        var answers = try RunAnswers(tools)
        report.answers = answers.report
        guard var plan = try plan(tools, papers, &report) else {
            try answers.finish(in: tools.ledger, nights: 0)
            report.answers = answers.report
            return report
        }
        tools.recorder = try papers.recorder(of: plan, tools)
        let odd = tools.documents.oddTemplates(for: plan.export, isTrial: isDryRun) + settings.issuer.garbledTexts
        var rates = AgedRates()
        while let date = plan.next() {
            var night = Night(date, plan, tools)
            do {
                let closed = try night.close()
                plan.close(closed, tools)
                let night = closed.report(output: tools.publisher == nil ? nil : output)
                report.add(night)
                rates.add(night.sums, on: date, plan.export.exchangeRates, in: settings.taxCurrency)
                report.note(closed.vanished)
                report.remarks =
                    tools.notices(plan.addressless) + odd
                    + settings.issuer.notices(on: report.sums)
                    + rates.notices(in: settings.taxCurrency) + report.doubts
                log.info(
                    "closed \(date) with \(Summary.count(closed.booked.invoices.count, "invoice"))",
                    metadata: ["night": "\(date)"]
                )
            } catch {
                throw CommandFailure(error).stopping(date, night.phase, after: report)
            }
        }
        try answers.finish(in: tools.ledger, nights: report.nights.count)
        report.answers = answers.report
        report.plan = try papers.finish()
        return report
    }

    /// What ends the run. What is closed by then is published; nothing is left to be put right.
    var stop: StopSignal { StopSignal(asked: stopSignal, advice: "the next run goes on from here") }

    /// Nights that were committed but not published are published first, from the ledger alone.
    private func finishNights(_ tools: NightTools, _ report: inout RunReport) throws {
        guard let publisher = tools.publisher else { return }
        let state = try tools.ledger.state()
        if !state.unpublished.isEmpty { measures?.enter(.finish) }
        for (index, date) in state.unpublished.enumerated() {
            log.warning(
                "publishing the night of \(date), which an earlier run closed but did not publish",
                metadata: ["night": "\(date)"]
            )
            let night = RunProgress.Night(date, index + 1, of: state.unpublished.count)
            let meter = ProgressMeter(.publishing, of: night, total: 1, progress)
            defer { meter.advance(by: 1) }
            try publisher.publish(try NightSource(tools.ledger, date))
            try tools.ledger.markPublished(date)
        }
        report.finished = state.unpublished
        report.finishedRemarks = state.unpublishedRemarks
    }

    /// Refuses a prefix of invoices under which the ledger has credit notes: two documents would have one number.
    private func refuseTakenPrefix(_ ledger: Ledger) throws {
        let prefix = settings.invoicePrefix
        guard InvoiceNumber.creditNotePrefixes.contains(prefix), try ledger.prefixes(of: .creditNotes).contains(prefix)
        else { return }
        throw CommandFailure(
            .settings,
            "invoice_prefix: the ledger has credit notes with the prefix \(prefix); use another, such as INV"
        )
    }

    /// What is to be closed over which export; nil: nothing is.
    private func plan(_ tools: NightTools, _ papers: PlanPapers, _ report: inout RunReport) throws -> NightPlan? {
        let state = try tools.ledger.state()
        report.lastClosed = state.lastClosed
        report.closedAhead = NightDates.closedAhead(self, state)
        let dates = try NightDates(self, state).free(of: tools.publisher)
        try papers.judge(dates, self, state, tools.ledger)
        guard !dates.isEmpty else {
            papers.noteNothing(in: &report)
            return nil
        }
        try refuseTakenPrefix(tools.ledger)
        measures?.enter(.plan)
        let intake = try tools.readExport(after: state)
        report.note(intake)
        if isStrict, report.rejectedRows > 0 || intake.findings.filesSetAside > 0 || report.answers.read.setAside > 0 {
            throw CommandFailure(.unusableInput, "--strict: no night was closed", found: FoundInput(report))
        }
        let billingStart = state.billingStart ?? settings.billingStart ?? asOf
        let plan = try NightPlan(
            dates,
            after: state,
            billingStart: billingStart,
            intake,
            rejectedAnswers: report.answers.read.rejectedRows,
            tools
        )
        // Later nights read the same export: they miss nothing more than the first.
        report.note(plan.vanished(on: dates[0]))
        return plan
    }
}
