import Domain

extension Resolver {
    private typealias Columns = ScheduleColumn
    private typealias Payments = [(row: Row, record: ScheduledPayment)]

    /// How many payments a schedule may have.
    private static let mostPayments = 60

    /// Payment schedules, row by row and then each as a whole.
    func resolveSchedules() {
        schedules = TableRows(rows[.schedules] ?? [], record: payment)
        schedules.dropRivals()
        holdSchedules()
        for (id, payments) in Dictionary(grouping: schedules.records, by: { $0.row[Columns.subscription] }) {
            guard case .usable(let subscription) = subscriptions.standing(of: id) else { continue }
            check(payments, of: subscription)
        }
        schedules.settle()
        holdSchedules()
        for (row, payment) in schedules.records {
            paymentsOfSubscription[row[Columns.subscription], default: []].append((row, payment))
        }
    }

    private func payment(_ row: Row) -> ScheduledPayment? {
        let id = row.id(Columns.subscription)
        let chargeOn = row.date(Columns.chargeOn)
        var subscription: Subscription?
        if let id {
            switch subscriptions.standing(of: id) {
            case .unknown: row.rejectUnknownSubscription(Columns.subscription)
            case .usable(let usable): subscription = usable
            case .broken: break
            }
        }
        let amount = row.amount(Columns.amount, in: subscription?.currency)
        if let subscription, subscription.plan != .schedule {
            row.reject(
                .paymentWithoutSchedule,
                Columns.subscription,
                "does not go with payment_plan \(subscription.plan.rawValue) of the subscription",
                hint: "Remove the row, or correct payment_plan. Nothing is held for it."
            )
        }
        if let chargeOn, let end = subscription?.endsOn, chargeOn > end {
            row.reject(
                .paymentAfterEnd,
                cell: Columns.chargeOn,
                "is after ends_on \(end) of the subscription",
                hint: "Correct charge_on, or ends_on of the subscription."
            )
        }
        guard !row.isRejected, let chargeOn else { return nil }
        // Of a subscription that cannot be used nothing but the row's form is known.
        let currency = subscription?.currency ?? Currency.named("EUR")
        guard let money = amount ?? currency.map(Money.zero) else { return nil }
        return ScheduledPayment(
            chargeOn: chargeOn,
            amount: money,
            purchaseOrderNumber: row.number(Columns.purchaseOrderNumber)
        )
    }

    private func holdSchedules() {
        for row in schedules.unreplaced {
            for id in row.meant(by: Columns.subscription, among: subscriptionIDs) {
                guard case .usable(let subscription) = subscriptions.standing(of: id), subscription.plan == .schedule
                else { continue }
                scheduleHolds[id] = Hold.first(scheduleHolds[id], row.hold)
            }
        }
    }

    /// What must be true of all payments of a schedule together.
    private func check(_ payments: Payments, of subscription: Subscription) {
        if payments.count > Self.mostPayments {
            reject(
                payments,
                .tooManyPayments,
                Columns.subscription,
                "is one of \(payments.count); a schedule has \(Self.mostPayments) at most",
                hint: "Merge payments, or check whether two schedules were exported under one subscription_id."
            )
            return
        }
        let early = payments.filter { $0.record.chargeOn < subscription.acceptedOn }.count
        if early > 1 {
            reject(
                payments,
                .twoEarlyPayments,
                Columns.chargeOn,
                "belongs to a schedule with \(early) payments before accepted_on \(subscription.acceptedOn)",
                hint: "One payment at most may come before the contract was accepted; correct charge_on or accepted_on."
            )
        }
        checkSum(payments, of: subscription)
    }

    private func checkSum(_ payments: Payments, of subscription: Subscription) {
        let contract = (termsOfSubscription[subscription.id] ?? []).filter { $0.term.kind == .contract }
        guard !contract.isEmpty, termHolds[subscription.id] == nil, scheduleHolds[subscription.id] == nil else {
            return
        }
        // Sums of 64-bit amounts fit into 128 bits however many there are.
        let wanted = contract.reduce(into: Int128(0)) { sum, entry in
            let amount = entry.term.quantity.flatMap {
                Money.product($0, entry.term.unitPrice, in: subscription.currency, rounding: .halfAwayFromZero)
            }
            sum += Int128(amount?.minorUnits ?? 0)
        }
        let found = payments.reduce(into: Int128(0)) { $0 += Int128($1.record.amount.minorUnits) }
        guard wanted != found else { return }
        func shown(_ units: Int128) -> String {
            let currency = subscription.currency
            return PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits) + " \(currency.code)"
        }
        reject(
            payments,
            .scheduleSum,
            Columns.amount,
            "belongs to a schedule of \(shown(found)); the contract terms come to \(shown(wanted))",
            hint: "Correct the amounts, or quantity and unit_price of the contract terms (each is rounded by itself)."
        )
    }

    private func reject(
        _ payments: Payments,
        _ code: FindingCode,
        _ column: Column,
        _ message: String,
        hint: String
    ) {
        for (row, _) in payments { row.reject(code, column, message, hint: hint) }
    }
}
