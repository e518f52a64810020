public import Domain
public import Ledger

/// The PO book as CSV: what a night publishes of the POs it touched, and what `po list --csv` and `po show --csv` print.
///
/// RFC 4180 in UTF-8, lines end with LF, nothing is cut. A cell that a spreadsheet would take for a formula has an
/// apostrophe in front; see `CSVText`.
public enum PurchaseOrderCSV {
    /// The names of the published files.
    static let ordersFile = "purchase-orders.csv"
    static let lineItemsFile = "purchase-order-lines.csv"

    static let orderColumns = [
        "payer_account_id", "purchase_order_number", "state", "suspended", "declared_expired", "effective_on",
        "expires_on", "last_day", "description", "created_by", "first_seen_on", "contacts", "line_items",
    ]
    static let lineItemColumns = [
        "payer_account_id", "purchase_order_number", "line_item", "subscription_id", "account_id", "product_id",
        "product_title", "charge", "instalment", "starts_on", "ends_on", "quantity", "amount", "tax", "currency",
        "posted_on", "invoice_number", "number_on_invoice", "balance_tracking",
    ]

    /// What a night publishes; nothing where it left the book as it was.
    public static func files(_ touched: TouchedOrders, on date: CivilDate) -> [NamedFile] {
        guard touched.isBookTouched else { return [] }
        return [
            NamedFile(name: ordersFile, bytes: orders(touched.orders, on: date)),
            NamedFile(name: lineItemsFile, bytes: lineItems(touched.lineItems)),
        ]
    }

    /// POs with their states on a date.
    static func orders(_ orders: [PurchaseOrderOverview], on date: CivilDate) -> [UInt8] {
        bytes(
            [orderColumns]
                + orders.map { overview in
                    let order = overview.order
                    return [
                        order.key.payer.string, order.key.number.string, order.state(on: date).rawValue,
                        order.isSuspended ? "yes" : "no", order.isDeclaredExpired ? "yes" : "no",
                        order.effectiveOn?.description ?? "", order.expiresOn?.description ?? "",
                        order.lastDay?.description ?? "", order.description?.string ?? "", order.createdBy.rawValue,
                        order.firstSeenOn.description, String(overview.contacts), String(overview.lineItems),
                    ]
                }
        )
    }

    /// Line items, each contract charge one.
    static func lineItems(_ items: [PostedLineItem]) -> [UInt8] {
        bytes(
            [lineItemColumns]
                + items.map { posted in
                    let item = posted.item
                    return [
                        item.key.payer.string, item.key.number.string, String(item.number), item.subscription.string,
                        posted.account.string, item.product.id.string, item.product.title.string,
                        item.kind.code.rawValue,
                        item.kind.instalmentNumber.map(String.init) ?? "", item.period.start.description,
                        item.period.end.description, item.quantity.description, item.amount.description,
                        item.tax.description, item.amount.currency.code, posted.postedOn.description,
                        posted.invoice?.string ?? "", posted.numberOnInvoice ?? "", balanceTracking,
                    ]
                }
        )
    }

    /// What every line item says of its balance: none is computed or enforced.
    static let balanceTracking = "not enabled"

    private static func bytes(_ rows: [[String]]) -> [UInt8] {
        rows.reduce(into: []) { CSVText.append(spreadsheetRow: $1, to: &$0) }
    }
}

extension ChargeKind {
    /// The number of an instalment; nil for other charges.
    var instalmentNumber: Int? {
        if case .instalment(let number) = self { number } else { nil }
    }
}

extension PostedLineItem {
    /// `yes` or `no`; nil where no invoice asks for the line item.
    var numberOnInvoice: String? {
        invoice.map { _ in rule == .shown ? "yes" : "no" }
    }
}
