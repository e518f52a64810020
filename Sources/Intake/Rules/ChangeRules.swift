import Domain

extension Resolver {
    private typealias Columns = ChangeColumn

    /// Requests to change a PO number; each names a charge of its subscription, or all from a day on.
    func resolveChanges() {
        changes.dropRivals()
        noteChangesWithoutEffect()
        for row in changes.unreplaced {
            // Nothing is charged of any other.
            for id in row.meant(by: Columns.subscription, among: subscriptionIDs) where subscriptions.isUsable([id]) {
                changeHolds[id] = Hold.first(changeHolds[id], row.hold)
            }
        }
    }

    /// What a number needs beside the request: a product that carries one, and an organization that has it enabled.
    private func noteChangesWithoutEffect() {
        guard changes.rows.count > 0 else { return }
        let parties = Organizations(
            organizations: organizations.records.map { $0.record },
            memberships: memberships.records.map { $0.record }
        )
        let joined = Dictionary(grouping: memberships.records.map { $0.record }, by: \.account)
        for (number, change) in changes.records {
            let owner = changes.fact(number)
            guard owner != RowGroups.none, subscriptions.rows.isUsable(Int(owner)) else { continue }
            let subscription = subscriptions.record(Int(owner))
            if case .usable(let product) = products.standing(of: subscription.product), !product.takesPurchaseOrders {
                changes.rows.row(number).note(
                    .changeWithoutEffect,
                    Columns.subscription,
                    "cannot help: an invoice for product \(DisplayText.quoted(product.id)) carries no PO number",
                    hint: "Only products of type SaaSProduct with contract pricing carry one. Remove the request."
                )
            } else if let wanted = change.newNumber, NumberFault(wanted.trimmed) != nil {
                changes.rows.row(number).note(
                    .changeWithoutEffect,
                    Columns.newNumber,
                    "cannot help: no invoice can show the new number",
                    hint: "A PO number has at most \(NumberFault.longest) characters and no control character."
                )
            } else if let last = lastCharge(of: subscription, Int(owner)), change.chargeOn == nil,
                last < change.requestedOn
            {
                changes.rows.row(number).note(
                    .changeWithoutEffect,
                    Columns.requestedOn,
                    "cannot help: an empty charge_on means charges due on or after \(change.requestedOn), and the last one of "
                        + "\(DisplayText.quoted(subscription.id)) was due on \(last)",
                    hint: "Name the charge_on of the charge that is meant, or an earlier requested_on."
                )
            } else if change.newNumber != nil, accountHolds[subscription.account] == nil {
                let days = days(of: change, subscription, joined[subscription.account] ?? [])
                let isIntegrated = days.contains {
                    parties.payer(of: subscription.account, on: $0).purchaseOrderIntegration
                }
                if !isIntegrated {
                    changes.rows.row(number).note(
                        .changeWithoutEffect,
                        Columns.subscription,
                        "cannot help: the PO integration is not enabled for account "
                            + "\(DisplayText.quoted(subscription.account)) on \(days[0])"
                            + (change.chargeOn == nil ? " or later" : ""),
                        hint:
                            "Its management account enables it (organizations.csv); invoices of earlier days stay without."
                    )
                }
            }
        }
    }

    /// The due date of the last contract charge; nil where it is in doubt.
    private func lastCharge(of subscription: Subscription, _ number: Int) -> CivilDate? {
        guard wholeHold(of: subscription) == nil, scheduleHolds[subscription.id] == nil else { return nil }
        if subscription.plan == .upfront { return subscription.acceptedOn }
        return paymentsOfSubscription[number].map { max(schedules.record($0).chargeOn, subscription.acceptedOn) }.max()
    }

    /// Days on which a charge that the request is for may fall due, one for each payer that the account may have then.
    private func days(of change: ChangeRequest, _ subscription: Subscription, _ stays: [Membership]) -> [CivilDate] {
        if let chargeOn = change.chargeOn { return [max(chargeOn, subscription.acceptedOn)] }
        return [change.requestedOn] + stays.map(\.joinedOn).filter { $0 > change.requestedOn }
    }
}

extension Resolver {
    /// The charge dates of a subscription's usable payments.
    fileprivate func payments(of subscription: Text) -> [CivilDate] {
        guard let number = subscriptions.number(of: subscription) else { return [] }
        return paymentsOfSubscription[number].map { schedules.record($0).chargeOn }
    }
}

/// Requests to change a PO number, row by row.
struct ChangeRule: RowRule {
    private typealias Columns = ChangeColumn

    static let noFact = RowGroups.none

    unowned let resolver: Resolver

