import Domain
import Foundation
import Ledger
import System

/// What a night comes to, and which one it follows: `control.json`, whose schema is `Samples/schemas/control.json`.
///
/// Whoever has the folders can check it without the ledger: the digest of the files is that of lines of `SHA256SUMS`, and each
/// record has the digests of the one before it. It is listed in `manifest.json`, so it cannot have that file's digest; the next
/// record has it through the digest of `SHA256SUMS`.
struct ControlRecord: Codable {
    var format = 1
    var businessDate: String
    /// Nil: it is the first one.
    var preceding: Preceding?
    var invoices: Series
    var creditNotes: Series
    var sums: [Manifest.Sum]
    /// As the manifest has it.
    var accountHashTotal: String
    /// Nil: there is no such file.
    var journal: Batch?
    var focus: Batch?
    /// How many files the folder has, without the control record and the two that list all others.
    var fileCount: Int
    /// SHA-256 of their lines of `SHA256SUMS`, in its order.
    var filesSha256: String

    struct Preceding: Codable {
        var businessDate: String
        var controlSha256: String
        var sumsSha256: String
        var quietNights: Int
        var otherNights: Int

        init(_ control: PrecedingControl) {
            businessDate = control.businessDate.description
            (controlSha256, sumsSha256) = (control.control.hex, control.sums.hex)
            (quietNights, otherNights) = (control.quietNights, control.otherNights)
        }
    }

    /// Documents of a series of numbers.
    struct Series: Codable {
        var count: Int
        /// The first and the last number; nil: there is none.
        var first: String?
        var last: String?
    }

    /// What a file for finance comes to.
    struct Batch: Codable {
        var name: String
        /// How many lines it has below its header.
        var lines: Int
        var sums: [BatchSum]
    }

    struct BatchSum: Codable {
        var currency: String
        var amount: String
    }

    /// The record of a sealed night; `listing`: its files without the record.
    init(_ sealed: SealedDocuments, _ finance: NightFinance, _ listing: FolderListing) throws {
        let totals = sealed.totals
        businessDate = sealed.date.description
        preceding = finance.preceding.map(Preceding.init)
        (invoices, creditNotes) = Self.series(sealed)
        sums = totals.sums.map(Manifest.Sum.init)
        accountHashTotal = Manifest.hexadecimal(totals.accountHash)
        let hasDocuments = sealed.recorded?.documents.isEmpty == false
        if hasDocuments, finance.has(.journal) {
            journal = Self.batch(.journal, sealed.financeSums.journalLines, sealed.financeSums.journal)
        }
        if hasDocuments, finance.has(.focus) {
            focus = Self.batch(.focus, sealed.financeSums.focusRows, sealed.financeSums.focus)
        }
        let hasher = SHA256Hasher()
        var (count, text) = (0, [UInt8]())
        try listing.forEach { file in
            count += 1
            text.removeAll(keepingCapacity: true)
            ListingFiles.appendSum(file.name, file.digest, to: &text)
            hasher.add(text.span)
        }
        (fileCount, filesSha256) = (count, hasher.finish().hex)
    }

    private static func series(_ sealed: SealedDocuments) -> (invoices: Series, creditNotes: Series) {
        guard let recorded = sealed.recorded else { return (Series(count: 0), Series(count: 0)) }
        let notes = recorded.documents.firstOfCreditNotes
        func series(_ documents: ArraySlice<RecordedDocument>, _ count: Int) -> Series {
            func number(_ document: RecordedDocument?) -> String? {
                document.map { recorded.number(of: $0, on: sealed.date).description }
            }
            return Series(count: count, first: number(documents.first), last: number(documents.last))
        }
        return (
            series(recorded.documents[..<notes], sealed.totals.count),
            series(recorded.documents[notes...], sealed.totals.creditNotes)
        )
    }

    private static func batch(_ file: FinanceFile, _ lines: Int, _ sums: [Currency: Int128]) -> Batch {
        Batch(
            name: file.name,
            lines: lines,
            sums: sums.sorted { $0.key < $1.key }.map { currency, units in
                BatchSum(
                    currency: currency.code,
                    amount: PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits)
                )
            }
        )
    }

    /// The record as a file: JSON with sorted keys, the same bytes for the same night.
    var file: PublishedFile {
        get throws {
            PublishedFile(name: FinanceFile.control.name, body: try Manifest.json(self))
        }
    }
}
