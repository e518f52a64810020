import Domain

/// What is kept of a subscription for the rules of later tables.
struct SubscriptionFact {
    /// The number of the account's row; ``RowGroups/none`` where only rejected rows have its id.
    var account = RowGroups.none
    /// The same of the product.
    var product = RowGroups.none
    var currency: Currency?
    var plan = PaymentPlan.none

    /// Whether everything of it is held: its account or its product is rejected.
    var isHeld: Bool { account == RowGroups.none || product == RowGroups.none }
}

/// Subscriptions by their own cells and by what they refer to; their terms and payments are judged later.
struct SubscriptionRule: RowRule {
    private typealias Columns = SubscriptionColumn

    static let noFact = SubscriptionFact()
    static let countedColumns = [Columns.purchaseOrderNumber, Columns.procurementOrderNumber]
    /// How many characters the reason of a hold may have.
    static let longestHold = 1_000

    let accounts: TableRows<AccountRule>
    let products: TableRows<ProductRule>
    let limits: DayLimits

    func fact(_ row: Row, _ subscription: Subscription) -> SubscriptionFact {
        SubscriptionFact(
            account: accounts.number(of: subscription.account).map { UInt32($0) } ?? RowGroups.none,
            product: products.number(of: subscription.product).map { UInt32($0) } ?? RowGroups.none,
            currency: subscription.currency,
            plan: subscription.plan
        )
    }

    func record(_ row: Row) -> Subscription? {
        let id = row.id(Columns.id)
        let account = row.id(Columns.account)
        let product = row.id(Columns.product)
        let offer = row.optionalID(Columns.offer)
        let acceptedOn = row.date(Columns.acceptedOn)
        let startsOn = row.date(Columns.startsOn)
        let endsOn = row.optionalDate(Columns.endsOn)
        let currency = row.currency(Columns.currency)
        let plan = row.word(Columns.plan, as: PaymentPlan.self)
        let purchaser = row.optionalID(Columns.purchaser)
        let days = row.paymentTermsDays(Columns.paymentTermsDays, default: "the account")
        let orderLine = row.orderLine(Columns.purchaseOrderLine)
        let hold = row.optionalText(Columns.hold, upTo: Self.longestHold)
        let status = row.word(Columns.status, as: SubscriptionStatus.self)
        // Elsewhere ended_on is ignored, whatever it holds.
        let endedOn = status?.endsEarly == true ? row.optionalDate(Columns.endedOn) : nil
        limits.note(
            row,
            .acts,
            (Columns.acceptedOn, acceptedOn),
            (Columns.startsOn, startsOn),
            (Columns.endedOn, endedOn)
        )
        limits.note(row, .ends, (Columns.endsOn, endsOn))
        checkDates(row, startsOn: startsOn, endsOn: endsOn, plan: plan)
        if let status, status.endsEarly, row[Columns.endedOn].isBlank {
            row.reject(
                .noEarlyEnd,
                Columns.endedOn,
                "is \(status.rawValue) and has no ended_on",
                hint: "Fill ended_on, the last day of service, or correct status."
            )
        }
        if let endedOn, let startsOn, endedOn < startsOn {
            row.reject(
                .endedBeforeStart,
                cell: Columns.endedOn,
                "is before starts_on \(startsOn)",
                hint: "ended_on is the last day of service, starts_on at the earliest; correct one of the two."
            )
        }
        checkReferences(row, account: account, product: product, plan: plan)
        let fields = row.ownFields()
        guard !row.isRejected, let id, let account, let product, let acceptedOn, let startsOn, let currency, let plan,
            let status
        else { return nil }
        return Subscription(
            id: id,
            account: account,
            product: product,
            offer: offer,
            acceptedOn: acceptedOn,
            startsOn: startsOn,
            endsOn: endsOn,
            currency: currency,
            plan: plan,
            purchaser: purchaser,
            purchaseOrderNumber: row.number(Columns.purchaseOrderNumber),
            purchaseOrderLine: orderLine,
            procurementOrderNumber: row.number(Columns.procurementOrderNumber),
            paymentTermsDays: days,
            hold: hold,
            status: status,
            endedOn: endedOn,
            fields: fields
        )
    }

