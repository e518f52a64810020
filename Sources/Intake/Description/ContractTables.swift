import Domain

extension ProductColumn {
    static let tableDescription = TableDescription(
        row: "A product: what is sold by subscription.",
        need: "Needed every night: every product that a subscription names.",
        rules: [
            "Only a `SaaSProduct` priced `contract` or `contract_with_consumption` takes PO numbers: its contract invoices "
                + "may show one."
        ],
        columns: [
            ColumnDescription(id, .id, "Identifies the product.", example: "suite"),
            ColumnDescription(title, .text, "Its name on invoices.", example: "Quay Suite"),
            ColumnDescription(type, .word(of: ProductType.self), "What kind of product it is.", example: "SaaSProduct"),
            ColumnDescription(
                pricing,
                .word(of: PricingModel.self),
                "How it is priced: `contract` by what was bought, `usage` by what was used, "
                    + "`contract_with_consumption` by both.",
                example: "contract_with_consumption"
            ),
            ColumnDescription(
                unspsc,
                .text,
                "Code of the product in UNSPSC, eight digits (BT-158).",
                empty: "invoices have none",
                example: "81162000"
            ),
        ],
        example: """
            product_id,title,product_type,pricing_model,unspsc
            suite,Quay Suite,SaaSProduct,contract_with_consumption,81162000
            feed,Tide Feed,DataProduct,usage,

            """
    )
}

extension SubscriptionColumn {
    static let tableDescription = TableDescription(
        row: "A subscription: the contract of an account for a product.",
        need: "Needed every night, with every subscription that has charges or usage to come; one that disappears is "
            + "reported every night (NB503). To end one, export it with its status and ended_on.",
        rules: [
            "`upfront` charges the whole contract on accepted_on and needs a contract term in terms.csv. `schedule` charges "
                + "each row of payment_schedules.csv on its day. `none` has no contract charge; a product priced `usage` has "
                + "no other plan, one priced `contract` cannot have it.",
            "Usage is invoiced in the next month, on the day of the setting usage_invoice_day.",
            "What was billed stays: a row that contradicts an invoice is a conflict (NB501), which `nightbill accept` settles.",
            "The PO number of a charge is that of a change request, else of its scheduled payment, else "
                + "procurement_order_number, else purchase_order_number.",
            "Columns whose names begin with `x_` are your own, as in accounts.csv.",
        ],
        columns: contract + orders + state,
        example: """
            subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchaser,purchase_order_number,status
            s-upfront,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,j.martin,PO-1001,ACTIVE
            s-schedule,birk,suite,2026-01-15,2026-01-15,2027-01-14,DKK,schedule,,,ACTIVE
            s-use,birk,feed,2026-01-15,2026-01-15,,EUR,none,,,ACTIVE

            """
    )

    private static let contract = [
        ColumnDescription(
            id,
            .id,
            "Identifies the subscription. It never changes, and is never given to another one.",
            example: "s-upfront"
        ),
        ColumnDescription(account, .id, in: .accounts, "Who buys.", example: "alder-lab"),
        ColumnDescription(product, .id, in: .products, "What is bought.", example: "suite"),
        ColumnDescription(
            offer,
            .id,
            "The offer that was accepted; orders of a procurement system may name it.",
            empty: "not said",
            example: "offer-7"
        ),
        ColumnDescription(
            acceptedOn,
            .date,
            "The day on which the contract was made. An upfront charge falls due on it, and no payment before it.",
            example: "2026-01-10"
        ),
        ColumnDescription(startsOn, .date, "The first day of service. Usage counts from it on.", example: "2026-01-10"),
        ColumnDescription(
            endsOn,
            .date,
            "The last day of service by contract, not before starts_on.",
            empty: "service goes on; right only for the plan `none`",
            example: "2026-12-31"
        ),
        ColumnDescription(currency, .currency, "The currency of all its prices and invoices.", example: "EUR"),
        ColumnDescription(
            plan,
            .word(of: PaymentPlan.self),
            "When the contract is paid.",
            example: "upfront"
        ),
    ]

    private static let orders = [
        ColumnDescription(
            purchaser,
            .id,
            in: .purchasers,
            "Who typed in the PO number. One who is not in purchasers.csv has no permissions.",
            empty: "nobody is asked for permissions",
            example: "j.martin"
        ),
        ColumnDescription(
            purchaseOrderNumber,
            .requestedNumber,
            "The PO number that was typed in at checkout. One that the PO book does not know yet comes into it.",
            empty: "none is asked for",
            example: "PO-1001"
        ),
        ColumnDescription(
            procurementOrderNumber,
            .requestedNumber,
            "The PO number that an integrated procurement system gave. It needs no permission, and goes before the typed one.",
            empty: "there is none, unless an order in the folder `orders` names the subscription",
            example: "4500012345"
        ),
        ColumnDescription(
            purchaseOrderLine,
            .orderLine,
            "The line of the buyer's PO that is meant (BT-132); it goes with purchase_order_number.",
            empty: "none is named",
            example: "10"
        ),
    ]

    private static let state = [
        ColumnDescription(
            status,
            .word(of: SubscriptionStatus.self),
            "Its state. `CANCELLED`, `REPLACED`, `ROLLED_BACK`, `SUPERSEDED` and `TERMINATED` end it on ended_on; the others "
                + "change nothing.",
            example: "ACTIVE"
        ),
        ColumnDescription(
            endedOn,
            .date,
            "The last day of service of a subscription that was ended early, not before starts_on. Charges due on or after "
                + "it are cancelled.",
            empty: "right only where the status does not end it",
            example: "2026-06-30"
        ),
        ColumnDescription(
            paymentTermsDays,
            .days,
            "As in accounts.csv, for the contract invoices of this subscription.",
            empty: "as for the account",
            example: "60"
        ),
        ColumnDescription(
            hold,
            .textUpTo(SubscriptionRule.longestHold),
            "Why nothing of the subscription is to be invoiced: all its charges and usage wait until the cell is empty "
                + "(NB513).",
            empty: "nothing is held",
            example: "Price in dispute"
        ),
    ]
}

