import Domain
import Ledger

/// A subscription with open charges, a membership, an organization or a PO row that is gone.
struct VanishedDocument: Codable, Sendable {
    var code: String
    /// The last business date on which it was not missed.
    var lastSeen: String
    /// What is gone and what hangs on it, for a person.
    var message: String

    init(_ vanished: Ledger.Vanished) {
        (code, message) = (vanished.code.string, vanished.message.string)
        lastSeen = vanished.lastSeen.description
    }
}
