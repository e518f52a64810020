import Domain
import System

/// An entry of the input folder that is not read: it is named once, and stops the night where it was probably meant.
enum UnreadFile {
    /// The folders that are read.
    private static let folders = [OrderFolder.name, AnswerFolder.content.folder]

    /// What to say of an entry of the folder; nil: nothing. `names`: of all entries that are text.
    static func finding(of entry: EntryName, _ kind: EntryKind, among names: Set<String>) -> Finding? {
        guard let name = entry.text else { return nil }
        if let checksums = misnamedChecksums(name, among: names) { return checksums }
        if kind == .folder, !entry.isHidden, let folder = meantFolder(by: name) {
            // Without its orders an export is not whole, whereas no night depends on answers.
            let code = folder == OrderFolder.name ? FindingCode.misnamedFile : .unreadFile
            return misnamed(entry, "the folder", resembles: folder, call: folder, code)
        }
        guard name.lowercased().hasSuffix(".csv") else {
            return entry.isHidden ? nil : ofOtherKind(entry, name, kind, among: names)
        }
        if !entry.isHidden, let meant = meant(by: String(name.dropLast(4)), among: names) {
            return misnamed(entry, "the file", resembles: meant.table.fileName, call: meant.name)
        }
        let nearest = Spelling.nearest(to: name, among: Table.ofExport.map(\.fileName), atMost: 1).first ?? ""
        return Finding(
            .unreadFile,
            file: entry.visible,
            message: "the file is not read, for no table has this name",
            hint: "Nothing to do unless it belongs to the export. The nearest name that is read is \(nearest)."
        )
    }

    private static func misnamed(
        _ entry: EntryName,
        _ what: String,
        resembles: String,
        call: String,
        _ code: FindingCode = .misnamedFile
    ) -> Finding {
        Finding(
            code,
            file: entry.visible,
            message: "\(what) is not read: its name resembles \(resembles), and is not spelt like it",
            hint: "Call it \(call), or move it out of the input folder."
        )
    }

    /// A table that is packed, in another form, or in a folder: `usage.csv.gz`, `usage.xlsx`, `usage/part-1.csv`. Where the export
    /// has nothing else of the table, it would be left out.
    private static func ofOtherKind(
        _ entry: EntryName,
        _ name: String,
        _ kind: EntryKind,
        among names: Set<String>
    ) -> Finding? {
        guard !folders.contains(name), !marks.contains(where: name.lowercased().hasSuffix) else { return nil }
        let stem = String(name.prefix { $0 != "." })
        guard let table = meant(by: stem, among: names)?.table else { return nil }
        let what = kind == .folder ? "the folder" : "the file"
        let message = "\(what) is not read, for its name resembles \(table.fileName) and does not end with .csv"
        let advice = "Tables are files of CSV that lie in the input folder itself, such as \(table.fileName)"
        guard !names.contains(where: table.owns(file:)) else {
            return Finding(
                .unreadFile,
                file: entry.visible,
                message: message,
                hint: "Nothing to do unless it belongs to the export. \(advice)."
            )
        }
        return Finding(
            .misnamedFile,
            file: entry.visible,
            message: message + ", which the export does not have",
            hint: "\(advice): unpack or export it again, or move it out of the input folder."
        )
    }

    /// How files end that an exporter, or whoever copies its files, puts beside one to say something of it.
    private static let marks = [
        ".asc", ".ctl", ".done", ".flag", ".md5", ".ok", ".ready", ".sha1", ".sha256", ".sha512", ".sig",
    ]

    /// The folder that another one's name was probably meant for.
    private static func meantFolder(by name: String) -> String? {
        let words = Resemblance.words(of: name)
        return folders.first { $0 != name && isMisspelling(words, of: [$0]) }
    }

    /// The table that a name without its ending was probably meant for, and what to call the file.
    private static func meant(by name: String, among names: Set<String>) -> (table: Table, name: String)? {
        let words = Resemblance.words(of: name)
        if let table = Table.ofExport.first(where: { isMisspelling(words, of: Resemblance.words(of: $0.rawValue)) }) {
            return (table, names.contains(table.fileName) ? "\(table.rawValue).1.csv" : table.fileName)
        }
        // Of `purchase_orders` and `purchase_order_contacts` the longer one. `2026-01-usage` and `Copy of usage` end with theirs;
        // `old-usage` is another file.
        let named = Table.ofExport.filter { table in
            let meant = Resemblance.words(of: table.rawValue)
            return words.starts(with: meant)
                || words.suffix(meant.count) == meant[...] && words.dropLast(meant.count).allSatisfy(isOfCopy)
        }
        guard let table = named.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        let meant = Resemblance.words(of: table.rawValue)
        let rest = words.starts(with: meant) ? words.dropFirst(meant.count) : words.dropLast(meant.count)
        let part = rest.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } ? rest.joined(separator: "-") : "1"
        return (table, "\(table.rawValue).\(part).csv")
    }

    /// Whether a word is before the name of a part or of a copy.
    private static func isOfCopy(_ word: String) -> Bool {
        ["copy", "of", "kopie", "von", "copie", "de", "part", "new", "export"].contains(word)
            || word.allSatisfy(\.isNumber)
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
        return misnamed(
            EntryName(bytes: Array(name.utf8)),
            "the file",
            resembles: Checksums.fileName,
            call: Checksums.fileName
        )
    }
}

extension EntryName {
    /// Whether it is an editor's or a system's by its beginning, and never an exporter's.
    var isHidden: Bool { visible.hasPrefix(".") || visible.hasPrefix("~$") }
}
