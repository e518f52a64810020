import Documents
import Domain
public import Ledger

/// A folder that a night publishes: its place below the output folder, and its files.
public struct NightFolder {
    /// The folder above it, below the output folder; nil: the output folder itself.
    public var parent: String?
    public var name: String
    public var files: [PublishedFile]

    /// Its path below the output folder.
    public var path: String { parent.map { "\($0)/\(name)" } ?? name }

    /// The paths of its files, sorted by bytes.
    var paths: [String] { Self.paths(of: files) }

    /// All that a night publishes, from the ledger alone.
    public static func all(of night: Ledger.PublishedNight, _ writer: DocumentWriter) throws -> [NightFolder] {
        var folders: [NightFolder] = []
        if let rejects = rejects(of: night) { folders.append(rejects) }
        if !night.invoices.isEmpty || night.touchedBook {
            folders.append(NightFolder(parent: nil, name: night.date.description, files: try files(of: night, writer)))
        }
        return folders
    }

    /// The folder of the rows that a night rejected or held; nil: unchanged since the night before.
    static func rejects(of night: Ledger.PublishedNight) -> NightFolder? {
        guard !night.rejects.isEmpty else { return nil }
        let files = night.rejects.map { PublishedFile($0) }
        return NightFolder(parent: OutputFolder.rejects, name: night.date.description, files: files)
    }

    /// All files of a night's folder, in the order in which they are written; `_SUCCESS` is the last.
    private static func files(
        of night: Ledger.PublishedNight,
        _ writer: DocumentWriter
    ) throws -> [PublishedFile] {
        let (sealed, bodies) = try writer.render(night.date, InvoiceRuns(night.invoices), by: night.templates)
        let recorded = sealed.recorded ?? RecordedDocuments(prefix: "", archive: nil)
        let listing = FolderListing(night.date, recorded, kept: night.files)
        var files = recorded.documents.indices.map { PublishedFile(name: listing.name($0), body: bodies[$0]) }
        files += night.files.map { PublishedFile(name: $0.name, body: $0.bytes) }
        files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let last = try ListingFiles(listing, sealed.totals, kept: night.files)
        return files + [
            last.manifest, last.sums(manifest: try last.manifest.recorded().digest),
            PublishedFile(name: ListingFiles.mark, body: []),
        ]
    }

    /// The paths of files, sorted by bytes.
    static func paths(of files: [PublishedFile]) -> [String] {
        files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
