import Domain
public import Ledger

/// POs in a list.
public struct PurchaseOrderList: TableReport, Sendable {
    let orders: [PurchaseOrderOverview]
    let asOf: StateDate

    /// What to know of the date, and names that were asked about and the ledger does not have; a line each.
    public var notices: [String]

    /// Whether no PO meets the conditions.
    public var isEmpty: Bool { orders.isEmpty }

    /// POs with the date for which their states are shown.
    public init(_ orders: [PurchaseOrderOverview], asOf: StateDate) {
        (self.orders, self.asOf, notices) = (orders, asOf, asOf.notices)
    }

    /// For a person, in lines of so many columns.
    public func answer(width: Int) -> Answer { .text(text(width: width)) }

    private func text(width: Int) -> String {
        var table = TextTable([
            TextTable.Column(title: "payer", canBeCut: true),
            TextTable.Column(title: "number", canBeCut: true),
            TextTable.Column(title: "state"),
            TextTable.Column(title: "last day"),
            TextTable.Column(title: "contacts", isNumber: true),
            TextTable.Column(title: "items", isNumber: true),
            TextTable.Column(title: "created by"),
            TextTable.Column(title: "description", canBeCut: true),
        ])
        for overview in orders {
            let order = overview.order
            table.add([
                order.key.payer.string, order.key.number.string, order.state(on: asOf.date).rawValue,
                order.lastDay?.description ?? "none", String(overview.contacts), String(overview.lineItems),
                order.createdBy.rawValue, order.description?.string ?? "",
            ])
        }
        let title = "\(Summary.count(orders.count, "purchase order")), states \(asOf.words)"
        return ([title] + (orders.isEmpty ? [] : table.lines(width: width))).joined(separator: "\n")
    }

    /// As a published `purchase-orders.csv`.
    public var csv: [UInt8] { PurchaseOrderCSV.orders(orders, on: asOf.date) }
}
