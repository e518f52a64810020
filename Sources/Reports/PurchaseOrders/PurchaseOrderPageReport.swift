import Domain
public import Ledger

/// One PO with all that belongs to it: its facts, line items, invoices, contacts and history.
public struct PurchaseOrderPageReport: TableReport, Sendable {
    let page: PurchaseOrderPage
    let asOf: StateDate

    /// A PO with the date for which its state is shown.
    public init(_ page: PurchaseOrderPage, asOf: StateDate) {
        (self.page, self.asOf) = (page, asOf)
    }

    public var notices: [String] { asOf.notices }

    /// For a person, in lines of so many columns.
    public func answer(width: Int) -> Answer { .text(text(width: width)) }

    private func text(width: Int) -> String {
        var lines = header
        lines += ["", "line items"] + lineItems(width)
        lines += ["", "invoices"] + invoices(width)
        lines += ["", "contacts"] + contacts(width)
        lines += ["", "history"] + history
        return lines.joined(separator: "\n")
    }

    /// The line items, as in a published `purchase-order-lines.csv`.
    public var csv: [UInt8] { PurchaseOrderCSV.lineItems(page.lineItems) }

    // MARK: Parts

    private var header: [String] {
        let order = page.order
        var state = order.state(on: asOf.date).rawValue
        if order.isDeclaredExpired { state += ", expired by declaration" }
        let expiry = order.expiresOn.map { "\($0), so its last day is \(order.lastDay ?? $0)" } ?? "never"
        return [
            ("purchase order", DisplayText.text(order.key.number)),
            ("payer", DisplayText.text(order.key.payer)),
            ("state", "\(state) \(asOf.words)"),
            ("effective on", order.effectiveOn?.description ?? "not given"),
            ("expires on", expiry),
            ("description", order.description.map { DisplayText.text($0) } ?? "none"),
            ("created by", "\(order.createdBy.rawValue), first seen on \(order.firstSeenOn)"),
            ("balance tracking", PurchaseOrderCSV.balanceTracking),
        ]
        .map { name, value in name + String(repeating: " ", count: 18 - name.count) + value }
    }

    private func lineItems(_ width: Int) -> [String] {
        guard !page.lineItems.isEmpty else { return ["  none"] }
        // The last column is there where a line item has a line.
        let hasLines = page.lineItems.contains { $0.purchaseOrderLine != nil }
        let columns = [
            TextTable.Column(title: "no", isNumber: true),
            TextTable.Column(title: "product", canBeCut: true),
            TextTable.Column(title: "subscription", canBeCut: true),
            TextTable.Column(title: "charge"),
            TextTable.Column(title: "from"),
            TextTable.Column(title: "to"),
            TextTable.Column(title: "qty", isNumber: true),
            TextTable.Column(title: "amount", isNumber: true),
            TextTable.Column(title: "tax", isNumber: true),
        ]
        var table = TextTable(columns + (hasLines ? [TextTable.Column(title: "PO line", canBeCut: true)] : []))
        for posted in page.lineItems {
            let item = posted.item
            let cells = [
                String(item.number), item.product.title.string, item.subscription.string,
                Self.label(of: item.kind),
                item.period.start.description,
                item.period.end.description, item.quantity.description, "\(item.amount) \(item.amount.currency.code)",
                item.tax.description,
            ]
            table.add(cells + (hasLines ? [posted.purchaseOrderLine?.string ?? ""] : []))
        }
        return table.lines(width: width)
    }

    /// What a line item is for; of a correction, what it corrects, which may be corrected more than once.
    private static func label(of kind: ChargeKind) -> String {
        switch kind {
        case .correction(let corrected, let number): "correction \(number) of \(label(of: corrected))"
        default: kind.code.rawValue + (kind.instalmentNumber.map { " \($0)" } ?? "")
        }
    }

    private func invoices(_ width: Int) -> [String] {
        let invoiced = page.lineItems.filter { $0.invoice != nil }
        guard !invoiced.isEmpty else { return ["  none"] }
        var table = TextTable([
            TextTable.Column(title: "invoice"),
            TextTable.Column(title: "issued on"),
            TextTable.Column(title: "item", isNumber: true),
            TextTable.Column(title: "account", canBeCut: true),
            TextTable.Column(title: "its number on the invoice"),
        ])
        for posted in invoiced {
            table.add([
                posted.invoice?.string ?? "", posted.postedOn.description, String(posted.item.number),
                posted.account.string, posted.rule == .shown ? "yes" : "no, it was \(posted.rule.rawValue)",
            ])
        }
        return table.lines(width: width)
    }

    private func contacts(_ width: Int) -> [String] {
        guard !page.contacts.isEmpty else { return ["  none, so no one gets a notice before it expires"] }
        var table = TextTable([
            TextTable.Column(title: "email", canBeCut: true),
            TextTable.Column(title: "name", canBeCut: true),
            TextTable.Column(title: "phone"),
        ])
        for contact in page.contacts {
            table.add([contact.email.string, contact.name.string, contact.phone?.string ?? ""])
        }
        return table.lines(width: width)
    }

    /// Two lines an event, uncut: what was done when by whom, and why.
    private var history: [String] {
        page.history.flatMap { entry in
            let event = entry.event
            let time = entry.recordedAt?.string ?? entry.businessDate?.description ?? ""
            let what = event.kind.rawValue.replacing("_", with: " ")
            return [
                "  \(time)  \(what), by \(DisplayText.text(event.actor)): \(DisplayText.text(event.detail))",
                "    why: \(DisplayText.text(event.cause))",
            ]
        }
    }
}
