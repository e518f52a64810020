import Billing
import Documents
public import Domain
public import Ledger
public import Reports

/// An operator's act on the book: one transaction under the ledger's lock, logged with time, who and why.
public struct ChangePurchaseOrder: Operation {
    public var key: PurchaseOrderKey
    public var act: PurchaseOrderAct
    public var ledger: String
    public var note: OperatorNote

    /// An act on a PO of a ledger.
    public init(_ key: PurchaseOrderKey, _ act: PurchaseOrderAct, ledger: String, _ note: OperatorNote) {
        (self.key, self.act, self.ledger, self.note) = (key, act, ledger, note)
    }

    /// Does what is asked, where anything has to be done.
    public func perform() throws -> PurchaseOrderActReport {
        try check()
        let ledger = try Ledger.openExisting(ledger)
        guard let order = try ledger.purchaseOrders([key]).first, let date = try ledger.state().lastClosed else {
            throw try UnknownPurchaseOrder.failure(key, ledger)
        }
        let outcome = act.perform(
            on: order,
            contacts: try ledger.contacts(of: [key]),
            date: date,
            actor: note.name,
            reason: note.reason
        )
        if !outcome.changes.isEmpty { try ledger.record(outcome.changes, at: note.time) }
        return PurchaseOrderActReport(key, words: outcome.words, isChanged: !outcome.changes.isEmpty)
    }

    private func check() throws {
        if note.reason.trimmed.isEmpty { throw CommandFailure(.usage, "--reason must not be empty") }
        if note.name.trimmed.isEmpty { throw CommandFailure(.usage, "--by must not be empty") }
        guard case .addContact(let email, let name, _) = act else { return }
        if Mailbox(name: name, address: email) == nil || EmailAddress(email)?.isPlausible == false {
            throw CommandFailure(
                .usage,
                "--email \"\(DisplayText.text(email))\" is not an email address such as billing@example.com"
            )
        }
        if name.trimmed.isEmpty { throw CommandFailure(.usage, "--name must not be empty") }
    }
}
