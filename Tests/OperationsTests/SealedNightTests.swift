import Documents
import Domain
import Foundation
import Ledger
import System
import TestSupport
import Testing

@testable import Operations
@testable import Publishing
@testable import Reports

@Suite("A night that is sealed")
struct SealedNightTests {
    static let forms: [ArchiveForm?] = [nil, .tar, .zip]

    private static let finance = FinanceFiles(
        files: [.journal, .focus, .control],
        accountCodes: AccountCodes(
            receivable: "1400",
            contractRevenue: "8400",
            instalmentRevenue: "8401",
            consumptionRevenue: "8402",
            tax: "1776"
        )
    )

    /// A night of invoices and credit notes in all formats, committed and published below a folder.
    /// The body gets the paths of ledger and output, which nobody holds.
    static func withNight(_ archive: ArchiveForm?, _ body: (String, URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let (path, output) = (folder.appending(path: "ledger.sqlite").path, folder.appending(path: "output"))
            try publish(archive, folder, ledger: path, output: output.path)
            try body(path, output)
        }
    }

    private static func publish(_ archive: ArchiveForm?, _ folder: URL, ledger path: String, output: String) throws {
        for (file, root) in [("two-invoice.xml", "i"), ("two-credit-note.xml", "c"), ("one-invoice.xml", "o")] {
            try Data(HandMadeNight.template(root).utf8).write(to: folder.appending(path: file))
        }
        let library = try TemplateLibrary(folder: folder.path)
        let invoices = try (0..<70).map {
            try HandMadeNight.invoice(Text("s\($0)"), cents: $0 % 3 == 0 ? -7 * $0 : 11 * $0)
        }
        let issued = try HandMadeNight.issued(invoices)
        let notes = try [0, 5, 6, 5].enumerated().map { place, of in
            try HandMadeNight.creditNote(of: issued, of, cents: 3, number: place + 1)
        }
        let documents = issued + (try HandMadeNight.issued(notes))
        let extra: [Text] = ["one", "ubl", "cii", "cxml", "html"]
        let uses = try NightDocuments.templates(
            DocumentNeeds(documents, extraFormats: extra),
            library,
            extraFormats: extra.map(\.string)
        )
        let ledger = try Ledger.open(path)
        let publisher = Publisher(try OutputFolder.writing(output), writer: DocumentWriter())
        let date = try HandMadeNight.date()
        var finance = NightFinance(Self.finance, hasQuietMark: false, preceding: nil)
        var sealed = try publisher.seal(date, InvoiceRuns(documents), by: uses, archive: archive, finance: finance)
        var night = try HandMadeNight.night(invoices, uses, creditNotes: notes)
        night.finance = Self.finance
        night.keptFiles = { [NamedFile(name: "notifications/1.eml", bytes: [1, 2, 3])] }
        _ = try ledger.commit(night, documents: { try publisher.complete(&sealed, with: $0) })
        try publisher.publish(try ledger.night(date, invoices: false), sealed)
        try ledger.markPublished(date)
        // A night of nothing but credit notes.
        let next = date.adding(days: 1)
        let later = try [2, 1].enumerated().map { place, of in
            try HandMadeNight.creditNote(of: issued, of, cents: 2, number: place + 5, on: next)
        }
        let first = InvoiceNumber(prefix: "CN", year: 2026, sequence: 5, series: .creditNotes)
        let alone = later.enumerated().map { place, note in
            IssuedInvoice(note, number: first.later(by: place), issuer: SharedIssuer(HandMadeNight.issuer))
        }
        let itsUses = try NightDocuments.templates(
            DocumentNeeds(alone, extraFormats: extra),
            library,
            extraFormats: extra.map(\.string)
        )
        finance.preceding = try ledger.precedingControl(before: next)
        sealed = try publisher.seal(next, InvoiceRuns(alone), by: itsUses, archive: archive, finance: finance)
        night = try HandMadeNight.night([], itsUses, creditNotes: later, on: next)
        night.finance = Self.finance
        night.firstCreditNote = first
        _ = try ledger.commit(night, documents: { try publisher.complete(&sealed, with: $0) })
        try publisher.publish(try ledger.night(next, invoices: false), sealed)
        try ledger.markPublished(next)
    }

