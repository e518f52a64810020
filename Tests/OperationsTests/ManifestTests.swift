import Domain
import Foundation
import Ledger
import System
import TestSupport
import Testing

@testable import Publishing

@Suite("The files that list a night's folder")
struct ManifestTests {
    /// A folder of drawn documents and files, around a number from which on numbers have nine digits.
    private static func listing(seed: UInt64) throws -> (FolderListing, [NamedFile]) {
        var random = SeededGenerator(seed: seed)
        var recorded = RecordedDocuments(prefix: "INV", archive: nil)
        recorded.kinds = [".cii.xml", ".html", ".xml"].map { DocumentKind(format: "f", suffix: $0) }
        // In order of bytes before the prefix of invoices and behind it, and none.
        recorded.creditNotePrefix = ["CN", "KN", "INVC", nil].randomElement(using: &random) ?? nil
        for series in InvoiceNumber.Series.allCases where series == .invoices || recorded.creditNotePrefix != nil {
            let first = try #require([1, 99_999_998, 100_000_000].randomElement(using: &random)) as Int64
            for sequence in first..<first + .random(in: 0...5, using: &random) {
                for kind in recorded.kinds.indices where Bool.random(using: &random) {
                    recorded.documents.append(
                        RecordedDocument(
                            place: InvoiceNumber(prefix: "", year: 2026, sequence: sequence, series: series).place,
                            kind: kind,
                            bytes: .random(in: 0...9_999_999, using: &random),
                            digest: SHA256Digest.value(of: [.random(in: 0...255, using: &random)])
                        )
                    )
                }
            }
        }
        let names = [
            "purchase-orders.csv", "created-orders.csv", "refused-numbers.csv", "INV-2026-0.csv", "zz/é \"\\/\n.eml",
            "CN-2026-0.csv",
        ]
        let kept = names.filter { _ in Bool.random(using: &random) }.map { NamedFile(name: $0, bytes: Array($0.utf8)) }
        let others = try KeptFiles(kept.map(NightFile.init)).recorded
        return (FolderListing(try HandMadeNight.date(), recorded, others: others), kept)
    }

    private static func bytes(_ file: PublishedFile) throws -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try file.recorded { bytes += $0 }
        return bytes
    }

    @Test("are those that the encoder makes of all files at once", arguments: UInt64(0)..<60)
    func plain(seed: UInt64) throws {
        let (listing, kept) = try Self.listing(seed: seed)
        let issued = try HandMadeNight.issued(
            try (0..<Int(seed % 3)).map {
                try HandMadeNight.invoice(Text("s\($0)"), cents: Int64($0) * 1_000 - 5)
            }
        )
        let notes = try HandMadeNight.issued(
            try (0..<min(issued.count, Int(seed % 2))).map {
                try HandMadeNight.creditNote(of: issued, $0, cents: Int64($0) + 5)
            }
        )
        let totals = InvoiceTotals(issued + notes, SHA256Hasher())
        let said = try KeptFiles(kept.map(NightFile.init))
        var manifest = Manifest(listing.date, totals, kept: said)
        var files: [(name: String, bytes: Int, sha256: String)] = kept.map {
            ($0.name, $0.bytes.count, SHA256Digest.hex(of: $0.bytes))
        }
        for (index, document) in listing.recorded.documents.enumerated() {
            files.append((listing.name(index), document.bytes, document.digest.hex))
        }
        files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        manifest.files = files.map { Manifest.File(name: $0.name, bytes: $0.bytes, sha256: $0.sha256) }
        let json = try manifest.json()
        let made = try ListingFiles(listing, totals, kept: said)
        let streamed = try Self.bytes(made.manifest)
        #expect(String(decoding: streamed, as: UTF8.self) == String(decoding: json, as: UTF8.self))
        let recorded = try made.manifest.recorded()
        #expect(
            recorded == RecordedFile(name: "manifest.json", bytes: json.count, digest: SHA256Digest.value(of: json))
        )
        let lines =
            files.map { "\($0.sha256)  \($0.name)\n" }.joined() + "\(SHA256Digest.hex(of: json))  manifest.json\n"
        let sums = try Self.bytes(made.sums(manifest: recorded.digest))
        #expect(String(decoding: sums, as: UTF8.self) == lines)
    }

    @Test("tell every document by its name, and no other")
    func names() throws {
        for seed in UInt64(0)..<60 {
            let (listing, _) = try Self.listing(seed: seed)
            let names = DocumentNames(listing.recorded, listing.date)
            let documents = listing.recorded.documents
            let all = documents.map { names.name(of: $0) }
            #expect(Set(all).count == all.count)
            for name in all { #expect(names.has(name, among: documents), "\(name)") }
            for name in [
                "CN-2026-0.csv", "INV-2026-00000001.xml", "CN-2026-00000001.xml", "-2026-00000001.xml", "KN-2026-",
            ] {
                #expect(names.has(name, among: documents) == all.contains(name), "\(name)")
            }
        }
    }

    @Test("sum up the same, run by run")
    func totals() throws {
        let invoices = try HandMadeNight.issued(
            try (0..<5).map { try HandMadeNight.invoice(Text("s\($0)"), cents: Int64($0) * 37) }
        )
        let notes = try HandMadeNight.issued(
            [4, 2].map { try HandMadeNight.creditNote(of: invoices, $0, cents: 33) }
        )
        let issued = invoices + notes
        let (hasher, date) = (SHA256Hasher(), try HandMadeNight.date())
        var runs = InvoiceTotals()
        for run in [issued[..<3], issued[3..<3], issued[3..<6], issued[6...]] {
            runs.add(InvoiceTotals(Array(run), hasher))
        }
        let whole = try Manifest(date, InvoiceTotals(issued, hasher), kept: KeptFiles([])).json()
        let added = try Manifest(date, runs, kept: KeptFiles([])).json()
        #expect(added == whole)
    }

    @Test("say what is given back beside what is billed, and nothing of it where there is no credit note")
    func creditNotes() throws {
        let (hasher, date) = (SHA256Hasher(), try HandMadeNight.date())
        let invoices = try HandMadeNight.issued([try HandMadeNight.invoice("s", cents: 10_000)])
        let notes = try HandMadeNight.issued(
            [1, 2].map { try HandMadeNight.creditNote(of: invoices, 0, cents: 1_500 * $0) }
        )
        func text(_ issued: [IssuedInvoice]) throws -> String {
            String(
                decoding: try Manifest(date, InvoiceTotals(issued, hasher), kept: KeptFiles([])).json(),
                as: UTF8.self
            )
        }
        let none = try text(invoices)
        #expect(!none.contains("credit"))
        let whole = try Manifest(date, InvoiceTotals(invoices + notes, hasher), kept: KeptFiles([]))
        #expect(whole.invoiceCount == 1)
        #expect(whole.creditNoteCount == 2)
        let sums = try #require(whole.sums.first)
        #expect((sums.invoices, sums.net, sums.total) == (1, "100.00", "100.00"))
        #expect((sums.creditNotes, sums.creditedNet, sums.creditedTax) == (2, "45.00", "0.00"))
        #expect(sums.creditedTotal == "45.00")
        let billed = try Manifest(date, InvoiceTotals(invoices, hasher), kept: KeptFiles([]))
        #expect(whole.accountHashTotal == billed.accountHashTotal)
        let alone = try Manifest(date, InvoiceTotals(notes, hasher), kept: KeptFiles([]))
        #expect((alone.invoiceCount, alone.creditNoteCount, alone.accountHashTotal) == (0, 2, "0000000000000000"))
        #expect(alone.sums.map(\.net) == ["0.00"])
    }
}
