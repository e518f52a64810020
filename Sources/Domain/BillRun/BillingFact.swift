/// One thing that is to be billed once, with its disposition after a night.
///
/// Facts are upfront charges, openings, scheduled payments, and usage records (counted together by subscription,
/// dimension and month).
public struct BillingFact: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind
    /// The regular due date.
    public var dueOn: CivilDate
    public var disposition: Disposition
    /// Invoiced by this night, not by one before.
    public var isNew: Bool
    /// Why it is held; nil in every other disposition.
    public var hold: Hold?
    /// Before tax; nil for use, and where the amount is not known.
    public var amount: Money?
    /// Total quantity of use; nil for contract facts.
    public var quantity: Quantity?
    /// How many facts: more than one for use alone.
    public var count: Int

    /// A fact in a disposition.
    public init(
        subscription: Text,
        kind: ChargeKind,
        dueOn: CivilDate,
        disposition: Disposition,
        isNew: Bool = false,
        hold: Hold? = nil,
        amount: Money? = nil,
        quantity: Quantity? = nil,
        count: Int = 1
    ) {
        self.subscription = subscription
        self.kind = kind
        self.dueOn = dueOn
        self.disposition = disposition
        self.isNew = isNew
        self.hold = hold
        self.amount = amount
        self.quantity = quantity
        self.count = count
    }
}
