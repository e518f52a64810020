import Domain
import System

/// The files of an export, read whole, and which are missing.
struct InputFolder {
    /// In the order of their names' bytes.
    private(set) var files: [SourceFile] = []
    private(set) var findings: [Finding] = []
    /// The orders of a procurement system; nil: there is no such folder.
    private(set) var orders: OrderFolder?

    /// Whether nothing contradicts the folder's checksums.
    var isProved: Bool { !findings.contains { $0.code == .checksum } }

    /// Finds and reads the files of all tables.
    ///
    /// - Throws: ``UnusableInput/unreadable(_:)`` where one cannot be read, or changed before the last one was read: what
    ///   was read then may be of two exports.
    init(path: String, options: IntakeOptions) throws(UnusableInput) {
        guard !path.isEmpty else { throw .unreadable("the path of the input folder is empty; name the folder") }
        let folder: Directory
        do throws(SystemFault) {
            folder = try Directory.open(path)
        } catch {
            throw .unreadable("cannot open folder \(error)")
        }
        do throws(SystemFault) {
            let listing = try folder.entries()
            let entries = listing.map(\.name)
            findings = Self.unread(listing, in: folder)
            let names = try Self.names(of: entries, in: folder)
            if let progress = options.progress {
                // A file that cannot be read is reported where it is opened.
                progress(.begins(bytes: names.reduce(0) { $0 + 2 * ((try? folder.size(of: $1.name)) ?? 0) }))
            }
            for (name, table) in names {
                guard files.count < options.mostFiles, let index = UInt16(exactly: files.count) else {
                    throw SystemFault(
                        path,
                        reason: "it has more than \(options.mostFiles) files of tables; join some parts"
                    )
                }
                let contents = try FileContents(
                    path: "\(path)/\(name)",
                    longestLine: CSVLimit.row,
                    largest: options.largestFile,
                    progress: options.progress.map { progress in { progress(.advances(bytes: $0)) } }
                )
                files.append(SourceFile(table: table, name: name, index: index, contents: contents))
            }
            let hasChecksums = entries.contains { $0.text == Checksums.fileName }
            if !hasChecksums, options.requiresChecksums { findings.append(Checksums.absent) }
            var checksums = hasChecksums ? try Checksums(path: "\(path)/\(Checksums.fileName)") : nil
            try checksums?.compare(with: files, in: path, demandsAll: options.requiresChecksums)
            findings += checksums?.findings ?? []
            if let reader = options.markupReader, isProved {
                let digests = checksums?.digests ?? [:]
                orders = try OrderFolder(in: path, digests, reader: reader)
                findings += (orders?.findings ?? []) + (orders?.unread ?? [])
                if options.requiresChecksums { findings += orders?.unnamed(in: digests) ?? [] }
            }
            for file in files {
                if let fault = file.contents.changed() { throw fault }
            }
            if let fault = checksums?.changed() { throw fault }
            guard try Self.counted(folder.names()) == Self.counted(entries) else {
                throw SystemFault(
                    path,
                    reason: "files came or went while it was read; run again when the export is complete"
                )
            }
        } catch {
            throw .unreadable("cannot read \(error)")
        }
        findings += Self.missing(files, options: options)
        if orders == nil, options.filesReadBefore.contains(OrderFolder.name),
            !options.allowMissing.contains(OrderFolder.name)
        {
            findings.append(OrderFolder.vanished)
        }
    }

    /// The entries that an export consists of.
    private static func counted(_ entries: [EntryName]) -> [EntryName] {
        entries.filter { entry in
            entry.text == Checksums.fileName || Table.ofExport.contains { $0.owns(file: entry.visible) }
        }
    }

    /// What no table reads.
    private static func unread(_ entries: [(name: EntryName, kind: EntryKind)], in folder: Directory) -> [Finding] {
        let names = Set(entries.compactMap(\.name.text))
        return entries.compactMap { entry in
            guard !Table.ofExport.contains(where: { $0.owns(file: entry.name.visible) }) else { return nil }
            if let finding = UnreadFile.finding(of: entry.name, entry.kind, among: names) { return finding }
            // A folder that may not be opened is none of the export's.
            guard entry.kind == .folder, !entry.name.isHidden, let name = entry.name.text,
                !UnreadFile.folders.contains(name),
                let files = try? folder.folder(name)?.entries().filter({ $0.kind != .folder }).map(\.name)
            else { return nil }
            return UnreadFile.finding(ofFolder: entry.name, holding: files, among: names)
        }
    }

    /// The names of the files of tables, in the order of their bytes.
    ///
    /// A name is written into messages, rejects, checksums and the ledger, so it must be one that these can hold.
    private static func names(
        of entries: [EntryName],
        in folder: Directory
    ) throws(SystemFault) -> [(name: String, table: Table)] {
        var names: [(name: String, table: Table)] = []
        for name in entries {
            guard let table = Table.ofExport.first(where: { $0.owns(file: name.visible) }) else { continue }
            guard let text = name.text, name.isPlain else {
                throw SystemFault(
                    folder.path(of: name.visible),
                    reason: "the name holds bytes that are not text or characters that cannot be seen; give it another"
                )
            }
            names.append((text, table))
        }
        return names
    }

    private static func missing(_ files: [SourceFile], options: IntakeOptions) -> [Finding] {
        let absent = Table.ofExport.filter { table in !files.contains { $0.table == table } }
        return absent.compactMap { table in
            if table.isNeeded {
                return Finding(
                    .missingFile,
                    file: table.fileName,
                    message: "the file is missing",
                    hint: "Every export needs accounts.csv, products.csv, subscriptions.csv and terms.csv, or parts of "
                        + "them such as \(table.rawValue).1.csv."
                )
            }
            guard table.isNamed(in: options.filesReadBefore), !table.isNamed(in: options.allowMissing)
            else { return nil }
            return Finding(
                .vanishedFile,
                file: table.fileName,
                message: "the last closed night read this file, and now it is absent",
                hint: "Complete the export; if the file is meant to be gone, run with --allow-missing "
                    + "\(table.fileName)."
            )
        }
    }
}
