import Domain

extension FactRows {
    /// The rows of files that are facts, from the counts of the rows alone.
    init(_ files: [SourceFile], _ resolver: Resolver) {
        self.init()
        for file in files {
            let source: Source
            switch file.table {
            case .subscriptions: source = .subscriptions
            case .schedules: source = .payments
            case .usage: source = .usage
            case .credits:
                self[.credits].rejected += file.tally.unreplaced
                continue
            default: continue
            }
            self[source].rejected += file.tally.unreplaced
            self[source].usable += file.tally.usable
        }
        // A subscription without contract charges is no fact.
        for (_, row) in resolver.subscriptions.rows.rejected
        where !row.isReplaced && row[SubscriptionColumn.plan] == Self.noPlan {
            self[.subscriptions].rejected -= 1
        }
        for number in resolver.subscriptions.numbers where resolver.subscriptions.fact(number).plan == .none {
            self[.subscriptions].usable -= 1
        }
    }

    private static let noPlan = Text(PaymentPlan.none.rawValue)
}
