public import Domain

/// The first half of the PO decision: the rules that need no PO book, in their order.
///
/// Asked on the charge's night, and again, from what was kept with the charge, when an invoice is regenerated.
public struct PurchaseOrderRules {
    private let product: Product
    private let facts: PurchaseOrderInputs
    private let changes: [ChangeRequest]
    private let date: CivilDate

    /// A decision, or the PO that has to be looked up for one.
    public struct Answer {
        /// Stands unless `lookUp` is set.
        public var decision: PurchaseOrderDecision
        public var lookUp: PurchaseOrderKey?
    }

    /// A question about a charge of the product, with the subscription's change requests as known on a date.
    public init(product: Product, facts: PurchaseOrderInputs, changes: [ChangeRequest], knownOn date: CivilDate) {
        self.product = product
        self.facts = facts
        self.changes = changes
        self.date = date
    }

    /// The answer for a contract charge.
    public func answer(kind: ChargeKind, chargeOn: CivilDate, dueOn: CivilDate) -> Answer {
        guard product.takesPurchaseOrders else { return Answer(decision: PurchaseOrderDecision(.notAvailable)) }
        guard let requested = requested(kind, chargeOn, dueOn) else {
            return Answer(decision: PurchaseOrderDecision(.noneRequested))
        }
        guard NumberFault(requested.number) == nil else {
            return Answer(decision: PurchaseOrderDecision(.invalidNumber, requested: requested))
        }
        let purchaser = requested.source.isTyped ? facts.purchaser : nil
        var decision = PurchaseOrderDecision(.notPermitted, requested: requested, purchaser: purchaser)
        if purchaser != nil, !facts.isPermitted {
            return Answer(decision: decision)
        }
        decision.payer = facts.payer
        guard facts.payer.purchaseOrderIntegration else {
            decision.rule = .notIntegrated
            return Answer(decision: decision)
        }
        decision.rule = .shown
        let key = PurchaseOrderKey(payer: facts.payer.account, number: requested.number)
        return Answer(decision: decision, lookUp: key)
    }

    /// Which number is asked for: a change request's, else the payment's, else procurement's, else the subscription's.
    private func requested(_ kind: ChargeKind, _ chargeOn: CivilDate, _ dueOn: CivilDate) -> RequestedNumber? {
        if let change = change(kind, chargeOn, dueOn) {
            return RequestedNumber(
                number: change.newNumber.trimmed,
                source: .changeRequest,
                changeRequest: change.id
            )
        }
        let candidates: [(Text?, NumberSource)] = [
            (facts.payment, .instalment), (facts.procurement, .procurement), (facts.subscription, .subscription),
        ]
        for (number, source) in candidates {
            if let number = number?.trimmed, !number.isEmpty {
                return RequestedNumber(number: number, source: source)
            }
        }
        return nil
    }

    /// The latest change request that acts on the charge.
    private func change(_ kind: ChargeKind, _ chargeOn: CivilDate, _ dueOn: CivilDate) -> ChangeRequest? {
        changes
            .filter { change in
                guard change.requestedOn <= date, !change.newNumber.trimmed.isEmpty else { return false }
                guard let wanted = change.chargeOn else { return dueOn >= change.requestedOn }
                return kind != .opening && wanted == chargeOn
            }
            .max { ($0.requestedOn, $0.id) < ($1.requestedOn, $1.id) }
    }
}

/// What a purchaser may do.
public enum Permission {
    /// The permission to give a PO number at checkout.
    public static let subscribe: Text = "aws-marketplace:Subscribe"

    /// Whether permissions hold the one to give a PO number, themselves or by a policy that includes it.
    public static func allowsNumbers(_ permissions: [Text]) -> Bool {
        permissions.contains { sufficient.contains($0) }
    }

    /// The permission to give a PO number, and the policies that include it.
    public static let sufficient: [Text] = [
        subscribe, "aws-marketplace:*", "AWSMarketplaceManageSubscriptions", "AWSMarketplaceFullAccess",
    ]
}