    /// The number of the subscription's row.
    func fact(_ row: Row, _ change: ChangeRequest) -> UInt32 {
        resolver.subscriptions.number(of: row[Columns.subscription]).map { UInt32($0) } ?? RowGroups.none
    }

    /// A withdrawal, and a request for one charge of a schedule, are left to a close look.
    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> UInt32? {
        let subscriptions = resolver.subscriptions
        guard bytes.isPlainID(cells[Columns.id]), bytes.isPlainID(cells[Columns.subscription]),
            cells[Columns.withdraw].isEmpty, bytes.isPlainNumber(cells[Columns.newNumber]),
            bytes.isPlainOptionalLine(cells[Columns.newLine]),
            let requestedOn = bytes.plainDate(cells[Columns.requestedOn]),
            !resolver.limits.isDoubtful(requestedOn, .acts),
            bytes.isPlainText(cells[Columns.reason]),
            let number = subscriptions.number(of: bytes.extracting(cells[Columns.subscription].range)),
            subscriptions.fact(number).plan != .none
        else { return nil }
        if cells[Columns.chargeOn].isEmpty { return UInt32(number) }
        guard subscriptions.fact(number).plan == .upfront, let chargeOn = bytes.plainDate(cells[Columns.chargeOn]),
            chargeOn == subscriptions.plainDate(number, SubscriptionColumn.acceptedOn)
        else { return nil }
        return UInt32(number)
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> ChangeRequest {
        guard let requestedOn = bytes.plainDate(cells[Columns.requestedOn]) else { preconditionFailure(Self.changed) }
        return ChangeRequest(
            id: bytes.text(of: cells[Columns.id]),
            chargeOn: bytes.plainDate(cells[Columns.chargeOn]),
            newNumber: bytes.text(of: cells[Columns.newNumber]),
            newLine: bytes.optionalText(of: cells[Columns.newLine]),
            requestedOn: requestedOn,
            reason: bytes.text(of: cells[Columns.reason])
        )
    }

    func record(_ row: Row) -> ChangeRequest? {
        let id = row.id(Columns.id)
        let subscription = row.id(Columns.subscription)
        let chargeOn = row.optionalDate(Columns.chargeOn)
        let newNumber = row.number(Columns.newNumber)
        let withdraws = row.isYes(Columns.withdraw)
        let newLine = row.orderLine(Columns.newLine)
        let requestedOn = row.date(Columns.requestedOn)
        let reason = row.text(Columns.reason)
        resolver.limits.note(row, .acts, (Columns.requestedOn, requestedOn))
        if !row.isRejected, withdraws == (newNumber != nil) {
            row.reject(
                .changeAsksNothing,
                Columns.newNumber,
                withdraws ? "names a new number and withdraws it" : "has neither a new number nor a withdrawal",
                hint:
                    "Fill new_purchase_order_number to ask for that number, or write yes in withdraw to take the number off."
            )
        }
        if let subscription {
            switch resolver.subscriptions.standing(of: subscription) {
            case .unknown: row.rejectUnknownSubscription(Columns.subscription)
            case .usable(let subscription): check(row, chargeOn: chargeOn, of: subscription)
            case .broken: break
            }
        }
        guard !row.isRejected, let id, let requestedOn, let reason else { return nil }
        return ChangeRequest(
            id: id,
            chargeOn: chargeOn,
            newNumber: newNumber,
            newLine: withdraws ? nil : newLine,
            requestedOn: requestedOn,
            reason: reason
        )
    }

    private func check(_ row: Row, chargeOn: CivilDate?, of subscription: Subscription) {
        if subscription.plan == .none {
            row.reject(
                .changeWithoutContract,
                cell: Columns.subscription,
                "has payment_plan none, so no charge of it carries a PO number",
                hint: "Remove the request, or correct subscription_id."
            )
            return
        }
        // While the charges themselves are in doubt, so is whether the request names one.
        guard let chargeOn, resolver.wholeHold(of: subscription) == nil,
            resolver.scheduleHolds[subscription.id] == nil
        else { return }
        let named =
            subscription.plan == .upfront
            ? chargeOn == subscription.acceptedOn : resolver.payments(of: subscription.id).contains(chargeOn)
        guard !named else { return }
        let blanket = "An empty charge_on means every charge due on or after requested_on."
        row.reject(
            .changeNamesNoCharge,
            cell: Columns.chargeOn,
            "is not a charge of subscription \(DisplayText.quoted(subscription.id))",
            hint: subscription.plan == .upfront
                ? "Its only contract charge is of \(subscription.acceptedOn). \(blanket)"
                : "Name the charge_on of one of its payments. \(blanket)"
        )
    }
}
