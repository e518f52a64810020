@testable import Reports

/// The keys of a plan's lines, of all kinds together. Lines are written key by key, so that a million of them take little; a
/// value of this type is what a reader of them may expect.
struct PlanLineKeys: Codable, Sendable {
    var record: String
    var version: Int?
    var firstDate, lastDate, billingStart, lastClosed, ledgerDigest: String?
    var businessDate: String?
    var invoiceNumber, creditedInvoiceNumber, creditId, kind, accountId, format, paymentDueOn: String?
    var net, tax, total, accountingTax, taxCurrency, reason: String?
    var charges: [Charge]?
    var chargesHeld: Int?
    var code, message, firstDueOn: String?
    var state, effectiveOn, expiresOn, description, createdBy: String?
    var lastLineItem: Int?
    var events: [Event]?
    var lastDay, obstacle: String?
    var addresses: [Address]?
    var subject, detail, lastSeen: String?
    var name, documentType: String?
    var bytes: Int?
    var sha256: String?
    var contractInvoices, consumptionInvoices, withPurchaseOrder, creditNotes, messages: Int?
    var sums: [SumsDocument]?
    var facts: [String: Int]?
    var openFactsSha256, documentsSha256: String?
    var rows: [RowCountsDocument]?
    // Of an opening, which has the keys of a charge.
    var subscriptionId, charge: String?
    var instalment, correction: Int?
    var dimension, month, productId, dueOn, startsOn, endsOn, quantity: String?
    var usageRecords: Int?
    var currency, amount, rule: String?
    var purchaseOrderNumber, purchaseOrderLine, requestedNumber, requestedBy, changeRequest: String?
    var payerAccountId, found: String?

    struct Charge: Codable, Sendable {
        var subscriptionId, charge: String
        var instalment, correction: Int?
        var dimension, month: String?
        var productId, dueOn, startsOn, endsOn: String
        var quantity: String?
        var usageRecords: Int?
        var currency, amount, rule: String
        var purchaseOrderNumber, purchaseOrderLine, requestedNumber, requestedBy, changeRequest: String?
        var payerAccountId, found: String?
    }

    struct Event: Codable, Sendable {
        var kind, detail, cause: String
    }

    struct Address: Codable, Sendable {
        var email: String
    }
}
