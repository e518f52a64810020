import Domain
import Ledger

/// What `invoices --json` says.
struct InvoiceListDocument: Codable, Sendable {
    /// In the order in which they were issued.
    var invoices: [Invoice]

    /// An invoice in its newest revision.
    struct Invoice: Codable, Sendable {
        var invoiceNumber: String
        /// 1 until it is issued again.
        var revision: Int
        /// The night that issued it.
        var businessDate: String
        var paymentDueOn: String
        /// `contract` or `consumption`.
        var kind: String
        var accountId: String
        /// What it bills, by id; a contract invoice bills one.
        var subscriptionIds: [String]
        var currency: String
        var net: String
        var tax: String
        var total: String
        var numberOnInvoice: Bool
        /// The number on it; absent where there is none.
        var purchaseOrderNumber: String?
        /// The line of the buyer's PO on it; absent where none comes with the number.
        var purchaseOrderLine: String?
        /// A number that was asked for and is not on it; else absent.
        var requestedNumber: String?
        /// The rule that decided.
        var rule: String
        /// Who paid on the business date; absent where no one was asked.
        var payerAccountId: String?

        init(_ invoice: Ledger.ListedInvoice) {
            invoiceNumber = invoice.number.string
            revision = invoice.revision
            businessDate = invoice.businessDate.description
            paymentDueOn = invoice.paymentDueOn.description
            kind = invoice.kind.rawValue
            accountId = invoice.account.string
            subscriptionIds = invoice.subscriptions.map(\.string)
            currency = invoice.total.currency.code
            (net, tax, total) = (invoice.net.description, invoice.tax.description, invoice.total.description)
            purchaseOrderNumber = invoice.decision.numberOnInvoice?.string
            numberOnInvoice = purchaseOrderNumber != nil
            purchaseOrderLine = invoice.decision.lineOnInvoice?.string
            requestedNumber = invoice.decision.refusedNumber?.number.string
            rule = invoice.decision.rule.rawValue
            payerAccountId = invoice.decision.payer?.account.string
        }
    }

    init(_ list: InvoiceList) {
        invoices = list.invoices.map(Invoice.init)
    }
}

extension InvoiceList {
    public var json: any Encodable { InvoiceListDocument(self) }
}
