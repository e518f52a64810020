import Domain
import Ledger
import System

/// The files of a night's folder that its manifest lists, by the bytes of their names; made while they are passed.
struct FolderListing {
    let date: CivilDate
    let recorded: RecordedDocuments
    /// All files but documents.
    private let others: [RecordedFile]
    private let names: DocumentNames

    /// The listing of documents and of the files that the ledger keeps.
    init(_ date: CivilDate, _ recorded: RecordedDocuments, kept: [NamedFile]) {
        (self.date, self.recorded) = (date, recorded)
        let hasher = SHA256Hasher()
        others = kept.map {
            RecordedFile(name: $0.name, bytes: $0.bytes.count, digest: hasher.digest(of: $0.bytes.span))
        }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        names = DocumentNames(recorded, date)
    }

    /// The names of documents by their indices.
    func name(_ document: Int) -> String { names.name(of: recorded.documents[document]) }

    /// Passes each file.
    func forEach(_ body: (RecordedFile) throws -> Void) throws {
        var waiting = others[...]
        func pass(before name: String?) throws {
            while let file = waiting.first, name.map({ file.name.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
                try body(file)
                waiting.removeFirst()
            }
        }
        for index in names.order(of: recorded.documents) {
            let (document, name) = (recorded.documents[index], name(index))
            try pass(before: name)
            try body(RecordedFile(name: name, bytes: document.bytes, digest: document.digest))
        }
        try pass(before: nil)
    }
}
