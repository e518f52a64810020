import Billing
import Domain
import Intake
import Ledger
import Reports

/// What was to come or held after the last night, and tonight's export has not, though it has the subscription: charges, usage,
/// requests to change a PO number. Counts by groups tell whether something may be gone; only what they tell of is looked at closely.
struct VanishedFacts {
    private let intake: IntakeReport
    private let ledger: Ledger
    /// The subscriptions that have fewer payments, another upfront charge, or less usage.
    private var charged: Set<Text> = []
    private var used: [Text: [VanishedFact.UsagePart]] = [:]

    /// What of a night is found against the night before: nothing of later ones of a run, which read the same export. Requests that
    /// come after their invoice are found with it.
    static func findings(_ decision: BillRunDecision, _ plan: NightPlan, _ ledger: Ledger) throws -> [Finding] {
        guard plan.isFirst, let last = try ledger.state().lastClosed else { return [] }
        return try VanishedFacts(decision, plan.intake, ledger).findings(after: last)
            + LateChange.findings(plan.export, ledger)
    }

    /// `decision`: of the first night that reads the export, before it is committed.
    init(_ decision: BillRunDecision, _ intake: IntakeReport, _ ledger: Ledger) throws {
        (self.intake, self.ledger) = (intake, ledger)
        if try ledger.hasOpenFacts(of: decision.facts, files: intake.export.files) { return }
        var tonight = decision.facts.new
        for fact in decision.facts.open { tonight.add(fact) }
        let counts = tonight.byGroup
        try ledger.openGroups { before in
            let group = FactGroup(before.subscription, before.kind, amount: before.amount)
            let count = group.map { counts[$0, default: 0] } ?? 0
            guard count < before.count else { return }
            if let use = before.kind.use {
                used[before.subscription, default: []].append(
                    VanishedFact.UsagePart(
                        dimension: use.dimension,
                        month: use.month,
                        count: before.count - count
                    )
                )
            } else {
                charged.insert(before.subscription)
            }
        }
        try forgetMoved(among: counts)
    }

    /// Forgets use that is in an earlier month of the same dimension now: a subscription that ended takes the use of its last hour
    /// with it, and a moment may be corrected. New use comes in later months.
    private mutating func forgetMoved(among counts: [FactGroup: Int]) throws {
        guard !used.isEmpty else { return }
        let suspects = used
        var before: [FactGroup: Int] = [:]
        try ledger.openGroups { group in
            guard suspects[group.subscription] != nil, group.kind.use != nil else { return }
            if let own = FactGroup(group.subscription, group.kind, amount: nil) { before[own] = group.count }
        }
        for (subscription, parts) in suspects {
            var gained: [FactGroup: Int] = [:]
            let gone = parts.sorted().compactMap { part -> VanishedFact.UsagePart? in
                var part = part
                for months in 1...12 where part.count > 0 {
                    let month = part.month.adding(months: -months)
                    let kind = ChargeKind.consumption(dimension: part.dimension, month: month)
                    guard let group = FactGroup(subscription, kind, amount: nil) else { continue }
                    let gain = gained[group] ?? max(0, counts[group, default: 0] - before[group, default: 0])
                    let moved = min(gain, part.count)
                    gained[group] = gain - moved
                    part.count -= moved
                }
                return part.count > 0 ? part : nil
            }
            used[subscription] = gone.isEmpty ? nil : gone
        }
    }

    /// What is gone; `last`: the night before.
    func findings(after last: CivilDate) throws -> [Finding] {
        try findingsOfCharges(last) + findingsOfUsage(last) + findingsOfChanges(last)
    }

    private func open(_ subscription: Text) throws -> [OpenCharge] {
        try ledger.openFacts(of: subscription)
            .filter { $0.kind.code.isContract && ($0.disposition == .held || $0.disposition == .notYetDue) }
            .map { OpenCharge(kind: $0.kind, dueOn: $0.dueOn, amount: $0.amount) }
    }

    private func findingsOfCharges(_ last: CivilDate) throws -> [Finding] {
        guard !charged.isEmpty else { return [] }
        return try intake.export.accounts.agreements(of: charged).flatMap { agreement in
            let id = agreement.subscription.id
            let open = try open(id)
            let gone = agreement.vanished(of: open)
            let lessened = agreement.lessened(open).map { VanishedFact.lessened($0.charge, now: $0.now) }
            return ((gone.isEmpty ? [] : [.charges(gone)]) + [lessened].compactMap(\.self)).map {
                Finding($0, of: id, lastSeen: last)
            }
        }
    }

    /// A record that is rejected, or waits for a row that is, is reported by itself.
    private func findingsOfUsage(_ last: CivilDate) throws -> [Finding] {
        guard !used.isEmpty else { return [] }
        var setAside: [Text: Int] = [:]
        var nobodys = 0
        for fact in intake.setAside.withoutCauses where fact.kind == .usage {
            if let id = fact.subscription, !id.isEmpty { setAside[id, default: 0] += 1 } else { nobodys += 1 }
        }
        var findings: [Finding] = []
        for subscription in intake.export.accounts.subscriptions {
            guard let parts = used[subscription.id] else { continue }
            let count = parts.reduce(0) { $0 + $1.count } - setAside[subscription.id, default: 0] - nobodys
            guard count > 0 else { continue }
            findings.append(
                Finding(.usage(parts: parts.sorted(), count: count), of: subscription.id, lastSeen: last)
            )
        }
        return findings
    }

    /// While a row of the agreement is rejected, the request may be in it.
    private func findingsOfChanges(_ last: CivilDate) throws -> [Finding] {
        var gone = try ledger.keptChanges()
        guard !gone.isEmpty else { return [] }
        let ids = Set(intake.export.accounts.agreementsWithChanges.lazy.flatMap { $0.changes.lazy.map(\.id) })
        gone.removeAll { ids.contains($0.id) }
        guard !gone.isEmpty else { return [] }
        let bySubscription = Dictionary(grouping: gone, by: \.subscription)
        return try intake.export.accounts.agreements(of: Set(bySubscription.keys)).flatMap { agreement -> [Finding] in
            guard agreement.contractHold == nil else { return [] }
            let id = agreement.subscription.id
            var open = try open(id)
            let gone = Set(agreement.vanished(of: open))
            open.removeAll { gone.contains($0) }
            return (bySubscription[id] ?? []).compactMap { change in
                let dueOn = change.chargeOn.map { max($0, agreement.subscription.acceptedOn) }
                let asked = open.first { charge in
                    dueOn.map { $0 == charge.dueOn && charge.kind != .opening } ?? (charge.dueOn >= change.requestedOn)
                }
                return asked.map { Finding(.change(change, $0), of: id, lastSeen: last) }
            }
        }
    }
}
