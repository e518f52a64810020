/// The facts from which a contract charge's PO number is decided on its night; kept with the charge, so that the
/// decision can be repeated from the ledger alone.
public struct PurchaseOrderInputs: Hashable, Codable, Sendable {
    /// The number of the scheduled payment, as typed.
    public var instalment: Text?
    /// The line of the PO of that number.
    public var instalmentLine: Text?
    /// The number from a procurement system, as given.
    public var procurement: Text?
    /// The file of the order that gave that number, such as `orders/1.xml`; nil: the column did.
    public var procurementFile: Text?
    /// The number of that order's line; nil: it has none.
    public var procurementLine: Text?
    /// The number typed at checkout.
    public var subscription: Text?
    /// The line of the PO of that number.
    public var subscriptionLine: Text?
    /// The purchaser who typed it.
    public var purchaser: Text?
    /// Whether the purchaser had the permission to give a number; true where no purchaser is named.
    public var isPermitted: Bool
    /// The purchaser's permissions; nil: none is named, or no row has them.
    public var permissions: [Text]?
    /// Who pays on the business date.
    public var payer: Payer

    /// The facts of a charge on its night.
    public init(
        instalment: Text?,
        instalmentLine: Text? = nil,
        procurement: Text?,
        procurementFile: Text? = nil,
        procurementLine: Text? = nil,
        subscription: Text?,
        subscriptionLine: Text? = nil,
        purchaser: Text?,
        isPermitted: Bool,
        permissions: [Text]? = nil,
        payer: Payer
    ) {
        self.instalment = instalment
        self.instalmentLine = instalmentLine
        self.procurement = procurement
        self.procurementFile = procurementFile
        self.procurementLine = procurementLine
        self.subscription = subscription
        self.subscriptionLine = subscriptionLine
        self.purchaser = purchaser
        self.isPermitted = isPermitted
        self.permissions = permissions
        self.payer = payer
    }

    /// The keys under which ledgers keep the facts; the number of an instalment keeps its first key.
    private enum CodingKeys: String, CodingKey {
        case instalment = "payment"
        case instalmentLine = "paymentLine"
        case procurement, procurementFile, procurementLine, subscription, subscriptionLine, purchaser, isPermitted
        case permissions, payer
    }
}
