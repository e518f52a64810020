/// An amount that falls due: what an invoice is made of, billed at most once by its key.
public struct Charge: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind
    public var account: Text
    public var product: Product
    /// The date by which the schedule or the plan names the charge; the usage invoice day for consumption.
    public var chargeOn: CivilDate
    /// The regular due date.
    public var dueOn: CivilDate
    /// One for consumption and instalments, one per contract term for an upfront charge, none for an opening.
    public var lines: [ChargeLine]
    /// Before tax: the sum of the lines.
    public var net: Money
    /// The days of service that the charge pays for.
    public var period: Period
    /// Days from issue to the payment due date of its invoice; nil: as for the account. It is not kept with the charge.
    public var paymentTermsDays: Int?
    /// Whether a PO number may be on its invoice, and why; or what the PO book has to be asked.
    public var purchaseOrderAnswer: PurchaseOrderAnswer
    /// The facts of that decision; nil for consumption, which never has a PO number.
    public var purchaseOrderInputs: PurchaseOrderInputs?
    /// The usage records that a consumption charge bills, by id.
    public var usage: [BilledUsage]
    /// What the exporter's own columns said of the subscription on the night; nil: nothing.
    public var fields: OwnFields?
    /// What an instalment is part of, as agreed on the night; nil for other charges.
    public var contractPlan: ContractPlan?

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
        paymentTermsDays: Int? = nil,
        purchaseOrderAnswer: PurchaseOrderAnswer,
        purchaseOrderInputs: PurchaseOrderInputs? = nil,
        usage: [BilledUsage] = [],
        fields: OwnFields? = nil,
        contractPlan: ContractPlan? = nil
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
        self.paymentTermsDays = paymentTermsDays
        self.purchaseOrderAnswer = purchaseOrderAnswer
        self.purchaseOrderInputs = purchaseOrderInputs
        self.usage = usage
        self.fields = fields
        self.contractPlan = contractPlan
    }

    /// The final decision on its PO number. A bill run makes every decision final before it passes charges on, and
    /// reconciliation verifies that; readers of a closed night's charges may rely on it.
    public var purchaseOrderDecision: PurchaseOrderDecision {
        guard let decision = purchaseOrderAnswer.decision else {
            preconditionFailure("the PO book was not asked about \(name)")
        }
        return decision
    }

    /// The name of the charge with its subscription, for people.
    public var name: String { key.name }
}