    /// The nights that are published.
    private static func dates() throws -> [CivilDate] {
        [try HandMadeNight.date(), try HandMadeNight.date().adding(days: 1)]
    }

    @Test("has the bytes that the ledger alone gives, whatever holds its documents", arguments: forms)
    func fromTheLedger(archive: ArchiveForm?) throws {
        try Self.withNight(archive) { path, output in
            let ledger = try Ledger.reading(path)
            let again = output.deletingLastPathComponent().appending(path: "again")
            let publisher = Publisher(try OutputFolder.writing(again.path), writer: DocumentWriter())
            for date in try Self.dates() { try publisher.publish(try NightSource(ledger, date)) }
            let (sealed, written) = (try contents(of: output), try contents(of: again))
            #expect(sealed.keys.sorted() == written.keys.sorted())
            for (name, bytes) in sealed { #expect(written[name] == bytes, "\(name)") }
            #expect(sealed.count == (archive == nil ? 76 * 6 : 18) + 7 + 6)
            // Once more over a folder that is there already.
            for date in try Self.dates() { try publisher.publish(try NightSource(ledger, date)) }
            try Data([1]).write(to: again.appending(path: "2026-03-31/notifications/1.eml"))
            #expect(throws: PublishingError.self) {
                try publisher.publish(try NightSource(ledger, try HandMadeNight.date()))
            }
            let verified = try VerifyOutput(ledger: path, output: output.path, writesAgain: true)()
            #expect(verified.isSound)
            #expect(verified.files == sealed.count)
            #expect(verified.archived == (archive == nil ? 0 : 76 * 6))
        }
    }

    @Test("is reported as different where the program would write it differently", arguments: forms)
    func different(archive: ArchiveForm?) throws {
        try Self.withNight(archive) { path, output in
            // A name that changed in the ledger stands for a program that changed: the folder is as it was published.
            try HandMadeNight.execute(
                "UPDATE fact_sheet SET body = replace(body, '\"Buyer\"', '\"Buyer 2\"') WHERE kind = 'account'",
                in: path
            )
            let report = try VerifyOutput(ledger: path, output: output.path)()
            #expect(report.faults.contains { $0.kind == .different })
            #expect(report.faults.allSatisfy { $0.kind == .different }, "\(report.faults)")
            #expect(report.exitStatus == 74)
            try FileManager.default.removeItem(at: output.appending(path: "2026-03-31/manifest.json"))
            let refusal = #expect(throws: CommandFailure.self) {
                try VerifyOutput(ledger: path, output: output.path, repairs: true)()
            }
            #expect(refusal?.kind == .invariant)
        }
    }

    @Test("has files for finance that are reported as different, too", arguments: forms)
    func differentFinance(archive: ArchiveForm?) throws {
        try Self.withNight(archive) { path, output in
            try HandMadeNight.execute(
                "UPDATE night_finance SET account_codes = replace(account_codes, '\"1400\"', '\"1401\"')",
                in: path
            )
            let report = try VerifyOutput(ledger: path, output: output.path, writesAgain: true)()
            #expect(report.faults.map(\.path) == ["2026-03-31/journal.csv", "2026-04-01/journal.csv"])
            #expect(report.faults.allSatisfy { $0.kind == .different })
        }
    }

    @Test("is listed document by document")
    func documents() throws {
        try Self.withNight(.tar) { path, output in
            let ledger = try Ledger.reading(path)
            let file = output.appending(path: "2026-03-31/manifest.json")
            let manifest = try JSONDecoder.snakeCase.decode(Manifest.self, from: try Data(contentsOf: file))
            let recorded = try #require(try ledger.recordedDocuments(of: try HandMadeNight.date()))
            let entries = manifest.files.flatMap { $0.entries ?? [] }
            let finance = ["control.json", "focus-invoice-detail.csv", "journal.csv"]
            #expect(entries.count == 74 * 6)
            #expect(Set(entries.map(\.sha256)) == Set(recorded.documents.map(\.digest.hex)))
            #expect(manifest.files.filter { $0.entries == nil }.map(\.name) == finance + ["notifications/1.eml"])
        }
    }
}

extension JSONDecoder {
    /// For keys as the program writes them.
    fileprivate static var snakeCase: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
