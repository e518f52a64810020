public import Domain

/// The facts that are in no agreement: their row is rejected, or their subscription's or term's is. A rejected row whose
/// key a usable one has is not a fact of its own. They are made from the input while one goes through them.
public struct SetAsideFacts: Sequence {
    private var subscriptions: [Row] = []
    private var payments: [Row] = []
    private var heldPayments: [(row: Row, hold: Hold)] = []
    private var credits: [Row] = []
    private var uses: [RowsWithRemarks] = []
    private var outcome = UsageOutcome()
    private var files: [SourceFile?] = []

    /// None.
    public init() {}

    init(_ resolver: Resolver, _ use: UsageOutcome, _ uses: [RowsWithRemarks], files: [SourceFile]) {
        subscriptions = resolver.subscriptions.unreplaced
        payments = resolver.schedules.unreplaced
        credits = resolver.credits.unreplaced
        // Many payments are held for one subscription.
        var holds: [Text: Hold] = [:]
        for number in resolver.schedules.numbers where resolver.subscriptions.isAnythingBroken {
            let id = resolver.schedules.text(number, ScheduleColumn.subscription)
            guard let hold = holds[id] ?? resolver.subscriptions.hold(of: id) else { continue }
            holds[id] = hold
            heldPayments.append((resolver.schedules.rows.transient(number), hold))
        }
        for row in subscriptions + payments + credits + heldPayments.map(\.row) { row.forgetTexts() }
        self.uses = uses
        outcome = use
        outcome.rejected = []
        // Only files that something is still read of are kept.
        let needed = Set(use.held.map(\.reference.file))
        self.files = files.map { needed.contains($0.index) ? $0 : nil }
    }

    public func makeIterator() -> AnyIterator<SetAsideFact> { facts(\.hold) }

    /// The facts without why they are set aside, for whoever only counts them.
    public var withoutCauses: AnySequence<SetAsideFact> {
        AnySequence { facts { Hold(code: "", message: "", row: $0.reference) } }
    }

    private func facts(_ cause: @escaping (Row) -> Hold) -> AnyIterator<SetAsideFact> {
        let files = files
        let holds = outcome.holds
        let parts = [
            AnySequence(subscriptions.lazy.compactMap { Self.subscription($0, cause) }),
            AnySequence(payments.lazy.map { Self.payment($0, .rejected, cause($0)) }),
            AnySequence(heldPayments.lazy.map { Self.payment($0.row, .held, $0.hold) }),
            AnySequence(
                credits.lazy.map { row in
                    SetAsideFact(kind: .credit, subscription: nil, disposition: .rejected, cause: cause(row))
                }
            ),
            AnySequence(uses.lazy.map { $0.unreplacedUses.lazy.map { Self.usage($0, .rejected, cause($0)) } }.joined()),
            AnySequence(
                outcome.held.lazy.compactMap { use in
                    files[Int(use.reference.file)].map { Self.usage(use.row(of: $0), .held, holds[Int(use.hold)]) }
                }
            ),
        ]
        return AnyIterator(parts.lazy.joined().makeIterator())
    }

    private static func subscription(_ row: Row, _ cause: (Row) -> Hold) -> SetAsideFact? {
        kind(ofPlan: row[SubscriptionColumn.plan]).map { kind in
            SetAsideFact(
                kind: kind,
                subscription: row[SubscriptionColumn.id],
                disposition: .rejected,
                cause: cause(row)
            )
        }
    }

    private static func payment(_ row: Row, _ disposition: Disposition, _ hold: Hold) -> SetAsideFact {
        SetAsideFact(
            kind: .instalment,
            subscription: row[ScheduleColumn.subscription],
            chargeOn: CivilDate(row[ScheduleColumn.chargeOn].string),
            disposition: disposition,
            cause: hold
        )
    }

    private static func usage(_ row: Row, _ disposition: Disposition, _ hold: Hold) -> SetAsideFact {
        SetAsideFact(
            kind: .usage,
            subscription: row[UsageColumn.subscription],
            record: row[UsageColumn.id],
            disposition: disposition,
            cause: hold
        )
    }

    /// What a rejected subscription would have been billed first; nil: nothing. A plan that cannot be read counts as one
    /// charge.
    private static func kind(ofPlan plan: Text) -> ChargeCode? {
        switch PaymentPlan(rawValue: plan.string) {
        case .some(.none): nil
        case .schedule: .opening
        case .upfront, nil: .upfront
        }
    }
}
