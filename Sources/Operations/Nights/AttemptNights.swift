public import Domain
import Ledger
public import Reports

/// A run of nights that its ledger keeps a record of: when it began and ended, and how. A ledger that exists is opened before
/// anything else, so that a run which fails for its settings or its date is recorded as well; one that another run holds is
/// left alone.
public struct AttemptNights: Operation {
    /// The ledger file.
    public var ledger: String
    /// The last business date to close.
    public var asOf: CivilDate
    /// Whether it is to be recorded: a dry run is not.
    public var isRecorded: Bool
    /// Who runs, for a second run that finds the ledger taken.
    public var holder: String?
    /// The time of day, by the clock of whoever asks. It is recorded, and nothing depends on it.
    public var clock: @Sendable () -> Instant
    /// The metrics to be left, whether or not the run succeeds; nil: none.
    public var metrics: RunMetricsRequest?
    private let request: () throws -> CloseNights

    /// Nights to be closed, whose request may fail to be made.
    public init(
        ledger: String,
        asOf: CivilDate,
        isRecorded: Bool,
        holder: String?,
        clock: @escaping @Sendable () -> Instant,
        metrics: RunMetricsRequest? = nil,
        _ request: @escaping () throws -> CloseNights
    ) {
        (self.ledger, self.asOf, self.isRecorded, self.holder) = (ledger, asOf, isRecorded, holder)
        (self.clock, self.metrics, self.request) = (clock, metrics, request)
    }

    public func perform() throws -> RunReport {
        guard isRecorded else { return try request().perform() }
        let record = AttemptRecord(asOf: asOf, clock: clock)
        let measures = metrics.map { RunMeasures($0.stopwatch) }
        let opened = existing()
        if case .success(let ledger) = opened { record.begin(in: ledger) }
        do {
            var request = try request()
            (request.opened, request.record, request.measures) = (opened, record, measures)
            var report = try request.perform()
            let end = record.end(report)
            if let fault = record.fault { report.remarks.append(fault) }
            report.metricsFault = write(measures, record, end)
            return report
        } catch {
            var failure = CommandFailure(error)
            let end = record.end(failure)
            // Whoever holds the ledger leaves metrics of its own.
            if failure.kind != .ledgerHeld, let fault = write(measures, record, end) { failure.message += "\n\(fault)" }
            throw failure
        }
    }

    /// Leaves the metrics of a run that ended.
    ///
    /// - Returns: why they could not be written; nil: they are, or none are wanted.
    private func write(_ measures: RunMeasures?, _ record: AttemptRecord, _ end: Ledger.Attempt.End) -> String? {
        guard let wanted = metrics, let measures else { return nil }
        var metrics = RunMetrics(version: wanted.version, started: record.started, end: end)
        (metrics.report, metrics.times) = (measures.report, measures.times)
        var fault: String?
        do throws(LedgerError) {
            metrics.ledger = try record.ledger.map { ledger throws(LedgerError) in
                LedgerMetrics(try ledger.status(), try ledger.billedTotals())
            }
        } catch {
            fault = "the metrics lack what the ledger says, for it could not be read: \(error)"
        }
        return MetricsFile.write(metrics, to: wanted.file) ?? fault
    }

    /// The ledger, or why it cannot be opened, which is reported where the run needs it; nil: there is none yet.
    private func existing() -> Swift.Result<Ledger, LedgerError>? {
        do throws(LedgerError) {
            guard try Ledger.exists(ledger) else { return nil }
            return .success(try Ledger.openExisting(ledger, holder: holder))
        } catch {
            return .failure(error)
        }
    }
}
