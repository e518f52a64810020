import Domain
import Ledger

/// Which archives hold the documents of a night, and what they are called: one for each format, in blocks of numbers where
/// a night has very many.
struct ArchivePlan: Sendable {
    let form: ArchiveForm
    private let first: Int64
    private let count: Int

    /// How many numbers an archive holds.
    static let block = 65_536

    /// An archive: the documents of a format in a block of numbers.
    struct Key: Hashable, Sendable, Comparable {
        var format: Text
        /// From 0 on.
        var block: Int

        static func < (one: Key, other: Key) -> Bool { (one.format, one.block) < (other.format, other.block) }
    }

    /// The archives of so many invoices from a number on.
    init(_ form: ArchiveForm, first: Int64, count: Int) {
        (self.form, self.first, self.count) = (form, first, count)
    }

    /// The archives of a night's documents; nil: each is a file.
    init?(_ recorded: RecordedDocuments) {
        guard let form = recorded.archive, let first = recorded.documents.first, let last = recorded.documents.last
        else { return nil }
        self.init(form, first: first.sequence, count: Int(last.sequence - first.sequence) + 1)
    }

    /// The archive of a document by its number.
    func key(_ format: Text, of sequence: Int64) -> Key {
        Key(format: format, block: Int(sequence - first) / Self.block)
    }

    /// The file name of an archive: `invoices-ubl.tar`, or `invoices-ubl-0001.tar` where there are several blocks.
    func name(of key: Key) -> String {
        let number = String(key.block + 1)
        let block = count <= Self.block ? "" : "-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        return "invoices-\(key.format)\(block).\(form.rawValue)"
    }

    /// Where the documents of each archive begin and end in those of the night, by name of the archive.
    func ranges(_ recorded: RecordedDocuments) -> [String: (key: Key, documents: Range<Int>)] {
        let formats = Set(recorded.kinds.map(\.format))
        var ranges: [String: (key: Key, documents: Range<Int>)] = [:]
        var start = 0
        while start < recorded.documents.count {
            let block = Int(recorded.documents[start].sequence - first) / Self.block
            let next = first + Int64((block + 1) * Self.block)
            let end = recorded.documents[start...].partitioningIndex { $0.sequence >= next }
            for format in formats {
                let key = Key(format: format, block: block)
                ranges[name(of: key)] = (key, start..<end)
            }
            start = end
        }
        return ranges
    }
}
