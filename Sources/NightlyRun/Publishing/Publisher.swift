import Documents
import Domain
import Ledger
import System

/// Brings a closed night from the ledger into its folder: staged beside it, flushed, renamed into place.
///
/// On disk a night's folder is whole or absent. What a crash leaves is a staging folder, which the next try clears.
struct Publisher {
    private let output: OutputFolder
    private let writer: DocumentWriter

    /// Publishes below the output folder.
    init(_ output: OutputFolder, writer: DocumentWriter) {
        (self.output, self.writer) = (output, writer)
    }

    /// The path of a night's folder that stands already, if one does.
    func folder(of date: CivilDate) throws(RunFailure) -> String? {
        try OutputFolder.writing {
            let name = date.description
            for folder in [output.directory, try output.folder(OutputFolder.rejects)].compactMap(\.self) {
                guard try folder.kind(of: name) == .nothing else { return folder.path(of: name) }
            }
            return nil
        }
    }

    /// Publishes a night's folders; again where they stand already with the same bytes, else it refuses.
    func publish(_ night: Ledger.PublishedNight) throws(RunFailure) {
        for folder in try NightFolder.all(of: night, writer) { try place(folder) }
    }

    /// Stages files, flushes them and renames their folder into place.
    ///
    /// Only when the name is on the disk too is the night published; a run that finds the folder there after a crash
    /// cannot know that, and flushes it again.
    func place(_ folder: NightFolder) throws(RunFailure) {
        let isSame = try OutputFolder.writing {
            let parent = try output.ensureFolder(folder.parent ?? "")
            let isSame: Bool
            if let standing = try parent.folder(folder.name) {
                isSame = try Self.holds(folder.files, standing)
            } else {
                try stage(folder, in: parent)
                isSame = true
            }
            guard isSame else { return false }
            try parent.flush()
            try parent.flushParent()
            return true
        }
        guard isSame else {
            throw RunFailure(
                .cannotWrite,
                "\(output.directory.path(of: folder.path)) stands already and holds something else; move it away, then "
                    + "run again"
            )
        }
    }

    private func stage(_ folder: NightFolder, in parent: Directory) throws {
        let name = OutputFolder.staging + folder.name
        try parent.removeFolder(name)
        let staging = try parent.makeFolder(name)
        var folders: [String: Directory] = ["": staging]
        for inner in Set(folder.files.compactMap(\.folder)).sorted() { folders[inner] = try staging.makeFolder(inner) }
        for file in folder.files { try file.write(as: file.ownName, in: folders[file.folder ?? ""] ?? staging) }
        for inner in folders.values where inner !== staging { try inner.flush() }
        try staging.flush()
        // Whatever else came into the folder meanwhile is not published with it, and whatever left it is missed.
        let found = try staging.paths()
        guard found == folder.paths else {
            let differing = Set(found).symmetricDifference(folder.paths).sorted().prefix(3).joined(separator: ", ")
            throw SystemFault(staging.path, reason: "another process changed it while it was written (\(differing))")
        }
        try parent.rename(name, to: folder.name)
    }

    /// Writes one file of a folder, anew where it stands already, whole or not at all, and tells its path.
    @discardableResult
    func place(_ file: PublishedFile, in folder: String) throws(RunFailure) -> String {
        try OutputFolder.writing {
            // The file may belong in a folder of its own within that, which may be lost too.
            let place = try output.ensureFolder(file.folder.map { "\(folder)/\($0)" } ?? folder)
            let name = file.ownName
            let kind = try place.kind(of: name)
            guard kind == .nothing || kind == .file else {
                throw SystemFault(place.path(of: name), reason: "it is \(kind.words); move it away, then run again")
            }
            let staging = OutputFolder.staging + name
            try place.removeFile(staging)
            try file.write(as: staging, in: place)
            try place.rename(staging, to: name)
            try place.flush()
            return place.path(of: name)
        }
    }

    /// Whether a folder that stands already is the one that would be written.
    private static func holds(_ files: [PublishedFile], _ folder: Directory) throws -> Bool {
        guard try folder.paths() == NightFolder.paths(of: files) else { return false }
        var folders: [String: Directory] = ["": folder]
        for name in Set(files.compactMap(\.folder)) { folders[name] = try folder.folder(name) }
        for file in files {
            guard let place = folders[file.folder ?? ""], try file.isSame(in: place) else { return false }
        }
        return true
    }
}
