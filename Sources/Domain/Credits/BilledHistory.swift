/// What was billed of subscriptions whose differences an operator asked to be billed: what corrections are made from.
public struct BilledHistory: Codable, Sendable {
    /// Why, by subscription.
    public var reasons: [Text: Text]
    /// The documents of each contract charge by its key: the invoice that billed it, then those of its corrections.
    public var contract: [ChargeKey: [BilledDocument]]
    /// The same of charges for use, by the charge that billed a record.
    public var use: [ChargeReference: [BilledDocument]]

    /// Nothing asked for by default.
    public init(
        reasons: [Text: Text] = [:],
        contract: [ChargeKey: [BilledDocument]] = [:],
        use: [ChargeReference: [BilledDocument]] = [:]
    ) {
        (self.reasons, self.contract, self.use) = (reasons, contract, use)
    }
}

/// A charge on an invoice, with what is left of it.
public struct BilledDocument: Hashable, Codable, Sendable {
    public var charge: ChargeReference
    public var kind: ChargeKind
    /// The number of the invoice; nil: an opening has none.
    public var invoice: Text?
    /// The position of its only line on the invoice, from 1; nil: the invoice has no other charge.
    public var line: Int?
    /// What is left of it to be given back, before tax.
    public var left: Money
    /// What is left of its invoice as a whole, before tax.
    public var invoiceLeft: Money
    /// Of a charge for use: the quantity that it bills by now, with its corrections; and its unit price.
    public var quantity: Quantity
    public var unitPrice: UnitPrice
    /// Of a charge for use: what it prices, and its days.
    public var chargeLine: ChargeLine?

    /// A charge on an invoice.
    public init(
        charge: ChargeReference,
        kind: ChargeKind,
        invoice: Text?,
        line: Int?,
        left: Money,
        invoiceLeft: Money,
        quantity: Quantity = .one,
        unitPrice: UnitPrice = UnitPrice(units: 0),
        chargeLine: ChargeLine? = nil
    ) {
        (self.charge, self.kind, self.invoice, self.line) = (charge, kind, invoice, line)
        self.invoiceLeft = invoiceLeft
        (self.left, self.quantity, self.unitPrice, self.chargeLine) = (left, quantity, unitPrice, chargeLine)
    }
}
