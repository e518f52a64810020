import Domain

/// The table that the name of a file was probably meant for, where no table has this name.
struct MeantTable {
    let table: Table
    /// What to call the file.
    let name: String

    /// Nil: it is the name of something else. `names`: of all entries beside it.
    init?(_ name: String, among names: Set<String>) {
        let words = Resemblance.words(of: name)
        if let table = Self.table(misspelt: words) {
            self.init(table, names.contains(table.fileName) ? ["1"] : [])
        } else if let named = Self.named(words) ?? Self.dotted(name) {
            self = named
        } else {
            return nil
        }
    }

    /// The file of a table, or its part of this name.
    private init(_ table: Table, _ part: [String]) {
        self.table = table
        let isPlain = part.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        name =
            part.isEmpty ? table.fileName : "\(table.rawValue).\(isPlain ? part.joined(separator: "-") : "1").csv"
    }

    /// Of `purchase_orders` and `purchase_order_contacts` the longer one. `2026-01-usage` and `Copy of usage` end with theirs;
    /// `old-usage` and `bank-accounts` are other files.
    private static func named(_ words: [String]) -> MeantTable? {
        let named = Table.ofExport.filter { table in
            let meant = Resemblance.words(of: table.rawValue)
            return words.starts(with: meant)
                || words.suffix(meant.count) == meant[...] && words.dropLast(meant.count).allSatisfy(isOfCopy)
        }
        guard let table = named.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        let meant = Resemblance.words(of: table.rawValue)
        let rest = words.starts(with: meant) ? words.dropFirst(meant.count) : words.dropLast(meant.count)
        return MeantTable(table, Array(rest))
    }

    /// A part whose two names are swapped or whose table is misspelt: `late.usage`, `dbo.accounts`, `uasge.2026-01`.
    private static func dotted(_ name: String) -> MeantTable? {
        let sides = name.split(separator: ".").map { Resemblance.words(of: String($0)) }
        guard sides.count > 1, let first = sides.first, let last = sides.last else { return nil }
        if let table = table(misspelt: first) { return MeantTable(table, sides.dropFirst().flatMap { $0 }) }
        let before = sides.dropLast().flatMap { $0 }
        guard !before.contains(where: isOfThePast),
            let table = Table.ofExport.first(where: { last.joined() == Resemblance.words(of: $0.rawValue).joined() })
                ?? table(misspelt: last)
        else { return nil }
        return MeantTable(table, before)
    }

    /// Whether a word is before the name of a part or of a copy, and says nothing of what is in it.
    private static func isOfCopy(_ word: String) -> Bool {
        ofCopies.contains(word) || word.allSatisfy(\.isNumber)
    }

    private static let ofCopies: Set = [
        "copy", "of", "kopie", "von", "copie", "de", "part", "new", "export", "late", "later", "latest", "corrected",
        "fixed", "additional", "extra", "more", "missing", "remaining", "final", "updated", "delta",
    ]

    /// Whether a word is before the name of what was a table, or is none.
    static func isOfThePast(_ word: String) -> Bool { ofThePast.contains(word) }

    private static let ofThePast: Set = [
        "old", "older", "alt", "archive", "archived", "archives", "archiv", "backup", "backups", "bak", "previous",
        "prev",
        "last", "done", "processed", "sent", "tmp", "temp", "test", "sample", "samples", "example", "examples",
        "template",
        "lost", "found", "snapshot", "snapshots",
    ]

    // MARK: Slips of the hand

    private static func table(misspelt words: [String]) -> Table? {
        Table.ofExport.first { isMisspelling(words, of: Resemblance.words(of: $0.rawValue)) }
    }

    /// Whether words differ from known ones only in case, separators, singular or plural, or by a slip of the hand.
    static func isMisspelling(_ words: [String], of known: [String]) -> Bool {
        func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
        let (whole, meant) = (words.joined(), known.joined())
        let (one, other) = (words.map(singular).joined(), known.map(singular).joined())
        if one == other || whole == meant { return true }
        guard !whole.contains(where: \.isNumber) else { return false }
        if Resemblance.isSlipInLetters(whole, of: meant) { return true }
        guard other.count >= 6, one.first == other.first else { return false }
        return Resemblance.misspelling(one, of: other) != nil
    }
}
