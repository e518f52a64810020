public import Domain

/// The book as far as one night touches it, and the second part of the PO decision: the rule on the PO's state.
///
/// Acts follow one order, import first, then charges by (account, subscription, instalment), each seeing the effects of
/// those before; so there is one book for the night, however many machines decided the charges.
public struct PurchaseOrderBook: Sendable {
    private let date: CivilDate
    private var orders: [PurchaseOrder] = []
    /// Whether the night changed each of ``orders``.
    private var isTouched: [Bool] = []
    /// The POs by their places in ``orders``.
    private var places: [PurchaseOrderKey: Int] = [:]
    private var changes = PurchaseOrderChanges()

    /// The night's book over the POs that it may touch, from the ledger. `most`: how many there may be in the end.
    public init(on date: CivilDate, orders: [PurchaseOrder], most: Int = 0) {
        self.date = date
        // A night may bring as many POs as invoices: growing by doubling would keep them twice.
        self.orders.reserveCapacity(most)
        isTouched.reserveCapacity(most)
        places.reserveCapacity(most)
        for order in orders where places[order.key] == nil { add(order, isTouched: false) }
    }

    /// All changes so far.
    public var outcome: PurchaseOrderChanges {
        var book = self
        return book.close()
    }

    /// All changes; the book is used no more.
    mutating func close() -> PurchaseOrderChanges {
        places = [:]
        var touched: [PurchaseOrder] = []
        if isTouched.allSatisfy(\.self) {
            swap(&touched, &orders)
        } else {
            touched = zip(orders, isTouched).lazy.filter(\.1).map(\.0)
        }
        touched.sort { $0.key < $1.key }
        var outcome = PurchaseOrderChanges()
        swap(&outcome, &changes)
        outcome.orders = touched
        return outcome
    }

    /// The POs that are suspended, expired or not.
    var suspended: Set<PurchaseOrderKey> { Set(orders.lazy.filter(\.isSuspended).map(\.key)) }

    // MARK: Import

