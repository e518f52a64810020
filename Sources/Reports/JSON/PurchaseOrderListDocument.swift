import Domain
import Ledger

/// What `po list --json` says.
struct PurchaseOrderListDocument: Codable, Sendable {
    /// The date for which states are shown.
    var stateOn: String
    /// By payer and number.
    var purchaseOrders: [PurchaseOrderDocument]
    /// Names that were asked about and the ledger does not have; absent where there are none.
    var notices: [String]?

    init(_ list: PurchaseOrderList) {
        let date = list.asOf.date
        stateOn = date.description
        notices = list.notices.isEmpty ? nil : list.notices
        purchaseOrders = list.orders.map {
            PurchaseOrderDocument($0.order, contacts: $0.contacts, lineItems: $0.lineItems, on: date)
        }
    }
}

extension PurchaseOrderList {
    public var json: any Encodable { PurchaseOrderListDocument(self) }
}
