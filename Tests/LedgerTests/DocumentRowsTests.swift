import Domain
import GRDB
import System
import TestSupport
import Testing

@testable import Ledger

@Suite("The documents of a night")
struct DocumentRowsTests {
    private struct Refused: Error, Equatable {}

    /// Documents of invoices 1 to `count`, each in two formats, of drawn sizes and digests.
    static func recorded(_ count: Int, _ archive: ArchiveForm? = nil, seed: UInt64 = 1) -> RecordedDocuments {
        var random = SeededGenerator(seed: seed)
        func digest() -> SHA256Value {
            SHA256Digest.value(of: (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        var recorded = RecordedDocuments(prefix: "T", archive: archive)
        recorded.kinds = [DocumentKind(format: "ubl", suffix: ".xml"), DocumentKind(format: "html", suffix: ".html")]
        for sequence in 1..<(count + 1) {
            for kind in [1, 0] {
                let size = Int.random(in: 0...1 << 40, using: &random)
                recorded.documents.append(
                    RecordedDocument(place: Int64(sequence), kind: kind, bytes: size, digest: digest())
                )
            }
        }
        recorded.files = ["SHA256SUMS", "manifest.json"].map { RecordedFile(name: $0, bytes: 7, digest: digest()) }
        return recorded
    }

    private static func night(_ text: String, _ count: Int) throws -> NightEntry {
        let date = try HandMade.day(text)
        return HandMade.night(
            date,
            try (0..<count).map { try HandMade.invoice(Text("s\($0) \(text)"), instalment: 1, on: date, cents: 100) }
        )
    }

    @Test("What was sealed is what is read, and what SQL shows", arguments: [nil, .tar, .zip] as [ArchiveForm?])
    func roundTrip(archive: ArchiveForm?) throws {
        try HandMade.withLedger { ledger, path in
            let first = try Self.night("2026-01-30", 2)
            _ = try ledger.commit(first, documents: { _ in Self.recorded(2, seed: 2) })
            var recorded = Self.recorded(3, archive)
            for index in recorded.documents.indices { recorded.documents[index].place += 2 }
            let night = try Self.night("2026-01-31", 3)
            _ = try ledger.commit(night, documents: { _ in recorded })
            let found = try #require(try ledger.recordedDocuments(of: night.date))
            #expect(found == recorded)
            #expect(try ledger.recordedDocuments(of: first.date) == Self.recorded(2, seed: 2))
            #expect(try ledger.recordedDocuments(of: try HandMade.day("2026-01-29")) == nil)
            #expect(try ledger.faults() == [])
            let rows = try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT invoice || suffix AS file, format, bytes, sha256 FROM v_document
                        WHERE business_date = '2026-01-31' ORDER BY file
                        """
                )
                .map { ["\($0["file"] as String)", $0["format"], "\($0["bytes"] as Int64)", $0["sha256"]] }
            }
            let expected = recorded.documents.map { document in
                let kind = recorded.kinds[document.kind]
                let name = "T-2026-0000000\(document.place)\(kind.suffix)"
                return [name, kind.format.string, "\(document.bytes)", document.digest.hex]
            }
            #expect(rows == expected)
        }
    }

    @Test(
        "They are asked for last, with the night's files; where that fails nothing is closed and the failure is told as it is"
    )
    func refused() throws {
        try HandMade.withLedger { ledger, _ in
            var night = try Self.night("2026-01-31", 1)
            night.keptFiles = {
                [
                    NamedFile(name: "notifications/1.eml", bytes: [1]), NamedFile(name: "a.csv", bytes: [2]),
                ]
            }
            var given: [NightFile] = []
            #expect(throws: Refused()) {
                _ = try ledger.commit(night) { files in
                    given = files
                    throw Refused()
                }
            }
            #expect(given.map(\.name) == ["a.csv", "notifications/1.eml"])
            #expect(try ledger.state().lastClosed == nil)
            #expect(try ledger.faults() == [])
        }
    }

    @Test("Documents that are not of the night's invoices are refused", arguments: [0, 1, 3])
    func others(count: Int) throws {
        try HandMade.withLedger { ledger, _ in
            let night = try Self.night("2026-01-31", 2)
            #expect(throws: LedgerError.self) {
                _ = try ledger.commit(night, documents: { _ in Self.recorded(count) })
            }
            #expect(try ledger.state().lastClosed == nil)
        }
    }

    @Test(
        "A change by hand is found, and what cannot be read is named",
        arguments: ["kind = 9", "bytes = -1", "sha256 = x'00'"]
    )
    func damaged(change: String) throws {
        try HandMade.withLedger { ledger, path in
            let night = try Self.night("2026-01-31", 2)
            _ = try ledger.commit(night, documents: { _ in Self.recorded(2) })
            try changing(path, "UPDATE document SET \(change) WHERE sequence = 2 AND kind = 1")
            #expect(try !ledger.faults().isEmpty)
            let fault = #expect(throws: LedgerError.self) { try ledger.recordedDocuments(of: night.date) }
            let words = "table document, row business_date 2026-01-31, sequence 2"
            #expect(fault.map { "\($0)".contains(words) } ?? false, "\(String(describing: fault))")
        }
    }

    @Test("Those of credit notes come after those of invoices, and a night may have no others")
    func creditNotes() throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-01-30")
            let draft = try HandMade.invoice("s", instalment: 7, on: date, cents: 100)
            _ = try ledger.commit(HandMade.night(date, [draft]), documents: { _ in Self.recorded(1) })
            let invoice = HandMade.issued(draft, 1)
            func notes(_ numbers: ClosedRange<Int>, on text: String) throws -> [CreditNote] {
                try numbers.map {
                    CreditNote.part(
                        of: invoice,
                        charge: 1,
                        units: 10,
                        number: $0,
                        on: try HandMade.day(text),
                        id: Text("c\($0)")
                    )
                }
            }
            var mixed = try Self.night("2026-01-31", 1)
            mixed.creditNotes = try notes(1...2, on: "2026-01-31")
            var alone = try Self.night("2026-02-01", 0)
            alone.creditNotes = try notes(3...3, on: "2026-02-01")
            for (night, places, name) in [
                (mixed, [2, 10_000_000_001, 10_000_000_002], "T"), (alone, [10_000_000_003], ""),
            ] as [(NightEntry, [Int64], Text)] {
                var recorded = Self.recorded(places.count)
                (recorded.prefix, recorded.creditNotePrefix) = (name, "CN")
                for index in recorded.documents.indices { recorded.documents[index].place = places[index / 2] }
                let numbers = try ledger.commit(night, documents: { _ in recorded })
                #expect(numbers.map(\.place) == places)
                #expect(try ledger.recordedDocuments(of: night.date) == recorded)
            }
            #expect(try ledger.faults() == [])
            let names = try DatabaseQueue(path: path).read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT DISTINCT invoice FROM v_document ORDER BY business_date, invoice DESC"
                )
            }
            #expect(
                names == [
                    "T-2026-00000001", "T-2026-00000002", "CN-2026-00000002", "CN-2026-00000001", "CN-2026-00000003",
                ]
            )
            let documents = try ledger.invoices(of: mixed.date)
            #expect((documents.count, documents.creditNotes) == (3, 2))
            let expected = zip(mixed.creditNotes, 1...).map { HandMade.issued($0, Int64($1)) }
            #expect(try documents.run(1..<3) == expected)
            let note = try #require(try ledger.regenerable("CN-2026-00000003"))
            #expect(note.issued == HandMade.issued(alone.creditNotes[0], 3))
            #expect(note.contract == nil)
        }
    }

    @Test("Documents of credit notes that the night does not have are refused")
    func otherCreditNotes() throws {
        try HandMade.withLedger { ledger, _ in
            let night = try Self.night("2026-01-31", 1)
            var recorded = Self.recorded(2)
            recorded.creditNotePrefix = "CN"
            for index in 2...3 { recorded.documents[index].place = 10_000_000_001 }
            #expect(throws: LedgerError.self) { _ = try ledger.commit(night, documents: { _ in recorded }) }
            #expect(try ledger.state().lastClosed == nil)
        }
    }
}
