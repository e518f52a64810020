import Documents
import Domain
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Operations
@testable import Publishing
@testable import Reports

@Suite("A night with credit notes")
struct CreditNoteTests {
    /// A folder with a format of two templates and one of a single one, its library, and a place for output.
    private static func withLibrary(_ body: (TemplateLibrary, URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            for (file, root) in [
                ("two-invoice.xml", "i"), ("two-credit-note.xml", "c"), ("one-invoice.xml", "o"),
            ] {
                try Data(HandMadeNight.template(root).utf8).write(to: folder.appending(path: file))
            }
            try body(try TemplateLibrary(folder: folder.path), folder)
        }
    }

    /// The amounts of a night's invoices, and the templates that it keeps.
    static let needs: [(cents: [Int64], extra: [String], kept: [String])] = [
        ([], ["one"], []),
        ([100], [], ["two invoice"]),
        ([-100], [], ["two credit-note"]),
        ([-100, 0], [], ["two credit-note", "two invoice"]),
        ([-100], ["one"], ["one invoice extra", "two credit-note"]),
        ([100, -100], ["two"], ["two credit-note extra", "two invoice extra"]),
        ([-100], ["peppol"], ["two credit-note"]),
    ]

    @Test("keeps the templates that its documents used, and no others", arguments: needs.indices)
    func kept(row: Int) throws {
        let (cents, extra, kept) = Self.needs[row]
        try Self.withLibrary { library, _ in
            let invoices = try cents.enumerated().map { try HandMadeNight.invoice(Text("s\($0)"), cents: $1) }
            let uses = try NightDocuments.templates(
                DocumentNeeds(try HandMadeNight.issued(invoices), extraFormats: extra.map { Text($0) }),
                library,
                extraFormats: extra
            )
            #expect(uses.map { "\($0.format) \($0.document.rawValue)\($0.isExtra ? " extra" : "")" } == kept)
        }
    }

    @Test("writes each by its template, from the ledger alone: published, verified, regenerated")
    func written() throws {
        try Self.withLibrary { library, folder in
            let cents: [Int64] = [12_345, -12_345, 0]
            let invoices = try cents.enumerated().map { try HandMadeNight.invoice(Text("s\($0)"), cents: $1) }
            let issued = try HandMadeNight.issued(invoices)
            let uses = try NightDocuments.templates(
                DocumentNeeds(issued, extraFormats: ["one"]),
                library,
                extraFormats: ["one"]
            )
            let path = folder.appending(path: "ledger.sqlite").path
            let output = folder.appending(path: "output").path
            let date = try HandMadeNight.date()
            let ledger = try Ledger.open(path)
            _ = try ledger.commit(try HandMadeNight.night(invoices, uses))
            let night = try ledger.night(date)
            #expect(night.invoices == issued)
            #expect(night.templates == uses)
            try Publisher(OutputFolder.writing(output), writer: DocumentWriter())
                .publish(NightSource(ledger, date))
            try ledger.markPublished(date)
            for (name, root) in [
                ("T-2026-00000001.two.xml", "i"), ("T-2026-00000002.two.xml", "c"), ("T-2026-00000003.two.xml", "i"),
                ("T-2026-00000001.one.xml", "o"), ("T-2026-00000002.one.xml", "o"),
            ] {
                let text = try String(contentsOfFile: "\(output)/\(date)/\(name)", encoding: .utf8)
                #expect(text.contains("<\(root)>\(name.prefix(15))</\(root)>"), "\(name)")
            }
            #expect(try VerifyOutput(ledger: path, output: output)().isSound)
            // Templates that changed since touch nothing that was published.
            let credit = try #require(try ledger.regenerable("T-2026-00000002"))
            let again = try InvoiceRendering.document(of: credit, suffix: ".two.xml")
            #expect(
                again
                    == [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(date)/T-2026-00000002.two.xml")))
            )
            try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(output)/\(date)/T-2026-00000002.two.xml"))
            let altered = try VerifyOutput(ledger: path, output: output)()
            #expect(altered.faults.map(\.path) == ["\(date)/T-2026-00000002.two.xml"])
        }
    }

    @Test("a document that credits an invoice is a credit note, whatever its amount")
    func preceding() throws {
        try Self.withLibrary { library, _ in
            var issued = try HandMadeNight.issued([try HandMadeNight.invoice("s", cents: 100)])
            issued[0].precedingInvoice = PrecedingInvoice(number: issued[0].number, issueDate: try HandMadeNight.date())
            let uses = try NightDocuments.templates(DocumentNeeds(issued), library, extraFormats: [])
            let written = try HandMadeNight.documents(issued, uses).map { String(decoding: $0, as: UTF8.self) }
            #expect(uses.map(\.document) == [.creditNote])
            #expect(written.count == 1 && written[0].contains("<c>"), "\(written)")
        }
    }
}
