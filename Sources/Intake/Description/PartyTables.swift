import Domain

extension AccountColumn {
    static let tableDescription = TableDescription(
        row: "An account: who buys and gets the invoices.",
        need: "Needed every night: every account that a subscription names.",
        rules: [
            "What the tax category needs: `S` a rate above 0; `Z` the rate 0; `E`, `AE`, `K` and `G` the rate 0 and a "
                + "reason; `O` no rate and a reason. `AE` needs vat_id or legal_id, `K` a vat_id, `O` has no vat_id. A seller "
                + "without a VAT id can invoice `O` alone, one with a VAT id all others.",
            "What the format of an account demands beyond this (an electronic address, a buyer reference, an identifier) "
                + "is asked before its charges are invoiced; what is lacking holds them (NB515 to NB518).",
            "Facts are those of the night: an issued invoice keeps the account as it was.",
            "Columns whose names begin with `x_` are your own: up to \(OwnFields.most), texts of up to "
                + "\(OwnFields.longestValue) characters, kept with the invoices.",
        ],
        columns: identity + delivery + tax,
        example: """
            account_id,name,street,city,postal_code,country,vat_id,tax_category,tax_rate,tax_exemption_reason
            alder-hq,Alder Mills SA,4 rue du Moulin,Lille,59000,FR,FR40303265045,S,20,
            alder-lab,Alder Lab SARL,9 quai Vert,Metz,57000,FR,FR40303265045,S,20,
            birk,Birk ApS,Havnegade 2,Aarhus,8000,DK,DK10150817,AE,0,Reverse charge

            """
    )

    private static let identity = [
        ColumnDescription(id, .id, "Identifies the account. It never changes.", example: "alder-lab"),
        ColumnDescription(name, .text, "Its legal name, as invoices address it.", example: "Alder Lab SARL"),
        ColumnDescription(
            street,
            .text,
            "Street and number.",
            empty: "invoices have no street",
            example: "9 quai Vert"
        ),
        ColumnDescription(city, .text, "City.", empty: "invoices have no city", example: "Metz"),
        ColumnDescription(
            postalCode,
            .text,
            "Postal code; a leading zero stays.",
            empty: "invoices have none",
            example: "07000"
        ),
        ColumnDescription(
            region,
            .text,
            "State or province, where addresses have one.",
            empty: "invoices have none",
            example: "Ontario"
        ),
        ColumnDescription(country, .country, "Where the account is.", example: "FR"),
        ColumnDescription(
            vatID,
            .vatID,
            "VAT id of the buyer (BT-48).",
            empty: "the buyer has none; see the tax categories",
            example: "FR40303265045"
        ),
        ColumnDescription(
            legalID,
            .text,
            "Number of the buyer in a register of companies (BT-47).",
            empty: "invoices have none",
            example: "303265045"
        ),
        ColumnDescription(
            legalIDScheme,
            .identifierScheme,
            "What kind of number legal_id is; it needs a legal_id.",
            empty: "not said",
            example: "0002"
        ),
    ]

    private static let delivery = [
        ColumnDescription(
            endpointScheme,
            .addressScheme,
            "Scheme of the electronic address (BT-49); endpoint_id stands beside it.",
            empty: "there is no electronic address; `peppol` and its like cannot be sent",
            example: "0088"
        ),
        ColumnDescription(
            endpointID,
            .text,
            "Electronic address within its scheme, in the form that the scheme asks for; endpoint_scheme stands beside it.",
            empty: "there is no electronic address",
            example: "4000001000005"
        ),
        ColumnDescription(
            email,
            .text,
            "Email address of the buyer, shown on invoices. Nothing is sent to it.",
            empty: "invoices have none",
            example: "ap@alder.example"
        ),
        ColumnDescription(
            buyerReference,
            .text,
            "What the buyer's system files the invoice by (BT-10), such as a Leitweg-ID.",
            empty: "the account_id stands there",
            example: "04011000-1234512345-06"
        ),
        ColumnDescription(
            paymentTermsDays,
            .days,
            "From the issue date to the day until which an invoice is to be paid.",
            empty: "as the setting payment_terms_days",
            example: "45"
        ),
        ColumnDescription(
            documentFormat,
            .documentFormat,
            "The format of its invoices.",
            empty: "as the setting document_format",
            example: "cii"
        ),
        ColumnDescription(
            language,
            .word(of: Language.self),
            "The language of documents for people.",
            empty: "as the setting language",
            example: "fr"
        ),
        ColumnDescription(
            purchaseOrderRequired,
            .yesOrNo,
            "Whether contract charges wait until their invoice can show a PO number (NB514).",
            empty: "no: an invoice goes without a number where none can be shown",
            example: "yes"
        ),
    ]

