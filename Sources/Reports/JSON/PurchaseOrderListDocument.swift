import Domain
import Ledger

/// What `po list --json` says.
struct PurchaseOrderListDocument: Codable, Sendable {
    /// The date for which states are shown.
    var stateOn: String
    /// By payer and number.
    var purchaseOrders: [PurchaseOrderDocument]

    init(_ list: PurchaseOrderList) {
        let date = list.asOf.date
        stateOn = date.description
        purchaseOrders = list.orders.map {
            PurchaseOrderDocument($0.order, contacts: $0.contacts, lineItems: $0.lineItems, on: date)
        }
    }
}

extension PurchaseOrderList {
    public var json: any Encodable { PurchaseOrderListDocument(self) }
}
