import Domain

extension Resolver {
    /// The facts that are in no agreement: their row is rejected, or their subscription's or term's is. A rejected row
    /// whose key a usable one has is no fact of its own.
    func setAsideFacts(_ use: UsageOutcome) -> [SetAsideFact] {
        var facts: [SetAsideFact] = []
        for row in subscriptions.unreplaced {
            guard let kind = Self.kind(ofPlan: row[SubscriptionColumn.plan]) else { continue }
            let subscription = row[SubscriptionColumn.id]
            facts.append(SetAsideFact(kind: kind, subscription: subscription, box: .rejected, cause: row.hold))
        }
        for row in schedules.unreplaced {
            facts.append(payment(row, .rejected, row.hold))
        }
        for (row, _) in schedules.records {
            guard let hold = subscriptions.hold(of: row[ScheduleColumn.subscription]) else { continue }
            facts.append(payment(row, .held, hold))
        }
        facts += use.rejected.map { Self.usage($0, .rejected, $0.hold) }
        facts += use.waiting.map { row in
            let subscription = row[UsageColumn.subscription]
            let hold =
                subscriptions.hold(of: subscription)
                ?? dimensionHolds[subscription]?[row[UsageColumn.dimension]] ?? row.hold
            return Self.usage(row, .held, hold)
        }
        return facts.sorted { ($0.cause.row, $0.kind.rawValue) < ($1.cause.row, $1.kind.rawValue) }
    }

    private func payment(_ row: Row, _ box: FactBox, _ hold: Hold) -> SetAsideFact {
        SetAsideFact(
            kind: .instalment,
            subscription: row[ScheduleColumn.subscription],
            chargeOn: CivilDate(row[ScheduleColumn.chargeOn].string),
            box: box,
            cause: hold
        )
    }

    private static func usage(_ row: Row, _ box: FactBox, _ hold: Hold) -> SetAsideFact {
        SetAsideFact(
            kind: .usage,
            subscription: row[UsageColumn.subscription],
            record: row[UsageColumn.id],
            box: box,
            cause: hold
        )
    }

    /// What a rejected subscription would have been billed first; nil: nothing. A plan that cannot be read counts as one
    /// charge.
    private static func kind(ofPlan plan: Text) -> SetAsideFact.Kind? {
        switch PaymentPlan(rawValue: plan.string) {
        case .some(.none): nil
        case .schedule: .opening
        case .upfront, nil: .upfront
        }
    }
}

/// Usage rows that became part of no agreement.
struct UsageOutcome {
    /// Rejected rows, but those whose id a usable row has.
    var rejected: [Row] = []
    /// Rejected rows whose id a usable row has: mended ones.
    var replaced: [Row] = []
    /// Rows that wait for a rejected subscription or term.
    var waiting: [Row] = []
}
