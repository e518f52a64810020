import Domain
public import Ledger

/// Issued invoices in a list.
public struct InvoiceList: TableReport, Sendable {
    let invoices: [Ledger.ListedInvoice]

    /// Invoices in the order in which they were issued.
    public init(_ invoices: [Ledger.ListedInvoice]) {
        self.invoices = invoices
    }

    public func answer(width: Int) -> Answer {
        var table = TextTable([
            TextTable.Column(title: "invoice"),
            TextTable.Column(title: "issued on"),
            TextTable.Column(title: "account", canBeCut: true),
            TextTable.Column(title: "subscription", canBeCut: true),
            TextTable.Column(title: "total", isNumber: true),
            TextTable.Column(title: ""),
            TextTable.Column(title: "PO number", canBeCut: true),
            TextTable.Column(title: "rule"),
        ])
        for invoice in invoices {
            let more = invoice.subscriptions.count - 1
            table.add([
                invoice.number.string + (invoice.revision > 1 ? " r\(invoice.revision)" : ""),
                invoice.businessDate.description, invoice.account.string,
                (invoice.subscriptions.first?.string ?? "") + (more > 0 ? " and \(more) more" : ""),
                invoice.total.description, invoice.total.currency.code,
                Self.number(invoice.decision), invoice.decision.rule.rawValue,
            ])
        }
        let without = invoices.count { $0.decision.refusedNumber != nil }
        let title =
            Summary.count(invoices.count, "invoice")
            + (without > 0 ? ", \(without) without the PO number that was asked for" : "")
        return .text(([title] + (invoices.isEmpty ? [] : table.lines(width: width))).joined(separator: "\n"))
    }

    /// The number on the invoice, or the one that was asked for and is not on it.
    private static func number(_ decision: PurchaseOrderDecision) -> String {
        decision.numberOnInvoice?.string ?? decision.refusedNumber.map { "not \($0.number)" } ?? "none"
    }

    private static let columns = [
        "invoice_number", "revision", "business_date", "payment_due_on", "kind", "account_id", "subscription_ids",
        "currency", "net", "tax", "total", "number_on_invoice", "purchase_order_number", "requested_number", "rule",
        "payer_account_id",
    ]

    public var csv: [UInt8] {
        // The last column is there where an invoice has a line.
        let hasLines = invoices.contains { $0.decision.lineOnInvoice != nil }
        let rows = invoices.map { invoice in
            let document = InvoiceListDocument.Invoice(invoice)
            return [
                document.invoiceNumber, String(document.revision), document.businessDate, document.paymentDueOn,
                document.kind, document.accountId, document.subscriptionIds.joined(separator: " "), document.currency,
                document.net, document.tax, document.total, document.numberOnInvoice ? "yes" : "no",
                document.purchaseOrderNumber ?? "", document.requestedNumber ?? "", document.rule,
                document.payerAccountId ?? "",
            ] + (hasLines ? [document.purchaseOrderLine ?? ""] : [])
        }
        let columns = Self.columns + (hasLines ? ["purchase_order_line"] : [])
        return ([columns] + rows).reduce(into: []) { CSVText.append(spreadsheetRow: $1, to: &$0) }
    }
}
