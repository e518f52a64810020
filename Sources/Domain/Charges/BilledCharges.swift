/// What earlier nights billed of the facts in tonight's export: the ledger's answer as a value.
public struct BilledCharges: Codable, Sendable {
    /// The contract charges that the ledger has, by kind and digest.
    public var keys: BilledKeys
    /// Contract charges with their contents, by subscription: all of those whose contents tonight's export may contradict, and
    /// those that were billed since ``keys`` were read.
    public var contract: [Text: [BilledContractCharge]]
    /// Tonight's usage records that the ledger has on an invoice.
    public var records: TextStore.Marks
    /// The contents of usage records that are on an invoice, by id: of those of ``records`` that differ tonight, and of those
    /// that were billed since they were read.
    public var usage: [Text: BilledUsageRecord]
    /// POs in the book whose row is rejected tonight.
    public var knownOrders: Set<PurchaseOrderKey>
    /// Contents that an operator accepted in addition to what was billed.
    public var accepted: AcceptedContents
    /// What corrections are made from: tonight's, where an operator asked for some.
    public var history = BilledHistory()

    /// Nothing billed by default.
    public init(
        keys: BilledKeys = BilledKeys(),
        contract: [Text: [BilledContractCharge]] = [:],
        records: TextStore.Marks = TextStore.Marks(),
        usage: [Text: BilledUsageRecord] = [:],
        knownOrders: Set<PurchaseOrderKey> = [],
        accepted: AcceptedContents = AcceptedContents()
    ) {
        self.keys = keys
        self.contract = contract
        self.records = records
        self.usage = usage
        self.knownOrders = knownOrders
        self.accepted = accepted
    }

    /// Whether a usage record is on an invoice; `ids` has its id.
    public func isBilled(_ record: UsageRecord, _ ids: TextStore) -> Bool {
        records.contains(record.id) || !usage.isEmpty && usage[ids[record.id]] != nil
    }

    /// Whether a contract charge is billed.
    public func isBilled(_ kind: ChargeKind, of subscription: Text) -> Bool {
        keys[subscription].contains { $0.code == kind.code && Int($0.ordinal) == kind.ordinal }
            || !contract.isEmpty && contract[subscription]?.contains { $0.kind == kind } == true
    }

    /// Takes over all contract charges of some subscriptions, as the ledger has them.
    public mutating func learn(_ contents: [Text: [BilledContractCharge]]) {
        contract.merge(contents) { _, read in read }
    }

    /// Adds what a night billed.
    public mutating func add(_ charges: some Sequence<(charge: Charge, invoice: InvoiceNumber?)>) {
        for (charge, invoice) in charges {
            let invoice = invoice.map { Text($0.description) }
            if !charge.kind.code.isPlanned {
                if let order = charge.purchaseOrderDecision.order { knownOrders.insert(order) }
                continue
            }
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

extension BilledCharges {
    /// Takes over the contents that a night's corrections put in the place of what was billed.
    public mutating func take(_ corrections: [Correction]) {
        for correction in corrections {
            for conflict in correction.conflicts { accepted.lapse(conflict.key) }
            switch correction.content {
            case .charge(let content):
                let subscription = correction.key.subscription
                guard let place = contract[subscription]?.firstIndex(where: { $0.kind == correction.key.kind }) else {
                    continue
                }
                contract[subscription]?[place].content = content
            case .use(_, let records):
                for record in records { usage[record.id]?.content = record.content }
            }
        }
    }
}

/// A billed contract charge.
public struct BilledContractCharge: Hashable, Codable, Sendable {
    public var kind: ChargeKind
    /// That of the newest correction; nil: the export had no such charge any more.
    public var content: ChargeContent?
    /// The day on which it fell due.
    public var dueOn: CivilDate
    /// The invoice that asks for it; nil for an opening.
    public var invoice: Text?

    /// A billed charge with its content.
    public init(kind: ChargeKind, content: ChargeContent?, dueOn: CivilDate, invoice: Text?) {
        self.kind = kind
        self.content = content
        self.dueOn = dueOn
        self.invoice = invoice
    }
}
