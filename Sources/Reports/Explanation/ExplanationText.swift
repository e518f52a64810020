import Domain
import Intake

extension Explanation {
    /// The explanation for a person: first what, then how much, then why.
    var text: String {
        var page = Page()
        if let invoice { page.add(invoice) }
        if let subscription {
            if invoice != nil { page.blank() }
            page.add(subscription, lastClosed: lastClosed)
        }
        return page.text
    }
}

/// Lines of text with labels in a column.
private struct Page {
    private var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func blank() { lines.append("") }

    private mutating func title(_ text: String, _ depth: Int = 0) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    /// A label and what belongs to it; further lines stand under the first.
    private mutating func field(_ label: String, _ values: [String], _ depth: Int = 1) {
        let width = 14
        for (index, value) in values.enumerated() {
            let name = index == 0 ? label : ""
            let gap = String(repeating: " ", count: max(1, width - name.unicodeScalars.count))
            lines.append(String(repeating: "  ", count: depth) + name + gap + value)
        }
    }

    private mutating func field(_ label: String, _ value: String, _ depth: Int = 1) { field(label, [value], depth) }

    // MARK: An invoice

    mutating func add(_ invoice: InvoicePart) {
        let revision = invoice.revision > 1 ? ", revision \(invoice.revision)" : ""
        title("invoice \(invoice.number), \(invoice.kind)\(revision)")
        field("account", "\(shown(invoice.accountId)), \(shown(invoice.accountName))")
        field("issued on", "\(invoice.issuedOn), payable by \(invoice.payableBy)")
        field("service", "\(invoice.periodStart) to \(invoice.periodEnd)")
        field("net", "\(invoice.net) \(invoice.currency)")
        field("tax", invoice.taxes.map { derivation($0, invoice.currency) })
        field("total", "\(invoice.net) + \(invoice.tax) = \(invoice.total) \(invoice.currency)")
        field("PO number", invoice.purchaseOrderNumber.map { shown($0) } ?? "none")
        for charge in invoice.charges {
            blank()
            add(charge, title: "\(shown(charge.subscription)), \(shown(charge.name))", depth: 1)
        }
    }

    private func derivation(_ tax: TaxPart, _ currency: String) -> String {
        let reason = tax.exemptionReason.map { ", \(shown($0))" } ?? ""
        let category = "(category \(tax.category)\(reason))"
        return "\(product(tax.base, "\(tax.rate) %", tax.exact, tax.tax)) \(currency) \(category)"
    }

    // MARK: A charge

    private mutating func add(_ charge: ChargePart, title name: String, depth: Int) {
        title("\(name): \(charge.net) \(charge.currency)", depth)
        let depth = depth + 1
        if let invoice = charge.invoice { field("invoice", "\(invoice) of \(charge.businessDate)", depth) }
        field("when", charge.due, depth)
        let product = "\(shown(charge.productId)), \(shown(charge.productTitle))"
        field("product", "\(product) (\(charge.productType), \(charge.pricingModel))", depth)
        field("service", "\(charge.periodStart) to \(charge.periodEnd)", depth)
        field("amount", amounts(charge), depth)
        field("PO number", charge.purchaseOrder.why, depth)
        field("PO rule", charge.purchaseOrder.rule, depth)
        for earlier in charge.purchaseOrder.earlier {
            let number = earlier.numberOnInvoice.map { "PO number \(shown($0))" } ?? "no PO number"
            let act = "\(earlier.replacedAt) by \(shown(earlier.replacedBy)): \(shown(earlier.reason))"
            field("revision \(earlier.revision)", "\(number) (\(earlier.rule)); issued again \(act)", depth)
        }
    }

    private func amounts(_ charge: ChargePart) -> [String] {
        var texts = charge.lines.map { line in
            guard let dimension = line.dimension else {
                return "\(line.amount) as scheduled" + (line.description.map { ": \(shown($0))" } ?? "")
            }
            let quantity = line.unitCode == "C62" ? line.quantity : "\(line.quantity) \(line.unitCode)"
            let product = product(quantity, line.unitPrice, line.exact, line.amount)
            return "\(shown(dimension)): \(product)"
        }
        if let use = charge.usage {
            let records = use.records == 1 ? "1 usage record" : "\(use.records) usage records"
            let moments = use.first == use.last ? "of \(use.first)" : "from \(use.first) to \(use.last)"
            texts.append("\(use.quantity) is the sum of \(records) \(moments)")
        }
        if charge.lines.count > 1 {
            texts.append(charge.lines.map(\.amount).joined(separator: " + ") + " = \(charge.net)")
        }
        return texts.isEmpty ? ["nothing: \(charge.net)"] : texts
    }

