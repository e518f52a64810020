import Domain

/// Rating: the usage of an agreement grouped by term, month and disposition, summed and priced.
struct ConsumptionRating {
    let run: BillRun
    var billed: BilledCharges
    let usageIDs: TextStore
    let conversion: TaxConversion

    /// Adds the facts of an agreement's usage, and its charges that are due.
    func rate(
        _ agreement: Agreement,
        _ holds: inout ReceiverHolds,
        _ due: inout [Charge],
        _ facts: inout [BillingFact]
    ) {
        guard !agreement.usage.isEmpty else { return }
        var waiting = UsageGroups(keepsRecords: false)
        var ready = UsageGroups(keepsRecords: true)
        for record in agreement.usage {
            let month = agreement.subscription.monthOfUse(at: record.usedAt)
            if let disposition = disposition(of: record, month, agreement) {
                waiting.add(record, to: UsageGroup(term: record.term, month: month, disposition: disposition))
            } else {
                ready.add(record, to: UsageGroup(term: record.term, month: month, disposition: .invoiced))
            }
        }
        for usage in waiting.sorted { facts.append(waitingFact(agreement, &holds, usage)) }
        let conversionHold = conversion.hold(agreement.subscription.currency, agreement.row)
        for usage in ready.sorted {
            if let hold = hold(agreement, usage, &holds) ?? conversionHold {
                facts.append(fact(agreement, usage, disposition: .held, hold: hold))
            } else if let charge = charge(agreement, usage) {
                due.append(charge)
                facts.append(fact(agreement, usage, disposition: .invoiced, isNew: true, hold: nil))
            } else {
                facts.append(overflowing(agreement, usage))
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
        if let hold = agreement.ownHold ?? agreement.usageHold { return hold }
        guard !agreement.dimensionHolds.isEmpty else { return nil }
        return agreement.dimensionHolds[agreement.usageTerms[Int(term)].dimension]
    }

    /// Why receivers would refuse the line of a group; nil: they would take it.
    private func hold(_ agreement: Agreement, _ usage: UsageGroups.Entry, _ holds: inout ReceiverHolds) -> Hold? {
        holds.hold(agreement, invoicing: line(agreement, usage).map { [$0] } ?? [], isMetered: true)
    }

    // MARK: Facts

    private func waitingFact(
        _ agreement: Agreement,
        _ holds: inout ReceiverHolds,
        _ usage: UsageGroups.Entry
    ) -> BillingFact {
        let group = usage.group
        // Late usage that cannot be invoiced is reported as held every night, not only on the next usage invoice day.
        if group.disposition == .notYetDue, run.consumptionDueOn(group.month) <= run.date {
            if let hold = hold(agreement, usage, &holds) {
                return fact(agreement, usage, disposition: .held, hold: hold)
            }
            if line(agreement, usage) == nil { return overflowing(agreement, usage) }
            if let hold = conversion.hold(agreement.subscription.currency, agreement.row) {
                return fact(agreement, usage, disposition: .held, hold: hold)
            }
        }
        let hold = group.disposition == .held ? hold(agreement, group.term) : nil
        return fact(agreement, usage, disposition: group.disposition, hold: hold)
    }

    /// Usage whose sum is too large to invoice.
    private func overflowing(_ agreement: Agreement, _ usage: UsageGroups.Entry) -> BillingFact {
        let hold = Hold.overflow(of: kind(agreement, usage.group).name, agreement)
        return fact(agreement, usage, disposition: .held, hold: hold)
    }

    private func fact(
        _ agreement: Agreement,
        _ usage: UsageGroups.Entry,
        disposition: Disposition,
        isNew: Bool = false,
        hold: Hold?
    ) -> BillingFact {
        BillingFact(
            subscription: agreement.subscription.id,
            kind: kind(agreement, usage.group),
            dueOn: run.consumptionDueOn(usage.group.month),
            disposition: disposition,
            isNew: isNew,
            hold: hold,
            quantity: usage.sum,
            count: usage.count
        )
    }

    private func kind(_ agreement: Agreement, _ group: UsageGroup) -> ChargeKind {
        .consumption(dimension: agreement.usageTerms[Int(group.term)].dimension, month: group.month)
    }

    // MARK: Charges

    /// The line for a group, summed and then rounded; nil where it leaves 64 bits.
    private func line(_ agreement: Agreement, _ usage: UsageGroups.Entry) -> ChargeLine? {
        guard agreement.product != nil, let quantity = usage.sum else { return nil }
        let term = agreement.usageTerms[Int(usage.group.term)]
        return ChargeLine(term, quantity, in: agreement.subscription.currency, period: usage.group.month.period)
    }

    /// The charge for a group; nil where it leaves 64 bits.
    private func charge(_ agreement: Agreement, _ usage: UsageGroups.Entry) -> Charge? {
        let subscription = agreement.subscription
        guard let product = agreement.product, let line = line(agreement, usage) else { return nil }
        return Charge(
            subscription: subscription.id,
            kind: kind(agreement, usage.group),
            account: subscription.account,
            product: product,
            chargeOn: run.date,
            dueOn: run.consumptionDueOn(usage.group.month),
            lines: [line],
            net: line.amount,
            period: line.period,
            purchaseOrderAnswer: .final(PurchaseOrderDecision(.payAsYouGo)),
            usage: usage.records.map { record in
                BilledUsage(id: usageIDs[record.id], usedAt: record.usedAt, quantity: record.quantity)
            }
            .sorted { $0.id < $1.id },
            fields: subscription.fields
        )
    }

    /// Why a charge for consumption fell due on its date, as text for people.
    static func reason(_ charge: Charge) -> String {
        "use of \(charge.period.start.month) is regularly invoiced on \(charge.dueOn)"
    }
}
