/// The columns of `accounts.csv`.
enum AccountColumn {
    static let id = Column(0, "account_id", .key)
    static let name = Column(1, "name", .needed)
    static let street = Column(2, "street", .optional)
    static let city = Column(3, "city", .optional)
    static let postalCode = Column(4, "postal_code", .optional)
    static let region = Column(5, "region", .optional)
    static let country = Column(6, "country", .needed)
    static let vatID = Column(7, "vat_id", .optional)
    static let legalID = Column(8, "legal_id", .optional)
    static let endpointScheme = Column(9, "endpoint_scheme", .optional)
    static let endpointID = Column(10, "endpoint_id", .optional)
    static let email = Column(11, "email", .optional)
    static let buyerReference = Column(12, "buyer_reference", .optional)
    static let taxCategory = Column(13, "tax_category", .needed)
    static let taxRate = Column(14, "tax_rate", .optional, .decimal)
    static let exemptionReason = Column(15, "tax_exemption_reason", .optional)
    static let paymentTermsDays = Column(16, "payment_terms_days", .optional, .decimal)
    static let documentFormat = Column(17, "document_format", .optional)
    static let purchaseOrderRequired = Column(18, "purchase_order_required", .optional, .yesOrNo)
    static let legalIDScheme = Column(19, "legal_id_scheme", .optional)
    static let language = Column(20, "language", .optional)

    static let all = Column.inOrder([
        id, name, street, city, postalCode, region, country, vatID, legalID, endpointScheme, endpointID, email,
        buyerReference, taxCategory, taxRate, exemptionReason, paymentTermsDays, documentFormat,
        purchaseOrderRequired, legalIDScheme, language,
    ])
}

/// The columns of `products.csv`.
enum ProductColumn {
    static let id = Column(0, "product_id", .key)
    static let title = Column(1, "title", .needed)
    static let type = Column(2, "product_type", .needed)
    static let pricing = Column(3, "pricing_model", .needed)
    static let unspsc = Column(4, "unspsc", .optional)

    static let all = Column.inOrder([id, title, type, pricing, unspsc])
}

/// The columns of `organizations.csv`.
enum OrganizationColumn {
    static let id = Column(0, "organization_id", .key)
    static let managementAccount = Column(1, "management_account_id", .needed)
    static let integration = Column(2, "purchase_order_integration", .needed)

    static let all = Column.inOrder([id, managementAccount, integration])
}

/// The columns of `memberships.csv`.
enum MembershipColumn {
    static let account = Column(0, "account_id", .key)
    static let organization = Column(1, "organization_id", .needed)
    static let joinedOn = Column(2, "joined_on", .key)
    static let leftOn = Column(3, "left_on", .optional)

    static let all = Column.inOrder([account, organization, joinedOn, leftOn])
}

/// The columns of `purchasers.csv`.
enum PurchaserColumn {
    static let purchaser = Column(0, "purchaser", .key)
    static let permissions = Column(1, "permissions", .optional, .words)

    static let all = Column.inOrder([purchaser, permissions])
}

/// The columns of `purchase_orders.csv`.
enum PurchaseOrderColumn {
    static let payer = Column(0, "payer_account_id", .key)
    static let number = Column(1, "purchase_order_number", .key, .orderNumber)
    static let status = Column(2, "status", .needed)
    static let effectiveOn = Column(3, "effective_on", .optional)
    static let expiresOn = Column(4, "expires_on", .optional)
    static let description = Column(5, "description", .optional)

    static let all = Column.inOrder([payer, number, status, effectiveOn, expiresOn, description])
}

/// The columns of `purchase_order_contacts.csv`.
enum ContactColumn {
    static let payer = Column(0, "payer_account_id", .key)
    static let number = Column(1, "purchase_order_number", .key, .orderNumber)
    static let email = Column(2, "email", .key)
    static let name = Column(3, "name", .needed)
    static let phone = Column(4, "phone", .optional)

    static let all = Column.inOrder([payer, number, email, name, phone])
}