    private func checkDates(_ row: Row, startsOn: CivilDate?, endsOn: CivilDate?, plan: PaymentPlan?) {
        if let startsOn, let endsOn, endsOn < startsOn {
            row.reject(
                .datesOutOfOrder,
                cell: Columns.endsOn,
                "is before starts_on \(startsOn)",
                hint: "ends_on is the last day of service; correct one of the two."
            )
        }
        if let plan, plan != .none, row[Columns.endsOn].isBlank {
            row.reject(
                .noEnd,
                Columns.endsOn,
                "has payment_plan \(plan.rawValue) and no ends_on",
                hint: "Fill ends_on, the last day of the contract, or correct payment_plan."
            )
        }
    }

    private func checkReferences(_ row: Row, account: Text?, product: Text?, plan: PaymentPlan?) {
        if let account, accounts.isUnknown(account) {
            row.reject(
                .unknownAccount,
                cell: Columns.account,
                "is in no row of accounts.csv",
                hint: "Add the account to accounts.csv, or correct the id; ids are compared letter by letter."
            )
        }
        guard let product else { return }
        switch products.standing(of: product) {
        case .unknown:
            row.reject(
                .unknownProduct,
                cell: Columns.product,
                "is in no row of products.csv",
                hint: "Add the product to products.csv, or correct the id; ids are compared letter by letter."
            )
        case .usable(let product):
            guard let plan, !product.pricing.goes(with: plan) else { return }
            row.reject(
                .planAndPricing,
                cell: Columns.plan,
                "does not go with pricing_model \(product.pricing.rawValue) of product \(DisplayText.quoted(product.id))",
                hint: "usage goes with none, contract with upfront or schedule, contract_with_consumption with any."
            )
        case .broken: break
        }
    }
}

extension Resolver {
    private typealias Columns = SubscriptionColumn

    /// Upfront needs a contract term and a schedule payments; where the only ones are rejected, the charges are held.
    func resolveContracts() {
        for number in subscriptions.numbers {
            switch subscriptions.fact(number).plan {
            case .upfront:
                guard !termsOfSubscription[number].contains(where: { terms.fact($0).isContract }),
                    termHolds[subscriptions.text(number, Columns.id)] == nil
                else { continue }
                subscriptions.rows.row(number).reject(
                    .noContractTerm,
                    cell: Columns.plan,
                    "needs a contract term, and terms.csv has none",
                    hint: "Add its terms of kind contract to terms.csv, or correct payment_plan."
                )
            case .schedule:
                guard paymentsOfSubscription[number].isEmpty,
                    scheduleHolds[subscriptions.text(number, Columns.id)] == nil
                else { continue }
                subscriptions.rows.row(number).reject(
                    .noPayments,
                    cell: Columns.plan,
                    "needs 1 to 60 payments, and payment_schedules.csv has none",
                    hint: "Add its payments to payment_schedules.csv, or correct payment_plan."
                )
            case .none: break
            }
        }
        subscriptions.settle()
    }
}

extension PricingModel {
    /// Whether a product priced so can be paid so.
    func goes(with plan: PaymentPlan) -> Bool {
        switch self {
        case .usage: plan == .none
        case .contract: plan != .none
        case .contractWithConsumption: true
        }
    }
}

extension Row {
    /// Sets a row aside whose subscription is in no row.
    func rejectUnknownSubscription(_ column: Column) {
        reject(
            .unknownSubscription,
            cell: column,
            "is in no row of subscriptions.csv",
            hint: "Add the subscription to subscriptions.csv, or correct the id; ids are compared letter by letter."
        )
    }
}
