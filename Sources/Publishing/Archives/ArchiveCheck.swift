import Domain
import Ledger
import System

/// Holds an archive against the documents that it must have, byte for byte, without making one of them.
///
/// Where every document stands follows from the names and sizes of those before it, so all cores can look at once.
struct ArchiveCheck: Sendable {
    private let listing: FolderListing
    private let documents: [Int]
    private let format: ArchiveFormat
    /// Where the header of each document begins, and at the end where the last document ends.
    private let places: [Int]

    /// The check of an archive by its name; nil: there is none of this name.
    init?(_ name: String, _ listing: FolderListing) {
        guard let form = listing.recorded.archive, let documents = listing.documents(in: name) else { return nil }
        (self.listing, self.documents) = (listing, documents)
        format = ArchiveFormat(form, listing.date)
        var (places, place) = ([0], 0)
        for index in documents {
            let bytes = listing.recorded.documents[index].bytes
            place += format.headerLength(listing.name(index), bytes) + bytes + format.padding(bytes)
            places.append(place)
        }
        self.places = places
    }

    private struct Altered: Error {
        /// The document; nil: what ends the archive.
        var document: String?
    }

    /// What an archive that is not as it must be has in common with the right one.
    enum Verdict: Hashable {
        case same
        /// It differs from this document on; nil: behind the last.
        case altered(from: String?)
    }

    /// Reads an archive.
    func verdict(on file: PlacedReader) throws -> Verdict {
        var directory = ArchiveFormat.Directory(format)
        do {
            try AllCores.inOrder(
                documents.count,
                length: 32,
                begin: { Desk() },
                end: { _ in },
                { range, desk in try entries(of: range, in: file, desk) },
                take: { entries in for entry in entries { directory.add(entry) } }
            )
        } catch let altered as Altered {
            return .altered(from: altered.document)
        }
        let (end, place) = (directory.end, places[documents.count])
        guard file.count == place + end.count, try file.read(place..<file.count) == end else {
            return .altered(from: nil)
        }
        return .same
    }

    /// What one core works with.
    private final class Desk {
        let hasher = SHA256Hasher()
        var block: [UInt8] = []
    }

    /// How many bytes of documents are read at once, unless one is larger.
    private static let blockBytes = 1 << 18

    /// The entries of documents that stand in the archive, read in blocks.
    private func entries(of range: Range<Int>, in file: PlacedReader, _ desk: Desk) throws -> [ArchiveFormat.Entry] {
        var entries: [ArchiveFormat.Entry] = []
        var block: [UInt8] = []
        swap(&block, &desk.block)
        defer { swap(&block, &desk.block) }
        var first = range.lowerBound
        while first < range.upperBound {
            var last = first + 1
            while last < range.upperBound, places[last + 1] - places[first] <= Self.blockBytes { last += 1 }
            let start = places[first]
            let end = min(places[last], file.count)
            let count = start < end ? try file.read(start..<end, into: &block) : 0
            for place in first..<last {
                let name = listing.name(documents[place])
                guard places[place + 1] - start <= count else { throw Altered(document: name) }
                let bytes = block.span.extracting(places[place] - start..<places[place + 1] - start)
                entries.append(try entry(of: place, name, bytes, desk.hasher))
            }
            first = last
        }
        return entries
    }

    /// The entry of a document with all that belongs to it: the bytes before it and behind it.
    private func entry(
        of place: Int,
        _ name: String,
        _ bytes: Span<UInt8>,
        _ hasher: SHA256Hasher
    ) throws -> ArchiveFormat.Entry {
        let document = listing.recorded.documents[documents[place]]
        let start = format.headerLength(name, document.bytes)
        let body = bytes.extracting(start..<start + document.bytes)
        let entry = format.entry(name, body)
        guard hasher.digest(of: body) == document.digest,
            Self.areSame(bytes.extracting(..<start), format.header(entry).span),
            Self.areEmpty(bytes.extracting((start + document.bytes)...))
        else { throw Altered(document: name) }
        return entry
    }

    private static func areSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        var differing: UInt8 = 0
        for place in one.indices { differing |= one[place] ^ other[place] }
        return differing == 0
    }

    private static func areEmpty(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        for place in bytes.indices { found |= bytes[place] }
        return found == 0
    }
}
