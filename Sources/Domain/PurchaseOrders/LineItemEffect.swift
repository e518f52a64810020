/// What a charge did to its PO besides becoming a line item of it.
public enum LineItemEffect: Hashable, Codable, Sendable {
    /// Nothing else.
    case nothing
    /// The PO did not exist.
    case created
    /// The PO was expired and is active again; with its expiry before, nil: it had none, and was declared expired.
    case revived(from: CivilDate?)
    /// The PO would have expired before the service ends; with its expiry before.
    case extended(from: CivilDate)

    /// The event of the PO's history, with its words; nil: there is none. `end`: the last day of the charge's service.
    public func event(to end: CivilDate) -> (kind: PurchaseOrderEventKind, detail: String)? {
        switch self {
        case .nothing: nil
        case .created: (.created, "status ACTIVE, expires_on \(end), default information, no contact")
        case .revived(let before):
            (.revived, "EXPIRED → ACTIVE, \(Self.move(before, max(before ?? end, end)))")
        case .extended(let before): (.extended, Self.move(before, end))
        }
    }

    private static func move(_ before: CivilDate?, _ after: CivilDate) -> String {
        before == after ? "expires_on stays \(after)" : "expires_on \(before?.description ?? "none") → \(after)"
    }
}

extension PurchaseOrderLineItem {
    /// What the charge of a night did to the PO, as it is in the PO's history: that it created the PO, that it is a
    /// line item, that it moved the expiry. Empty where the events are kept by themselves.
    public var events: [PurchaseOrderEvent] {
        guard let effect else { return [] }
        let note = "line item \(number), \(amount) \(amount.currency.code), to \(period.end)"
        let other = effect.event(to: period.end)
        let added = event(.lineItemAdded, note)
        guard let other else { return [added] }
        let effects = [event(other.kind, other.detail)]
        return effect == .created ? effects + [added] : [added] + effects
    }

    private func event(_ kind: PurchaseOrderEventKind, _ detail: String) -> PurchaseOrderEvent {
        let charge = ChargeKey(subscription: subscription, kind: self.kind)
        return PurchaseOrderEvent(
            key: key,
            kind: kind,
            detail: Text(detail),
            cause: Text(charge.name),
            actor: Text(PurchaseOrderCreator.marketplace.rawValue),
            charge: charge
        )
    }
}

extension PurchaseOrderChanges {
    /// Every event, in order: what the import did, what the charges did, and what came after them.
    public var history: [PurchaseOrderEvent] {
        let first = events.prefix { $0.precedesCharges }
        return first + lineItems.flatMap(\.events) + events.dropFirst(first.count)
    }
}

extension PurchaseOrderEvent {
    /// Whether it came before the charges of its night: what the import did to a PO.
    public var precedesCharges: Bool { kind == .imported || kind == .created }
}
