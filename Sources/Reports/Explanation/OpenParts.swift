import Billing
import Domain
import Ledger

extension SubscriptionPart {
    /// What was recorded of a subscription, and its rejected rows, of which `billed` are usage records that stand on an
    /// invoice all the same; nil: nothing at all.
    init?(_ id: Text, _ records: Ledger.Records, _ rejected: [Ledger.RecordedReject], _ billed: Set<Text>) {
        let recorded = records.subscription
        guard recorded != nil || !rejected.isEmpty || !records.waiting.isEmpty else { return nil }
        self.id = id.string
        let told = recorded?.latest
        inLastExport = told != nil
        accountId = (told?.account ?? recorded?.charges.last?.charge.account)?.string
        productId = (told?.product ?? recorded?.charges.last?.charge.product.id)?.string
        status = told?.status.rawValue
        plan = told?.plan.rawValue
        acceptedOn = told?.acceptedOn.description
        startsOn = told?.startsOn.description
        endsOn = told?.endsOn?.description
        endedOn = told?.cancelledOn?.description
        self.billed = recorded?.charges.map { ChargePart($0, records) } ?? []
        notInvoiced = recorded?.open.map { OpenPart($0, told, records) } ?? []
        waiting = records.waiting.map { facts in
            WaitingPart(
                kind: facts.kind.rawValue,
                chargeOn: facts.chargeOn?.description,
                count: facts.count,
                hold: HoldPart(facts.hold)
            )
        }
        conflicts = (recorded?.conflicts ?? []).map { conflict in
            HoldPart(
                code: BillingCode.conflict.string,
                message: conflict.message.string,
                file: conflict.file.string,
                line: conflict.line
            )
        }
        rejectedRows = rejected.map { RejectedPart($0, isKnown: told != nil, billed) }
    }
}

extension OpenPart {
    /// A fact that is not invoiced, and why not.
    init(_ fact: Ledger.OpenFact, _ subscription: Subscription?, _ records: Ledger.Records) {
        kind = fact.kind.code.rawValue
        name = fact.kind.name
        box = fact.disposition.rawValue
        dueOn = fact.dueOn.description
        currency = fact.amount?.currency.code
        amount = fact.amount?.description
        quantity = fact.quantity?.description
        if case .consumption = fact.kind { self.records = fact.count }
        hold = fact.hold.map(HoldPart.init)
        let next = OpenFacts.expected(fact, after: records.lastClosed)
        expectedOn = fact.disposition == .notYetDue ? next.description : nil
        why = OpenFacts.why(fact, next, subscription, records)
    }
}

extension HoldPart {
    init(_ hold: RecordedHold) {
        code = hold.code.string
        message = hold.message.string
        file = hold.file.string
        line = hold.line
    }
}

extension RejectedPart {
    init(_ reject: Ledger.RecordedReject, isKnown: Bool, _ billed: Set<Text>) {
        let row = reject.row
        file = reject.file
        line = row.line
        code = row.code
        message = row.message
        hint = row.hint
        if row.record.map(billed.contains) ?? false {
            why = "set aside; a mended row of this record is invoiced"
        } else if isKnown, reject.file.hasPrefix("subscriptions.") {
            why = "set aside; a mended row of the subscription takes its place"
        } else {
            why = "set aside until it is mended"
        }
    }
}

/// What is said of facts that are not invoiced.
enum OpenFacts {
    /// The first night on which a fact can be invoiced: its due date, or, for use that missed it, the same day of the
    /// next month that is not closed yet.
    static func expected(_ fact: Ledger.OpenFact, after lastClosed: CivilDate?) -> CivilDate {
        guard let lastClosed, fact.dueOn <= lastClosed else { return fact.dueOn }
        guard case .consumption = fact.kind else { return lastClosed.adding(days: 1) }
        let thisMonth = lastClosed.month.day(fact.dueOn.day)
        return thisMonth > lastClosed ? thisMonth : lastClosed.month.adding(months: 1).day(fact.dueOn.day)
    }

    /// Why a fact is not invoiced, in one sentence.
    static func why(
        _ fact: Ledger.OpenFact,
        _ next: CivilDate,
        _ subscription: Subscription?,
        _ records: Ledger.Records
    ) -> String {
        switch fact.disposition {
        case .notYetDue:
            guard fact.dueOn < next else { return "not yet due: it falls due on \(fact.dueOn)" }
            return "not yet due: it missed \(fact.dueOn), its regular day, and waits for the next one, \(next)"
        case .outOfScope:
            let start = records.billingStart?.description ?? "billing_start"
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
            guard hold.code != BillingCode.conflict else {
                return "held, \(due), until the export fits what was billed again or `nightbill accept` lets it stand: "
                    + "\(hold.file):\(hold.line): \(hold.code): \(hold.message)"
            }
            return "held, \(due), until \(hold.file):\(hold.line) is mended: \(hold.code): \(hold.message)"
        case .invoiced, .rejected: return fact.disposition.rawValue
        }
    }
}
