import Documents
import Domain
import Ledger

/// A folder that a night publishes: where it belongs below the output folder, and its files.
struct NightFolder {
    /// The folder above it, below the output folder; nil: the output folder itself.
    var parent: String?
    var name: String
    var files: [PublishedFile]

    /// Its path below the output folder.
    var path: String { parent.map { "\($0)/\(name)" } ?? name }

    /// The paths of its files, sorted by bytes.
    var paths: [String] { Self.paths(of: files) }

    /// All that a night publishes, from the ledger alone.
    static func all(of night: Ledger.PublishedNight, _ writer: DocumentWriter) throws(RunFailure) -> [NightFolder] {
        var folders: [NightFolder] = []
        let name = night.date.description
        if !night.rejects.isEmpty {
            let files = night.rejects.map { PublishedFile($0) }
            folders.append(NightFolder(parent: OutputFolder.rejects, name: name, files: files))
        }
        if !night.invoices.isEmpty || night.touchedBook {
            folders.append(NightFolder(parent: nil, name: name, files: try files(of: night, writer)))
        }
        return folders
    }

    /// All files of a night's folder, in the order in which they are written; `_SUCCESS` is the last.
    private static func files(
        of night: Ledger.PublishedNight,
        _ writer: DocumentWriter
    ) throws(RunFailure) -> [PublishedFile] {
        // The digests too are made on all cores.
        var documents = try writer.write(night.invoices, by: night.templates) { document in
            (body: document.body, entry: Manifest.File(name: document.name, document.body))
        }
        documents += night.files.map { ($0.bytes, Manifest.File(name: $0.name, $0.bytes)) }
        documents.sort { $0.entry.name.utf8.lexicographicallyPrecedes($1.entry.name.utf8) }
        let manifest = Manifest(night.date, invoices: night.invoices, files: documents.map(\.entry))
        do {
            let body = try manifest.json()
            documents.append((body, Manifest.File(name: "manifest.json", body)))
        } catch {
            throw RunFailure(.invariant, "the manifest of \(night.date) cannot be written: \(error)")
        }
        let sums = documents.map { "\($0.entry.sha256)  \($0.entry.name)\n" }.joined()
        var files = documents.map { PublishedFile(name: $0.entry.name, body: $0.body) }
        files.append(PublishedFile(name: "SHA256SUMS", body: Array(sums.utf8)))
        files.append(PublishedFile(name: "_SUCCESS", body: []))
        return files
    }

    /// The paths of files, sorted by bytes.
    static func paths(of files: [PublishedFile]) -> [String] {
        files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
