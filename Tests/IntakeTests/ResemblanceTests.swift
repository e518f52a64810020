import Testing

@testable import Intake

@Suite("Names that resemble known ones")
struct ResemblanceTests {
    @Test(
        "A misspelt column is known by the column that was meant",
        arguments: [
            ("purchase_order_no", "purchase_order_number"), ("Purchase_Order_Number", "purchase_order_number"),
            ("purchase order number", "purchase_order_number"), ("purchase-order-number", "purchase_order_number"),
            ("purchaseOrderNumber", "purchase_order_number"), ("PURCHASE_ORDER_NUMBER", "purchase_order_number"),
            ("purchase_order_number ", "purchase_order_number"),
            ("\u{A0}purchase_order_number", "purchase_order_number"),
            ("purchase_order_nubmer", "purchase_order_number"), ("purchse_order_number", "purchase_order_number"),
            ("purchase_order_num", "purchase_order_number"), ("purchase_order#", "purchase_order_number"),
            ("purchaseorder_number", "purchase_order_number"), ("purchase.order.number", "purchase_order_number"),
            ("purchase_order", "purchase_order_number"), ("purchase_orders_number", "purchase_order_number"),
            ("po_number", "purchase_order_number"), ("PO", "purchase_order_number"), ("po_no", "purchase_order_number"),
            ("po_id", "purchase_order_number"), ("purchase_order_id", "purchase_order_number"),
            ("procurement_order_nr", "procurement_order_number"),
            ("procurment_order_number", "procurement_order_number"),
            ("ended on", "ended_on"), ("endedon", "ended_on"), ("ends_onn", "ends_on"), ("Ends_On", "ends_on"),
            ("quantiy", "quantity"), ("qty", "quantity"), ("quantitiy", "quantity"), ("emial", "email"),
            ("e-mail", "email"), ("vat_no", "vat_id"), ("VAT ID", "vat_id"), ("vatid", "vat_id"),
            ("payment_terms", "payment_terms_days"), ("payment_term_days", "payment_terms_days"),
            ("postcode", "postal_code"), ("postalcode", "postal_code"), ("unit_cod", "unit_code"),
            ("descripton", "description"), ("purchasr", "purchaser"), ("buyer_ref", "buyer_reference"),
            ("organisation_id", "organization_id"), ("chargeon", "charge_on"), ("expire_on", "expires_on"),
            ("ponumber", "purchase_order_number"), ("PONumber", "purchase_order_number"),
            ("PurchaseOrder", "purchase_order_number"), ("purchaseorder", "purchase_order_number"),
            ("expires", "expires_on"), ("expires_at", "expires_on"), ("effective_date", "effective_on"),
            ("ended_at", "ended_on"), ("ends_at", "ends_on"), ("left", "left_on"), ("left_at", "left_on"),
            // Letters that look like others.
            ("purch\u{430}se_order_number", "purchase_order_number"), ("\u{435}nds_on", "ends_on"),
            ("\u{435}xpires_on", "expires_on"), ("l\u{435}ft_on", "left_on"), ("v\u{430}t_id", "vat_id"),
            ("unit_cod\u{435}", "unit_code"), ("\u{430}mount", "amount"), ("lin\u{435}", "line"),
            ("h\u{43E}ld", "hold"),
            ("n\u{E9}w_purchase_order_line", "new_purchase_order_line"), ("\u{FF45}nds_on", "ends_on"),
            // Slips in short words.
            ("nwe_purchase_order_line", "new_purchase_order_line"), ("vta_id", "vat_id"),
            ("txa_exemption_reason", "tax_exemption_reason"), ("ends_ox", "ends_on"), ("postal_codx", "postal_code"),
            ("purchase_order_linx", "purchase_order_line"), ("purchase_rder_line", "purchase_order_line"),
            ("procurement_rder_number", "procurement_order_number"), ("tax_ate", "tax_rate"),
            // The whole name, and something beside it.
            ("purchase_order_number_1", "purchase_order_number"),
            ("purchase_order_number (optional)", "purchase_order_number"),
            ("hold (reason)", "hold"), ("charge_on_1", "charge_on"), ("region (optional)", "region"),
            // The same words in other forms, and other words.
            ("lines", "line"), ("linne", "line"), ("line_number", "line"), ("line_no", "line"),
            ("invoice_line", "line"),
            ("net_amount", "amount"), ("amount_net", "amount"), ("credit_amount", "amount"), ("amount_eur", "amount"),
            ("amount_1", "amount"), ("amount (EUR)", "amount"), ("holds", "hold"), ("hold_reason", "hold"),
            ("on_hold", "hold"), ("hodl", "hold"), ("terminated_on", "ended_on"), ("cancelled_on", "ended_on"),
            ("purchaser_id", "purchaser"), ("expiry", "expires_on"), ("expiry_date", "expires_on"),
            ("expiration_date", "expires_on"), ("expiring_on", "expires_on"), ("leaves_on", "left_on"),
            ("leave_on", "left_on"), ("withdrawal", "withdraw"), ("requires_purchase_order", "purchase_order_required"),
            ("tax_exempt_reason", "tax_exemption_reason"), ("exemption_reason", "tax_exemption_reason"),
            ("payment_days", "payment_terms_days"), ("pay_terms_days", "payment_terms_days"),
            ("payment_terms_in_days", "payment_terms_days"), ("VAT", "vat_id"), ("unit", "unit_code"),
            ("units", "unit_code"),
        ]
    )
    func misspelt(name: String, meant: String) {
        let known = Set(Table.allCases.flatMap(\.columns).map(\.name)).sorted()
        #expect(Resemblance.nearest(to: name, among: known) == meant)
    }

