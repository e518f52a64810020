import Billing
import Domain
import Intake
import Ledger
import Reports

extension LateChange {
    /// Requests of an export that the last night's had not, for invoices that are issued.
    static func findings(_ export: Export, _ ledger: Ledger) throws -> [Finding] {
        let known = Set(try ledger.keptChanges().map(\.id))
        return try export.accounts.agreementsWithChanges.flatMap { agreement -> [Finding] in
            guard agreement.changes.contains(where: { !known.contains($0.id) }) else { return [] }
            return try all(of: agreement.subscription.id, asking: agreement.changes, ledger)
                .filter { !known.contains($0.change.id) }.map(\.finding)
        }
    }

    /// Those of a subscription by its invoices; `changes`: its requests, nil: those of the last night's export.
    static func all(
        of subscription: Text,
        asking changes: [ChangeRequest]? = nil,
        _ ledger: Ledger
    ) throws -> [LateChange] {
        try ledger.invoicesWithNumber(of: subscription).compactMap { number in
            guard let invoice = try ledger.regenerable(number), let contract = invoice.contract else { return nil }
            return LateChange(number, invoice.issued.purchaseOrderDecision, contract, changes ?? contract.changes)
        }
    }

    /// Nil: no request for an invoice would change its number.
    private init?(
        _ number: String,
        _ decision: PurchaseOrderDecision,
        _ contract: Ledger.ContractFacts,
        _ changes: [ChangeRequest]
    ) {
        guard let last = changes.map(\.requestedOn).max() else { return nil }
        let answer = PurchaseOrderRules(
            product: contract.charge.product,
            inputs: contract.purchaseOrderInputs,
            changes: changes,
            knownOn: last
        )
        .answer(kind: contract.charge.kind, chargeOn: contract.chargeOn, dueOn: contract.dueOn)
        // Where another rule keeps every number off, no request is followed.
        let requested = answer.request?.number
        let id = requested?.changeRequest ?? answer.decision?.withdrawnBy
        guard let change = changes.first(where: { $0.id == id }),
            id != decision.requested?.changeRequest ?? decision.withdrawnBy,
            requested?.number != decision.numberOnInvoice || requested?.line != decision.lineOnInvoice
        else { return nil }
        self.init(change, of: contract.charge.subscription, invoice: number)
    }
}
