public import Domain

/// The book as far as one night touches it, and the second half of the PO decision: what the PO's own state says.
///
/// Acts follow one order, import first, then charges by (account, subscription, instalment), each seeing what the
/// former did; so there is one book for the night, however many machines decided the charges.
public struct PurchaseOrderBook: Sendable {
    private let date: CivilDate
    private var orders: [PurchaseOrderKey: PurchaseOrder]
    private var touched: Set<PurchaseOrderKey> = []
    private var changes = PurchaseOrderChanges()

    /// The night's book over the POs that it may touch, as the ledger has them.
    public init(on date: CivilDate, orders: [PurchaseOrder]) {
        self.date = date
        self.orders = Dictionary(orders.map { ($0.key, $0) }) { first, _ in first }
    }

    /// Whether the book has the PO.
    public func knows(_ key: PurchaseOrderKey) -> Bool {
        orders[key] != nil
    }

    /// All that was done so far.
    public var outcome: PurchaseOrderChanges {
        var outcome = changes
        outcome.orders = touched.sorted().compactMap { orders[$0] }
        return outcome
    }

    // MARK: Import

    /// Takes over an administrator's row as an edit of the fields in which it differs from the same row last imported;
    /// the first row for a PO the book already has sets every field it fills.
    public mutating func merge(_ row: PurchaseOrderRow, lastImported last: PurchaseOrderRow?) {
        guard row != last else { return }
        changes.importedRows.append(row)
        guard var order = orders[row.key] else {
            var order = PurchaseOrder(
                key: row.key,
                effectiveOn: row.effectiveOn,
                expiresOn: row.expiresOn,
                description: row.description,
                createdBy: .import,
                firstSeenOn: date
            )
            order.set(row.status)
            store(order)
            log(row.key, .created, "status \(row.status.rawValue), expires_on \(Self.text(row.expiresOn))", Self.import)
            return
        }
        // Without a row last imported, an empty field differs from nothing and edits nothing.
        var edits: [String] = []
        func edit(_ name: String, _ before: String, _ after: String) {
            if before != after { edits.append("\(name) \(before) → \(after)") }
        }
        if row.effectiveOn != last?.effectiveOn {
            edit("effective_on", Self.text(order.effectiveOn), Self.text(row.effectiveOn))
            order.effectiveOn = row.effectiveOn
        }
        if row.description != last?.description {
            edit("description", order.description?.string ?? "none", row.description?.string ?? "none")
            order.description = row.description
        }
        if row.expiresOn != last?.expiresOn {
            edit("expires_on", Self.text(order.expiresOn), Self.text(row.expiresOn))
            if order.expiresOn != row.expiresOn { order.isDeclaredExpired = false }
            order.expiresOn = row.expiresOn
        }
        if row.status != last?.status { order.set(row.status) }
        guard let before = orders[row.key], order != before else { return }
        edit("status", before.state(on: date).rawValue, order.state(on: date).rawValue)
        if edits.isEmpty { edits.append("status declared \(row.status.rawValue)") }
        store(order)
        log(row.key, .imported, edits.joined(separator: ", "), Self.import)
    }

    // MARK: Charges

    /// Makes a charge a line item of its PO, which is created where there is none, and answers for the number.
    public mutating func enter(_ charge: inout Charge, tax: Money, under key: PurchaseOrderKey) {
        let actor = Text(PurchaseOrderCreator.marketplace.rawValue)
        let cause = Cause(text: charge.name, actor: actor, charge: charge.key)
        charge.purchaseOrder = answer(charge.purchaseOrder, for: key, period: charge.period, cause) { order, log in
            order.lastLineNumber += 1
            let item = PurchaseOrderLineItem(
                key: key,
                number: order.lastLineNumber,
                subscription: charge.subscription,
                product: charge.product,
                kind: charge.kind,
                period: charge.period,
                quantity: charge.lines.count == 1 ? charge.lines[0].quantity : .one,
                amount: charge.net,
                tax: tax
            )
            log(
                .lineItemAdded,
                "line item \(item.number), \(charge.net) \(charge.net.currency.code), to \(charge.period.end)"
            )
            return item
        }
    }

