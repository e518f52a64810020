import Domain

/// The files of an export, and which are missing.
struct InputFolder {
    /// In the order of their names' bytes.
    private(set) var files: [SourceFile] = []
    private(set) var findings: [Finding] = []

    /// Finds and opens the files of all tables.
    init(path: String, options: IntakeOptions) throws(UnusableInput) {
        do throws(ReadFailure) {
            let names = try Folder.names(in: path)
            for name in names {
                guard let table = Table.allCases.first(where: { $0.owns(file: name) }) else { continue }
                guard let index = UInt16(exactly: files.count) else {
                    throw ReadFailure(text: "cannot read \(path): more than \(UInt16.max) files")
                }
                let contents = try MappedFile(path: path + "/" + name)
                files.append(SourceFile(table: table, name: name, index: index, contents: contents))
            }
        } catch {
            throw .unreadable(error.text)
        }
        findings = Self.missing(files, options: options)
    }

    /// Why what was read cannot be believed; nil: all files are what they were when they were opened.
    func changed() -> ReadFailure? {
        for file in files {
            if let failure = file.contents.changed() { return failure }
        }
        return nil
    }

    private static func missing(_ files: [SourceFile], options: IntakeOptions) -> [Finding] {
        let absent = Table.allCases.filter { table in !files.contains { $0.table == table } }
        return absent.compactMap { table in
            let names = [table.fileName, table.rawValue]
            if table.isNeeded {
                return Finding(
                    .missingFile,
                    file: table.fileName,
                    message: "the file is missing",
                    hint: "Every export needs accounts.csv, products.csv, subscriptions.csv and terms.csv, or parts of "
                        + "them such as \(table.rawValue).1.csv."
                )
            }
            guard names.contains(where: options.filesReadBefore.contains),
                !names.contains(where: options.allowMissing.contains)
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
