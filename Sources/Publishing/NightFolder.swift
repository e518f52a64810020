import Documents
import Domain
public import Ledger

/// A folder that a night publishes: its place below the output folder, and its files, without documents.
public struct NightFolder {
    /// The folder above it, below the output folder; nil: the output folder itself.
    public var parent: String?
    public var name: String
    public var files: [PublishedFile]

    /// The file that lists all others of a night's folder, with their digests.
    public static var manifest: String { ListingFiles.manifest }

    /// Its path below the output folder.
    public var path: String { parent.map { "\($0)/\(name)" } ?? name }

    /// The folder of the rows that a night rejected or held; nil: unchanged since the night before.
    public static func rejects(of night: Ledger.PublishedNight) -> NightFolder? {
        guard !night.rejects.isEmpty else { return nil }
        let files = night.rejects.map { PublishedFile($0) }
        return NightFolder(parent: OutputFolder.rejects, name: night.date.description, files: files)
    }

    /// The folder of a night that has no documents.
    static func withoutDocuments(_ night: Ledger.PublishedNight, _ finance: NightFinance?) throws -> NightFolder {
        var files = night.files.map(PublishedFile.init)
        var sealed = SealedDocuments(night.date, staging: nil, finance)
        try sealed.close(with: KeptFiles(night.files)) { file in
            files.append(file)
            return try file.recorded()
        }
        return NightFolder(parent: nil, name: night.date.description, files: files + [ListingFiles.markFile])
    }

    /// The folder of a night but for its documents and archives; `expected`: what its listing files must be.
    public static func besideDocuments(_ source: NightSource, _ expected: RecordedDocuments) throws -> NightFolder {
        guard source.hasDocuments else { return try withoutDocuments(source.night, source.finance) }
        let kept = source.night.files.map(PublishedFile.init)
        let listing = expected.files.filter { ListingFiles.names.contains($0.name) }.map { PublishedFile($0) }
        return NightFolder(
            parent: nil,
            name: source.night.date.description,
            files: kept + listing + [ListingFiles.markFile]
        )
    }

    /// The paths of files, sorted by bytes.
    static func paths(of files: [PublishedFile]) -> [String] {
        files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
