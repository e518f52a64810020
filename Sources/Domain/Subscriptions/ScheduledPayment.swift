/// One payment of a flexible payment schedule.
public struct ScheduledPayment: Hashable, Codable, Sendable {
    public var chargeOn: CivilDate
    /// Before tax.
    public var amount: Money
    /// The PO number for this payment alone.
    public var purchaseOrderNumber: Text?
    /// The line of the buyer's PO of that number, trimmed.
    public var purchaseOrderLine: Text?

    /// A payment on a date.
    public init(chargeOn: CivilDate, amount: Money, purchaseOrderNumber: Text? = nil, purchaseOrderLine: Text? = nil) {
        self.chargeOn = chargeOn
        self.amount = amount
        self.purchaseOrderNumber = purchaseOrderNumber
        self.purchaseOrderLine = purchaseOrderLine
    }
}
