/// An amount that falls due: what an invoice is made of, billed at most once by its key.
public struct Charge: Hashable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind
    public var account: Text
    public var product: Product
    /// The date by which the schedule or the plan names the charge; the usage invoice day for consumption.
    public var chargeOn: CivilDate
    /// The day it regularly falls due.
    public var dueOn: CivilDate
    /// One for consumption and instalments, one per contract term for an upfront charge, none for an opening.
    public var lines: [ChargeLine]
    /// Before tax: the sum of the lines.
    public var net: Money
    /// The days of service that the charge pays for.
    public var period: Period
    /// Whether a PO number may stand on its invoice, and why.
    public var purchaseOrder: PurchaseOrderDecision
    /// What that was decided from; nil for consumption, of which it is never asked.
    public var purchaseOrderInputs: PurchaseOrderInputs?
    /// The usage records that a consumption charge bills, by id.
    public var usage: [BilledUsage]

    /// A charge that is due.
    public init(
        subscription: Text,
        kind: ChargeKind,
        account: Text,
        product: Product,
        chargeOn: CivilDate,
        dueOn: CivilDate,
        lines: [ChargeLine],
        net: Money,
        period: Period,
        purchaseOrder: PurchaseOrderDecision,
        purchaseOrderInputs: PurchaseOrderInputs? = nil,
        usage: [BilledUsage] = []
    ) {
        self.subscription = subscription
        self.kind = kind
        self.account = account
        self.product = product
        self.chargeOn = chargeOn
        self.dueOn = dueOn
        self.lines = lines
        self.net = net
        self.period = period
        self.purchaseOrder = purchaseOrder
        self.purchaseOrderInputs = purchaseOrderInputs
        self.usage = usage
    }
}

/// Which of a subscription's charges it is; with the subscription, the key by which it is billed once.
public enum ChargeKind: Hashable, Sendable {
    /// The whole contract, on acceptance.
    case upfront
    /// The start of a payment schedule: zero, no invoice.
    case opening
    /// Payment k of a schedule, from 1 by charge date.
    case instalment(Int)
    /// Use of one dimension in one month, billed on one business date.
    case consumption(dimension: Text, month: YearMonth)

    /// The place among a subscription's contract charges: openings and upfront charges 0, instalments from 1; nil for
    /// consumption.
    public var instalment: Int? {
        switch self {
        case .upfront, .opening: 0
        case .instalment(let number): number
        case .consumption: nil
        }
    }

    /// What the ledger and machines call the kind of charge.
    public var word: String {
        switch self {
        case .upfront: "upfront"
        case .opening: "opening"
        case .instalment: "instalment"
        case .consumption: "usage"
        }
    }

    /// What a person calls the charge.
    public var name: String {
        switch self {
        case .upfront: "the upfront charge"
        case .opening: "the opening of the schedule"
        case .instalment(let number): "instalment \(number)"
        case .consumption(let dimension, let month): "use of \(dimension) in \(month)"
        }
    }
}

/// One priced line of a charge.
public struct ChargeLine: Hashable, Sendable {
    /// The contract or usage dimension; nil for an instalment.
    public var dimension: Text?
    public var description: Text?
    public var quantity: Quantity
    public var unitCode: Text
    public var unitPrice: UnitPrice
    /// quantity × unitPrice, rounded.
    public var amount: Money
    /// The days of service that the line pays for.
    public var period: Period

    /// A line with its rounded amount.
    public init(
        dimension: Text?,
        description: Text?,
        quantity: Quantity,
        unitCode: Text,
        unitPrice: UnitPrice,
        amount: Money,
        period: Period
    ) {
        self.dimension = dimension
        self.description = description
        self.quantity = quantity
        self.unitCode = unitCode
        self.unitPrice = unitPrice
        self.amount = amount
        self.period = period
    }
}

/// A usage record as it was billed.
public struct BilledUsage: Hashable, Sendable {
    public var id: Text
    public var usedAt: Instant
    public var quantity: Quantity

    /// A record with the facts that were billed.
    public init(id: Text, usedAt: Instant, quantity: Quantity) {
        self.id = id
        self.usedAt = usedAt
        self.quantity = quantity
    }
}
