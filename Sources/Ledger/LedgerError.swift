/// Why the ledger could not do what was asked; nothing was changed.
public enum LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no ledger file at the path.
    case missing(path: String)
    /// Another run is at work on it.
    case held(path: String)
    /// A newer version of the program wrote it.
    case newer(path: String)
    /// SQLite could not open, read or write it.
    case unusable(path: String, reason: String)
    /// A stored value is not what this program writes.
    case damaged(path: String, what: String)
    /// What was written is not what was decided; the night was rolled back.
    case notConserved(String)

    public var description: String {
        switch self {
        case .missing(let path):
            "there is no ledger at \(path); the first `nightbill run` makes one"
        case .held(let path):
            "another run holds the ledger \(path); wait for it to end, then run again"
        case .newer(let path):
            "the ledger \(path) was written by a newer nightbill; use that version, this one leaves it alone"
        case .unusable(let path, let reason):
            "the ledger \(path) cannot be used: \(reason)"
        case .damaged(let path, let what):
            "the ledger \(path) is damaged: \(what); nothing was changed, restore it from a backup"
        case .notConserved(let what):
            "the night was not closed, because what was written is not what was decided: \(what)"
        }
    }
}
