public import Billing
public import Domain
public import Intake
public import Ledger

/// What of a subscription was to be billed after the last night and is gone from the export, while the subscription is there.
public enum VanishedFact: Hashable, Sendable {
    case charges([OpenCharge])
    case lessened(OpenCharge, now: Money)
    /// `parts`: usage by dimension and month; `count`: how many records of all.
    case usage(parts: [UsagePart], count: Int)
    case change(Ledger.KeptChange, OpenCharge)

    /// Usage of a dimension in a month.
    public struct UsagePart: Hashable, Comparable, Sendable {
        public var dimension: Text
        public var month: YearMonth
        public var count: Int

        /// So many records of a dimension in a month.
        public init(dimension: Text, month: YearMonth, count: Int) {
            (self.dimension, self.month, self.count) = (dimension, month, count)
        }

        public static func < (one: UsagePart, other: UsagePart) -> Bool {
            (one.dimension, one.month) < (other.dimension, other.month)
        }
    }
}

extension Finding {
    /// How many charges or parts a message names.
    private static let mostNamed = 5

    /// What is gone of a subscription since the night of `lastSeen`.
    public init(_ gone: VanishedFact, of subscription: Text, lastSeen: CivilDate) {
        let name = "subscription \(DisplayText.quoted(subscription))"
        let file: String
        let message: String
        switch gone {
        case .charges(let charges):
            let isSchedule = charges.contains { $0.kind.code == .instalment }
            file = isSchedule ? "payment_schedules.csv" : "subscriptions.csv"
            let what = Self.list(charges.map(Self.text))
            message = "\(name) has not any more what was to be billed after the night of \(lastSeen): \(what)"
        case .lessened(let charge, let now):
            file = "terms.csv"
            message =
                "\(name) had \(Self.text(charge)) after the night of \(lastSeen), not invoiced yet; it comes to "
                + "\(now) \(now.currency.code) now"
        case .usage(let parts, let count):
            file = "usage.csv"
            let list = Self.list(parts.map { "\(DisplayText.text($0.dimension.string)) \($0.month): \($0.count)" })
            message =
                "\(name) has \(Summary.count(count, "usage record")) less that \(count == 1 ? "was" : "were") not invoiced after the "
                + "night of \(lastSeen) (\(list))"
        case .change(let change, let charge):
            file = "purchase_order_changes.csv"
            message =
                "change request \(DisplayText.quoted(change.id)) of \(name) is in no row; the night of \(lastSeen) had it, and "
                + "\(Self.text(charge)) does not follow it now"
        }
        self.init(.vanishedFacts, file: file, message: message, hint: FindingCode.vanishedFacts.entry.action)
    }

    private static func text(_ charge: OpenCharge) -> String {
        let amount = charge.amount.flatMap { $0.minorUnits == 0 ? nil : ", \($0) \($0.currency.code)" } ?? ""
        return "\(charge.kind.name) (due \(charge.dueOn)\(amount))"
    }

    private static func list(_ names: [String]) -> String {
        let more = names.count - mostNamed
        return names.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
