import Domain
import Ledger

/// A name that a list was asked about and the ledger does not have, with what may have been meant.
enum UnknownName {
    /// Nil: the ledger has it.
    static func notice(_ name: Text, _ kind: Ledger.NameKind, _ ledger: Ledger) throws -> String? {
        guard let names = try ledger.names(near: name, kind) else { return nil }
        let nearest = Spelling.nearest(to: name.string, among: names)
        let hint = nearest.map { "; did you mean \(Text($0).visiblyQuoted)?" } ?? ""
        return "the ledger has no \(kind.rawValue) \(name.visiblyQuoted)\(hint)"
    }
}
