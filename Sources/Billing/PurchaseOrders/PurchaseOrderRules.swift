public import Domain

/// The first part of the PO decision: the rules that do not need the PO book, in their order.
///
/// Applied on the charge's night, and again, from the facts kept with the charge, when an invoice is regenerated.
public struct PurchaseOrderRules {
    private let product: Product
    private let inputs: PurchaseOrderInputs
    private let changes: [ChangeRequest]
    private let date: CivilDate

    /// Rules for a charge of the product, with the subscription's change requests as known on a date.
    public init(product: Product, inputs: PurchaseOrderInputs, changes: [ChangeRequest], knownOn date: CivilDate) {
        self.product = product
        self.inputs = inputs
        self.changes = changes
        self.date = date
    }

    /// The answer for a contract charge: the decision of the first rule that applies, or the question to the book.
    public func answer(kind: ChargeKind, chargeOn: CivilDate, dueOn: CivilDate) -> PurchaseOrderAnswer {
        guard product.takesPurchaseOrders else { return .final(PurchaseOrderDecision(.notAvailable)) }
        let change = change(kind, chargeOn, dueOn)
        guard let requested = requested(change) else {
            return .final(PurchaseOrderDecision(.noneRequested, withdrawnBy: change?.id, payer: inputs.payer))
        }
        guard NumberFault(requested.number) == nil else {
            return .final(PurchaseOrderDecision(.invalidNumber, requested: requested, payer: inputs.payer))
        }
        let purchaser = requested.source.isTyped ? inputs.purchaser : nil
        if purchaser != nil, !inputs.isPermitted {
            let decision = PurchaseOrderDecision(
                .notPermitted,
                requested: requested,
                purchaser: purchaser,
                payer: inputs.payer
            )
            return .final(decision)
        }
        guard inputs.payer.purchaseOrderIntegration else {
            let decision = PurchaseOrderDecision(
                .notIntegrated,
                requested: requested,
                purchaser: purchaser,
                payer: inputs.payer
            )
            return .final(decision)
        }
        return .pending(PurchaseOrderRequest(number: requested, purchaser: purchaser, payer: inputs.payer))
    }

    /// Which number is requested: a change request's, which may be none, else the instalment's, else procurement's, else the
    /// subscription's; each with the line that comes with it.
    private func requested(_ change: ChangeRequest?) -> RequestedNumber? {
        if let change {
            return change.newNumber.map { number in
                RequestedNumber(
                    number: number.trimmed,
                    line: change.newLine,
                    source: .changeRequest,
                    changeRequest: change.id
                )
            }
        }
        let candidates: [(Text?, Text?, NumberSource)] = [
            (inputs.instalment, inputs.instalmentLine, .instalment),
            (inputs.procurement, inputs.procurementLine, .procurement),
            (inputs.subscription, inputs.subscriptionLine, .subscription),
        ]
        for (number, line, source) in candidates {
            if let number = number?.trimmed, !number.isEmpty {
                return RequestedNumber(number: number, line: line, source: source)
            }
        }
        return nil
    }

    /// The latest change request that applies to the charge.
    private func change(_ kind: ChargeKind, _ chargeOn: CivilDate, _ dueOn: CivilDate) -> ChangeRequest? {
        guard !changes.isEmpty else { return nil }
        let isNamedByDate = ContractChargeRules.rule(for: kind.original.code)?.isNamedByChargeDate ?? false
        return
            changes
            .filter { change in
                guard change.requestedOn <= date, change.newNumber?.trimmed.isEmpty != true else { return false }
                guard let wanted = change.chargeOn else { return dueOn >= change.requestedOn }
                return isNamedByDate && wanted == chargeOn
            }
            .max { ($0.requestedOn, $0.id) < ($1.requestedOn, $1.id) }
    }
}