    private static let tax = [
        ColumnDescription(
            taxCategory,
            .word(of: TaxCategory.self),
            "How the account is taxed (UNCL 5305): `S` standard, `Z` zero rate, `E` exempt, `AE` reverse charge, `K` "
                + "within the EU, `G` export, `O` outside the scope of VAT.",
            example: "S"
        ),
        ColumnDescription(
            taxRate,
            .percent,
            "The rate of tax.",
            empty: "only right for `O`",
            example: "20"
        ),
        ColumnDescription(
            exemptionReason,
            .text,
            "Why no tax is due; the buyer reads it.",
            empty: "only right for `S` and `Z`",
            example: "Reverse charge"
        ),
    ]
}

extension OrganizationColumn {
    static let tableDescription = TableDescription(
        row: "An organization: accounts that belong together.",
        need: "Needed where invoices are to show PO numbers: without it no account has a payer with the integration.",
        rules: [
            "The management account is the payer of all member accounts: POs are its own. It belongs to its organization "
                + "without a membership of its own, and manages one organization at most."
        ],
        columns: [
            ColumnDescription(id, .id, "Identifies the organization.", example: "alder"),
            ColumnDescription(
                managementAccount,
                .id,
                "The account that manages it and pays. It need not be in accounts.csv unless it buys.",
                example: "alder-hq"
            ),
            ColumnDescription(
                integration,
                .word(["enabled", "disabled"]),
                "Whether the management account lets the marketplace use its POs. Without that no invoice of its accounts "
                    + "shows a number.",
                example: "enabled"
            ),
        ],
        example: """
            organization_id,management_account_id,purchase_order_integration
            alder,alder-hq,enabled

            """
    )
}

extension MembershipColumn {
    static let tableDescription = TableDescription(
        row: "An account in an organization for a time.",
        need: "Needed where an account that is not the management account belongs to an organization.",
        rules: [
            "Memberships of one account do not overlap. An account that moves has a row for each organization.",
            "An account with memberships, none of which holds on a date, is in no organization then.",
        ],
        columns: [
            ColumnDescription(
                account,
                .id,
                "The member. One that is not in accounts.csv is reported and does no harm (a notice).",
                example: "alder-lab"
            ),
            ColumnDescription(
                organization,
                .id,
                in: .organizations,
                "The organization.",
                example: "alder"
            ),
            ColumnDescription(joinedOn, .date, "The first day in it.", example: "2024-01-01"),
            ColumnDescription(
                leftOn,
                .date,
                "The first day outside; it is after joined_on.",
                empty: "still a member",
                example: "2026-07-01"
            ),
        ],
        example: """
            account_id,organization_id,joined_on,left_on
            alder-lab,alder,2024-01-01,

            """
    )
}

extension PurchaserColumn {
    static let tableDescription = TableDescription(
        row: "Somebody who buys and types in PO numbers, with what that person may do.",
        need: "Needed where subscriptions name a purchaser.",
        rules: [
            "A number that a purchaser typed is on no invoice unless the permissions have one of "
                + "`aws-marketplace:Subscribe`, `aws-marketplace:*`, `AWSMarketplaceManageSubscriptions`, "
                + "`AWSMarketplaceFullAccess`. A subscription without a purchaser is not asked for permissions."
        ],
        columns: [
            ColumnDescription(purchaser, .id, "Identifies the person.", example: "j.martin"),
            ColumnDescription(
                permissions,
                .words,
                "Permissions and policies, in any order.",
                empty: "the person has none",
                example: "aws-marketplace:Subscribe"
            ),
        ],
        example: """
            purchaser,permissions
            j.martin,aws-marketplace:Subscribe

            """
    )
}
