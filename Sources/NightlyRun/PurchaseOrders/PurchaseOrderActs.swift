import Billing
import Documents
public import Domain
public import Ledger

/// An operator's act on the book: one transaction under the ledger's lock, logged with time, who and why.
public enum PurchaseOrderActs {
    /// Does what is asked, where anything has to be done, and says in one line what changed.
    public static func perform(
        _ act: PurchaseOrderAct,
        on key: PurchaseOrderKey,
        ledger path: String,
        _ note: OperatorNote
    ) throws(RunFailure) -> String {
        try check(act, note)
        let ledger = try failing { () throws(LedgerError) in try Ledger.openExisting(path) }
        let found = try failing { () throws(LedgerError) in
            (try ledger.purchaseOrders([key]).first, try ledger.contacts(of: [key]), try ledger.state().lastClosed)
        }
        guard case (let order?, let contacts, let date?) = found else {
            throw try PurchaseOrderQueries.unknown(key, ledger)
        }
        let outcome = PurchaseOrderActOutcome(
            act,
            on: order,
            contacts: contacts,
            date: date,
            actor: note.name,
            reason: note.reason
        )
        if !outcome.changes.isEmpty {
            try failing { () throws(LedgerError) in try ledger.record(outcome.changes, at: note.time) }
        }
        return
            "purchase order \(DisplayText.text(key.number)) of \(DisplayText.text(key.payer)) \(DisplayText.text(outcome.words))"
    }

    private static func check(_ act: PurchaseOrderAct, _ note: OperatorNote) throws(RunFailure) {
        if note.reason.trimmed.isEmpty { throw RunFailure(.usage, "--reason must say why") }
        if note.name.trimmed.isEmpty { throw RunFailure(.usage, "--by must name somebody") }
        guard case .addContact(let email, let name, _) = act else { return }
        if Mailbox(name: name, address: email) == nil {
            throw RunFailure(
                .usage,
                "--email “\(DisplayText.text(email))” is no address that can be written to, such as billing@example.com"
            )
        }
        if name.trimmed.isEmpty { throw RunFailure(.usage, "--name must not be empty") }
    }
}
