import Domain
import Ledger
import System

/// The documents of a run of invoices or credit notes.
struct SealedRun: Codable, Sendable {
    /// What their numbers begin with; nil: there is none.
    var prefix: Text?
    var creditNotePrefix: Text?
    var totals: InvoiceTotals
    var documents: [RecordedDocument] = []
    /// What goes into archives.
    var pieces: [ArchivePiece] = []
    /// What goes into files for finance.
    var finance: FinancePiece
    /// Documents as they are, where another process puts the night together.
    var bodies: [SealedBody] = []

    init(_ invoices: [IssuedInvoice], _ hasher: SHA256Hasher, _ finance: NightFinance?) throws {
        // Invoices come before credit notes.
        if let first = invoices.first?.number, first.series == .invoices { prefix = first.prefix }
        if let last = invoices.last?.number, last.series == .creditNotes { creditNotePrefix = last.prefix }
        totals = InvoiceTotals(invoices, hasher)
        self.finance = try FinancePiece(invoices, finance)
    }

    /// Adds a document to its archive, and notes it.
    mutating func add(
        _ document: DocumentWriter.Written,
        to archives: ArchivePlan,
        _ format: ArchiveFormat,
        _ hasher: SHA256Hasher
    ) {
        add(document, hasher)
        let key = archives.key(document.use.format, of: document.invoice.number.place)
        let place: Int
        if let known = pieces.firstIndex(where: { $0.archive == key }) {
            place = known
        } else {
            pieces.append(ArchivePiece(key))
            place = pieces.count - 1
        }
        pieces[place].add(document.name, document.body, format)
    }

    /// Notes a document.
    mutating func add(_ document: DocumentWriter.Written, _ hasher: SHA256Hasher) {
        documents.append(
            RecordedDocument(
                place: document.invoice.number.place,
                kind: document.kind,
                bytes: document.body.count,
                digest: hasher.digest(of: document.body.span)
            )
        )
    }
}

/// A document as it is.
struct SealedBody: Codable, Sendable {
    var format: Text
    /// The name of its file.
    var name: String
    var body: [UInt8]
}
