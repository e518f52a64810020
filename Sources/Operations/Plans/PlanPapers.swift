import Domain
import Ledger
import Reports

/// The plan that a run writes, or the approved one that it is held against.
struct PlanPapers {
    private let approved: ApprovedPlan?
    private let file: PlanFile?

    /// Opens them before anything else: a plan that cannot be read or written stops the run.
    init(_ request: CloseNights) throws {
        approved = try request.approved.map { try ApprovedPlan(at: $0) }
        file = try request.plan.map { try PlanFile(at: $0) }
    }

    /// Refuses a plan that is not of the nights that a run is to close.
    func judge(_ dates: [CivilDate], _ request: CloseNights, _ state: Ledger.State, _ ledger: Ledger) throws {
        try approved?.judge(dates, request, state, ledger)
    }

    /// Who takes the nights down; nil: there is no plan.
    ///
    /// Several nights of an approved plan are tried before the first of them is closed: all are as it has them, or none is
    /// closed. Each is held against it once more before its own commit.
    func recorder(of plan: NightPlan, _ tools: NightTools) throws -> PlanRecorder? {
        if let file {
            let recorder = PlanRecorder(file)
            try recorder.begin(try plan.start(tools.ledger))
            return recorder
        }
        guard let approved else { return nil }
        if plan.hasNext { try dryRun(plan, against: approved, tools) }
        return PlanRecorder(try PlanComparison(approved, isDryRun: false))
    }

    private func dryRun(_ plan: NightPlan, against approved: ApprovedPlan, _ tools: NightTools) throws {
        var (plan, tools) = (plan, try tools.dryRunning())
        let comparison = try PlanComparison(approved, isDryRun: true)
        tools.recorder = PlanRecorder(comparison)
        while let date = plan.next() {
            var night = Night(date, plan, tools)
            do {
                plan.close(try night.close(), tools)
            } catch {
                throw CommandFailure(error).stopping(date, night.phase, after: RunReport(output: "", isDryRun: true))
            }
        }
        try comparison.finish()
    }

    /// Puts the plan in its place, when all nights are in it.
    func finish() throws -> PlannedRun? { try file?.finish() ?? approved?.reported }

    /// Says what there is where no night is to be closed.
    func noteNothing(in report: inout RunReport) {
        report.plan = approved?.reported
        if file != nil { report.remarks.append("no plan was written, for there is no night to close") }
    }
}

extension NightPlan {
    /// The first line of a plan of these nights.
    fileprivate func start(_ ledger: Ledger) throws -> PlanStart {
        guard let first = next() else { preconditionFailure("a plan is made of nights that are to be closed") }
        let lastClosed = try ledger.state().lastClosed
        return PlanStart(
            first: first,
            last: last,
            billingStart: billingStart,
            lastClosed: lastClosed,
            ledgerDigest: try lastClosed.flatMap { try ledger.nightDigest(of: $0) }
        )
    }
}
