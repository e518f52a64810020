import Domain
import System

/// An entry of the input folder that is not read: it is named once, and stops the night where it was probably meant.
enum UnreadFile {
    /// The folders that are read.
    static let folders = [OrderFolder.name, AnswerFolder.content.folder]

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
        if !entry.isHidden, let meant = MeantTable(String(name.dropLast(4)), among: names) {
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

    /// Tables in a folder that is not read: `parts/usage.csv`. Where the export has nothing else of one of them, it would be left
    /// out, unless the folder's name says that it is of the past. `files`: what lies in the folder itself.
    static func finding(ofFolder entry: EntryName, holding files: [EntryName], among names: Set<String>) -> Finding? {
        guard let name = entry.text else { return nil }
        let tables = Table.ofExport.filter { table in files.contains { table.owns(file: $0.visible) } }
        let absent = tables.first { table in !names.contains(where: table.owns(file:)) }
        let isOfThePast = Resemblance.words(of: name).contains(where: MeantTable.isOfThePast)
        guard let table = absent ?? (isOfThePast ? nil : tables.first) else { return nil }
        let file = files.first { table.owns(file: $0.visible) }?.visible ?? table.fileName
        let message = "the folder is not read, and \(file) in it is a file of a table"
        guard absent != nil, !isOfThePast else {
            return Finding(
                .unreadFile,
                file: entry.visible,
                message: message,
                hint: "Nothing to do unless it belongs to the export: files of tables lie in the input folder itself."
            )
        }
        return Finding(
            .misnamedFile,
            file: entry.visible,
            message: message + " which the export does not have",
            hint: "Move the files of the export into the input folder itself, or move the folder out of it."
        )
    }

    /// A file of data that may be anything: an archive, a spreadsheet.
    private static func unknown(_ entry: EntryName, _ why: String) -> Finding {
        Finding(
            .unreadFile,
            file: entry.visible,
            message: "the file is not read, for \(why)",
            hint:
                "Nothing to do unless it belongs to the export: tables are files of CSV that lie in the input folder itself, "
                + "unpacked."
        )
    }

    /// How archives, and tables in another form, end.
    private static let ofData = [
        ".csv.gz", ".csv.bz2", ".csv.xz", ".csv.zst", ".csv.zip", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst", ".tgz",
        ".tar", ".zip",
        ".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".xlsx", ".xlsm", ".xls", ".ods", ".tsv", ".parquet",
    ]

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
        let bare = ofData.first(where: name.lowercased().hasSuffix).map { String(name.dropLast($0.count)) }
        guard let table = (MeantTable(stem, among: names) ?? bare.flatMap { MeantTable($0, among: names) })?.table
        else {
            return kind == .folder || bare == nil ? nil : unknown(entry, "it is no table of CSV")
        }
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
        return folders.first { $0 != name && MeantTable.isMisspelling(words, of: [$0]) }
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