/// The columns of `subscriptions.csv`.
enum SubscriptionColumn {
    static let id = Column(0, "subscription_id", .key)
    static let account = Column(1, "account_id", .needed)
    static let product = Column(2, "product_id", .needed)
    static let offer = Column(3, "offer_id", .optional)
    static let acceptedOn = Column(4, "accepted_on", .needed)
    static let startsOn = Column(5, "starts_on", .needed)
    static let endsOn = Column(6, "ends_on", .optional)
    static let currency = Column(7, "currency", .needed)
    static let plan = Column(8, "payment_plan", .needed)
    static let purchaser = Column(9, "purchaser", .optional)
    static let purchaseOrderNumber = Column(10, "purchase_order_number", .optional, .orderNumber)
    static let procurementOrderNumber = Column(11, "procurement_order_number", .optional, .orderNumber)
    static let status = Column(12, "status", .needed)
    static let endedOn = Column(13, "ended_on", .optional)
    static let paymentTermsDays = Column(14, "payment_terms_days", .optional, .decimal)
    static let hold = Column(15, "hold", .optional)
    static let purchaseOrderLine = Column(16, "purchase_order_line", .optional, .orderNumber)

    static let all = Column.inOrder([
        id, account, product, offer, acceptedOn, startsOn, endsOn, currency, plan, purchaser, purchaseOrderNumber,
        procurementOrderNumber, status, endedOn, paymentTermsDays, hold, purchaseOrderLine,
    ])
}

/// The columns of `terms.csv`.
enum TermColumn {
    static let subscription = Column(0, "subscription_id", .key)
    static let kind = Column(1, "kind", .key)
    static let dimension = Column(2, "dimension", .key)
    static let description = Column(3, "description", .optional)
    static let quantity = Column(4, "quantity", .optional, .decimal)
    static let unitCode = Column(5, "unit_code", .optional, .unitCode)
    static let unitPrice = Column(6, "unit_price", .needed, .decimal)
    static let position = Column(7, "position", .optional, .decimal)

    static let all = Column.inOrder([
        subscription, kind, dimension, description, quantity, unitCode, unitPrice, position,
    ])
}

/// The columns of `payment_schedules.csv`.
enum ScheduleColumn {
    static let subscription = Column(0, "subscription_id", .key)
    static let chargeOn = Column(1, "charge_on", .key)
    static let amount = Column(2, "amount", .needed, .decimal)
    static let purchaseOrderNumber = Column(3, "purchase_order_number", .optional, .orderNumber)
    static let purchaseOrderLine = Column(4, "purchase_order_line", .optional, .orderNumber)

    static let all = Column.inOrder([subscription, chargeOn, amount, purchaseOrderNumber, purchaseOrderLine])
}

/// The columns of `purchase_order_changes.csv`.
enum ChangeColumn {
    static let id = Column(0, "change_id", .key)
    static let subscription = Column(1, "subscription_id", .needed)
    static let chargeOn = Column(2, "charge_on", .optional)
    static let newNumber = Column(3, "new_purchase_order_number", .optional, .orderNumber)
    static let requestedOn = Column(4, "requested_on", .needed)
    static let reason = Column(5, "reason", .needed)
    static let newLine = Column(6, "new_purchase_order_line", .optional, .orderNumber)
    static let withdraw = Column(7, "withdraw", .optional, .yesOrNo)

    static let all = Column.inOrder([id, subscription, chargeOn, newNumber, requestedOn, reason, newLine, withdraw])
}

/// The columns of `credits.csv`.
enum CreditColumn {
    static let id = Column(0, "credit_id", .key)
    static let invoice = Column(1, "invoice_number", .needed)
    static let line = Column(2, "line", .optional, .decimal)
    static let amount = Column(3, "amount", .optional, .decimal)
    static let creditedOn = Column(4, "credited_on", .needed)
    static let reason = Column(5, "reason", .needed)

    static let all = Column.inOrder([id, invoice, line, amount, creditedOn, reason])
}

/// The columns of `responses/*.csv`.
enum AnswerColumn {
    static let number = Column(0, "number", .needed)
    static let status = Column(1, "status", .needed)
    static let at = Column(2, "at", .needed, .instant)
    static let reason = Column(3, "reason", .optional)

    static let all = Column.inOrder([number, status, at, reason])
}

/// The columns of `exchange_rates.csv`.
enum ExchangeRateColumn {
    static let currency = Column(0, "currency", .key)
    static let validOn = Column(1, "valid_on", .key)
    static let rate = Column(2, "rate", .needed, .decimal)

    static let all = Column.inOrder([currency, validOn, rate])
}

/// The columns of `usage.csv`.
enum UsageColumn {
    static let id = Column(0, "record_id", .key)
    static let subscription = Column(1, "subscription_id", .needed)
    static let dimension = Column(2, "dimension", .needed)
    static let usedAt = Column(3, "used_at", .needed, .instant)
    static let quantity = Column(4, "quantity", .needed, .decimal)

    static let all = Column.inOrder([id, subscription, dimension, usedAt, quantity])
}
