import Domain
import System

/// A folder beneath the input folder whose files other systems wrote. Each file is looked at by itself: one that cannot be used is a
/// finding, and the others are read.
struct SideFolder {
    /// What a folder has, and what is said of a file that cannot be used.
    struct Content {
        /// The folder's name.
        var folder: String
        /// What a message calls a file's content: "order".
        var noun: String
        /// How the names of files end that are read.
        var endings: [String]
        /// Where a file can be had again: "the procurement system".
        var origin: String
        var unreadable: FindingCode
        var tooLarge: FindingCode
        var notUTF8: FindingCode
        var notWellFormed: FindingCode
        var entity: FindingCode
    }

    /// Why a file, or a part of it, is set aside, and on which line.
    struct Fault: Error {
        var code: FindingCode
        var line: Int?
        var message: String
        var hint: String

        func finding(in file: String) -> Finding {
            Finding(code, file: file, line: line, message: message, hint: hint)
        }
    }

    /// A file of the folder.
    struct File {
        fileprivate var entry: EntryName
        fileprivate var kind: EntryKind
        /// The name with the folder: `orders/4500098765.xml`.
        var name: String
    }

    let content: Content
    /// In the order of their names' bytes.
    let files: [File]
    /// What is in the folder and not read.
    let unread: [Finding]
    private let folder: Directory
    private let digests: [Text: String]

    /// The folder beneath a path; nil where there is none. `digests`: those of the list of checksums.
    init?(_ content: Content, in path: String, _ digests: [Text: String]) throws(SystemFault) {
        guard let folder = try Directory.openIfThere("\(path)/\(content.folder)") else { return nil }
        (self.content, self.folder, self.digests) = (content, folder, digests)
        let all = try Self.entries(of: folder)
        files = all.filter { content.reads($0.name.visible) }
            .map { File(entry: $0.name, kind: $0.kind, name: "\(content.folder)/\($0.name.visible)") }
        // A page for people is no order that was meant.
        let others = all.map(\.name).filter { !content.reads($0.visible) }
        unread = content.unread(others.filter { !$0.visible.lowercased().hasPrefix("readme") })
    }

    /// All that is not an editor's or a system's.
    private static func entries(of folder: Directory) throws(SystemFault) -> [(name: EntryName, kind: EntryKind)] {
        try folder.entries().filter { !$0.name.isHidden }.sorted { $0.name < $1.name }
    }

    /// - Throws: where files came or went since the folder was opened.
    func checkNames() throws(SystemFault) {
        let now = try Self.entries(of: folder).map(\.name).filter { content.reads($0.visible) }
        guard now == files.map(\.entry) else {
            throw SystemFault(
                folder.path,
                reason: "\(content.noun)s came or went while it was read; run again when it is complete"
            )
        }
    }

    // MARK: Bytes

    /// A file's bytes, or why they are not read.
    ///
    /// - Throws: where the file is no longer the one whose digest is known.
    func bytes(of file: File) throws(SystemFault) -> Result<[UInt8], Fault> {
        let name: String
        switch try plainName(of: file) {
        case .failure(let fault): return .failure(fault)
        case .success(let plain): name = plain
        }
        let bytes: [UInt8]
        do throws(SystemFault) {
            bytes = try folder.read(name, atMost: MarkupScan.mostBytes)
        } catch {
            return .failure(unreadable("\(error)", "Look at the file and its permissions."))
        }
        try checkDigest(of: bytes.span, file)
        return .success(bytes)
    }

    /// A file of lines, or why it is not read.
    ///
    /// - Throws: where the file is no longer the one whose digest is known.
    func lines(of file: File) throws(SystemFault) -> Result<FileContents, Fault> {
        let name: String
        switch try plainName(of: file) {
        case .failure(let fault): return .failure(fault)
        case .success(let plain): name = plain
        }
        let contents: FileContents
        do throws(SystemFault) {
            contents = try FileContents(path: folder.path(of: name), largest: MarkupScan.mostBytes)
        } catch {
            return .failure(unreadable("\(error)", "Look at the file and its permissions."))
        }
        try contents.withBytes { bytes throws(SystemFault) in try checkDigest(of: bytes, file) }
        return .success(contents)
    }