    /// Each against the optional columns of every table, as if all were absent: none may stop a night.
    @Test(
        "An honest column of one's own resembles none",
        arguments: [
            "region_code", "notes", "note", "customer_name", "customer_id", "comment", "comments", "created_at",
            "updated_at", "created_by", "modified_on", "deleted", "is_active", "active", "tags", "category", "segment",
            "sales_rep", "owner", "owner_email", "crm_id", "erp_id", "external_id", "tenant", "tenant_id", "source",
            "import_batch", "row_id", "checksum", "hash", "version", "revision", "priority", "discount",
            "discount_percent", "list_price", "unit_cost", "cost", "cost_center", "cost_centre", "margin", "gl_account",
            "ledger_account", "department", "project", "project_code", "contract_url", "contract_number", "quote_id",
            "opportunity_id", "plan_name", "tier", "trial", "trial_ends", "auto_renew", "renewal_date", "cancel_reason",
            "churn_risk", "support_level", "sla", "phone_ext", "mobile", "fax", "website", "industry", "employees",
            "parent_account", "street_2", "street2", "address_line_2", "state", "county", "latitude", "longitude",
            "timezone", "locale", "country_name", "tax_office", "tax_date", "iban", "bic", "credit_limit",
            "description_de", "description2", "sku", "weight", "image_url", "vendor", "manufacturer", "meter_id",
            "host", "ip_address", "user_id", "user_name", "session", "request_id", "batch", "ingested_at", "approver",
            "approved_on", "budget", "email_cc", "email2", "fiscal_year", "quarter", "period", "month", "x", "1", "",
        ]
    )
    func own(name: String) {
        let known = Set(Table.allCases.flatMap(\.columns).filter { $0.presence == .optional }.map(\.name)).sorted()
        #expect(Resemblance.nearest(to: name, among: known) == nil)
    }

    @Test("A known column resembles no other one of its table", arguments: Table.allCases)
    func known(table: Table) {
        for column in table.columns {
            let others = table.columns.map(\.name).filter { $0 != column.name }
            let near = Resemblance.nearest(to: column.name, among: others)
            // Columns that a file has are never compared; these are near all the same.
            #expect(
                near == nil
                    || ["ends_on", "ended_on", "purchase_order_number", "legal_id_scheme"].contains(column.name),
                "\(column.name)"
            )
        }
    }
}
