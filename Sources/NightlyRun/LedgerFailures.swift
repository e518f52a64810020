import Ledger

/// Gives a ledger's fault the exit status that tells it.
func failing<Value>(_ work: () throws(LedgerError) -> Value) throws(RunFailure) -> Value {
    do {
        return try work()
    } catch {
        let kind: RunFailure.Kind =
            switch error {
            case .held: .ledgerHeld
            case .unnamed: .usage
            case .missing, .newer, .unusable, .damaged, .displaced, .notCopied: .inputOutput
            case .notConserved: .invariant
            }
        throw RunFailure(kind, error.description)
    }
}
