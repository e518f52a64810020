public import Domain
public import Ledger

/// Why an invoice or a subscription is as it is: the facts that the nights recorded, and sentences made of them.
///
/// The text for a person and the JSON for a machine are two views of this one value; the property names are the keys.
public struct Explanation: Report, Encodable, Sendable {
    /// What was asked about.
    var subject: String
    /// The last night closed; what is said of things not invoiced was so after it.
    var lastClosed: String?
    var invoice: InvoicePart?
    var subscription: SubscriptionPart?

    /// What a ledger's records of a subject tell, with its rejected rows, of which `billed` are usage records that are on
    /// an invoice all the same; nil: they tell nothing.
    public init?(
        of subject: Text,
        _ records: Ledger.Records,
        rejected: [Ledger.RecordedReject],
        billed: Set<Text>
    ) {
        self.subject = subject.string
        lastClosed = records.lastClosed?.description
        invoice = records.invoice.map { InvoicePart($0, records) }
        subscription = SubscriptionPart(subject, records, rejected, billed)
        guard invoice != nil || subscription != nil else { return nil }
    }

    public func answer(width: Int) -> Answer { .text(text) }

    public var json: any Encodable { self }
}

/// An invoice: whom it asks, for how much, and how its tax came about.
struct InvoicePart: Encodable {
    var number: String
    var kind: String
    var accountId: String
    var accountName: String
    var issuedOn: String
    var payableBy: String
    var periodStart: String
    var periodEnd: String
    var currency: String
    var net: String
    var taxes: [TaxPart]
    var tax: String
    var total: String
    var purchaseOrderNumber: String?
    /// 1 until it is issued again.
    var revision: Int
    var charges: [ChargePart]
}

/// The tax of one category and rate: base × rate = tax.
struct TaxPart: Encodable {
    var category: String
    var rate: String
    var base: String
    /// base × rate before it was rounded.
    var exact: String
    var tax: String
    var exemptionReason: String?
}

/// A charge that was billed: how its amount came about, and why a PO number stands on its invoice or not.
struct ChargePart: Encodable {
    var subscription: String
    var kind: String
    var name: String
    /// Nil for an opening.
    var invoice: String?
    var accountId: String
    var productId: String
    var productTitle: String
    var productType: String
    var pricingModel: String
    /// The night that billed it.
    var businessDate: String
    var chargeOn: String
    var dueOn: String
    /// Why on that day.
    var due: String
    var periodStart: String
    var periodEnd: String
    var currency: String
    var net: String
    var lines: [LinePart]
    var usage: UsePart?
    var purchaseOrder: OrderPart
}

/// A line: quantity × unit price, exact and rounded.
struct LinePart: Encodable {
    var dimension: String?
    var description: String?
    var quantity: String
    var unitCode: String
    var unitPrice: String
    var exact: String
    var amount: String
}

/// The usage records that a consumption charge sums up.
struct UsePart: Encodable {
    var records: Int
    var first: String
    var last: String
    var quantity: String
}

/// The PO decision: the rule, the facts that led to it, and both in sentences.
struct OrderPart: Encodable {
    var rule: String
    var numberOnInvoice: String?
    var numberRequested: String?
    var requestedBy: String?
    var changeRequest: String?
    var purchaser: String?
    var purchaserPermissions: [String]?
    var missingPermission: String?
    var payer: String?
    var organization: String?
    var integrationEnabled: Bool?
    /// How the PO stood when the charge came to it; nil: it was not looked up, or did not exist.
    var found: String?
    var created: Bool?
    var revived: Bool?
    var lineItem: LineItemPart?
    var why: [String]
    /// Earlier decisions, where the invoice was issued again; the one above stands.
    var earlier: [EarlierPart]
}

/// A decision that a later revision of the invoice put another in the place of.
struct EarlierPart: Encodable {
    var revision: Int
    var rule: String
    var numberOnInvoice: String?
    /// Who had it decided anew, when and why.
    var replacedBy: String
    var replacedAt: String
    var reason: String
}

/// A charge's place in the PO book.
struct LineItemPart: Encodable {
    var payer: String
    var number: String
    var line: Int
    /// What the charge did to the PO.
    var acts: [String]
    /// How the PO stands after the last night.
    var stateNow: String
    var expiresOnNow: String?
}

/// A subscription: what was billed of it, and what was not, and why not.
struct SubscriptionPart: Encodable {
    var id: String
    /// Whether the last night's export had a usable row of it.
    var inLastExport: Bool
    var accountId: String?
    var productId: String?
    var status: String?
    var plan: String?
    var acceptedOn: String?
    var startsOn: String?
    var endsOn: String?
    var endedOn: String?
    var billed: [ChargePart]
    var notInvoiced: [OpenPart]
    /// What waits because the row of the subscription itself is rejected.
    var waiting: [WaitingPart]
    /// Billed content that the last night's export told otherwise, and nobody accepted.
    var conflicts: [HoldPart]
    var rejectedRows: [RejectedPart]
}

/// A charge, or use of a dimension in a month, that is not invoiced.
struct OpenPart: Encodable {
    var kind: String
    var name: String
    var box: String
    var dueOn: String
    /// The night that will invoice it if nothing changes; nil: none will.
    var expectedOn: String?
    var currency: String?
    var amount: String?
    var quantity: String?
    var records: Int?
    var hold: HoldPart?
    var why: String
}

/// Facts of a rejected subscription.
struct WaitingPart: Encodable {
    var kind: String
    var chargeOn: String?
    var count: Int
    var hold: HoldPart
}

/// The row that something waits for.
struct HoldPart: Encodable {
    var code: String
    var message: String
    var file: String
    var line: Int
}

/// A row of the subscription that was set aside.
struct RejectedPart: Encodable {
    var file: String
    var line: Int
    var code: String
    var message: String
    var hint: String
    var why: String
}
