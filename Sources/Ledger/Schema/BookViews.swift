import Domain

extension Schema {
    /// The PO book as text and decimals, in the columns that its tables had before they were compact: for a person with a
    /// SQLite shell. The program does not read them. The id of an event orders it within its PO's history, and nothing
    /// else.
    ///
    /// A migration that makes the tables of charges again ends with these views again.
    static let bookViews = """
        DROP VIEW IF EXISTS v_purchase_order;
        CREATE VIEW v_purchase_order AS
            SELECT payer.account_id AS payer, book.number AS number, state & 1 AS suspended, state >> 1 AS declared_expired,
                \(day("effective_on")) AS effective_on, \(day("expires_on")) AS expires_on, description,
                \(PurchaseOrderCreator.sql("created_by", \.rawValue)) AS created_by, \(day("first_seen_on")) AS first_seen_on,
                last_line
            FROM purchase_order AS book JOIN payer ON payer.id = book.payer;

        DROP VIEW IF EXISTS v_purchase_order_line;
        CREATE VIEW v_purchase_order_line AS
            SELECT payer.account_id AS payer, book.number AS number, line, charge, quantity, tax
            FROM purchase_order_line AS item \(ofOrder("item")) WHERE moved = 0;

        \(eventView(of: contractCharge))

        DROP VIEW IF EXISTS v_purchase_order_import;
        CREATE VIEW v_purchase_order_import AS
            SELECT payer.account_id AS payer, book.number AS number,
                \(StoredState.sql("row.state", \.state.rawValue)) AS status, \(day("row.effective_on")) AS effective_on,
                \(day("row.expires_on")) AS expires_on, row.description AS description
            FROM purchase_order_import AS row \(ofOrder("row"));

        DROP VIEW IF EXISTS v_purchase_order_contact;
        CREATE VIEW v_purchase_order_contact AS
            SELECT payer.account_id AS payer, book.number AS number, email, name, phone
            FROM purchase_order_contact AS contact \(ofOrder("contact"));

        DROP VIEW IF EXISTS v_purchase_order_contact_import;
        CREATE VIEW v_purchase_order_contact_import AS
            SELECT payer.account_id AS payer, book.number AS number, email, name, phone
            FROM purchase_order_contact_import AS contact \(ofOrder("contact"));

        DROP VIEW IF EXISTS v_purchase_order_notice;
        CREATE VIEW v_purchase_order_notice AS
            SELECT payer.account_id AS payer, book.number AS number, \(day("expiry")) AS expiry,
                \(ExpiryNoticeKind.sql("kind", \.rawValue)) AS kind, \(day("business_date")) AS business_date, messages,
                \(NoticeObstacle.sql("obstacle", \.rawValue)) AS obstacle
            FROM purchase_order_notice AS notice \(ofOrder("notice"));
        """

    /// The same view of events, since charges are credited and corrected.
    static let eventViewWithCredits = eventView(of: anyCharge)

    private static func eventView(of charge: String) -> String {
        """
        DROP VIEW IF EXISTS v_purchase_order_event;
        CREATE VIEW v_purchase_order_event AS
            SELECT (after_line << 32) + 8 + event.id AS id, payer.account_id AS payer, book.number AS number,
                \(day("business_date")) AS business_date, recorded_at,
                \(PurchaseOrderEventKind.sql("happening", \.rawValue)) AS happening, detail,
                coalesce(cause, 'purchase_orders.csv') AS cause, coalesce(actor, 'import') AS actor, charge
            FROM purchase_order_event AS event \(ofOrder("event"))
            UNION ALL \(events(1, "created", of: charge, detail: createdDetail, "effect = 1"))
            UNION ALL \(events(2, "line_item_added", of: charge, detail: addedDetail, "effect IS NOT NULL"))
            UNION ALL \(events(3, "revived", of: charge, detail: "'EXPIRED → ACTIVE, ' || \(moveDetail)", "effect = 2"))
            UNION ALL \(events(4, "extended", of: charge, detail: moveDetail, "effect = 3"));
        """
    }

    /// The name of a contract charge, as ``Domain/ChargeKind`` gives it.
    private static let contractCharge = """
        CASE charge.kind WHEN 'upfront' THEN 'the upfront charge' WHEN 'opening' THEN 'the opening of the schedule'
                ELSE 'instalment ' || charge.instalment END
        """

    /// The same, and of a credit note or a correction.
    private static let anyCharge = """
        CASE charge.kind WHEN 'credit' THEN 'credit note ' || charge.instalment
                WHEN 'correction' THEN 'correction ' || charge.correction || ' of '
                    || iif(charge.instalment = 0, 'the upfront charge', 'instalment ' || charge.instalment)
                ELSE \(contractCharge) END
        """

    private static func day(_ column: String) -> String {
        "date(\(column) * 86400, 'unixepoch')"
    }

    private static func ofOrder(_ row: String) -> String {
        "JOIN purchase_order AS book ON book.id = \(row).po JOIN payer ON payer.id = book.payer"
    }

    /// The events that line items tell of, with their words: the counterpart of ``Domain/PurchaseOrderLineItem/events``.
    private static func events(
        _ place: Int,
        _ happening: String,
        of name: String,
        detail: String,
        _ condition: String
    ) -> String {
        """
        SELECT (line << 32) + \(place), payer.account_id, book.number, charge.business_date, NULL, '\(happening)', \(detail),
            \(name) || ' of ' || charge.subscription_id,
            'marketplace', charge.id
        FROM purchase_order_line AS item \(ofOrder("item")) JOIN v_charge AS charge ON charge.id = item.charge
        WHERE \(condition)
        """
    }

    private static let createdDetail =
        "'status ACTIVE, expires_on ' || charge.period_end || ', default information, no contact'"

    private static let addedDetail =
        "'line item ' || line || ', ' || \(amount) || ' ' || charge.currency || ', to ' || charge.period_end"

    /// Where the expiry was, and where it is.
    private static let moveDetail = """
        CASE WHEN \(day("expiry_before")) >= charge.period_end THEN 'expires_on stays ' || \(day("expiry_before"))
            ELSE 'expires_on ' || coalesce(\(day("expiry_before")), 'none') || ' → ' || charge.period_end END
        """

    /// The net of the charge as a decimal with the currency's digits, none or two.
    private static let amount = """
        CASE WHEN charge.currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
                'VUV', 'XAF', 'XOF', 'XPF') THEN CAST(charge.net AS TEXT)
            ELSE CASE WHEN charge.net < 0 THEN '-' ELSE '' END || (abs(charge.net) / 100) || '.'
                || substr('0' || (abs(charge.net) % 100), -2) END
        """
}
