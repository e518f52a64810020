import Domain
import System

/// A file of the input folder that no table reads: it is named once, and stops the night where it was probably meant.
enum UnreadFile {
    /// What to say of an entry of the folder; nil: nothing.
    static func finding(of entry: EntryName, among names: Set<String>) -> Finding? {
        let name = entry.visible
        if let checksums = misnamedChecksums(name, among: names) { return checksums }
        guard name.lowercased().hasSuffix(".csv") else { return nil }
        // What begins so is an editor's or a system's, never an exporter's.
        let isHidden = name.hasPrefix(".") || name.hasPrefix("~$")
        if !isHidden, let meant = meant(by: name, among: names) {
            return Finding(
                .misnamedFile,
                file: name,
                message: "the file is not read: its name resembles \(meant.table.fileName), and is not spelt like it",
                hint: "Call it \(meant.name), or move it out of the input folder."
            )
        }
        let nearest = Spelling.nearest(to: name, among: Table.ofExport.map(\.fileName), atMost: 1).first ?? ""
        return Finding(
            .unreadFile,
            file: name,
            message: "the file is not read, for no table has this name",
            hint: "Nothing to do unless it belongs to the export. The nearest name that is read is \(nearest)."
        )
    }

    /// The table that a name was probably meant for, and what to call the file.
    private static func meant(by name: String, among names: Set<String>) -> (table: Table, name: String)? {
        let words = Resemblance.words(of: String(name.dropLast(4)))
        if let table = Table.ofExport.first(where: { isMisspelling(words, of: Resemblance.words(of: $0.rawValue)) }) {
            return (table, names.contains(table.fileName) ? "\(table.rawValue).1.csv" : table.fileName)
        }
        // Of `purchase_orders` and `purchase_order_contacts` the longer one.
        let begun = Table.ofExport.filter { words.starts(with: Resemblance.words(of: $0.rawValue)) }
        guard let table = begun.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        let rest = words.dropFirst(Resemblance.words(of: table.rawValue).count)
        let part = rest.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } ? rest.joined(separator: "-") : "1"
        return (table, "\(table.rawValue).\(part).csv")
    }

    /// Whether words differ from a table's only in case, separators, singular or plural, or by a slip of the hand.
    private static func isMisspelling(_ words: [String], of table: [String]) -> Bool {
        func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
        let (one, other) = (words.map(singular).joined(), table.map(singular).joined())
        if one == other { return true }
        guard other.count >= 6, one.first == other.first, !one.contains(where: \.isNumber) else { return false }
        return Resemblance.misspelling(one, of: other) != nil
    }

    /// A list of checksums that is not called as it must be would be left out in silence.
    private static func misnamedChecksums(_ name: String, among names: Set<String>) -> Finding? {
        let lists = ["sha256sums", "sha256sum", "sha256sums.txt", "sha256sum.txt"]
        guard name != Checksums.fileName, lists.contains(name.lowercased()), !names.contains(Checksums.fileName) else {
            return nil
        }
        return Finding(
            .misnamedFile,
            file: name,
            message: "the file is not read: its name resembles \(Checksums.fileName), and is not spelt like it",
            hint: "Call it \(Checksums.fileName), or move it out of the input folder."
        )
    }
}
