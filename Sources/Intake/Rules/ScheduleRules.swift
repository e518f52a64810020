import Domain

/// Payments of schedules, row by row.
struct PaymentRule: RowRule {
    private typealias Columns = ScheduleColumn

    static let noFact = RowGroups.none
    static let countedColumns = [Columns.purchaseOrderNumber]

    let subscriptions: TableRows<SubscriptionRule>
    let limits: DayLimits

    /// The number of the subscription's row.
    func fact(_ row: Row, _ payment: ScheduledPayment) -> UInt32 {
        subscriptions.number(of: row[Columns.subscription]).map { UInt32($0) } ?? RowGroups.none
    }

    func record(_ row: Row) -> ScheduledPayment? {
        let id = row.id(Columns.subscription)
        let chargeOn = row.date(Columns.chargeOn)
        limits.note(row, .ends, (Columns.chargeOn, chargeOn))
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
        let orderLine = row.orderLine(Columns.purchaseOrderLine)
        guard !row.isRejected, let chargeOn else { return nil }
        // Of a subscription that cannot be used nothing but the row's form is known.
        let currency = subscription?.currency ?? Currency.named("EUR")
        guard let money = amount ?? currency.map(Money.zero) else { return nil }
        return ScheduledPayment(
            chargeOn: chargeOn,
            amount: money,
            purchaseOrderNumber: row.number(Columns.purchaseOrderNumber),
            purchaseOrderLine: orderLine
        )
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> UInt32? {
        guard bytes.isPlainID(cells[Columns.subscription]), let chargeOn = bytes.plainDate(cells[Columns.chargeOn]),
            !limits.isDoubtful(chargeOn, .ends),
            bytes.isPlainOptionalNumber(cells[Columns.purchaseOrderNumber]),
            bytes.isPlainOptionalLine(cells[Columns.purchaseOrderLine]),
            let number = subscriptions.number(of: bytes.extracting(cells[Columns.subscription].range)),
            subscriptions.fact(number).plan == .schedule, amount(cells, bytes, of: number) != nil
        else { return nil }
        // A schedule has an end.
        let end = subscriptions.plainDate(number, SubscriptionColumn.endsOn)
        return end.map { chargeOn <= $0 } ?? false ? UInt32(number) : nil
    }

    private func amount(_ cells: ColumnCells, _ bytes: Span<UInt8>, of subscription: Int) -> Money? {
        guard let currency = subscriptions.fact(subscription).currency,
            let amount = try? Money(ascii: bytes.extracting(cells[Columns.amount].range), currency: currency),
            amount.minorUnits >= 0
        else { return nil }
        return amount
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> ScheduledPayment {
        let number = subscriptions.number(of: bytes.extracting(cells[Columns.subscription].range))
        // Of a subscription that cannot be used nothing but the row's form is known.
        let amount = number.flatMap { self.amount(cells, bytes, of: $0) } ?? Currency.named("EUR").map(Money.zero)
        guard let chargeOn = bytes.plainDate(cells[Columns.chargeOn]), let amount else {
            preconditionFailure(Self.changed)
        }
        return ScheduledPayment(
            chargeOn: chargeOn,
            amount: amount,
            purchaseOrderNumber: bytes.optionalText(of: cells[Columns.purchaseOrderNumber]),
            purchaseOrderLine: bytes.optionalText(of: cells[Columns.purchaseOrderLine])
        )
    }
}

extension Resolver {
    private typealias Columns = ScheduleColumn
    private typealias Payments = [(number: Int, record: ScheduledPayment)]

    /// How many payments a schedule may have.
    static let mostPayments = 60

    /// Payment schedules, row by row and then each as a whole.
    func resolveSchedules() {
        schedules.dropRivals()
        holdSchedules()
        let payments = payments()
        for number in subscriptions.numbers where !payments[number].isEmpty {
            check(
                payments[number].map { ($0, schedules.record($0)) },
                of: subscriptions.record(number),
                terms: termsOfSubscription[number].filter { terms.fact($0).isContract }
            )
        }
        schedules.settle()
        holdSchedules()
        paymentsOfSubscription = self.payments()
    }

    private func payments() -> RowGroups {
        RowGroups(of: schedules.rows, owners: subscriptions.rows.count) { schedules.fact($0) }
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
    private func check(_ payments: Payments, of subscription: Subscription, terms contract: [Int]) {
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
        checkSum(payments, of: subscription, terms: contract.map { terms.record($0) })
    }

    private func checkSum(_ payments: Payments, of subscription: Subscription, terms contract: [Term]) {
        guard !contract.isEmpty, termHolds[subscription.id] == nil, scheduleHolds[subscription.id] == nil else {
            return
        }
        // Sums of 64-bit amounts fit into 128 bits however many there are.
        let wanted = contract.reduce(into: Int128(0)) { sum, term in
            let amount = term.quantity.flatMap {
                Money.product($0, term.unitPrice, in: subscription.currency, rounding: .halfAwayFromZero)
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
        for (number, _) in payments { schedules.rows.row(number).reject(code, column, message, hint: hint) }
    }
}
