import Domain
import Ledger

/// What the files of documents are called.
struct DocumentNames {
    private let prefix: Text
    private let year: Int
    private let suffixes: [String]

    /// The names of a night's documents.
    init(_ recorded: RecordedDocuments, _ date: CivilDate) {
        prefix = recorded.prefix
        year = date.year
        suffixes = recorded.kinds.map(\.suffix)
    }

    /// The name of a document.
    func name(of document: RecordedDocument) -> String {
        InvoiceNumber(prefix: prefix, year: year, sequence: document.sequence).description + suffixes[document.kind]
    }

    /// The indices of documents by the bytes of their names. That is their order, unless the digits of their numbers differ.
    func order(of documents: [RecordedDocument]) -> any Sequence<Int> {
        let lastOfEightDigits: Int64 = 99_999_999
        guard let first = documents.first, let last = documents.last, first.sequence <= lastOfEightDigits,
            last.sequence > lastOfEightDigits
        else { return documents.indices }
        return documents.indices.sorted {
            name(of: documents[$0]).utf8.lexicographicallyPrecedes(name(of: documents[$1]).utf8)
        }
    }
}
