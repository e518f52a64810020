public import Domain
import Ledger
public import Reports

/// Lists the POs of the book, by payer and number.
public struct ListPurchaseOrders: Operation {
    public var ledger: String
    /// Only those of a payer.
    public var payer: Text?
    /// Only those in a state.
    public var state: PurchaseOrderState?
    /// Only those not expired yet whose last day lies before this date.
    public var expiringBefore: CivilDate?
    /// The date for which states are shown; nil: the last business date closed.
    public var date: CivilDate?

    /// All POs of a ledger; set properties to list fewer.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func perform() throws -> PurchaseOrderList {
        let ledger = try Ledger.reading(ledger)
        let asOf = try UnknownPurchaseOrder.stateDate(date, ledger)
        var conditions = Ledger.OrderConditions(on: asOf.date)
        (conditions.payer, conditions.state, conditions.expiringBefore) = (payer, state, expiringBefore)
        var list = PurchaseOrderList(try ledger.overviews(conditions), asOf: asOf)
        if list.isEmpty, let payer, let notice = try UnknownName.notice(payer, .payer, ledger) {
            list.notices.append(notice)
        }
        return list
    }
}