extension TermColumn {
    static let tableDescription = TableDescription(
        row: "A price of a subscription: of what was bought, or of a unit of usage.",
        need: "Needed every night: a subscription that is paid upfront has at least one contract term, and usage is "
            + "invoiced by usage terms alone.",
        rules: [
            "A contract term has a quantity, a usage term has none. A subscription with the plan `none` has no contract term.",
            "Lines of an invoice are in the order of position, then those without one in natural order of dimension.",
            "An amount is quantity times unit_price, rounded once, half away from zero, to the digits of the currency.",
        ],
        columns: [
            ColumnDescription(subscription, .id, in: .subscriptions, "Whose price it is.", example: "s-upfront"),
            ColumnDescription(
                kind,
                .word(of: TermKind.self),
                "`contract`: a quantity that was bought. `usage`: a unit that is counted in usage.csv.",
                example: "contract"
            ),
            ColumnDescription(
                dimension,
                .id,
                "What is priced. Usage records name it, and invoices do where there is no description.",
                example: "seats"
            ),
            ColumnDescription(
                description,
                .text,
                "The words of the invoice line.",
                empty: "the dimension stands there",
                example: "Seat for a year"
            ),
            ColumnDescription(
                quantity,
                .decimal(Quantity.decimalPlaces),
                "How many were bought.",
                empty: "right only for a usage term",
                example: "10"
            ),
            ColumnDescription(
                unitCode,
                .unitCode,
                "What the quantity counts.",
                empty: "`C62`, one",
                example: "C62"
            ),
            ColumnDescription(
                unitPrice,
                .decimal(UnitPrice.decimalPlaces),
                "Price of one unit before tax, in the currency of the subscription.",
                example: "120.00"
            ),
            ColumnDescription(
                position,
                .wholeNumber,
                "The place of its line on invoices. Changing it alone is no conflict.",
                empty: "behind those that have one",
                example: "1"
            ),
        ],
        example: """
            subscription_id,kind,dimension,description,quantity,unit_code,unit_price,position
            s-upfront,contract,seats,Seat for a year,10,C62,120.00,1
            s-upfront,usage,calls,API call,,C62,0.001,
            s-schedule,contract,seats,Seat for a year,4,C62,900.00,1
            s-use,usage,gb,Traffic in gigabytes,,E34,0.08,

            """
    )
}

extension ScheduleColumn {
    static let tableDescription = TableDescription(
        row: "A payment of a subscription whose plan is `schedule`.",
        need: "Needed where a subscription has the plan `schedule`.",
        rules: [
            "A schedule has 1 to \(Resolver.mostPayments) payments, one at most before accepted_on, none after ends_on. Where "
                + "there are contract terms, the payments come to exactly their sum.",
            "A payment is invoiced on charge_on, or on accepted_on where that is later.",
        ],
        columns: [
            ColumnDescription(subscription, .id, in: .subscriptions, "Whose payment it is.", example: "s-schedule"),
            ColumnDescription(chargeOn, .date, "The day of the payment.", example: "2026-07-15"),
            ColumnDescription(amount, .amount, "How much, before tax.", example: "2400.00"),
            ColumnDescription(
                purchaseOrderNumber,
                .requestedNumber,
                "A PO number for this payment alone.",
                empty: "the number of the subscription",
                example: "PO-1003"
            ),
            ColumnDescription(
                purchaseOrderLine,
                .orderLine,
                "The line of the buyer's PO that is meant; it goes with the number in this row.",
                empty: "none is named",
                example: "20"
            ),
        ],
        example: """
            subscription_id,charge_on,amount,purchase_order_number
            s-schedule,2026-01-15,1200.00,
            s-schedule,2026-07-15,2400.00,

            """
    )
}

extension UsageColumn {
    static let tableDescription = TableDescription(
        row: "A usage record: something that was used.",
        need:
            "Needed where a subscription has usage terms and something was used. What is invoiced may leave the table, at "
            + "once or later; a record that is still in it is never invoiced twice.",
        rules: [
            "A record of usage that its subscription has no usage term for is rejected, and so is one before starts_on or "
                + "more than an hour after the last day of service.",
            "It is invoiced with the others of its dimension and month (UTC), once the month is over.",
        ],
        columns: [
            ColumnDescription(
                id,
                .id,
                "Identifies the record among all of all nights. It is never given to another one.",
                example: "u-1"
            ),
            ColumnDescription(subscription, .id, in: .subscriptions, "Who used it.", example: "s-upfront"),
            ColumnDescription(
                dimension,
                .id,
                "What was used: the dimension of a usage term of the subscription.",
                example: "calls"
            ),
            ColumnDescription(usedAt, .instant, "When.", example: "2026-01-20T10:00:00Z"),
            ColumnDescription(
                quantity,
                .decimal(Quantity.decimalPlaces),
                "How many units of the term.",
                example: "12000"
            ),
        ],
        example: """
            record_id,subscription_id,dimension,used_at,quantity
            u-1,s-upfront,calls,2026-01-20T10:00:00Z,12000
            u-2,s-use,gb,2026-01-21T22:00:00+01:00,12.5

            """
    )
}
