public import Domain

/// The lines of one night of a plan, each a JSON object without its line end.
///
/// Nothing in them depends on the order or the places of rows, on the clock or on the machine: the same export over the same
/// ledger gives the same bytes.
public struct PlanLines: Sendable {
    private let date: CivilDate

    /// The lines of a night.
    public init(_ date: CivilDate) {
        self.date = date
    }

    func line(_ record: PlanRecord, _ body: (inout JSONLine) -> Void) -> [UInt8] {
        var line = JSONLine()
        line.add("record", record.rawValue)
        line.add("business_date", date)
        body(&line)
        return line.finished
    }

    // MARK: What is billed

    /// An invoice with the number that the commit will give it.
    public func invoice(_ draft: DraftInvoice, _ number: InvoiceNumber) -> [UInt8] {
        line(.invoice) { line in
            let invoice = draft.invoice
            line.add("invoice_number", number.description)
            line.add("kind", invoice.kind.rawValue)
            line.add("account_id", invoice.buyer.id)
            line.add("format", draft.format)
            line.add("payment_due_on", invoice.paymentDueOn)
            Self.add(invoice, to: &line)
            line.add("charges", draft.charges) { Self.add($1, to: &$0) }
        }
    }

    /// A charge that is posted without an invoice.
    public func opening(_ charge: Charge) -> [UInt8] {
        line(.opening) { line in
            line.add("account_id", charge.account)
            Self.add(charge, to: &line)
        }
    }

    /// A credit note with the number that the commit will give it. Its amounts are below zero.
    public func creditNote(_ note: CreditNote, _ number: InvoiceNumber) -> [UInt8] {
        line(.creditNote) { line in
            let invoice = note.draft.invoice
            line.add("invoice_number", number.description)
            line.add("credited_invoice_number", note.invoice.number.description)
            line.add("credit_id", note.request.id.isEmpty ? nil : note.request.id)
            line.add("account_id", invoice.buyer.id)
            line.add("format", note.draft.format)
            Self.add(invoice, to: &line)
            line.add("reason", note.request.reason)
            line.add("charges", note.draft.charges) { Self.add($1, to: &$0) }
        }
    }

    /// A credit that is not carried out.
    public func refused(_ refusal: CreditRefusal) -> [UInt8] {
        line(.refusedCredit) { line in
            line.add("invoice_number", refusal.request.invoice)
            line.add("credit_id", refusal.request.id.isEmpty ? nil : refusal.request.id)
            line.add("code", refusal.code)
            line.add("message", refusal.message)
        }
    }

    private static func add(_ invoice: Invoice, to line: inout JSONLine) {
        line.add("currency", invoice.currency.code)
        line.add("net", invoice.net)
        line.add("tax", invoice.tax)
        line.add("total", invoice.total)
        line.add("accounting_tax", invoice.accountingTax?.amount)
        line.add("tax_currency", (invoice.accountingTax?.amount.currency.code).map { Text($0) })
    }

    private static func add(_ charge: Charge, to line: inout JSONLine) {
        line.add("subscription_id", charge.subscription)
        line.add("charge", charge.kind.code.rawValue)
        line.add("instalment", charge.kind.instalmentNumber)
        line.add("correction", charge.kind.correctionNumber > 0 ? charge.kind.correctionNumber : nil)
        if let use = charge.kind.use {
            line.add("dimension", use.dimension)
            line.add("month", use.month.description)
        }
        line.add("product_id", charge.product.id)
        line.add("due_on", charge.dueOn)
        line.add("starts_on", charge.period.start)
        line.add("ends_on", charge.period.end)
        if charge.kind.code.isMetered, let quantity = charge.lines.first?.quantity {
            line.add("quantity", quantity.description)
            line.add("usage_records", charge.usage.count)
        }
        line.add("currency", charge.net.currency.code)
        line.add("amount", charge.net)
        add(charge.purchaseOrderDecision, to: &line)
    }

    private static func add(_ decision: PurchaseOrderDecision, to line: inout JSONLine) {
        line.add("rule", decision.rule.rawValue)
        line.add("purchase_order_number", decision.numberOnInvoice)
        line.add("purchase_order_line", decision.lineOnInvoice)
        line.add("requested_number", decision.refusedNumber?.number)
        line.add("requested_by", (decision.requested?.source.rawValue).map { Text($0) })
        line.add("change_request", decision.requested?.changeRequest ?? decision.withdrawnBy)
        line.add("payer_account_id", decision.payer?.account)
        line.add("found", (decision.found?.rawValue).map { Text($0) })
    }

    // MARK: The PO book

    /// A PO as it is after the night, with what happened to it in order.
    public func purchaseOrder(
        _ key: PurchaseOrderKey,
        _ order: PurchaseOrder?,
        _ events: some Sequence<PurchaseOrderEvent>
    ) -> [UInt8] {
        line(.purchaseOrder) { line in
            line.add("payer_account_id", key.payer)
            line.add("purchase_order_number", key.number)
            if let order {
                line.add("state", order.state(on: date).rawValue)
                line.add("effective_on", order.effectiveOn)
                line.add("expires_on", order.expiresOn)
                line.add("description", order.description)
                line.add("created_by", order.createdBy.rawValue)
                line.add("last_line_item", order.lastLineNumber)
            }
            line.add("events", events) { line, event in
                line.add("kind", event.kind.rawValue)
                line.add("detail", event.detail)
                line.add("cause", event.cause)
            }
        }
    }

    /// An expiry notice, and who gets it or why nobody does.
    public func notice(_ recorded: RecordedNotice) -> [UInt8] {
        line(.notice) { line in
            line.add("payer_account_id", recorded.notice.key.payer)
            line.add("purchase_order_number", recorded.notice.key.number)
            line.add("kind", recorded.notice.kind.rawValue)
            line.add("last_day", recorded.notice.expiry)
            line.add("obstacle", (recorded.obstacle?.rawValue).map { Text($0) })
            line.add("addresses", recorded.addresses) { $0.add("email", $1) }
        }
    }

    // MARK: The file

    /// A document, or another file of the night's folder, with its SHA-256 in hexadecimal digits.
    public func file(_ name: String, _ type: DocumentType?, bytes: Int, sha256: String) -> [UInt8] {
        line(.file) { line in
            line.add("name", name)
            line.add("document_type", (type?.rawValue).map { Text($0) })
            line.add("bytes", bytes)
            line.add("sha256", sha256)
        }
    }
}
