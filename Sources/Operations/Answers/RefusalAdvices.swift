import Domain
import Ledger
import Reports

extension RefusalAdvice {
    /// What to do about documents that are refused and wait, by their numbers.
    static func advices(about answers: [Ledger.RecordedAnswer], _ ledger: Ledger) throws -> [Text: RefusalAdvice] {
        try answers.filter(\.isWaiting).reduce(into: [:]) { advices, refusal in
            let number = refusal.answer.document
            guard let found = try ledger.regenerable(number.string) else { return }
            let contract = found.contract.map { facts in
                Contract(
                    subscription: facts.charge.subscription,
                    chargeOn: facts.chargeOn,
                    payer: facts.purchaseOrderInputs.payer
                )
            }
            advices[number] = RefusalAdvice(
                about: refusal,
                found.issued.purchaseOrderDecision,
                contract,
                subscriptions: Set(found.issued.invoice.lines.map(\.subscription)).sorted()
            )
        }
    }
}
