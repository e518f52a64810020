import Domain
import Ledger

/// What `po show --json` says.
struct PurchaseOrderPageDocument: Codable, Sendable {
    /// The date for which the state is shown.
    var stateOn: String
    var purchaseOrder: PurchaseOrderDocument
    /// By number.
    var lineItems: [LineItem]
    /// The invoices that ask for them, in the order of line items.
    var invoices: [Invoice]
    /// By address.
    var contacts: [Contact]
    /// Everything that happened to the PO, oldest first.
    var history: [Event]

    /// A contract charge under the PO, by the columns of `purchase-order-lines.csv`.
    struct LineItem: Codable, Sendable {
        /// Its number within the PO, from 1.
        var lineItem: Int
        var productId: String
        var productTitle: String
        var subscriptionId: String
        var accountId: String
        /// `upfront`, `opening` or `instalment`.
        var charge: String
        /// The number of an instalment, from 1; absent for other charges.
        var instalment: Int?
        /// The period of service, its first and last day.
        var startsOn: String
        var endsOn: String
        var quantity: String
        /// Before tax.
        var amount: String
        var tax: String
        var currency: String
        var postedOn: String
        /// The invoice that asks for it; absent for an opening.
        var invoiceNumber: String?
        /// The line of the buyer's PO that came with the number; absent where none did.
        var purchaseOrderLine: String?
        /// Always `not enabled`: nothing is added up against a limit.
        var balanceTracking: String

        init(_ posted: PostedLineItem) {
            let item = posted.item
            lineItem = item.number
            productId = item.product.id.string
            productTitle = item.product.title.string
            subscriptionId = item.subscription.string
            accountId = posted.account.string
            charge = item.kind.code.rawValue
            instalment = item.kind.instalmentNumber
            startsOn = item.period.start.description
            endsOn = item.period.end.description
            quantity = item.quantity.description
            amount = item.amount.description
            tax = item.tax.description
            currency = item.amount.currency.code
            postedOn = posted.postedOn.description
            invoiceNumber = posted.invoice?.string
            purchaseOrderLine = posted.purchaseOrderLine?.string
            balanceTracking = PurchaseOrderCSV.balanceTracking
        }
    }

    /// A contract invoice, which asks for one charge and so has one line item.
    struct Invoice: Codable, Sendable {
        var invoiceNumber: String
        var issuedOn: String
        var accountId: String
        /// The line item's number.
        var lineItem: Int
        /// Whether the PO's number is on it.
        var numberOnInvoice: Bool
        /// The rule that decided so.
        var rule: String

        /// Nil for a line item that no invoice asks for.
        init?(_ posted: PostedLineItem) {
            guard let invoice = posted.invoice else { return nil }
            invoiceNumber = invoice.string
            issuedOn = posted.postedOn.description
            accountId = posted.account.string
            lineItem = posted.item.number
            numberOnInvoice = posted.rule == .shown
            rule = posted.rule.rawValue
        }
    }

    /// Who gets a notice before the PO expires.
    struct Contact: Codable, Sendable {
        var email: String
        var name: String
        var phone: String?

        init(_ contact: PurchaseOrderContact) {
            email = contact.email.string
            name = contact.name.string
            phone = contact.phone?.string
        }
    }

    /// Something that happened to the PO.
    struct Event: Codable, Sendable {
        /// The night; absent for an operator's act.
        var businessDate: String?
        /// The time of an operator's act, in UTC; absent for a night's.
        var recordedAt: String?
        var kind: String
        /// What was done, for a person.
        var detail: String
        /// Why.
        var cause: String
        /// By whom: `import`, `marketplace`, or an operator's name.
        var actor: String

        init(_ entry: PurchaseOrderHistoryEntry) {
            businessDate = entry.businessDate?.description
            recordedAt = entry.recordedAt?.string
            kind = entry.event.kind.rawValue
            detail = entry.event.detail.string
            cause = entry.event.cause.string
            actor = entry.event.actor.string
        }
    }

    init(_ page: PurchaseOrderPage, on date: CivilDate) {
        stateOn = date.description
        purchaseOrder = PurchaseOrderDocument(
            page.order,
            contacts: page.contacts.count,
            lineItems: page.lineItems.count,
            on: date
        )
        lineItems = page.lineItems.map(LineItem.init)
        invoices = page.lineItems.compactMap(Invoice.init)
        contacts = page.contacts.map(Contact.init)
        history = page.history.map(Event.init)
    }
}

extension PurchaseOrderPageReport {
    public var json: any Encodable { PurchaseOrderPageDocument(page, on: asOf.date) }
}
