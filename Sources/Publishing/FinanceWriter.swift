import Domain
import Ledger
import System

/// What the documents of a run come to in the files for finance: their rows, made by the core that writes the documents.
struct FinancePiece: Codable, Sendable {
    private(set) var journal: [UInt8] = []
    private(set) var focus: [UInt8] = []
    private(set) var sums = FinanceSums()

    /// The rows of documents; nothing where no file for them was chosen.
    init(_ documents: [IssuedInvoice], _ finance: NightFinance?) throws {
        guard let finance else { return }
        if finance.has(.journal), let codes = finance.chosen.accountCodes {
            var rows = SpreadsheetRows(header: [])
            rows.clear()
            for document in documents {
                let entry = JournalEntry(document, codes)
                guard let balance = entry.balance else {
                    throw PublishingError(.invariant, "the journal entry of \(document.number) is not balanced")
                }
                JournalRows.append(document, entry, to: &rows)
                sums.add(journalLines: entry.lines.count, document.invoice.currency, balance)
            }
            journal = rows.bytes
        }
        guard finance.has(.focus) else { return }
        for document in documents {
            let (rows, units) = FocusRows.append(document, to: &focus)
            sums.add(focusRows: rows, document.invoice.currency, units)
        }
    }
}

/// What the files for finance come to.
struct FinanceSums: Sendable {
    private(set) var journalLines = 0
    /// Of either side, in minor units.
    private(set) var journal: [Currency: Int128] = [:]
    private(set) var focusRows = 0
    /// In minor units.
    private(set) var focus: [Currency: Int128] = [:]

    mutating func add(journalLines lines: Int, _ currency: Currency, _ balance: Int128) {
        journalLines += lines
        if lines > 0 { journal[currency, default: 0] += balance }
    }

    mutating func add(focusRows rows: Int, _ currency: Currency, _ units: Int128) {
        focusRows += rows
        focus[currency, default: 0] += units
    }

    mutating func add(_ other: FinanceSums) {
        journalLines += other.journalLines
        journal.merge(other.journal, uniquingKeysWith: +)
        focusRows += other.focusRows
        focus.merge(other.focus, uniquingKeysWith: +)
    }
}

extension FinanceSums: Codable {
    private enum Key: String, CodingKey {
        case journalLines, journal, focusRows, focus
    }

    /// A sum in minor units.
    private struct Sum: Codable {
        var currency: Currency
        var units: Int128

        static func of(_ sums: [Currency: Int128]) -> [Sum] {
            sums.sorted { $0.key < $1.key }.map { Sum(currency: $0.key, units: $0.value) }
        }

        static func together(_ sums: [Sum]) -> [Currency: Int128] {
            Dictionary(sums.map { ($0.currency, $0.units) }, uniquingKeysWith: +)
        }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        journalLines = try values.decode(Int.self, forKey: .journalLines)
        journal = Sum.together(try values.decode([Sum].self, forKey: .journal))
        focusRows = try values.decode(Int.self, forKey: .focusRows)
        focus = Sum.together(try values.decode([Sum].self, forKey: .focus))
    }

    /// The same bytes for the same sums.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(journalLines, forKey: .journalLines)
        try values.encode(Sum.of(journal), forKey: .journal)
        try values.encode(focusRows, forKey: .focusRows)
        try values.encode(Sum.of(focus), forKey: .focus)
    }
}

/// The files for finance of a night that are being made while its documents are written. Pieces come in the order of the
/// documents, and none is kept.
final class FinanceWriter {
    private let journal: GatheringWriter?
    private let focus: GatheringWriter?
    private let isFlushedLater: Bool

    /// The files of a night in its staging folder; nil: they are made for their digests alone.
    init(_ finance: NightFinance?, in staging: Directory?, isFlushedLater: Bool = false) throws {
        self.isFlushedLater = isFlushedLater
        func open(_ file: FinanceFile, _ header: [UInt8]) throws -> GatheringWriter? {
            guard finance?.has(file) ?? false else { return nil }
            let open = GatheringWriter(try staging?.create(file.name))
            try open.add(header)
            return open
        }
        journal = try open(.journal, JournalRows.header)
        focus = try open(.focus, FocusRows.header)
    }

    /// Writes a piece behind those that were written before.
    func append(_ piece: FinancePiece) throws {
        try journal?.add(piece.journal)
        try focus?.add(piece.focus)
    }

    /// Ends the files.
    func finish() throws -> [RecordedFile] {
        try [(FinanceFile.journal, journal), (.focus, focus)].compactMap { file, open in
            guard let (bytes, digest) = try open?.finish(isFlushedLater: isFlushedLater) else { return nil }
            return RecordedFile(name: file.name, bytes: bytes, digest: digest)
        }
    }
}
