public import Domain
public import Ledger
public import System

/// Holds the documents in a night's folder against their sizes and digests, on all cores.
public struct FolderCheck: Sendable {
    private let listing: FolderListing
    private let names: DocumentNames

    /// A document or an archive that is not as it must be.
    public struct Fault: Hashable, Sendable {
        public var name: String
        /// What is there: ``EntryKind/file`` where a file has other bytes.
        public var kind: EntryKind
        /// The first document of an archive that differs.
        public var entry: String?
    }

    /// The check of the documents of a night's folder.
    public init(_ date: CivilDate, _ expected: RecordedDocuments) {
        let archives = expected.files.filter { !ListingFiles.names.contains($0.name) }
        listing = FolderListing(date, expected, others: archives)
        names = DocumentNames(expected, date)
    }

    /// How many files it looks at.
    public var count: Int { archives.isEmpty ? documents.count : archives.count }

    /// How many documents are in archives.
    public var archived: Int { archives.isEmpty ? 0 : documents.count }

    /// How many documents are of credit notes.
    public var ofCreditNotes: Int { documents.count - documents.firstOfCreditNotes }

    private var documents: [RecordedDocument] { listing.recorded.documents }
    private var archives: [RecordedFile] {
        listing.recorded.archive == nil ? [] : listing.recorded.files.filter { !ListingFiles.names.contains($0.name) }
    }

    /// Whether a name is that of a document or an archive.
    public func has(_ name: String) -> Bool {
        guard listing.recorded.archive == nil else { return archives.contains { $0.name == name } }
        return names.has(name, among: documents)
    }

    /// All documents or archives that are missing or altered, by number. `progress` gets how many more were looked at, from one
    /// thread at a time.
    public func faults(in folder: Directory, _ progress: (Int) -> Void = { _ in }) throws -> [Fault] {
        try OutputFolder.reading {
            if listing.recorded.archive != nil { return try archives.compactMap { try fault(of: $0, in: folder) } }
            var faults: [Fault] = []
            var looked = 0
            try AllCores.inOrder(
                documents.count,
                length: 64,
                begin: { SHA256Hasher() },
                end: { _ in },
                { range, hasher in
                    try range.compactMap {
                        try fault(of: documents[$0], names.name(of: documents[$0]), in: folder, hasher)
                    }
                },
                take: {
                    faults += $0
                    progress(min(64, documents.count - looked))
                    looked = min(looked + 64, documents.count)
                }
            )
            return faults
        }
    }

    private func fault(
        of document: RecordedDocument,
        _ name: String,
        in folder: Directory,
        _ hasher: SHA256Hasher
    ) throws -> Fault? {
        let kind = try folder.kind(of: name)
        guard kind == .file else { return Fault(name: name, kind: kind) }
        guard try folder.size(of: name) == document.bytes else { return Fault(name: name, kind: .file) }
        let body = try folder.read(name)
        return hasher.digest(of: body.span) == document.digest ? nil : Fault(name: name, kind: .file)
    }

    private func fault(of archive: RecordedFile, in folder: Directory) throws -> Fault? {
        let kind = try folder.kind(of: archive.name)
        guard kind == .file else { return Fault(name: archive.name, kind: kind) }
        guard let check = ArchiveCheck(archive.name, listing) else { return Fault(name: archive.name, kind: .file) }
        switch try check.verdict(on: folder.placedReader(archive.name)) {
        case .same: return nil
        case .altered(let entry): return Fault(name: archive.name, kind: .file, entry: entry)
        }
    }
}
