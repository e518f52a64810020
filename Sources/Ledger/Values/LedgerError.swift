import Domain

/// Why a ledger operation failed; nothing was changed.
public enum LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The ledger was given no path.
    case unnamed
    /// No ledger file exists at the path.
    case missing(path: String)
    /// Another run holds it; where known, which one and since when.
    case held(path: String, by: String?)
    /// A newer version of the program wrote it.
    case newer(path: String)
    /// SQLite could not open, read or write it.
    case unusable(path: String, reason: String)
    /// A stored value is not what this program writes.
    case damaged(path: String, what: String)
    /// Its name no longer leads to the file that was opened.
    case displaced(path: String)
    /// A copy of it could not be made at the path.
    case notCopied(to: String, reason: String)
    /// What was written differs from what was decided; the night was rolled back.
    case notReconciled(String)

    public var description: String {
        switch self {
        case .unnamed:
            "--ledger is empty; it needs the path of a file"
        case .missing(let path):
            "there is no ledger at \(Self.shown(path)); the first `nightbill run` creates it"
        case .held(let path, let holder):
            "another run holds the ledger \(Self.shown(path))\(holder.map { " (\(Self.shown($0)))" } ?? ""); wait for it to end, then run again"
        case .newer(let path):
            "the ledger \(Self.shown(path)) was written by a newer nightbill; use that version; this one does not change it"
        case .unusable(let path, let reason):
            "the ledger \(Self.shown(path)) cannot be used: \(Self.shown(reason))"
        case .damaged(let path, let what):
            "the ledger \(Self.shown(path)) is damaged: \(Self.shown(what)); nothing was changed, restore it from a backup"
        case .displaced(let path):
            "the ledger \(Self.shown(path)) was deleted, moved or replaced while this command held it; nothing more was published from it. "
                + "Put the ledger back with its log (\(Self.shown(path))-wal), or a backup in its place, then run again"
        case .notCopied(let path, let reason):
            "the backup \(Self.shown(path)) was not made: \(Self.shown(reason))"
        case .notReconciled(let what):
            "what was written differs from what was decided: \(what)"
        }
    }

    /// A path, or what the system or SQLite says of it, in one line that is safe to print.
    private static func shown(_ text: String) -> String { DisplayText.text(text) }
}
