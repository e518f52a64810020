/// What earlier nights billed of the facts that tonight's export tells: the ledger's answer, a value.
public struct BilledCharges: Sendable {
    /// Contract charges by subscription.
    public var contract: [Text: [BilledContractCharge]]
    /// The ids of tonight's usage records that stand on an invoice.
    public var usage: Set<Text>
    /// POs that the book knows, of those whose row is rejected tonight.
    public var knownOrders: Set<PurchaseOrderKey>

    /// Nothing billed, unless told.
    public init(
        contract: [Text: [BilledContractCharge]] = [:],
        usage: Set<Text> = [],
        knownOrders: Set<PurchaseOrderKey> = []
    ) {
        self.contract = contract
        self.usage = usage
        self.knownOrders = knownOrders
    }

    /// Adds what a night billed.
    public mutating func add(_ charges: some Sequence<(charge: Charge, invoice: InvoiceNumber?)>) {
        for (charge, invoice) in charges {
            usage.formUnion(charge.usage.lazy.map(\.id))
            guard charge.kind.instalment != nil else { continue }
            contract[charge.subscription, default: []].append(
                BilledContractCharge(
                    kind: charge.kind,
                    account: charge.account,
                    chargeOn: charge.chargeOn,
                    net: charge.net,
                    invoice: invoice.map { Text($0.description) }
                )
            )
            if let order = charge.purchaseOrder.purchaseOrder { knownOrders.insert(order) }
        }
    }
}

/// The content of a billed contract charge: what must not differ in a later export.
public struct BilledContractCharge: Hashable, Sendable {
    public var kind: ChargeKind
    public var account: Text
    public var chargeOn: CivilDate
    public var net: Money
    /// The invoice that asks for it; nil for an opening.
    public var invoice: Text?

    /// A billed charge with its content.
    public init(kind: ChargeKind, account: Text, chargeOn: CivilDate, net: Money, invoice: Text?) {
        self.kind = kind
        self.account = account
        self.chargeOn = chargeOn
        self.net = net
        self.invoice = invoice
    }
}
