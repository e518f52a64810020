import Domain

/// Rating: the usage of an agreement grouped by term, month and disposition, summed and priced.
struct ConsumptionRating {
    let run: BillRun
    let billed: BilledCharges
    let usageIDs: TextStore

    /// The usage of one term in one month that shares a disposition.
    private struct UsageGroup: Hashable, Comparable {
        var term: UInt32
        var month: YearMonth
        var disposition: Disposition

        static func < (one: UsageGroup, other: UsageGroup) -> Bool {
            (one.term, one.month, one.disposition) < (other.term, other.month, other.disposition)
        }
    }

    /// Adds the facts of an agreement's usage, and its charges that are due.
    func rate(_ agreement: Agreement, _ due: inout [Charge], _ facts: inout [BillingFact]) {
        guard !agreement.usage.isEmpty else { return }
        var held: [UsageGroup: [UsageRecord]] = [:]
        var ready: [UsageGroup: [UsageRecord]] = [:]
        for record in agreement.usage {
            let month = agreement.subscription.monthOfUse(at: record.usedAt)
            let disposition = disposition(of: record, month, agreement)
            let group = UsageGroup(term: record.term, month: month, disposition: disposition ?? .invoiced)
            if disposition == nil {
                ready[group, default: []].append(record)
            } else {
                held[group, default: []].append(record)
            }
        }
        for (group, records) in held.sorted(by: { $0.key < $1.key }) {
            facts.append(waitingFact(agreement, group, records))
        }
        for (group, records) in ready.sorted(by: { $0.key < $1.key }) {
            if let charge = charge(agreement, group, records) {
                due.append(charge)
                facts.append(fact(agreement, group, records, disposition: .invoiced, isNew: true, hold: nil))
            } else {
                facts.append(overflowing(agreement, group, records))
            }
        }
    }

    /// The disposition of a record; nil: it is due.
    private func disposition(of record: UsageRecord, _ month: YearMonth, _ agreement: Agreement) -> Disposition? {
        if billed.isBilled(record, usageIDs) { return .invoiced }
        let dueOn = run.consumptionDueOn(month)
        if let disposition = run.disposition(dueOn: dueOn, cancelledOn: nil, hold: hold(agreement, record.term)) {
            return disposition
        }
        return run.invoicesConsumption ? nil : .notYetDue
    }

    private func hold(_ agreement: Agreement, _ term: UInt32) -> Hold? {
        if let hold = agreement.usageHold { return hold }
        guard !agreement.dimensionHolds.isEmpty else { return nil }
        return agreement.dimensionHolds[agreement.usageTerms[Int(term)].dimension]
    }

    // MARK: Facts

    private func waitingFact(_ agreement: Agreement, _ group: UsageGroup, _ records: [UsageRecord]) -> BillingFact {
        // Late usage whose sum overflows is reported as held every night, not only on the next usage invoice day.
        if group.disposition == .notYetDue, run.consumptionDueOn(group.month) <= run.date,
            charge(agreement, group, records) == nil
        {
            return overflowing(agreement, group, records)
        }
        let hold = group.disposition == .held ? hold(agreement, group.term) : nil
        return fact(agreement, group, records, disposition: group.disposition, hold: hold)
    }

    /// Usage whose sum is too large to invoice.
    private func overflowing(_ agreement: Agreement, _ group: UsageGroup, _ records: [UsageRecord]) -> BillingFact {
        let hold = Hold.overflow(of: kind(agreement, group).name, agreement)
        return fact(agreement, group, records, disposition: .held, hold: hold)
    }

    private func fact(
        _ agreement: Agreement,
        _ group: UsageGroup,
        _ records: [UsageRecord],
        disposition: Disposition,
        isNew: Bool = false,
        hold: Hold?
    ) -> BillingFact {
        BillingFact(
            subscription: agreement.subscription.id,
            kind: kind(agreement, group),
            dueOn: run.consumptionDueOn(group.month),
            disposition: disposition,
            isNew: isNew,
            hold: hold,
            quantity: Self.sum(records),
            count: records.count
        )
    }

    private func kind(_ agreement: Agreement, _ group: UsageGroup) -> ChargeKind {
        .consumption(dimension: agreement.usageTerms[Int(group.term)].dimension, month: group.month)
    }

    private static func sum(_ records: [UsageRecord]) -> Quantity? {
        var sum = Quantity(units: 0)
        for record in records {
            guard let next = sum.adding(record.quantity) else { return nil }
            sum = next
        }
        return sum
    }

    // MARK: Charges

    /// The charge for a group, summed and then rounded; nil where it leaves 64 bits.
    private func charge(_ agreement: Agreement, _ group: UsageGroup, _ records: [UsageRecord]) -> Charge? {
        let subscription = agreement.subscription
        let term = agreement.usageTerms[Int(group.term)]
        guard let product = agreement.product, let quantity = Self.sum(records),
            let line = ChargeLine(term, quantity, in: subscription.currency, period: group.month.period)
        else { return nil }
        return Charge(
            subscription: subscription.id,
            kind: kind(agreement, group),
            account: subscription.account,
            product: product,
            chargeOn: run.date,
            dueOn: run.consumptionDueOn(group.month),
            lines: [line],
            net: line.amount,
            period: line.period,
            purchaseOrderAnswer: .final(PurchaseOrderDecision(.payAsYouGo)),
            usage: records.map { record in
                BilledUsage(id: usageIDs[record.id], usedAt: record.usedAt, quantity: record.quantity)
            }
            .sorted { $0.id < $1.id }
        )
    }

    /// Why a charge for consumption fell due on its date, as text for people.
    static func reason(_ charge: Charge) -> String {
        "use of \(charge.period.start.month) is regularly invoiced on \(charge.dueOn)"
    }
}