    /// Decides again for a charge that was billed and is a line item of a PO or of none. Its line item stays where the
    /// PO is the same, else it moves, and leaves a gap in the old one's numbers. `actor` asked for it, for a `cause`.
    public mutating func reenter(
        _ item: PurchaseOrderLineItem,
        _ decision: PurchaseOrderDecision,
        under key: PurchaseOrderKey?,
        from old: PurchaseOrderKey?,
        cause: String,
        actor: Text
    ) -> PurchaseOrderDecision {
        let cause = Cause(text: cause, actor: actor)
        if let old, old != key, let order = orders[old] {
            let target = key.map { "moved to PO \($0.number) of \($0.payer)" } ?? "taken off"
            log(old, .lineItemMoved, "line item \(item.number) \(target)", cause)
            store(order)
        }
        guard let key else { return decision }
        return answer(decision, for: key, period: item.period, cause) { order, log in
            guard key != old else { return nil }
            order.lastLineNumber += 1
            var moved = item
            (moved.key, moved.number) = (key, order.lastLineNumber)
            let origin = old.map { "from PO \($0.number) of \($0.payer)" } ?? "from no PO"
            log(.lineItemAdded, "line item \(moved.number), \(item.amount) \(item.amount.currency.code), \(origin)")
            return moved
        }
    }

    /// Looks a PO up, creates it where it is missing, lets it get its line item, and answers by its state.
    private mutating func answer(
        _ decision: PurchaseOrderDecision,
        for key: PurchaseOrderKey,
        period: Period,
        _ cause: Cause,
        addLine: (inout PurchaseOrder, _ log: (PurchaseOrderEventKind, String) -> Void) -> PurchaseOrderLineItem?
    ) -> PurchaseOrderDecision {
        var decision = decision
        var notes: [(PurchaseOrderEventKind, String)] = []
        let found = orders[key]?.state(on: date)
        var order =
            orders[key]
            ?? PurchaseOrder(
                key: key,
                effectiveOn: period.start,
                expiresOn: period.end,
                description: nil,
                createdBy: .marketplace,
                firstSeenOn: date
            )
        if found == nil {
            notes.append((.created, "status ACTIVE, expires_on \(period.end), default information, no contact"))
        }
        if let item = addLine(&order, { notes.append(($0, $1)) }) { changes.lineItems.append(item) }
        decision.found = found
        decision.rule = found?.isSuspended == true ? .suspended : .shown
        if found == .expired {
            let before = order.expiresOn
            order.isDeclaredExpired = false
            order.expiresOn = max(before ?? period.end, period.end)
            notes.append((.revived, "EXPIRED → ACTIVE, \(Self.move(before, order.expiresOn))"))
        } else if let before = order.expiresOn, before < period.end {
            order.isDeclaredExpired = false
            order.expiresOn = period.end
            notes.append((.extended, Self.move(before, order.expiresOn)))
        }
        if order != orders[key] { store(order) }
        for (kind, detail) in notes { log(key, kind, detail, cause) }
        return decision
    }

    // MARK: Notes

    private struct Cause {
        var text: String
        var actor: Text
        var charge: ChargeKey?
    }

    private static let `import` = Cause(text: "purchase_orders.csv", actor: "import")

    private mutating func store(_ order: PurchaseOrder) {
        orders[order.key] = order
        touched.insert(order.key)
    }

    private mutating func log(
        _ key: PurchaseOrderKey,
        _ kind: PurchaseOrderEventKind,
        _ detail: String,
        _ cause: Cause
    ) {
        changes.events.append(
            PurchaseOrderEvent(
                key: key,
                kind: kind,
                detail: Text(detail),
                cause: Text(cause.text),
                actor: cause.actor,
                charge: cause.charge
            )
        )
    }

    private static func text(_ date: CivilDate?) -> String {
        date?.description ?? "none"
    }

    private static func move(_ before: CivilDate?, _ after: CivilDate?) -> String {
        before == after ? "expires_on stays \(text(after))" : "expires_on \(text(before)) → \(text(after))"
    }
}