    /// A product, and what it was rounded to where that is another number.
    private func product(_ one: String, _ other: String, _ exact: String, _ rounded: String) -> String {
        var whole = rounded
        if whole.contains(".") {
            while whole.last == "0" { whole.removeLast() }
            if whole.last == "." { whole.removeLast() }
        }
        return whole == exact ? "\(one) × \(other) = \(rounded)" : "\(one) × \(other) = \(exact), rounded \(rounded)"
    }

    // MARK: A subscription

    mutating func add(_ subscription: SubscriptionPart, lastClosed: String?) {
        title("subscription \(shown(subscription.id))")
        if let account = subscription.accountId { field("account", shown(account)) }
        if let product = subscription.productId { field("product", shown(product)) }
        if let status = subscription.status, let plan = subscription.plan, let accepted = subscription.acceptedOn,
            let start = subscription.startsOn
        {
            field("status", status + (subscription.endedOn.map { " since \($0)" } ?? ""))
            field("contract", "plan \(plan), accepted on \(accepted), \(start) to \(subscription.endsOn ?? "no end")")
        }
        field("as of", "\(lastClosed ?? "no night yet"), the last night closed")
        if !subscription.inLastExport { field("export", "the last night's export had no usable row of it") }
        blank()
        title("billed" + (subscription.billed.isEmpty ? ": nothing yet" : ""))
        for (index, charge) in subscription.billed.enumerated() {
            if index > 0 { blank() }
            add(charge, title: "\(charge.businessDate)  \(shown(charge.name))", depth: 1)
        }
        blank()
        let isEmpty = subscription.notInvoiced.isEmpty && subscription.waiting.isEmpty
        title("not invoiced" + (isEmpty ? ": nothing" : ""))
        for fact in subscription.notInvoiced { add(fact) }
        for facts in subscription.waiting { add(facts) }
        if !subscription.conflicts.isEmpty {
            blank()
            title("conflicts, until the export fits again or `nightbill accept` lets them stand")
            for conflict in subscription.conflicts {
                title("\(shown(conflict.file)):\(conflict.line): \(conflict.code): \(shown(conflict.message))", 1)
            }
        }
        addRejectedRows(of: subscription)
    }

    /// As of the findings of a run, a few of each kind: a subscription may have a million.
    private mutating func addRejectedRows(of subscription: SubscriptionPart) {
        guard !subscription.rejectedRows.isEmpty else { return }
        blank()
        title("rejected")
        var counts: [[String]: Int] = [:]
        for row in subscription.rejectedRows {
            counts[[row.file, row.code], default: 0] += 1
            guard counts[[row.file, row.code], default: 0] <= FindingRenderer.mostShown else { continue }
            title("\(shown(row.file)):\(row.line): \(row.code): \(shown(row.message))", 1)
            title("\(row.why). \(shown(row.hint))", 2)
        }
        for (kind, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let more = count - FindingRenderer.mostShown
            if more > 0 { title("\(shown(kind[0])): and \(more) more of \(kind[1]); --json tells all of them", 1) }
        }
    }

    private mutating func add(_ fact: OpenPart) {
        var what = "\(fact.dueOn)  \(shown(fact.name))"
        if let amount = fact.amount, let currency = fact.currency { what += ": \(amount) \(currency)" }
        if let records = fact.records {
            let sum = fact.quantity.map { "\($0) in " } ?? ""
            what += ": " + sum + (records == 1 ? "1 usage record" : "\(records) usage records")
        }
        title(what, 1)
        title(shown(fact.why), 2)
    }

    private mutating func add(_ facts: WaitingPart) {
        let name =
            switch facts.kind {
            case ChargeCode.usage.rawValue: facts.count == 1 ? "1 usage record" : "\(facts.count) usage records"
            case ChargeCode.instalment.rawValue: "a scheduled payment"
            default: "the \(facts.kind) charge"
            }
        title((facts.chargeOn.map { "\($0)  " } ?? "") + name, 1)
        let hold = facts.hold
        title("held, until \(shown(hold.file)):\(hold.line) is mended: \(hold.code): \(shown(hold.message))", 2)
    }

    /// Text of the export or the ledger: nothing in it moves the cursor.
    private func shown(_ text: String) -> String { Text(text).visible }
}
