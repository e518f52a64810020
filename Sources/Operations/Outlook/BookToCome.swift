import Billing
import Domain
import Ledger

/// The PO book as it will be on nights to come: that of the ledger with what these nights change.
struct BookToCome {
    private let ledger: Ledger
    private let rows: [PurchaseOrderRow]
    /// The POs that were asked for, as they are by now.
    private var orders: [PurchaseOrderKey: PurchaseOrder] = [:]
    /// The POs that the ledger was asked for, whether or not it has them.
    private var asked: Set<PurchaseOrderKey> = []

    /// The book of a ledger, into which the first night takes over the administrator's rows.
    init(_ ledger: Ledger, rows: [PurchaseOrderRow]) {
        (self.ledger, self.rows) = (ledger, rows)
    }

    /// Asks the book, and takes over what that changes.
    mutating func answer(_ accounts: DecidedAccounts, isFirst: Bool) throws -> BillRunDecision {
        var accounts = accounts
        let keys = accounts.orderKeys
        try know(Set(keys))
        let decision = accounts.book(
            keys.compactMap { orders[$0] },
            lastImported: isFirst ? try ledger.importedRows(accounts.importedKeys) : [:]
        )
        for order in decision.purchaseOrders.orders { orders[order.key] = order }
        return decision
    }

    /// What accounts that demand a PO number are asked against. After the first night no row is taken over any more.
    mutating func demand(on date: CivilDate, isFirst: Bool) throws -> PurchaseOrderDemand {
        if isFirst {
            for order in try ledger.suspendedPurchaseOrders() {
                orders[order.key] = order
                asked.insert(order.key)
            }
            try know(Set(rows.map(\.key)))
        }
        return PurchaseOrderDemand(
            on: date,
            orders: Array(orders.values),
            rows: isFirst ? rows : [],
            lastImported: isFirst ? try ledger.importedRows(rows.lazy.map(\.key)) : [:]
        )
    }

    private mutating func know(_ keys: Set<PurchaseOrderKey>) throws {
        let new = keys.subtracting(asked)
        guard !new.isEmpty else { return }
        for order in try ledger.purchaseOrders(new.sorted()) { orders[order.key] = order }
        asked.formUnion(new)
    }
}
