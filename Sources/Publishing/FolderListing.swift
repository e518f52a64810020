import Domain
import Ledger
import System

/// The files of a night's folder that its manifest lists, by the bytes of their names; made while they are passed.
struct FolderListing: Sendable {
    let date: CivilDate
    let recorded: RecordedDocuments
    /// All files but documents that are files of their own: archives, and what is published beside them.
    private let others: [RecordedFile]
    private let names: DocumentNames
    /// The documents in each archive, by its name.
    private let archived: [String: (key: ArchivePlan.Key, documents: Range<Int>)]

    /// The listing of documents, and of all other files: the archives that hold them, and what is published beside them.
    init(_ date: CivilDate, _ recorded: RecordedDocuments, others: [RecordedFile]) {
        (self.date, self.recorded) = (date, recorded)
        self.others = others.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        names = DocumentNames(recorded, date)
        archived = ArchivePlan(recorded)?.ranges(recorded) ?? [:]
    }

    /// The name of a document by its index.
    func name(_ document: Int) -> String { names.name(of: recorded.documents[document]) }

    /// The indices of the documents in an archive, in its order; nil: the file is no archive.
    func documents(in file: String) -> [Int]? {
        archived[file].map { archive in
            archive.documents.filter { recorded.kinds[recorded.documents[$0].kind].format == archive.key.format }
        }
    }

    /// Passes each file.
    func forEach(_ body: (RecordedFile) throws -> Void) throws {
        var waiting = others[...]
        func pass(before name: String?) throws {
            while let file = waiting.first, name.map({ file.name.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
                try body(file)
                waiting.removeFirst()
            }
        }
        if recorded.archive == nil {
            for index in names.order(of: recorded.documents) {
                let (document, name) = (recorded.documents[index], name(index))
                try pass(before: name)
                try body(RecordedFile(name: name, bytes: document.bytes, digest: document.digest))
            }
        }
        try pass(before: nil)
    }
}
