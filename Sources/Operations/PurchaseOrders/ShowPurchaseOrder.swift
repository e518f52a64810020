public import Domain
import Ledger
public import Reports

/// Shows everything about one PO.
public struct ShowPurchaseOrder: Operation {
    public var key: PurchaseOrderKey
    public var ledger: String
    /// The date for which its state is shown; nil: the last business date closed.
    public var date: CivilDate?

    /// A PO of a ledger.
    public init(_ key: PurchaseOrderKey, ledger: String, on date: CivilDate? = nil) {
        (self.key, self.ledger, self.date) = (key, ledger, date)
    }

    public func perform() throws -> PurchaseOrderPageReport {
        let ledger = try Ledger.reading(ledger)
        let asOf = try UnknownPurchaseOrder.stateDate(date, ledger)
        guard let page = try ledger.page(key) else { throw try UnknownPurchaseOrder.failure(key, ledger) }
        return PurchaseOrderPageReport(page, asOf: asOf)
    }
}
