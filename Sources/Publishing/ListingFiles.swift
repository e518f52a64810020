import Domain
import Foundation
import Ledger
import System

/// The files of a night's folder that list all others, written while the others are listed: there may be a million.
struct ListingFiles {
    let listing: FolderListing
    /// The manifest before its files, and after them.
    private let head: [UInt8]
    private let tail: [UInt8]

    /// How many bytes are passed on at a time.
    private static let piece = 1 << 16

    /// The files that list others.
    static let manifest = "manifest.json"
    static let sums = "SHA256SUMS"
    /// The file whose presence says that the folder is whole.
    static let mark = "_SUCCESS"
    static var markFile: PublishedFile { PublishedFile(name: mark, body: []) }
    /// Those whose digests the ledger keeps and that are neither documents nor archives: they list others, or are for finance.
    static let names = [manifest, sums] + FinanceFile.allCases.map(\.name)

    /// The listing files of a night.
    init(_ listing: FolderListing, _ totals: InvoiceTotals, kept: KeptFiles) throws {
        self.listing = listing
        let json: [UInt8]
        do {
            json = try Manifest(listing.date, totals, kept: kept).json()
        } catch {
            throw PublishingError(.invariant, "the manifest of \(listing.date) cannot be written: \(error)")
        }
        let opening = Array("\"files\" : [".utf8)
        guard let start = json.firstRange(of: opening)?.upperBound,
            let end = json[start...].firstIndex(of: UInt8(ascii: "]"))
        else { throw PublishingError(.invariant, "the manifest of \(listing.date) has no place for files") }
        head = Array(json[..<start])
        tail = Array(json[end...])
    }

    // CLEVER CODE. What: the list of files is written by hand into the JSON that the encoder made of a manifest without
    // files. Why: for a million documents the encoder would take 1.5 GB, and forty times as long. The plain version:
    // `Manifest.json()` with all files. Held equal by ManifestTests, for drawn folders.

    /// Passes the bytes of `manifest.json` piece by piece.
    private func writeManifest(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var text = head
        text.reserveCapacity(2 * Self.piece)
        var isFirst = true
        try listing.forEach { file in
            Self.append(isFirst ? "\n    {\n" : ",\n    {\n", to: &text)
            isFirst = false
            Self.append("      \"bytes\" : ", to: &text)
            text += String(file.bytes).utf8
            if let documents = listing.documents(in: file.name) { try writeEntries(documents, to: &text, body) }
            Self.append(",\n      \"name\" : ", to: &text)
            Self.append(quoted: file.name, to: &text)
            Self.append(",\n      \"sha256\" : \"", to: &text)
            file.digest.appendHex(to: &text)
            Self.append("\"\n    }", to: &text)
            try Self.passIfFull(&text, body)
        }
        Self.append(isFirst ? "\n\n  " : "\n  ", to: &text)
        text += tail
        try body(text[...])
    }

    /// The documents in an archive.
    private func writeEntries(
        _ documents: [Int],
        to text: inout [UInt8],
        _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        Self.append(",\n      \"entries\" : [\n", to: &text)
        for (place, index) in documents.enumerated() {
            let document = listing.recorded.documents[index]
            Self.append(place == 0 ? "        {\n" : ",\n        {\n", to: &text)
            Self.append("          \"bytes\" : ", to: &text)
            text += String(document.bytes).utf8
            Self.append(",\n          \"name\" : ", to: &text)
            Self.append(quoted: listing.name(index), to: &text)
            Self.append(",\n          \"sha256\" : \"", to: &text)
            document.digest.appendHex(to: &text)
            Self.append("\"\n        }", to: &text)
            try Self.passIfFull(&text, body)
        }
        Self.append("\n      ]", to: &text)
    }

    private static func append(_ part: StaticString, to text: inout [UInt8]) {
        text += UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    }

    /// A text as the encoder writes it.
    private static func append(quoted name: String, to text: inout [UInt8]) {
        let isPlain = name.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
            text.append(UInt8(ascii: "\""))
            text += name.utf8
            text.append(UInt8(ascii: "\""))
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A string can always be encoded.
        text += (try? encoder.encode(name)) ?? Data()
    }

    private static func passIfFull(_ text: inout [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
        guard text.count >= piece else { return }
        try body(text[...])
        text.removeAll(keepingCapacity: true)
    }

    /// Appends the line of a file in `SHA256SUMS`.
    static func appendSum(_ name: String, _ digest: SHA256Value, to text: inout [UInt8]) {
        digest.appendHex(to: &text)
        text += "  \(name)\n".utf8
    }

    /// Passes the bytes of `SHA256SUMS` piece by piece.
    private func writeSums(manifest: SHA256Value, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var text: [UInt8] = []
        func add(_ name: String, _ digest: SHA256Value) throws {
            Self.appendSum(name, digest, to: &text)
            try Self.passIfFull(&text, body)
        }
        try listing.forEach { try add($0.name, $0.digest) }
        try add(Self.manifest, manifest)
        try body(text[...])
    }

    /// `manifest.json`.
    var manifest: PublishedFile { PublishedFile(name: Self.manifest) { try writeManifest($0) } }

    /// `SHA256SUMS`; `manifest`: the digest of `manifest.json`.
    func sums(manifest: SHA256Value) -> PublishedFile {
        PublishedFile(name: Self.sums) { try writeSums(manifest: manifest, $0) }
    }
}
