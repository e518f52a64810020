import Domain
import Ledger

/// A charge that was billed: how its amount came about, and why a PO number is on its invoice or not.
struct ChargeDocument: Codable, Sendable {
    var subscriptionId: String
    /// `upfront`, `opening`, `instalment`, `usage`, `correction`, `usage_correction` or `credit`.
    var charge: String
    /// The number of an instalment, from 1, also of one that is corrected; absent for other charges.
    var instalment: Int?
    /// Which correction of its charge it is, from 1; absent for any other charge.
    var correction: Int?
    /// The invoice whose charge it corrects; absent unless it is a correction.
    var correctedInvoiceNumber: String?
    /// What it gives back, as a part of a credit note; absent for any other charge.
    var credit: CreditDocument?
    /// What a person calls it.
    var name: String
    /// The invoice that asks for it, or the credit note that gives it back; absent for an opening.
    var invoiceNumber: String?
    var accountId: String
    var productId: String
    var productTitle: String
    var productType: String
    var pricingModel: String
    /// The night that billed it.
    var businessDate: String
    var chargeOn: String
    /// The day it regularly fell due.
    var dueOn: String
    /// Why it fell due on that day and was billed by that night, for a person.
    var whyDue: String
    /// The period of service, its first and last day.
    var startsOn: String
    var endsOn: String
    var currency: String
    /// Before tax: the sum of the lines.
    var amount: String
    var lines: [Line]
    /// The subscription's own columns as they were on the night; absent where there are none.
    var fields: [FieldDocument]?
    /// Absent for a contract charge.
    var usage: Usage?
    var purchaseOrderDecision: PurchaseOrderDecisionDocument

    init(_ explained: ExplainedCharge) {
        let (charge, recorded) = (explained.charge, explained.recorded)
        subscriptionId = charge.subscription.string
        self.charge = charge.kind.code.rawValue
        instalment = charge.kind.instalmentNumber
        correction = charge.kind.correctionNumber > 0 ? charge.kind.correctionNumber : nil
        correctedInvoiceNumber = recorded.correctedInvoice?.string
        credit = recorded.credit.map(CreditDocument.init)
        name = charge.kind.name
        invoiceNumber = recorded.invoice?.string
        accountId = charge.account.string
        productId = charge.product.id.string
        productTitle = charge.product.title.string
        productType = charge.product.type.rawValue
        pricingModel = charge.product.pricing.rawValue
        businessDate = recorded.businessDate.description
        chargeOn = charge.chargeOn.description
        dueOn = charge.dueOn.description
        whyDue = explained.whyDue
        (startsOn, endsOn) = (charge.period.start.description, charge.period.end.description)
        currency = charge.net.currency.code
        amount = charge.net.description
        lines = charge.lines.map(Line.init)
        fields = charge.fields.map(FieldDocument.all)
        if let use = recorded.use, let line = charge.lines.first { usage = Usage(use, line.quantity) }
        purchaseOrderDecision = PurchaseOrderDecisionDocument(explained.decision)
    }

    /// A line: quantity × unit price, exact and rounded.
    struct Line: Codable, Sendable {
        /// The contract or usage dimension; absent for an instalment.
        var dimension: String?
        var description: String?
        var quantity: String
        var unitCode: String
        var unitPrice: String
        /// The amount before it was rounded.
        var exact: String
        var amount: String

        init(_ line: ChargeLine) {
            dimension = line.dimension?.string
            description = line.description?.string
            quantity = line.quantity.description
            unitCode = line.unitCode.string
            unitPrice = line.unitPrice.description
            exact = line.exact.description
            amount = line.amount.description
        }
    }

    /// The usage records that the charge sums up.
    struct Usage: Codable, Sendable {
        /// How many.
        var records: Int
        /// The moments of the first and the last use.
        var firstUsedAt: String
        var lastUsedAt: String
        /// Their sum.
        var quantity: String

        init(_ use: Ledger.RecordedUse, _ quantity: Quantity) {
            records = use.records
            firstUsedAt = use.first.description
            lastUsedAt = use.last.description
            self.quantity = quantity.description
        }
    }
}
