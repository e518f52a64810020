import Domain
import Ledger

// What the JSON of the `po` commands holds; the property names are the keys.

struct PurchaseOrderListView: Encodable {
    var stateOn: String
    var purchaseOrders: [PurchaseOrderView]
}

struct PurchaseOrderView: Encodable {
    var payerAccountId: String
    var purchaseOrderNumber: String
    var state: String
    var suspended: Bool
    var declaredExpired: Bool
    var effectiveOn: String?
    var expiresOn: String?
    var lastDay: String?
    var description: String?
    var createdBy: String
    var firstSeenOn: String
    var contacts: Int
    var lineItems: Int

    init(_ order: PurchaseOrder, contacts: Int, lineItems: Int, on date: CivilDate) {
        payerAccountId = order.key.payer.string
        purchaseOrderNumber = order.key.number.string
        state = order.state(on: date).rawValue
        suspended = order.isSuspended
        declaredExpired = order.isDeclaredExpired
        effectiveOn = order.effectiveOn?.description
        expiresOn = order.expiresOn?.description
        lastDay = order.lastDay?.description
        description = order.description?.string
        createdBy = order.createdBy.rawValue
        firstSeenOn = order.firstSeenOn.description
        self.contacts = contacts
        self.lineItems = lineItems
    }
}

struct DashboardView: Encodable {
    var stateOn: String
    var purchaseOrder: PurchaseOrderView
    var lineItems: [LineItemView]
    var invoices: [InvoiceView]
    var contacts: [ContactView]
    var history: [HistoryView]

    struct LineItemView: Encodable {
        var lineItem: Int
        var productId: String
        var productTitle: String
        var subscriptionId: String
        var accountId: String
        var charge: String
        var instalment: Int?
        var startsOn: String
        var endsOn: String
        var quantity: String
        var amount: String
        var tax: String
        var currency: String
        var postedOn: String
        var invoiceNumber: String?
        var balanceTracking = PurchaseOrderCSV.balanceTracking

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
        }
    }

    /// A contract invoice asks for one charge, so it has one line item.
    struct InvoiceView: Encodable {
        var invoiceNumber: String
        var issuedOn: String
        var accountId: String
        var lineItem: Int
        var numberOnInvoice: Bool
        var rule: String

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

    struct ContactView: Encodable {
        var email: String
        var name: String
        var phone: String?

        init(_ contact: PurchaseOrderContact) {
            email = contact.email.string
            name = contact.name.string
            phone = contact.phone?.string
        }
    }

    struct HistoryView: Encodable {
        var businessDate: String?
        var recordedAt: String?
        var kind: String
        var detail: String
        var cause: String
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
}
