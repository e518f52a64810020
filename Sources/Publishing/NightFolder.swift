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
        // The digests are computed on all cores too.
        var documents = try writer.write(night.invoices, by: night.templates) { document in
            (body: document.body, entry: Manifest.File(name: document.name, document.body))
        }
        documents += night.files.map { ($0.bytes, Manifest.File(name: $0.name, $0.bytes)) }
        documents.sort { $0.entry.name.utf8.lexicographicallyPrecedes($1.entry.name.utf8) }
        return documents.map { PublishedFile(name: $0.entry.name, body: $0.body) }
            + (try lastFiles(of: night, invoices: night.invoices, documents.map(\.entry)))
    }

    /// The files that list all others of a night's folder, and mark it as complete.
    static func lastFiles(
        of night: Ledger.PublishedNight,
        invoices: [IssuedInvoice],
        _ entries: [Manifest.File]
    ) throws -> [PublishedFile] {
        var entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let manifest: [UInt8]
        do {
            manifest = try Manifest(night, invoices: invoices, files: entries).json()
        } catch {
            throw PublishingError(.invariant, "the manifest of \(night.date) cannot be written: \(error)")
        }
        entries.append(Manifest.File(name: "manifest.json", manifest))
        let sums = entries.map { "\($0.sha256)  \($0.name)\n" }.joined()
        return [
            PublishedFile(name: "manifest.json", body: manifest),
            PublishedFile(name: "SHA256SUMS", body: Array(sums.utf8)),
            PublishedFile(name: "_SUCCESS", body: []),
        ]
    }

    /// The paths of files, sorted by bytes.
    static func paths(of files: [PublishedFile]) -> [String] {
        files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
