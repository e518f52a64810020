/// What earlier nights billed of the facts that tonight's export tells: the ledger's answer, a value.
public struct BilledCharges: Sendable {
    /// Contract charges by subscription.
    public var contract: [Text: [BilledContractCharge]]
    /// Tonight's usage records that stand on an invoice, by id.
    public var usage: [Text: BilledUsageContent]
    /// POs that the book knows, of those whose row is rejected tonight.
    public var knownOrders: Set<PurchaseOrderKey>
    /// Contents that an operator accepted beside what was billed, by what they differ from.
    public var accepted: [ContentKey: Set<Text>]

    /// What an acceptance is about: a charge of a subscription, or a usage record.
    public struct ContentKey: Hashable, Sendable {
        public var subscription: Text
        /// `upfront`, `opening`, `instalment 2`, or `usage` and the record's id.
        public var what: Text

        /// A charge or record of a subscription.
        public init(subscription: Text, what: Text) {
            self.subscription = subscription
            self.what = what
        }
    }

    /// Nothing billed, unless told.
    public init(
        contract: [Text: [BilledContractCharge]] = [:],
        usage: [Text: BilledUsageContent] = [:],
        knownOrders: Set<PurchaseOrderKey> = [],
        accepted: [ContentKey: Set<Text>] = [:]
    ) {
        self.contract = contract
        self.usage = usage
        self.knownOrders = knownOrders
        self.accepted = accepted
    }

    /// Adds what a night billed.
    public mutating func add(_ charges: some Sequence<(charge: Charge, invoice: InvoiceNumber?)>) {
        for (charge, invoice) in charges {
            let invoice = invoice.map { Text($0.description) }
            guard case .consumption(let dimension, _) = charge.kind else {
                contract[charge.subscription, default: []].append(
                    BilledContractCharge(kind: charge.kind, content: ChargeContent(charge), invoice: invoice)
                )
                if let order = charge.purchaseOrder.purchaseOrder { knownOrders.insert(order) }
                continue
            }
            for record in charge.usage {
                usage[record.id] = BilledUsageContent(
                    subscription: charge.subscription,
                    dimension: dimension,
                    usedAt: record.usedAt,
                    quantity: record.quantity,
                    invoice: invoice ?? ""
                )
            }
        }
    }
}

/// A billed contract charge.
public struct BilledContractCharge: Hashable, Sendable {
    public var kind: ChargeKind
    public var content: ChargeContent
    /// The invoice that asks for it; nil for an opening.
    public var invoice: Text?

    /// A billed charge with its content.
    public init(kind: ChargeKind, content: ChargeContent, invoice: Text?) {
        self.kind = kind
        self.content = content
        self.invoice = invoice
    }
}

/// The content of a contract charge: what a later export must not tell otherwise. PO numbers, texts, states and dates
/// of service are not content.
public struct ChargeContent: Hashable, Sendable, CustomStringConvertible {
    public var account: Text
    public var chargeOn: CivilDate
    /// Before tax, in the charge's currency; nil: a sum too large to invoice.
    public var net: Money?
    /// What each line prices.
    public var lines: [Line]

    /// A dimension, how much of it, at which price.
    public struct Line: Hashable, Sendable {
        public var dimension: Text?
        public var quantity: Quantity
        public var unitPrice: UnitPrice

        /// What a line prices.
        public init(dimension: Text?, quantity: Quantity, unitPrice: UnitPrice) {
            self.dimension = dimension
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }

    /// The content of these parts.
    public init(account: Text, chargeOn: CivilDate, net: Money?, lines: [Line]) {
        self.account = account
        self.chargeOn = chargeOn
        self.net = net
        self.lines = lines
    }

    /// The content of a charge that is billed.
    public init(_ charge: Charge) {
        self.init(
            account: charge.account,
            chargeOn: charge.chargeOn,
            net: charge.net,
            lines: charge.lines.map {
                Line(dimension: $0.dimension, quantity: $0.quantity, unitPrice: $0.unitPrice)
            }
        )
    }

    /// All of the content in one line; two contents are the same where their descriptions are.
    public var description: String {
        let amount = net.map { "\($0) \($0.currency.code)" } ?? "too large"
        let parts = lines.map { "\($0.dimension.map { "\($0): " } ?? "")\($0.quantity) × \($0.unitPrice)" }
        return "account \(account), \(chargeOn), \(amount) (\(parts.joined(separator: "; ")))"
    }
}

/// The content of a billed usage record.
public struct BilledUsageContent: Hashable, Sendable, CustomStringConvertible {
    public var subscription: Text
    public var dimension: Text
    public var usedAt: Instant
    public var quantity: Quantity
    /// The invoice that asks for it; empty where the content is tonight's.
    public var invoice: Text

    /// A record with the facts that were billed.
    public init(subscription: Text, dimension: Text, usedAt: Instant, quantity: Quantity, invoice: Text) {
        self.subscription = subscription
        self.dimension = dimension
        self.usedAt = usedAt
        self.quantity = quantity
        self.invoice = invoice
    }

    /// All of the content in one line, without the invoice.
    public var description: String {
        "subscription \(subscription), \(dimension), \(usedAt), quantity \(quantity)"
    }
}
