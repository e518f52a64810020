import Domain

extension PurchaseOrderColumn {
    static let tableDescription = TableDescription(
        row: "A purchase order (PO) as its administrator keeps it.",
        need:
            "Optional: a number that a charge asks for comes into the PO book by itself. The table suspends POs, gives them "
            + "an expiry, and lets them be known before the first charge.",
        rules: [
            "A row that changed since the last night changes the book; one that did not leaves what operators did by hand.",
            "A suspended PO gets the line item of a charge, but its number is on no invoice. An expired PO comes back to life "
                + "when a charge names it.",
        ],
        columns: [
            ColumnDescription(
                payer,
                .id,
                "The management account of the organization whose PO it is.",
                example: "alder-hq"
            ),
            ColumnDescription(number, .orderNumber, "The number, a text: leading zeros count.", example: "PO-1001"),
            ColumnDescription(
                status,
                .word(of: PurchaseOrderState.self),
                "What the administrator says of it.",
                example: "ACTIVE"
            ),
            ColumnDescription(
                effectiveOn,
                .date,
                "From when on it is meant to hold; for information only.",
                empty: "not said",
                example: "2026-01-01"
            ),
            ColumnDescription(
                expiresOn,
                .date,
                "It expires after the last day of this date's month. Contacts get a notice before.",
                empty: "it never expires by date",
                example: "2026-12-31"
            ),
            ColumnDescription(
                description,
                .text,
                "What the administrator wrote.",
                empty: "nothing",
                example: "Budget 2026"
            ),
        ],
        example: """
            payer_account_id,purchase_order_number,status,effective_on,expires_on,description
            alder-hq,PO-1001,ACTIVE,2026-01-01,2026-12-31,Budget 2026

            """
    )
}

extension ContactColumn {
    static let tableDescription = TableDescription(
        row: "Somebody who gets a notice before a PO expires.",
        need: "Optional; `nightbill po contact add` does the same by hand.",
        rules: ["A contact of a PO that is not in the book yet waits until it is."],
        columns: [
            ColumnDescription(payer, .id, "The payer of the PO.", example: "alder-hq"),
            ColumnDescription(number, .orderNumber, "The number of the PO.", example: "PO-1001"),
            ColumnDescription(email, .email, "Where the notice goes.", example: "purchasing@alder.example"),
            ColumnDescription(name, .text, "The name that the message begins with.", example: "Purchasing desk"),
            ColumnDescription(phone, .text, "A phone number.", empty: "not known", example: "+33 3 00 00 00 00"),
        ],
        example: """
            payer_account_id,purchase_order_number,email,name,phone
            alder-hq,PO-1001,purchasing@alder.example,Purchasing desk,

            """
    )
}

extension ChangeColumn {
    static let tableDescription = TableDescription(
        row: "A request, after checkout, for another PO number or for none.",
        need: "Optional.",
        rules: [
            "The newest request that applies to a charge counts: by requested_on, then change_id.",
            "Charges to come follow by themselves; an invoice that is issued follows by `nightbill regenerate`. Amounts stay.",
            "A request of a subscription with the plan `none` is rejected: none of its charges carries a number.",
        ],
        columns: [
            ColumnDescription(id, .id, "Identifies the request.", example: "c-1"),
            ColumnDescription(subscription, .id, in: .subscriptions, "Whose charges are meant.", example: "s-upfront"),
            ColumnDescription(
                chargeOn,
                .date,
                "The one charge that is meant: accepted_on of an upfront contract, charge_on of a payment.",
                empty: "all charges due on or after requested_on",
                example: "2026-01-10"
            ),
            ColumnDescription(
                newNumber,
                .requestedNumber,
                "The number that is asked for.",
                empty: "right only with `yes` in withdraw",
                example: "PO-1002"
            ),
            ColumnDescription(
                requestedOn,
                .date,
                "From this business date on the request counts.",
                example: "2026-02-20"
            ),
            ColumnDescription(reason, .text, "Why; it is kept.", example: "New budget"),
            ColumnDescription(
                newLine,
                .orderLine,
                "The line of the buyer's PO that is meant; it goes with the new number.",
                empty: "none is named",
                example: "30"
            ),
            ColumnDescription(
                withdraw,
                .yesOrNo,
                "`yes` takes the number off; new_purchase_order_number is empty then.",
                empty: "no",
                example: "no"
            ),
        ],
        example: """
            change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
            c-1,s-upfront,2026-01-10,PO-1002,2026-02-20,New budget

            """
    )
}

extension CreditColumn {
    static let tableDescription = TableDescription(
        row: "A wish to give back an invoice or a part of it: a night issues the credit note.",
        need: "Optional; `nightbill credit` does the same by hand.",
        rules: [
            "It is carried out on the first night that has it, on credited_on at the earliest, and once: the row may stay.",
            "Never more is given back than is left of the invoice or of the line. What cannot be carried out is rejected that "
                + "night and tried again the next (NB460 to NB466): correct it in its place.",
        ],
        columns: [
            ColumnDescription(id, .id, "Identifies the credit. It is never given to another one.", example: "k-1"),
            ColumnDescription(invoice, .id, "The number of the invoice.", example: "INV-2026-00000001"),
            ColumnDescription(
                line,
                .wholeNumber,
                "The line of the invoice, by its position on it.",
                empty: "the whole invoice",
                example: "1"
            ),
            ColumnDescription(
                amount,
                .positive(UnitPrice.creditedDecimals),
                "How much is given back, before tax and without a sign, in the currency of the invoice.",
                empty: "all that is left",
                example: "120.00"
            ),
            ColumnDescription(
                creditedOn,
                .date,
                "The first business date that may carry it out.",
                example: "2026-02-20"
            ),
            ColumnDescription(
                reason,
                .textUpTo(CreditRule.longestReason),
                "Why; the buyer reads it on the credit note.",
                example: "One seat was never used"
            ),
        ],
        example: """
            credit_id,invoice_number,line,amount,credited_on,reason
            k-1,INV-2026-00000001,1,120.00,2026-02-20,One seat was never used

            """
    )
}

extension ExchangeRateColumn {
    static let tableDescription = TableDescription(
        row: "What a currency is worth in the currency of your tax, from a day on.",
        need:
            "Needed where the setting tax_currency is set and an invoice is in another currency. What has no rate is held "
            + "(NB520).",
        rules: [
            "The latest rate on or before the business date counts. Tax is converted as a whole and rounded once, half away "
                + "from zero."
        ],
        columns: [
            ColumnDescription(currency, .currency, "The currency of invoices.", example: "DKK"),
            ColumnDescription(validOn, .date, "From this day on the rate counts.", example: "2026-01-02"),
            ColumnDescription(
                rate,
                .positive(ExchangeRate.decimalPlaces),
                "What one unit of the currency is worth in the tax currency.",
                example: "0.1339"
            ),
        ],
        example: """
            currency,valid_on,rate
            DKK,2026-01-02,0.1339

            """
    )
}