    /// Whether a list of checksums names a file.
    func isVouchedFor(_ file: File) -> Bool { digests[Text(file.name)] != nil }

    /// The name of a regular file that is not too large.
    private func plainName(of file: File) throws(SystemFault) -> Result<String, Fault> {
        guard let name = file.entry.text, file.entry.isPlain, file.kind == .file else {
            let what =
                file.kind == .file ? "its name holds characters that cannot be seen" : "it is \(file.kind.words)"
            return .failure(unreadable(what, "Put a regular file with a plain name here."))
        }
        guard let size = try folder.size(of: name), size <= MarkupScan.mostBytes else {
            return .failure(
                Fault(
                    code: content.tooLarge,
                    message: "the \(content.noun) has more than \(MarkupScan.mostBytes >> 20) MiB",
                    hint: "Part it into several files, or look at what wrote it."
                )
            )
        }
        return .success(name)
    }

    private func unreadable(_ what: String, _ hint: String) -> Fault {
        Fault(code: content.unreadable, message: "the \(content.noun) is not read: \(what)", hint: hint)
    }

    private func checkDigest(of bytes: Span<UInt8>, _ file: File) throws(SystemFault) {
        guard let digest = digests[Text(file.name)], digest != SHA256Digest.hex(of: bytes) else { return }
        throw SystemFault(folder.path(of: file.entry.visible), reason: "it was changed while it was read; run again")
    }
}

extension SideFolder.Content {
    /// What is said of entries that are not read; none where there are none.
    fileprivate func unread(_ names: [EntryName]) -> [Finding] {
        guard let first = names.first else { return [] }
        let others = names.count > 1 ? " and \(names.count - 1) more \(names.count == 2 ? "is" : "are")" : " is"
        return [
            Finding(
                .unreadFile,
                file: folder,
                message: "\(DisplayText.quoted(Text(first.visible)))\(others) not read",
                hint:
                    "Nothing to do unless \(noun)s are among them: these are files in the folder itself whose names end with "
                    + "\(endings.joined(separator: " or "))."
            )
        ]
    }

    /// Whether a file of this name is read.
    fileprivate func reads(_ name: String) -> Bool {
        let name = name.lowercased()
        return endings.contains { name.hasSuffix($0) }
    }

    /// The root of the document in a file's bytes.
    func root(of bytes: [UInt8], _ reader: MarkupReader) throws(SideFolder.Fault) -> MarkupElement {
        if let place = UTF8Check.firstFault(in: bytes.span) {
            throw SideFolder.Fault(
                code: notUTF8,
                line: 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") },
                message: "the \(noun) is not UTF-8",
                hint: "Export it as UTF-8."
            )
        }
        if let fault = MarkupScan.fault(in: bytes.span) {
            throw SideFolder.Fault(
                code: code(of: fault.kind),
                line: fault.line,
                message: fault.message,
                hint: hint(fault.kind)
            )
        }
        switch reader(bytes) {
        case .success(let root): return root
        case .failure(let fault):
            throw SideFolder.Fault(
                code: notWellFormed,
                line: fault.line,
                message: "the \(noun) is not well-formed XML: \(fault.message)",
                hint: "It may be cut. Copy it again from \(origin)."
            )
        }
    }

    private func code(of kind: MarkupScan.Kind) -> FindingCode {
        switch kind {
        case .entity: entity
        case .tooLarge: tooLarge
        case .notUTF8: notUTF8
        }
    }

    private func hint(_ kind: MarkupScan.Kind) -> String {
        switch kind {
        case .entity:
            "Nothing is fetched or put in for an entity. Write the character itself, or a reference such as &#233;."
        case .notUTF8: "Export it as UTF-8, and let the XML declaration say so."
        case .tooLarge: "No \(noun) is like that. Part it into several files, or look at what wrote it."
        }
    }

    /// Files that a list of checksums does not name, where the settings demand that it names everything.
    func unnamed(_ files: [String], in digests: [Text: String]) -> [Finding] {
        files.filter { digests[Text($0)] == nil }.map { file in
            Finding(
                .checksum,
                file: file,
                message: "\(Checksums.fileName) does not name the file",
                hint:
                    "The settings demand checksums: `sha256sum *.csv \(folder)/*\(endings[0]) > \(Checksums.fileName)`."
            )
        }
    }
}
