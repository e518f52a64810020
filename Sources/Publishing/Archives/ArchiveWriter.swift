import Domain
import Ledger
import System

/// The documents of a run of invoices that go into one archive.
struct ArchivePiece: Codable, Sendable {
    let archive: ArchivePlan.Key
    /// As they stand in the archive.
    private(set) var bytes: [UInt8] = []
    private(set) var entries: [ArchiveFormat.Entry] = []

    init(_ archive: ArchivePlan.Key) { self.archive = archive }

    /// Adds a document.
    mutating func add(_ name: String, _ body: [UInt8], _ format: ArchiveFormat) {
        let entry = format.entry(name, body.span)
        bytes += format.header(entry)
        bytes += body
        bytes.append(contentsOf: repeatElement(0, count: format.padding(body.count)))
        entries.append(entry)
    }
}

/// The archives of a night that are being written into its staging folder. Pieces come in the order of the invoices.
final class ArchiveWriter {
    private let plan: ArchivePlan
    private let format: ArchiveFormat
    private let staging: Directory
    private let isFlushedLater: Bool
    private var open: [ArchivePlan.Key: OpenArchive] = [:]

    init(_ plan: ArchivePlan, _ format: ArchiveFormat, in staging: Directory, isFlushedLater: Bool) {
        (self.plan, self.format) = (plan, format)
        (self.staging, self.isFlushedLater) = (staging, isFlushedLater)
    }

    /// Writes pieces behind those that were written before.
    func append(_ pieces: [ArchivePiece]) throws {
        for piece in pieces {
            let archive: OpenArchive
            if let known = open[piece.archive] {
                archive = known
            } else {
                archive = OpenArchive(try staging.create(plan.name(of: piece.archive)), format)
                open[piece.archive] = archive
            }
            try archive.append(piece)
        }
    }

    /// Ends all archives; gives them by name.
    func finish() throws -> [RecordedFile] {
        var files: [RecordedFile] = []
        for (key, archive) in open.sorted(by: { $0.key < $1.key }) {
            let (bytes, digest) = try archive.finish(isFlushedLater: isFlushedLater)
            files.append(RecordedFile(name: plan.name(of: key), bytes: bytes, digest: digest))
        }
        open = [:]
        return files
    }
}

/// An archive that is being written.
private final class OpenArchive {
    private var file: FileWriter?
    private let hasher = SHA256Hasher()
    private var directory: ArchiveFormat.Directory
    private var count = 0

    init(_ file: consuming FileWriter, _ format: ArchiveFormat) {
        self.file = consume file
        directory = ArchiveFormat.Directory(format)
    }

    func append(_ piece: ArchivePiece) throws {
        for entry in piece.entries { directory.add(entry) }
        try write(piece.bytes)
    }

    private func write(_ bytes: [UInt8]) throws {
        try file?.write(bytes.span)
        hasher.add(bytes.span)
        count += bytes.count
    }

    func finish(isFlushedLater: Bool) throws -> (bytes: Int, digest: SHA256Value) {
        try write(directory.end)
        guard let file = file.take() else { return (count, hasher.finish()) }
        if isFlushedLater { try file.close() } else { try file.finish() }
        return (count, hasher.finish())
    }
}