    /// Takes over an administrator's row as an edit of the fields in which it differs from the same row last imported;
    /// the first row for a PO the book already has sets every field it fills.
    public mutating func merge(_ row: PurchaseOrderRow, lastImported last: PurchaseOrderRow?) {
        guard row != last else { return }
        changes.importedRows.append(row)
        guard let place = places[row.key] else {
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
        let before = orders[place]
        var order = before
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
        guard order != before else { return }
        edit("status", before.state(on: date).rawValue, order.state(on: date).rawValue)
        if edits.isEmpty { edits.append("status declared \(row.status.rawValue)") }
        store(order)
        log(row.key, .imported, edits.joined(separator: ", "), Self.import)
    }

    // MARK: Charges

    /// Asks the book about a due charge whose decision is pending, and makes the decision final.
    mutating func settle(_ charge: inout Charge, tax: Money) {
        guard let question = BookQuestion(charge, tax: tax) else { return }
        charge.apply(answer(question))
    }

    /// Makes a charge a line item of its PO, which is created where it does not exist, and decides on the number.
    public mutating func answer(_ question: BookQuestion) -> BookAnswer {
        let entry = post(question)
        return BookAnswer(
            charge: question.charge.key,
            decision: question.request.decision(found: entry.found),
            lineItem: Int(entry.number)
        )
    }

    /// Makes a charge a line item of its PO, which is created where it does not exist. `isKeptWithInvoice`: the line item is not
    /// among the changes, for the draft invoice of the charge will have the entry.
    mutating func post(_ question: BookQuestion, isKeptWithInvoice: Bool = false) -> LineItemEntry {
        let charge = question.charge
        var (order, place) = open(question.request.key, for: charge.period)
        order.lastLineNumber += 1
        let (found, effect) = enter(order, at: place, charge.period)
        if !isKeptWithInvoice {
            let position = LineItemPosition(order: order.key, number: order.lastLineNumber)
            changes.lineItems.append(PurchaseOrderLineItem(charge, position: position, effect: effect))
        }
        return LineItemEntry(found: found, number: Int32(order.lastLineNumber), effect: effect)
    }

    /// Decides again for a charge that was billed, from the rules' answer of today. Its line item, where it has one,
    /// stays where the PO is the same; else it moves, and leaves a gap in the old PO's numbers. `actor` requested it,
    /// for a `cause`.
    public mutating func decideAgain(
        _ charge: PostedCharge,
        _ answer: PurchaseOrderAnswer,
        position old: LineItemPosition?,
        cause: String,
        actor: Text
    ) -> PurchaseOrderDecision {
        let cause = Cause(text: cause, actor: actor)
        let key = answer.request?.key
        if let old, old.order != key, let place = places[old.order] {
            let target = key.map { "moved to PO \($0.number) of \($0.payer)" } ?? "taken off"
            log(old.order, .lineItemMoved, "line item \(old.number) \(target)", cause)
            isTouched[place] = true
        }
        switch answer {
        case .final(let decision): return decision
        case .pending(let request):
            var (order, place) = open(request.key, for: charge.period)
            var note: String?
            if old?.order != request.key {
                order.lastLineNumber += 1
                let position = LineItemPosition(order: request.key, number: order.lastLineNumber)
                changes.lineItems.append(PurchaseOrderLineItem(charge, position: position))
                let origin = old.map { "from PO \($0.order.number) of \($0.order.payer)" } ?? "from no PO"
                note = "line item \(position.number), \(charge.amount) \(charge.amount.currency.code), \(origin)"
            }
            let (found, effect) = enter(order, at: place, charge.period)
            let event = effect.event(to: charge.period.end)
            if let event, effect == .created { log(request.key, event.kind, event.detail, cause) }
            if let note { log(request.key, .lineItemAdded, note, cause) }
            if let event, effect != .created { log(request.key, event.kind, event.detail, cause) }
            return request.decision(found: found)
        }
    }

    /// The existing PO with its place, or a new one that a charge enters into the book, which has none.
    private func open(_ key: PurchaseOrderKey, for period: Period) -> (order: PurchaseOrder, place: Int?) {
        if let place = places[key] { return (orders[place], place) }
        let order = PurchaseOrder(
            key: key,
            effectiveOn: period.start,
            expiresOn: period.end,
            description: nil,
            createdBy: .marketplace,
            firstSeenOn: date
        )
        return (order, nil)
    }

    /// Enters a charge into an open PO: creates the PO where it does not exist, and extends the expiry to cover the
    /// service. Returns the state before the charge, nil: it did not exist; and what the charge did to it.
    private mutating func enter(
        _ opened: PurchaseOrder,
        at place: Int?,
        _ period: Period
    ) -> (found: PurchaseOrderState?, effect: LineItemEffect) {
        var order = opened
        let found = place.map { orders[$0].state(on: date) }
        var effect = LineItemEffect.nothing
        if found == nil {
            effect = .created
        } else if found == .expired {
            effect = .revived(from: order.expiresOn)
            order.isDeclaredExpired = false
            order.expiresOn = max(order.expiresOn ?? period.end, period.end)
        } else if let expiry = order.expiresOn, expiry < period.end {
            effect = .extended(from: expiry)
            order.isDeclaredExpired = false
            order.expiresOn = period.end
        }
        if let place {
            if order != orders[place] { set(order, at: place) }
        } else {
            add(order, isTouched: true)
        }
        return (found, effect)
    }

    // MARK: Notes

    private struct Cause {
        var text: String
        var actor: Text
    }

    private static let `import` = Cause(text: "purchase_orders.csv", actor: "import")

    private mutating func store(_ order: PurchaseOrder) {
        if let place = places[order.key] { set(order, at: place) } else { add(order, isTouched: true) }
    }

    private mutating func set(_ order: PurchaseOrder, at place: Int) {
        orders[place] = order
        isTouched[place] = true
    }

    private mutating func add(_ order: PurchaseOrder, isTouched: Bool) {
        places[order.key] = orders.count
        orders.append(order)
        self.isTouched.append(isTouched)
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
                actor: cause.actor
            )
        )
    }

    private static func text(_ date: CivilDate?) -> String {
        date?.description ?? "none"
    }
}
