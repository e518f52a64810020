public import Domain

/// The facts that are in no agreement: their row is rejected, or their subscription's or term's is. A rejected row whose
/// key a usable one has is not a fact of its own. They are made from the input while one goes through them.
public struct SetAsideFacts: Sequence {
    private var subscriptions: [Row] = []
    private var payments: [Row] = []
    private var heldPayments: [(row: Row, hold: Hold)] = []
    private var uses: [RowsWithRemarks] = []
    private var waiting = UsageOutcome()
    private var files: [SourceFile?] = []

    /// None.
    public init() {}

    init(_ resolver: Resolver, _ use: UsageOutcome, _ uses: [RowsWithRemarks], files: [SourceFile]) {
        subscriptions = resolver.subscriptions.unreplaced
        payments = resolver.schedules.unreplaced
        // Many payments wait for one subscription.
        var holds: [Text: Hold] = [:]
        for (row, _) in resolver.schedules.records {
            let id = row[ScheduleColumn.subscription]
            guard let hold = holds[id] ?? resolver.subscriptions.hold(of: id) else { continue }
            holds[id] = hold
            heldPayments.append((row, hold))
        }
        for row in subscriptions + payments + heldPayments.map(\.row) { row.forgetTexts() }
        self.uses = uses
        waiting = use
        waiting.rejected = []
        // Only files that something is still read of are kept.
        let needed = Set(use.waiting.map(\.reference.file))
        self.files = files.map { needed.contains($0.index) ? $0 : nil }
    }

    /// How many facts are usage records.
    public var usageRecords: Int {
        waiting.waiting.count + uses.reduce(0) { $0 + $1.count - $1.replacedUses }
    }

    public func makeIterator() -> AnyIterator<SetAsideFact> { facts(\.hold) }

    /// The facts without why they are set aside, for whoever only counts them.
    public var withoutCauses: AnySequence<SetAsideFact> {
        AnySequence { facts { Hold(code: "", message: "", row: $0.reference) } }
    }

    private func facts(_ cause: @escaping (Row) -> Hold) -> AnyIterator<SetAsideFact> {
        let files = files
        let holds = waiting.holds
        let parts = [
            AnySequence(subscriptions.lazy.compactMap { Self.subscription($0, cause) }),
            AnySequence(payments.lazy.map { Self.payment($0, .rejected, cause($0)) }),
            AnySequence(heldPayments.lazy.map { Self.payment($0.row, .held, $0.hold) }),
            AnySequence(uses.lazy.map { $0.unreplacedUses.lazy.map { Self.usage($0, .rejected, cause($0)) } }.joined()),
            AnySequence(
                waiting.waiting.lazy.compactMap { use in
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

/// Usage rows that became part of no agreement.
struct UsageOutcome {
    /// A row that is held for a rejected subscription or term.
    struct Waiting {
        let reference: RowReference
        /// Where it begins in its file.
        let offset: UInt32
        /// The place of its hold among ``UsageOutcome/holds``.
        let hold: UInt32

        /// The row, read again.
        func row(of file: SourceFile) -> Row {
            let again = RowReader.again(file, at: Int(offset), line: reference.line)
            return Row(file: file, line: reference.line, range: again.range, cells: again.cells)
        }
    }

    /// Rejected rows, by file and line.
    var rejected: [RejectedUse] = []
    /// Rows that wait.
    private(set) var waiting: [Waiting] = []
    /// What they wait for, each once.
    private(set) var holds: [Hold] = []
    private var placeOfHold: [[Text]: UInt32] = [:]

    /// Adds a row that is held, with what it is held for; the same key has the same hold.
    mutating func wait(_ row: Row, _ cause: (key: [Text], hold: () -> Hold)) {
        let place = placeOfHold[cause.key] ?? UInt32(holds.count)
        if Int(place) == holds.count {
            holds.append(cause.hold())
            placeOfHold[cause.key] = place
        }
        waiting.append(Waiting(reference: row.reference, offset: UInt32(row.range.lowerBound), hold: place))
    }
}
