import Domain

/// An invoice without the PO number that was asked for.
struct RefusedNumberDocument: Codable, Sendable {
    var invoiceNumber: String
    var accountId: String
    var subscriptionId: String
    /// Who pays; absent in decisions of an early version.
    var payerAccountId: String?
    var requestedNumber: String
    /// The rule that refused it.
    var rule: String

    init(_ refused: RefusedNumber) {
        invoiceNumber = refused.invoice.string
        accountId = refused.account.string
        subscriptionId = refused.subscription.string
        payerAccountId = refused.payer?.string
        requestedNumber = refused.number.string
        rule = refused.rule.rawValue
    }
}
