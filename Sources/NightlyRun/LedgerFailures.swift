import Ledger

/// Gives a ledger's fault the exit status that tells it.
func failing<Value>(_ work: () throws(LedgerError) -> Value) throws(RunFailure) -> Value {
    do {
        return try work()
    } catch {
        throw RunFailure(error)
    }
}

extension RunFailure {
    /// A ledger's fault with the exit status that tells it.
    init(_ fault: LedgerError) {
        let kind: RunFailure.Kind =
            switch fault {
            case .held: .ledgerHeld
            case .unnamed: .usage
            case .missing, .newer, .unusable, .damaged, .displaced, .notCopied: .inputOutput
            case .notReconciled: .invariant
            }
        self.init(kind, fault.description)
    }
}
