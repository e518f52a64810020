import Domain
import Ledger

/// Which archives hold the documents of a night, and what they are called: one for each format, in blocks of numbers where
/// a night has very many. Credit notes have archives of their own.
struct ArchivePlan: Sendable {
    let form: ArchiveForm
    private let invoices: Numbers
    private let creditNotes: Numbers

    /// Numbers of a series that follow each other.
    struct Numbers {
        /// The place of the first, and how many there are.
        var first: Int64 = 0
        var count = 0
    }

    /// How many numbers an archive holds.
    static let block = 65_536

    /// An archive: the documents of a format in a block of numbers.
    struct Key: Hashable, Codable, Sendable, Comparable {
        var format: Text
        var isOfCreditNotes = false
        /// From 0 on.
        var block: Int

        static func < (one: Key, other: Key) -> Bool {
            let (series, others) = (one.isOfCreditNotes ? 1 : 0, other.isOfCreditNotes ? 1 : 0)
            return (series, one.format, one.block) < (others, other.format, other.block)
        }
    }

    /// The archives of these invoices and credit notes.
    init(_ form: ArchiveForm, invoices: Numbers, creditNotes: Numbers = Numbers()) {
        (self.form, self.invoices, self.creditNotes) = (form, invoices, creditNotes)
    }

    /// The archives of the documents of a night.
    init(_ form: ArchiveForm, _ runs: InvoiceRuns) throws {
        self.init(
            form,
            invoices: Numbers(first: try runs.first(of: .invoices)?.place ?? 0, count: runs.count - runs.creditNotes),
            creditNotes: Numbers(first: try runs.first(of: .creditNotes)?.place ?? 0, count: runs.creditNotes)
        )
    }

    /// The archives of a night's documents; nil: each is a file.
    init?(_ recorded: RecordedDocuments) {
        guard let form = recorded.archive, !recorded.documents.isEmpty else { return nil }
        let notes = recorded.documents.firstOfCreditNotes
        func numbers(_ documents: ArraySlice<RecordedDocument>) -> Numbers {
            guard let first = documents.first, let last = documents.last else { return Numbers() }
            return Numbers(first: first.place, count: Int(last.place - first.place) + 1)
        }
        self.init(
            form,
            invoices: numbers(recorded.documents[..<notes]),
            creditNotes: numbers(recorded.documents[notes...])
        )
    }

    /// The archive of a document by the place of its number.
    func key(_ format: Text, of place: Int64) -> Key {
        let isOfCreditNotes = place >= InvoiceNumber.numbersPerYear
        let first = isOfCreditNotes ? creditNotes.first : invoices.first
        return Key(format: format, isOfCreditNotes: isOfCreditNotes, block: Int(place - first) / Self.block)
    }

    /// The file name of an archive: `invoices-ubl.tar`, `credit-notes-ubl.tar`, or `invoices-ubl-0001.tar` where there are
    /// several blocks.
    func name(of key: Key) -> String {
        let (name, count) = key.isOfCreditNotes ? ("credit-notes", creditNotes.count) : ("invoices", invoices.count)
        let number = String(key.block + 1)
        let block = count <= Self.block ? "" : "-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        return "\(name)-\(key.format)\(block).\(form.rawValue)"
    }

    /// The first place that is not in the archives of a place.
    private func next(after place: Int64) -> Int64 {
        let isOfCreditNotes = place >= InvoiceNumber.numbersPerYear
        let first = isOfCreditNotes ? creditNotes.first : invoices.first
        let next = first + ((place - first) / Int64(Self.block) + 1) * Int64(Self.block)
        return isOfCreditNotes ? next : min(next, InvoiceNumber.numbersPerYear)
    }

    /// Where the documents of each archive begin and end in those of the night, by name of the archive.
    func ranges(_ recorded: RecordedDocuments) -> [String: (key: Key, documents: Range<Int>)] {
        let formats = Set(recorded.kinds.map(\.format))
        var ranges: [String: (key: Key, documents: Range<Int>)] = [:]
        var start = 0
        while start < recorded.documents.count {
            let place = recorded.documents[start].place
            let end = recorded.documents[start...].partitioningIndex { $0.place >= next(after: place) }
            for format in formats {
                let key = key(format, of: place)
                ranges[name(of: key)] = (key, start..<end)
            }
            start = end
        }
        return ranges
    }
}
