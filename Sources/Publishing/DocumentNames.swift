import Domain
import Ledger

/// What the files of documents are called.
struct DocumentNames: Sendable {
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

    /// Whether a name is that of a document, of documents by number.
    func has(_ name: String, among documents: [RecordedDocument]) -> Bool {
        let start = "\(prefix)-"
        guard name.hasPrefix(start), let dash = name.utf8.dropFirst(start.utf8.count).firstIndex(of: UInt8(ascii: "-")),
            let sequence = Int64(name[name.utf8.index(after: dash)...].prefix { $0 != "." })
        else { return false }
        var index = documents.partitioningIndex { $0.sequence >= sequence }
        while index < documents.endIndex, documents[index].sequence == sequence {
            if self.name(of: documents[index]).utf8.elementsEqual(name.utf8) { return true }
            index += 1
        }
        return false
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index from which on a condition holds, where it holds for all behind the first.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
