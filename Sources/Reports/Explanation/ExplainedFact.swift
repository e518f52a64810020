import Billing
import Domain
import Ledger

/// A charge, or use of a dimension in a month, that is not invoiced.
struct ExplainedFact: Sendable {
    var fact: Ledger.OpenFact
    /// The night that will invoice it if nothing changes; nil: none will.
    var expectedOn: CivilDate?
    var why: String

    /// A recorded fact of a subscription; nil: the last night's export has no usable row of it.
    init(_ fact: Ledger.OpenFact, _ subscription: Subscription?, _ records: Ledger.Records) {
        self.fact = fact
        let next = Self.expected(fact, after: records.lastClosed)
        expectedOn = fact.disposition == .notYetDue ? next : nil
        why = Self.why(fact, next, subscription, records.billingStart)
    }

    /// How many usage records it is; nil for a contract charge.
    var usageRecords: Int? {
        if case .consumption = fact.kind { fact.count } else { nil }
    }

    /// The first night on which a fact can be invoiced: its due date, or, for use that missed it, the same day of the
    /// next month that is not closed yet.
    private static func expected(_ fact: Ledger.OpenFact, after lastClosed: CivilDate?) -> CivilDate {
        guard let lastClosed, fact.dueOn <= lastClosed else { return fact.dueOn }
        guard case .consumption = fact.kind else { return min(lastClosed.adding(days: 1), .last) }
        let thisMonth = lastClosed.month.day(fact.dueOn.day)
        return thisMonth > lastClosed ? thisMonth : min(lastClosed.month.adding(months: 1).day(fact.dueOn.day), .last)
    }

    /// Why a fact is not invoiced, in one sentence.
    private static func why(
        _ fact: Ledger.OpenFact,
        _ next: CivilDate,
        _ subscription: Subscription?,
        _ billingStart: CivilDate?
    ) -> String {
        switch fact.disposition {
        case .notYetDue:
            guard fact.dueOn < next else { return "not yet due: it falls due on \(fact.dueOn)" }
            return "not yet due: it missed \(fact.dueOn), its regular day, and waits for the next one, \(next)"
        case .outOfScope:
            let start = billingStart?.description ?? "billing_start"
            return "out of scope: it regularly fell due on \(fact.dueOn), before the first night, \(start)"
        case .cancelled:
            let end = subscription.flatMap { subscription in
                subscription.cancelledOn.map { "the subscription is \(subscription.status.rawValue) since \($0)" }
            }
            return "cancelled: \(end ?? "the subscription was ended early"), and no contract charge due on that day or "
                + "later (this one: \(fact.dueOn)) is billed"
        case .held:
            let due = fact.dueOn >= next ? "it falls due on \(fact.dueOn)" : "it was due on \(fact.dueOn)"
            guard let hold = fact.hold else { return "held; \(due)" }
            if hold.code == HoldCode.subscription {
                return "held, \(due), until the column hold at \(hold.file):\(hold.line) is empty: \(hold.code): "
                    + "\(hold.message)"
            }
            if hold.code == HoldCode.demandedOrder {
                return "held, \(due), until a night can show its PO number: \(hold.code): \(hold.message)"
            }
            if HoldCode.receivers.contains(hold.code) {
                return "held, \(due), until receivers would take its document: \(hold.code): \(hold.message)"
            }
            if hold.code == HoldCode.exchangeRate {
                return "held, \(due), until a night has an exchange rate of its currency: \(hold.code): \(hold.message)"
            }
            guard hold.code != BillingCode.conflict else {
                return
                    "held, \(due), until the export agrees with what was billed, or `nightbill accept` accepts the difference: "
                    + "\(hold.file):\(hold.line): \(hold.code): \(hold.message)"
            }
            return "held, \(due), until \(hold.file):\(hold.line) is corrected: \(hold.code): \(hold.message)"
        case .invoiced, .rejected: return fact.disposition.rawValue
        }
    }
}
