/// What earlier nights billed of the facts in tonight's export: the ledger's answer as a value.
public struct BilledCharges: Sendable {
    /// Contract charges by subscription.
    public var contract: [Text: [BilledContractCharge]]
    /// Tonight's usage records that are on an invoice, by id.
    public var usage: [Text: BilledUsageRecord]
    /// POs in the book whose row is rejected tonight.
    public var knownOrders: Set<PurchaseOrderKey>
    /// Contents that an operator accepted in addition to what was billed.
    public var accepted: AcceptedContents

    /// Nothing billed by default.
    public init(
        contract: [Text: [BilledContractCharge]] = [:],
        usage: [Text: BilledUsageRecord] = [:],
        knownOrders: Set<PurchaseOrderKey> = [],
        accepted: AcceptedContents = AcceptedContents()
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
                    BilledContractCharge(
                        kind: charge.kind,
                        content: ChargeContent(charge),
                        dueOn: charge.dueOn,
                        invoice: invoice
                    )
                )
                if let order = charge.purchaseOrderDecision.order { knownOrders.insert(order) }
                continue
            }
            for record in charge.usage {
                let content = UsageContent(
                    subscription: charge.subscription,
                    dimension: dimension,
                    usedAt: record.usedAt,
                    quantity: record.quantity
                )
                usage[record.id] = BilledUsageRecord(content: content, invoice: invoice ?? "")
            }
        }
    }
}

/// A billed contract charge.
public struct BilledContractCharge: Hashable, Sendable {
    public var kind: ChargeKind
    public var content: ChargeContent
    /// The day on which it fell due.
    public var dueOn: CivilDate
    /// The invoice that asks for it; nil for an opening.
    public var invoice: Text?

    /// A billed charge with its content.
    public init(kind: ChargeKind, content: ChargeContent, dueOn: CivilDate, invoice: Text?) {
        self.kind = kind
        self.content = content
        self.dueOn = dueOn
        self.invoice = invoice
    }
}
