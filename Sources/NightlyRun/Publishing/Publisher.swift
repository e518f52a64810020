import Documents
import Domain
import Ledger

/// Brings a closed night from the ledger into its folder: staged beside it, flushed, renamed into place.
///
/// On disk a night's folder is whole or absent. What a crash leaves is a staging folder, which the next try clears.
struct Publisher {
    let output: String
    let writer: DocumentWriter

    /// Publishes below the output folder; `megabytes` is the memory that libxslt may take for a document.
    init(output: String, megabytes: Int = Settings.defaultTemplateMegabytes) {
        self.output = output
        writer = DocumentWriter(megabytes: megabytes)
    }

    private static let rejects = "rejects"
    private static let staging = ".staging-"

    /// Makes sure that the output folder can be written before a night is committed for it, and clears away what killed
    /// runs had staged.
    func prepare() throws(RunFailure) {
        let probe = "\(output)/.staging"
        try writing {
            try Files.makeFolder(output)
            try clearStaging(in: output)
            if try Files.exists("\(output)/\(Self.rejects)") { try clearStaging(in: "\(output)/\(Self.rejects)") }
            try Files.write([], to: probe)
            try Files.removeFile(probe)
        }
    }

    private func clearStaging(in parent: String) throws {
        for name in try Files.names(in: parent) where name.hasPrefix(Self.staging) {
            let path = "\(parent)/\(name)"
            guard CivilDate(String(name.dropFirst(Self.staging.count))) != nil, try Files.kind(of: path) == .folder
            else { continue }
            try Files.removeFolder(path)
        }
    }

    /// The folder of a night that stands already, if one does.
    func folder(of date: CivilDate) throws(RunFailure) -> String? {
        try writing {
            try ["\(output)/\(date)", "\(output)/\(Self.rejects)/\(date)"].first(where: Files.exists)
        }
    }

    /// Publishes a night's folders; again where they stand already with the same bytes, else it refuses.
    func publish(_ night: Ledger.PublishedNight) throws(RunFailure) {
        for folder in try folders(of: night) { try place(folder) }
    }

    /// A folder that a night publishes: where it belongs below the output, and its files.
    struct Folder {
        /// The folder above it, below the output; nil: the output itself.
        var parent: String?
        var name: String
        var files: [PublishedFile]

        /// Its path below the output.
        var path: String { parent.map { "\($0)/\(name)" } ?? name }
    }

    /// All that a night publishes, from the ledger alone.
    func folders(of night: Ledger.PublishedNight) throws(RunFailure) -> [Folder] {
        var folders: [Folder] = []
        if !night.rejects.isEmpty {
            let files = night.rejects.map { PublishedFile(name: $0.name, body: $0.body) }
            folders.append(Folder(parent: Self.rejects, name: night.date.description, files: files))
        }
        if !night.invoices.isEmpty || night.touchedBook {
            folders.append(Folder(parent: nil, name: night.date.description, files: try files(of: night)))
        }
        return folders
    }

    /// All files of a night's folder, in the order in which they are written; `_SUCCESS` is the last.
    private func files(of night: Ledger.PublishedNight) throws(RunFailure) -> [PublishedFile] {
        var files = try writer.write(night.invoices, by: night.templates) { document in
            PublishedFile(name: document.name, body: document.body)
        }
        files += night.files.map { PublishedFile(name: $0.path, body: $0.body) }
        files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let manifest = Manifest(night.date, invoices: night.invoices, files: files)
        do {
            files.append(PublishedFile(name: "manifest.json", body: try manifest.json()))
        } catch {
            throw RunFailure(.invariant, "the manifest of \(night.date) cannot be written: \(error)")
        }
        let sums = files.map { "\($0.digest)  \($0.name)\n" }.joined()
        files.append(PublishedFile(name: "SHA256SUMS", body: Array(sums.utf8)))
        files.append(PublishedFile(name: "_SUCCESS", body: []))
        return files
    }

    /// Stages files, flushes them and renames their folder into place.
    ///
    /// Only when the name is on the disk too is the night published; a run that finds the folder there after a crash
    /// cannot know that, and flushes it again.
    func place(_ folder: Folder) throws(RunFailure) {
        let (files, name) = (folder.files, folder.name)
        let parent = folder.parent.map { "\(output)/\($0)" } ?? output
        let target = "\(parent)/\(name)"
        if try writing({ try Files.exists(target) }) {
            try compare(files, with: target)
        } else {
            let staging = "\(parent)/\(Self.staging)\(name)"
            try writing {
                try Files.makeFolder(parent)
                try Files.removeFolder(staging)
                try Files.makeFolder(staging)
                let folders = Set(files.compactMap(\.folder)).sorted()
                for folder in folders { try Files.makeFolder("\(staging)/\(folder)") }
                for file in files { try Files.write(file.body, to: "\(staging)/\(file.name)") }
                for folder in folders { try Files.flushFolder("\(staging)/\(folder)") }
                try Files.flushFolder(staging)
                try Files.rename(staging, to: target)
            }
        }
        try writing {
            try Files.flushFolder(parent)
            try Files.flushFolder(Files.parent(of: parent))
        }
    }

    /// Writes one file of a folder, anew where it stands already, whole or not at all, and tells its path.
    @discardableResult
    func place(_ file: PublishedFile, in folder: String) throws(RunFailure) -> String {
        let path = "\(output)/\(folder)/\(file.name)"
        // The file may belong in a folder of its own within that, which may be lost too.
        let place = Files.parent(of: path)
        let staging = "\(place)/.staging-\(path.dropFirst(place.count + 1))"
        try writing {
            try Files.makeFolder(place)
            try Files.write(file.body, to: staging)
            try Files.rename(staging, to: path)
            try Files.flushFolder(place)
        }
        return path
    }

    /// A folder that stands already must be the one that would be written.
    private func compare(_ files: [PublishedFile], with target: String) throws(RunFailure) {
        let same = try writing {
            guard try Files.paths(in: target) == files.map(\.name).sorted(by: Self.byBytes) else { return false }
            for file in files where try Files.read("\(target)/\(file.name)") != file.body { return false }
            return true
        }
        guard same else {
            throw RunFailure(
                .cannotWrite,
                "\(target) stands already and holds something else; move it away, then run again"
            )
        }
    }

    private static func byBytes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    private func writing<Value>(_ work: () throws -> Value) throws(RunFailure) -> Value {
        do {
            return try work()
        } catch {
            throw RunFailure(.cannotWrite, "cannot write the output: \(error)")
        }
    }
}
