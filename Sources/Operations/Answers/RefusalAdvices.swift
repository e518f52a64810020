import Domain
import Ledger
import Reports

extension RefusalAdvice {
    /// What to do about documents that are refused and wait, by their numbers.
    static func advices(
        about answers: [Ledger.RecordedAnswer],
        _ ledger: Ledger,
        _ places: Places = Places()
    ) throws -> [Text: RefusalAdvice] {
        let waiting = answers.filter(\.isWaiting)
        let facts = try ledger.refusalFacts(of: waiting.map(\.answer.document))
        return waiting.reduce(into: [:]) { advices, refusal in
            let number = refusal.answer.document
            advices[number] = facts[number].map { RefusalAdvice(about: refusal, $0, places) }
        }
    }
}
