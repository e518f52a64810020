import Domain
import Foundation
import Ledger
import System
import TestSupport
import Testing

@testable import Publishing

@Suite("Archives held against the ledger")
struct ArchiveCheckTests {
    /// Sizes of documents that fill a block together, alone, or more than one.
    static let sizes: [[Int]] = [
        [1], [0, 0, 512], [100_000, 100_000, 100_000, 7], [1 << 18, (1 << 18) - 512, 513], [3 << 18, 1, 600_000, 2],
        Array(repeating: 9_000, count: 100),
    ]

    /// A night's documents of these sizes, with the archive that holds them.
    private struct Sample {
        let listing: FolderListing
        let bytes: [UInt8]
        /// Where the header of each document begins, and where the last one ends.
        let places: [Int]

        init(_ form: ArchiveForm, _ sizes: [Int]) throws {
            let date = try #require(CivilDate("2026-03-31"))
            let format = ArchiveFormat(form, date)
            var generator = SeededGenerator(seed: UInt64(sizes.count))
            let bodies = sizes.map { size in (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) } }
            var recorded = RecordedDocuments(prefix: "INV", archive: form)
            recorded.kinds = [DocumentKind(format: "ubl", suffix: ".xml")]
            recorded.documents = bodies.enumerated().map { index, body in
                RecordedDocument(
                    place: Int64(index) + 1,
                    kind: 0,
                    bytes: body.count,
                    digest: SHA256Digest.value(of: body)
                )
            }
            listing = FolderListing(date, recorded, others: [])
            var piece = ArchivePiece(ArchivePlan.Key(format: "ubl", block: 0))
            var places = [0]
            for (index, body) in bodies.enumerated() {
                piece.add(listing.name(index), body, format)
                places.append(piece.bytes.count)
            }
            var directory = ArchiveFormat.Directory(format)
            for entry in piece.entries { directory.add(entry) }
            (bytes, self.places) = (piece.bytes + directory.end, places)
        }

        func verdict(on bytes: [UInt8], _ form: ArchiveForm) throws -> ArchiveCheck.Verdict {
            try withTemporaryFolder { folder in
                let name = "invoices-ubl.\(form.rawValue)"
                try Data(bytes).write(to: folder.appending(path: name))
                let check = try #require(ArchiveCheck(name, listing))
                return try check.verdict(on: try Directory.open(folder.path).placedReader(name))
            }
        }
    }

    @Test(
        "A byte that differs is found in its document, wherever blocks begin and end",
        arguments: sizes,
        ArchiveForm.allCases
    )
    func altered(sizes: [Int], form: ArchiveForm) throws {
        let sample = try Sample(form, sizes)
        #expect(try sample.verdict(on: sample.bytes, form) == .same)
        let step = max(1, sizes.count / 7)
        for document in stride(from: 0, to: sizes.count, by: step) {
            let (start, end) = (sample.places[document], sample.places[document + 1])
            for place in Set([start, (start + end) / 2, end - 1]) {
                var bytes = sample.bytes
                bytes[place] ^= 0x20
                #expect(
                    try sample.verdict(on: bytes, form) == .altered(from: sample.listing.name(document)),
                    "\(place)"
                )
            }
            // Cut off within it: what stands before it was right.
            let cut = Array(sample.bytes[..<(end - 1)])
            #expect(try sample.verdict(on: cut, form) == .altered(from: sample.listing.name(document)))
        }
        #expect(try sample.verdict(on: sample.bytes + [0], form) == .altered(from: nil))
        #expect(try sample.verdict(on: Array(sample.bytes.dropLast()), form) == .altered(from: nil))
    }
}
