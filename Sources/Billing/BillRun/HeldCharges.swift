public import Domain

/// What one subscription has that is held for one kind of reason.
public struct HeldCharges: Hashable, Sendable {
    public var subscription: Text
    /// Why; of several reasons the first by what it says.
    public var hold: Hold
    /// How many other rows hold something of it, too.
    public var otherRows: Int
    /// How many contract charges are held.
    public var charges: Int
    /// What they come to; nil where it is not known.
    public var amount: Money?
    /// The first of their due dates; nil where it is not known.
    public var firstDueOn: CivilDate?
    /// How many usage records are held.
    public var usageRecords: Int

    /// What kind of reason it is.
    public var cause: Cause { Cause(hold) }

    /// The kinds of reasons, in the order in which they are reported.
    public enum Cause: Int, Comparable, Sendable {
        /// Rows that have to be corrected.
        case rows
        /// A sum that is too large, whatever the rows.
        case overflow
        /// The export's own reason to hold the subscription.
        case subscription
        /// A PO number that the account demands.
        case demand
        /// Something that receivers of the documents demand.
        case receivers
        /// An exchange rate that the export lacks.
        case exchangeRate

        /// The kind of a hold's reason, by its code.
        public init(_ hold: Hold) {
            self =
                switch hold.code {
                case BillingCode.overflow: .overflow
                case HoldCode.subscription: .subscription
                case HoldCode.demandedOrder: .demand
                case let code where HoldCode.receivers.contains(code): .receivers
                case HoldCode.exchangeRate: .exchangeRate
                default: .rows
                }
        }

        public static func < (one: Cause, other: Cause) -> Bool { one.rawValue < other.rawValue }
    }
}

/// Collects what is held, subscription by subscription. Conflicts are reported by themselves, with what they hold.
public struct HeldChargesTally {
    private struct Key: Hashable, Comparable {
        var subscription: Text
        var cause: HeldCharges.Cause
        /// What is in the way of a PO number or of a document: each obstacle is reported with what is done about it.
        var obstacle: Text?

        init(_ subscription: Text, _ hold: Hold) {
            self.subscription = subscription
            cause = HeldCharges.Cause(hold)
            if cause == .demand || cause == .receivers { obstacle = hold.message }
        }

        static func < (one: Key, other: Key) -> Bool {
            (one.subscription, one.cause, one.obstacle ?? "") < (other.subscription, other.cause, other.obstacle ?? "")
        }
    }

    private struct Entry {
        var held: HeldCharges
        var rows: Set<RowReference>
        var isAmountKnown = true
    }

    private var entries: [Key: Entry] = [:]

    /// Nothing held.
    public init() {}

    /// Adds a fact, where it is held.
    public mutating func add(_ fact: BillingFact) {
        guard fact.disposition == .held, let hold = fact.hold, hold.code != BillingCode.conflict else { return }
        let isUsage = fact.kind.code == .usage
        add(fact.subscription, hold) { entry in
            if isUsage {
                entry.held.usageRecords += fact.count
                return
            }
            entry.held.charges += fact.count
            entry.held.firstDueOn = entry.held.firstDueOn.map { min($0, fact.dueOn) } ?? fact.dueOn
            if let amount = fact.amount {
                entry.held.amount = entry.held.amount.map { $0.adding(amount) } ?? amount
            }
            // A sum that is too large, like an amount that is not known, is not shown.
            entry.isAmountKnown = entry.isAmountKnown && fact.amount != nil && entry.held.amount != nil
        }
    }

    /// Adds a fact in no agreement, where it is held.
    public mutating func add(_ fact: SetAsideFact) {
        guard fact.disposition == .held, let subscription = fact.subscription else { return }
        add(subscription, fact.cause) { entry in
            if fact.kind == .usage {
                entry.held.usageRecords += 1
                return
            }
            entry.held.charges += 1
            entry.isAmountKnown = false
            if let date = fact.chargeOn { entry.held.firstDueOn = entry.held.firstDueOn.map { min($0, date) } ?? date }
        }
    }

    private mutating func add(_ subscription: Text, _ hold: Hold, _ change: (inout Entry) -> Void) {
        let key = Key(subscription, hold)
        var entry =
            entries[key]
            ?? Entry(
                held: HeldCharges(subscription: subscription, hold: hold, otherRows: 0, charges: 0, usageRecords: 0),
                rows: []
            )
        entry.rows.insert(hold.row)
        if (hold.code, hold.message, hold.row) < (entry.held.hold.code, entry.held.hold.message, entry.held.hold.row) {
            entry.held.hold = hold
        }
        change(&entry)
        entries[key] = entry
    }

    /// All that is held, by subscription.
    public var all: [HeldCharges] {
        entries.sorted { $0.key < $1.key }.map { _, entry in
            var held = entry.held
            held.otherRows = entry.rows.count - 1
            if !entry.isAmountKnown { held.amount = nil }
            return held
        }
    }
}
