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
                begin: { SHA256Hasher() },
                end: { _ in },
                { range, hasher in try range.map { try entry(of: $0, in: file, hasher) } },
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

    /// The entry of a document that stands in the archive with all that belongs to it.
    private func entry(_ name: String, _ body: ArraySlice<UInt8>) -> ArchiveFormat.Entry {
        format.entry(name, body.span)
    }

    private func entry(of place: Int, in file: PlacedReader, _ hasher: SHA256Hasher) throws -> ArchiveFormat.Entry {
        let (name, document) = (listing.name(documents[place]), listing.recorded.documents[documents[place]])
        let range = places[place]..<places[place + 1]
        guard file.count >= range.upperBound else { throw Altered(document: name) }
        let bytes = try file.read(range)
        let start = format.headerLength(name, document.bytes)
        guard bytes.count == range.count else { throw Altered(document: name) }
        let body = bytes[start..<start + document.bytes]
        let entry = entry(name, body)
        guard hasher.digest(of: body.span) == document.digest, bytes[..<start].elementsEqual(format.header(entry)),
            bytes[body.endIndex...].allSatisfy({ $0 == 0 })
        else { throw Altered(document: name) }
        return entry
    }
}
