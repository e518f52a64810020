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
    private let request: () throws -> CloseNights

    /// Nights to be closed, whose request may fail to be made.
    public init(
        ledger: String,
        asOf: CivilDate,
        isRecorded: Bool,
        holder: String?,
        clock: @escaping @Sendable () -> Instant,
        _ request: @escaping () throws -> CloseNights
    ) {
        (self.ledger, self.asOf, self.isRecorded, self.holder) = (ledger, asOf, isRecorded, holder)
        (self.clock, self.request) = (clock, request)
    }

    public func perform() throws -> RunReport {
        guard isRecorded else { return try request().perform() }
        let record = AttemptRecord(asOf: asOf, clock: clock)
        let opened = existing()
        if case .success(let ledger) = opened { record.begin(in: ledger) }
        do {
            var request = try request()
            (request.opened, request.record) = (opened, record)
            var report = try request.perform()
            record.end(report)
            if let fault = record.fault { report.remarks.append(fault) }
            return report
        } catch {
            let failure = CommandFailure(error)
            record.end(failure)
            throw failure
        }
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
