import Domain
import Ledger

/// What `invoices --json` says.
struct InvoiceListDocument: Codable, Sendable {
    /// In the order in which they were issued.
    var invoices: [Invoice]
    /// Names that were asked about and the ledger does not have; absent where there are none.
    var notices: [String]?

    /// An invoice in its newest revision, or a credit note.
    struct Invoice: Codable, Sendable {
        var invoiceNumber: String
        /// `invoice` or `credit-note`.
        var documentType: String
        /// The invoice that a credit note credits; absent for an invoice.
        var creditedInvoiceNumber: String?
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
        /// Of a credit note below zero.
        var net: String
        var tax: String
        var total: String
        /// The tax in the currency in which the seller accounts for it, with that currency and the exchange rate; absent where
        /// none is stated.
        var accountingTax: String?
        var taxCurrency: String?
        var exchangeRate: String?
        var rateValidOn: String?
        /// What credit notes gave back of an invoice by now, above zero; absent where nothing.
        var creditedNet: String?
        var creditedTax: String?
        var creditedTotal: String?
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

        /// What its receiver says of it by now; absent where nothing.
        var answer: AnswerDocument?

        init(_ invoice: Ledger.ListedInvoice, _ advice: RefusalAdvice?) {
            answer = invoice.answer.map { AnswerDocument($0, advice) }
            invoiceNumber = invoice.number.string
            let type = invoice.creditedInvoice == nil ? DocumentType.invoice : DocumentType.creditNote
            documentType = type.rawValue
            creditedInvoiceNumber = invoice.creditedInvoice?.string
            creditedNet = invoice.credited?.net.description
            creditedTax = invoice.credited?.tax.description
            creditedTotal = invoice.credited?.total.description
            revision = invoice.revision
            businessDate = invoice.businessDate.description
            paymentDueOn = invoice.paymentDueOn.description
            kind = invoice.kind.rawValue
            accountId = invoice.account.string
            subscriptionIds = invoice.subscriptions.map(\.string)
            currency = invoice.total.currency.code
            (net, tax, total) = (invoice.net.description, invoice.tax.description, invoice.total.description)
            accountingTax = invoice.accountingTax?.amount.description
            taxCurrency = invoice.accountingTax?.amount.currency.code
            exchangeRate = invoice.accountingTax?.rate.description
            rateValidOn = invoice.accountingTax?.rateValidOn.description
            purchaseOrderNumber = invoice.decision.numberOnInvoice?.string
            numberOnInvoice = purchaseOrderNumber != nil
            purchaseOrderLine = invoice.decision.lineOnInvoice?.string
            requestedNumber = invoice.decision.refusedNumber?.number.string
            rule = invoice.decision.rule.rawValue
            payerAccountId = invoice.decision.payer?.account.string
        }
    }

    init(_ list: InvoiceList) {
        invoices = list.invoices.map { Invoice($0, list.advices[$0.number]) }
        notices = list.notices.isEmpty ? nil : list.notices
    }
}

extension InvoiceList {
    public var json: any Encodable { InvoiceListDocument(self) }
}
