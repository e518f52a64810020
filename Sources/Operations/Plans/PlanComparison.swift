import Domain
import Reports

/// Holds the lines of nights, as they are made, against those of an approved plan. Both are in one order, so that they are
/// gone through side by side, and neither is kept.
final class PlanComparison: PlanSink {
    private let plan: ApprovedPlan
    /// The next line of the plan that has no partner yet; nil: it is not read yet.
    private var waiting: ApprovedPlan.Line?
    private var differences = PlanDifferences()
    /// Whether all nights are gone through before one is refused: none of them is closed.
    private let isDryRun: Bool

    /// Lines are held against the plan from its first one on; nights that it has before the first are passed over.
    init(_ plan: ApprovedPlan, isDryRun: Bool) throws {
        (self.plan, self.isDryRun) = (plan, isDryRun)
        try plan.rewind()
    }

    func take(_ line: [UInt8]) throws {
        var made: PlanLine?
        while true {
            let planned = try peek()
            if let planned, planned.whole.elementsEqual(line) { return waiting = nil }
            let now = try made ?? Self.read(line[...])
            made = now
            // Nights that were closed before this run are not made again.
            let old = try planned.map { try Self.read($0.whole) }
            if let old, old.record == .plan || Self.isEarlier(old, than: now) {
                waiting = nil
                continue
            }
            guard let old, old.date == now.date, !PlanLine.precedes(now, old) else {
                differences.add(PlanDifference(.new, now))
                return
            }
            waiting = nil
            if old.isOfSame(as: now) { return differences.add(PlanDifference(planned: old, now: now)) }
            differences.add(PlanDifference(.missing, old))
        }
    }

    /// Whether a line of the plan is of an earlier night than the first one of this run.
    private static func isEarlier(_ planned: PlanLine, than now: PlanLine) -> Bool {
        guard let planned = planned.date, let now = now.date else { return false }
        return planned < now
    }

    func end(_ date: CivilDate) throws {
        while let planned = try peek() {
            let line = try Self.read(planned.whole)
            guard line.date == date else { break }
            waiting = nil
            differences.add(PlanDifference(.missing, line))
        }
        if !isDryRun { try refuse("it is") }
    }

    /// All nights were gone through.
    ///
    /// - Throws: ``CommandFailure`` (65) where one of them is not as approved.
    func finish() throws {
        guard let date = differences.date else { return }
        do {
            try refuse("no night was closed: they are")
        } catch var failure as CommandFailure {
            failure.stop = NightStop(date: date, phase: .approve)
            throw failure
        }
    }

    private func refuse(_ start: String) throws {
        guard !differences.isEmpty else { return }
        var failure = CommandFailure(
            .unusableInput,
            "\(start) not as approved in \(DisplayText.text(plan.path)):\n\(differences.text)\n\(ApprovedPlan.advice)"
        )
        failure.differences = differences
        throw failure
    }

    private func peek() throws -> ApprovedPlan.Line? {
        if waiting == nil { waiting = try plan.next() }
        return waiting
    }

    private static func read(_ line: ArraySlice<UInt8>) throws -> PlanLine {
        guard let read = PlanLine(line) else {
            throw CommandFailure(
                .unusableInput,
                "the approved plan has a line that is none of a plan. \(ApprovedPlan.advice)"
            )
        }
        return read
    }
}
