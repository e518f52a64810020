import Billing
import Domain
import Intake
import Ledger

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

    /// A label and what belongs to it; further lines are aligned under the first.
    private mutating func field(_ label: String, _ values: [String], _ depth: Int = 1) {
        let width = 14
        for (index, value) in values.enumerated() {
            let name = index == 0 ? label : ""
            let gap = String(repeating: " ", count: max(1, width - name.unicodeScalars.count))
            lines.append(String(repeating: "  ", count: depth) + name + gap + value)
        }
    }

    private mutating func field(_ label: String, _ value: String, _ depth: Int = 1) { field(label, [value], depth) }

    /// The exporter's own columns, where there are some.
    private mutating func fields(_ own: OwnFields?, _ depth: Int = 1) {
        guard let own else { return }
        field("own fields", own.fields.map { "\($0.name.visible): \($0.value.visible)" }, depth)
    }

    // MARK: An invoice

    mutating func add(_ explained: ExplainedInvoice) {
        let invoice = explained.issued.invoice
        let revision = explained.revision > 1 ? ", revision \(explained.revision)" : ""
        let type = explained.credit == nil ? "invoice" : "credit note"
        title("\(type) \(explained.issued.number), \(invoice.kind.rawValue)\(revision)")
        field("account", "\(invoice.buyer.id.visible), \(invoice.buyer.name.visible)")
        fields(invoice.buyer.fields)
        if let credit = explained.credit {
            field("issued on", "\(invoice.businessDate)")
            field("gives back", "\(credit.subject), \(credit.origin)")
            field("reason", credit.reason.visible)
        } else {
            field("issued on", "\(invoice.businessDate), payable by \(invoice.paymentDueOn)")
        }
        field("service", "\(invoice.period.start) to \(invoice.period.end)")
        field("net", "\(invoice.net) \(invoice.currency.code)")
        field("tax", invoice.taxes.map { derivation($0, isCredit: explained.credit != nil) })
        field("total", sum(invoice.net, invoice.tax, invoice.total))
        if let tax = invoice.accountingTax {
            let code = tax.amount.currency.code
            let rate = "1 \(invoice.currency.code) = \(tax.rate) \(code), valid on \(tax.rateValidOn)"
            field("tax in \(code)", "\(tax.amount) \(code) (\(rate))")
        }
        field("credited", explained.credits.map(credited))
        if let left = explained.left { field("left", sum(left.net, left.tax, left.total)) }
        field("PO number", explained.purchaseOrderNumber?.visible ?? "none")
        if let line = explained.purchaseOrderLine { field("PO line", line.visible) }
        field("answers", explained.answers.map(answered))
        if let advice = explained.advice { field("to do", [advice.words] + (advice.command.map { [$0] } ?? [])) }
        for charge in explained.charges {
            blank()
            add(charge, title: "\(charge.charge.subscription.visible), \(shown(charge.charge.kind.name))")
        }
    }

    /// `25.00 + 5.00 = 30.00 EUR`; an amount below zero is in brackets behind the plus.
    private func sum(_ net: Money, _ tax: Money, _ total: Money) -> String {
        "\(net) + \(tax.minorUnits < 0 ? "(\(tax))" : "\(tax)") = \(total) \(total.currency.code)"
    }

    /// `2026-02-20T09:30:00Z refused (RE): REF BT-13`
    private func answered(_ recorded: Ledger.RecordedAnswer) -> String {
        let (answer, reason) = (recorded.answer, recorded.answer.reasonText)
        return "\(answer.at) \(answer.status.words) (\(answer.status.rawValue))" + (reason.isEmpty ? "" : ": \(reason)")
    }

    private func credited(_ credit: Ledger.RecordedCredit) -> String {
        let line = credit.line.map { " of line \($0)" } ?? ""
        let amount = sum(credit.net, credit.tax, credit.total)
        return
            "\(credit.number) of \(credit.businessDate): \(amount)\(line), \(credit.origin): \(credit.reason.visible)"
    }

    /// The tax of a credit note is what all credit notes of the invoice come to, less what those before it gave back.
    private func derivation(_ subtotal: TaxSubtotal, isCredit: Bool) -> String {
        let treatment = subtotal.treatment
        let reason = treatment.exemptionReason.map { ", \($0.visible)" } ?? ""
        let category = "(category \(treatment.category.rawValue)\(reason))"
        let product = product("\(subtotal.base)", "\(treatment.rate) %", subtotal.exact, subtotal.tax)
        let sum = isCredit && !subtotal.exact.equals(subtotal.tax) ? ", with the credit notes before it" : ""
        return "\(product) \(subtotal.tax.currency.code)\(sum) \(category)"
    }

    // MARK: A charge

    private mutating func add(_ explained: ExplainedCharge, title name: String) {
        let (charge, recorded) = (explained.charge, explained.recorded)
        title("\(name): \(charge.net) \(charge.net.currency.code)", 1)
        if let credit = recorded.credit {
            field("credit note", "\(credit.number) of \(recorded.businessDate)", 2)
            field("gives back", credit.subject, 2)
            field("reason", credit.reason.visible, 2)
        } else if let invoice = recorded.invoice {
            field("invoice", "\(invoice) of \(recorded.businessDate)", 2)
        }
        field("when", explained.whyDue, 2)
        let product = "\(charge.product.id.visible), \(charge.product.title.visible)"
        field("product", "\(product) (\(charge.product.type.rawValue), \(charge.product.pricing.rawValue))", 2)
        field("service", "\(charge.period.start) to \(charge.period.end)", 2)
        field("amount", amounts(charge, recorded.use), 2)
        fields(charge.fields, 2)
        field("PO number", explained.decision.why, 2)
        field("PO rule", explained.decision.decision.rule.rawValue, 2)
        for earlier in explained.decision.earlier {
            let number = earlier.decision.numberOnInvoice.map { "PO number \($0.visible)" } ?? "no PO number"
            let note = earlier.replacement
            let act = "\(note.time) by \(note.name.visible): \(note.reason.visible)"
            let rule = earlier.decision.rule.rawValue
            field("revision \(earlier.revision)", "\(number) (\(rule)); issued again \(act)", 2)
        }
    }

    private func amounts(_ charge: Charge, _ use: Ledger.RecordedUse?) -> [String] {
        var texts = charge.lines.map { line in
            guard let dimension = line.dimension else {
                let plan = charge.kind.code.isPlanned ? " as scheduled" : ""
                return "\(line.amount)\(plan)" + (line.description.map { ": \($0.visible)" } ?? "")
            }
            let quantity = line.unitCode == UnitCode.standard ? "\(line.quantity)" : "\(line.quantity) \(line.unitCode)"
            return "\(dimension.visible): \(product(quantity, "\(line.unitPrice)", line.exact, line.amount))"
        }
        if let use, let quantity = charge.lines.first?.quantity {
            let moments = use.first == use.last ? "of \(use.first)" : "from \(use.first) to \(use.last)"
            texts.append("\(quantity) is the sum of \(usageRecords(use.records)) \(moments)")
        }
        if charge.lines.count > 1 {
            texts.append(charge.lines.map(\.amount.description).joined(separator: " + ") + " = \(charge.net)")
        }
        return texts.isEmpty ? ["nothing: \(charge.net)"] : texts
    }

    /// A product, and what it was rounded to where that is another number.
    private func product(_ one: String, _ other: String, _ exact: ExactProduct, _ rounded: Money) -> String {
        let result = exact.equals(rounded) ? "\(rounded)" : "\(exact), rounded \(rounded)"
        return "\(one) × \(other) = \(result)"
    }

    // MARK: A subscription

    mutating func add(_ subscription: ExplainedSubscription, lastClosed: CivilDate?) {
        title("subscription \(subscription.id.visible)")
        if let account = subscription.account { field("account", account.visible) }
        if let product = subscription.product { field("product", product.visible) }
        if let latest = subscription.latest {
            field("status", latest.status.rawValue + (latest.cancelledOn.map { " since \($0)" } ?? ""))
            let end = latest.endsOn?.description ?? "no end"
            let days = "\(latest.startsOn) to \(end)"
            field("contract", "plan \(latest.plan.rawValue), accepted on \(latest.acceptedOn), \(days)")
        }
        fields(subscription.latest?.fields)
        field("as of", "\(lastClosed?.description ?? "no night yet"), the last night closed")
        if subscription.latest == nil { field("export", "the last night's export had no usable row of it") }
        blank()
        title("billed" + (subscription.billed.isEmpty ? ": nothing yet" : ""))
        for (index, charge) in subscription.billed.enumerated() {
            if index > 0 { blank() }
            add(charge, title: "\(charge.recorded.businessDate)  \(shown(charge.charge.kind.name))")
        }
        blank()
        let isEmpty =
            subscription.notInvoiced.isEmpty && subscription.waiting.isEmpty && subscription.vanished == nil
        title("not invoiced" + (isEmpty ? ": nothing" : ""))
        for fact in subscription.notInvoiced { add(fact) }
        for facts in subscription.waiting { add(facts) }
        if let vanished = subscription.vanished {
            title("\(vanished.code.visible): \(vanished.message.visible)", 1)
        }
        addConflicts(of: subscription)
        addRejectedRows(of: subscription)
    }

    private mutating func addConflicts(of subscription: ExplainedSubscription) {
        guard let conflicts = subscription.recorded?.conflicts, !conflicts.isEmpty else { return }
        blank()
        title("conflicts, until the export agrees again, or `nightbill accept` accepts them")
        for conflict in conflicts {
            let place = "\(conflict.file.visible):\(conflict.line)"
            title("\(place): \(BillingCode.code(of: conflict.key.item)): \(conflict.message.visible)", 1)
        }
    }

    /// As of the findings of a run, a few of each kind: a subscription may have a million.
    private mutating func addRejectedRows(of subscription: ExplainedSubscription) {
        guard !subscription.rejectedRows.isEmpty else { return }
        blank()
        title("rejected")
        var counts: [RejectKind: Int] = [:]
        for explained in subscription.rejectedRows {
            let (file, row) = (explained.recorded.file, explained.recorded.row)
            let kind = RejectKind(file: file, code: row.code)
            counts[kind, default: 0] += 1
            guard counts[kind, default: 0] <= FindingRenderer.mostShown else { continue }
            title("\(shown(file)):\(row.line): \(row.code): \(shown(row.message))", 1)
            title("\(explained.why). \(shown(row.hint))", 2)
        }
        for (kind, count) in counts.sorted(by: { ($0.key.file, $0.key.code) < ($1.key.file, $1.key.code) }) {
            let more = count - FindingRenderer.mostShown
            if more > 0 { title("\(shown(kind.file)): and \(more) more of \(kind.code); --json lists all of them", 1) }
        }
    }

    /// Rejected rows that a person is shown a few of.
    private struct RejectKind: Hashable {
        var file: String
        var code: String
    }

    private mutating func add(_ explained: ExplainedFact) {
        let fact = explained.fact
        var what = "\(fact.dueOn)  \(shown(fact.kind.name))"
        if let amount = fact.amount { what += ": \(amount) \(amount.currency.code)" }
        if let records = explained.usageRecords {
            what += ": " + (fact.quantity.map { "\($0) in " } ?? "") + usageRecords(records)
        }
        title(what, 1)
        title(shown(explained.why), 2)
    }

    private mutating func add(_ facts: Ledger.WaitingFacts) {
        let name =
            switch facts.kind {
            case .usage: usageRecords(facts.count)
            case .instalment: "a scheduled payment"
            case .upfront, .opening, .correction, .usageCorrection, .credit: "the \(facts.kind.rawValue) charge"
            }
        title((facts.chargeOn.map { "\($0)  " } ?? "") + name, 1)
        let hold = facts.hold
        let place = "\(hold.file.visible):\(hold.line)"
        title("held, until \(place) is corrected: \(hold.code): \(hold.message.visible)", 2)
    }

    private func usageRecords(_ count: Int) -> String { count == 1 ? "1 usage record" : "\(count) usage records" }

    /// Text of the export or the ledger: nothing in it moves the cursor.
    private func shown(_ text: String) -> String { DisplayText.text(text) }
}
