import Domain
import Ledger

/// What the files of documents are called.
struct DocumentNames: Sendable {
    /// What numbers begin with: those of invoices, and those of credit notes.
    private let (prefix, creditNotePrefix): (Text, Text)
    private let year: Int
    private let suffixes: [String]

    /// The names of a night's documents.
    init(_ recorded: RecordedDocuments, _ date: CivilDate) {
        prefix = recorded.prefix
        creditNotePrefix = recorded.creditNotePrefix ?? ""
        year = date.year
        suffixes = recorded.kinds.map(\.suffix)
    }

    /// The name of a document.
    func name(of document: RecordedDocument) -> String {
        let prefix = document.place < InvoiceNumber.numbersPerYear ? prefix : creditNotePrefix
        return InvoiceNumber(prefix: prefix, year: year, place: document.place).description + suffixes[document.kind]
    }

    /// The indices of documents by the bytes of their names. That is their order within a series, unless the digits of its
    /// numbers differ; which series comes first is decided by the prefixes.
    func order(of documents: [RecordedDocument]) -> any Sequence<Int> {
        let notes = documents.firstOfCreditNotes
        let series = [documents[..<notes], documents[notes...]].filter { !$0.isEmpty }
        guard series.count < 2 || prefix != creditNotePrefix, series.allSatisfy(Self.haveAsManyDigits) else {
            return documents.indices.sorted {
                name(of: documents[$0]).utf8.lexicographicallyPrecedes(name(of: documents[$1]).utf8)
            }
        }
        let areNotesFirst = "\(creditNotePrefix)-".utf8.lexicographicallyPrecedes("\(prefix)-".utf8)
        return (areNotesFirst ? series.reversed() : series).map(\.indices).joined()
    }

    /// Whether the numbers of a series all have as many digits.
    private static func haveAsManyDigits(_ documents: ArraySlice<RecordedDocument>) -> Bool {
        let lastOfEightDigits = 99_999_999 as Int64
        guard let first = documents.first, let last = documents.last else { return true }
        return first.sequence > lastOfEightDigits || last.sequence <= lastOfEightDigits
    }

    /// Whether a name is that of a document, of documents by number.
    func has(_ name: String, among documents: [RecordedDocument]) -> Bool {
        has(name, of: prefix, place: 0, among: documents)
            || has(name, of: creditNotePrefix, place: InvoiceNumber.numbersPerYear, among: documents)
    }

    /// The same of the documents of a series; `start`: the place before its first number.
    private func has(_ name: String, of prefix: Text, place start: Int64, among documents: [RecordedDocument]) -> Bool {
        let head = "\(prefix)-"
        guard name.hasPrefix(head), let dash = name.utf8.dropFirst(head.utf8.count).firstIndex(of: UInt8(ascii: "-")),
            let sequence = Int64(name[name.utf8.index(after: dash)...].prefix { $0 != "." }),
            (1..<InvoiceNumber.numbersPerYear).contains(sequence)
        else { return false }
        let place = start + sequence
        var index = documents.partitioningIndex { $0.place >= place }
        while index < documents.endIndex, documents[index].place == place {
            if self.name(of: documents[index]).utf8.elementsEqual(name.utf8) { return true }
            index += 1
        }
        return false
    }
}

extension RecordedDocument {
    /// The sequence of its number.
    fileprivate var sequence: Int64 { place % InvoiceNumber.numbersPerYear }
}

extension [RecordedDocument] {
    /// Where the documents of credit notes begin, in documents by number.
    var firstOfCreditNotes: Int { partitioningIndex { $0.place >= InvoiceNumber.numbersPerYear } }
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
