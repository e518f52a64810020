import Domain

/// Compares what was billed with tonight's export.
struct ConflictSearch {
    let agreement: Agreement
    let billed: BilledCharges
    let usageIDs: TextStore

    private var subscription: Subscription { agreement.subscription }

    /// The agreement's conflicts that no operator accepted: contract charges in their order, then usage records by id,
    /// then an end before billed charges.
    func conflicts() -> [Conflict] {
        contract() + usage() + end()
    }

    private func contract() -> [Conflict] {
        let earlier = billed.contract[subscription.id] ?? []
        // The content of a held agreement is not completely known, so it cannot be compared; it is held anyway.
        guard agreement.contractHold == nil, !earlier.isEmpty else { return [] }
        let planned = agreement.plannedCharges.lazy.map { ($0.kind, agreement.content(of: $0)) }
        let tonight = Dictionary(uniqueKeysWithValues: planned)
        return earlier.compactMap { charge in
            let content = tonight[charge.kind]
            guard content != charge.content else { return nil }
            guard let item = BilledItem(charge.kind) else { return nil }
            let place = charge.invoice.map { "on \($0)" } ?? "in the ledger"
            let difference =
                content.map { content in
                    charge.content.map { Self.difference($0, content) } ?? "and taken back, now \(content)"
                } ?? "and is no longer in the export"
            return conflict(
                item,
                "\(charge.kind.name) was billed \(place) \(difference)",
                content.map { .charge($0) } ?? .absent,
                agreement.row
            )
        }
    }

    private func usage() -> [Conflict] {
        guard !billed.usage.isEmpty else { return [] }
        var conflicts: [(id: Text, conflict: Conflict?)] = []
        for record in agreement.usage {
            let id = usageIDs[record.id]
            guard let earlier = billed.usage[id] else { continue }
            let tonight = UsageContent(
                subscription: subscription.id,
                dimension: agreement.usageTerms[Int(record.term)].dimension,
                usedAt: record.usedAt,
                quantity: record.quantity
            )
            guard tonight != earlier.content else { continue }
            let message = "usage record \(id) was billed on \(earlier.invoice) as \(earlier.content), now \(tonight)"
            conflicts.append((id, conflict(.usageRecord(id), message, .usage(tonight), record.row)))
        }
        return conflicts.sorted { $0.id < $1.id }.compactMap(\.conflict)
    }

    /// How many billed charges, or differences of lines, a message names.
    private static let mostNamed = 10

    /// An early end on or before the due dates of charges that were billed while it was not known.
    private func end() -> [Conflict] {
        guard let day = subscription.cancelledOn else { return [] }
        var invoices: [Text] = []
        var names: [String] = []
        for charge in billed.contract[subscription.id] ?? [] where charge.dueOn >= day {
            guard let invoice = charge.invoice else { continue }
            invoices.append(invoice)
            names.append("\(charge.kind.name) of \(charge.dueOn) on \(invoice)")
        }
        guard !invoices.isEmpty else { return [] }
        let more = names.count - Self.mostNamed
        let named = names.prefix(Self.mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        let message = "ended_on \(day) is not after the due date of what was billed: \(named)"
        return [conflict(.service, message, .ended(day, invoices: invoices.sorted()), agreement.row)].compactMap(\.self)
    }

    private func conflict(
        _ item: BilledItem,
        _ message: String,
        _ content: BilledContent,
        _ row: RowReference
    ) -> Conflict? {
        let key = BilledItemKey(subscription: subscription.id, item: item)
        guard !billed.accepted.contains(content, for: key) else { return nil }
        return Conflict(key: key, message: Text(message), content: content, row: row)
    }

    /// Every difference of two contents, each with both values.
    private static func difference(_ billed: ChargeContent, _ tonight: ChargeContent) -> String {
        var parts: [String] = []
        if billed.account != tonight.account { parts.append("to account \(billed.account), now \(tonight.account)") }
        if billed.chargeOn != tonight.chargeOn { parts.append("for \(billed.chargeOn), now \(tonight.chargeOn)") }
        if billed.net != tonight.net { parts.append("with \(text(billed.net)), now \(text(tonight.net))") }
        let lines = lineDifferences(billed, tonight)
        let more = lines.count - mostNamed
        parts += lines.prefix(mostNamed)
        if more > 0 { parts.append("and \(more) more \(more == 1 ? "line" : "lines")") }
        return parts.joined(separator: "; ")
    }

    /// What differs in lines, by dimension. A line without one shows the amount of its charge again.
    private static func lineDifferences(_ billed: ChargeContent, _ tonight: ChargeContent) -> [String] {
        func byDimension(_ content: ChargeContent) -> [Text?: ChargeContent.Line] {
            Dictionary(content.lines.map { ($0.dimension, $0) }) { first, _ in first }
        }
        func price(_ line: ChargeContent.Line) -> String { "\(line.quantity) × \(line.unitPrice)" }
        let (then, now) = (byDimension(billed), byDimension(tonight))
        var parts: [String] = []
        for line in billed.lines where now[line.dimension] != line {
            guard let dimension = line.dimension else {
                guard billed.net == tonight.net else { continue }
                parts.append("as \(price(line)), now \(now[nil].map(price) ?? "by dimensions")")
                continue
            }
            parts.append("with \(dimension) \(price(line)), now \(now[dimension].map(price) ?? "none")")
        }
        for line in tonight.lines where then[line.dimension] == nil {
            guard let dimension = line.dimension else { continue }
            parts.append("without \(dimension), now \(price(line))")
        }
        return parts
    }

    private static func text(_ amount: Money?) -> String {
        amount.map { "\($0) \($0.currency.code)" } ?? "a sum too large to invoice"
    }
}
