import Documents
public import Domain
public import Ledger
import System

/// Brings a closed night from the ledger into its folder: staged beside it, flushed, renamed into place.
///
/// On disk a night's folder is whole or absent. After a crash a staging folder may remain, which the next run removes.
public struct Publisher: Sendable {
    let output: OutputFolder
    let writer: DocumentWriter

    /// Publishes below the output folder.
    public init(_ output: OutputFolder, writer: DocumentWriter) {
        (self.output, self.writer) = (output, writer)
    }

    /// The path of a night's folder that already exists; nil where none does.
    public func folder(of date: CivilDate) throws -> String? {
        try OutputFolder.writing {
            let name = date.description
            for folder in [output.directory, try output.folder(OutputFolder.rejects)].compactMap(\.self) {
                guard try folder.kind(of: name) == .nothing else { return folder.path(of: name) }
            }
            return nil
        }
    }

    /// Publishes a night's folders; repeats that where they already exist with the same bytes, else it fails.
    public func publish(_ night: Ledger.PublishedNight) throws {
        for folder in try NightFolder.all(of: night, writer) { try place(folder) }
    }

    /// Stages files, flushes them and renames their folder into place.
    ///
    /// A night is published only when the name is on the disk too; a run that finds the folder after a crash cannot
    /// know that, and flushes it again.
    public func place(_ folder: NightFolder) throws {
        let isSame = try OutputFolder.writing {
            let parent = try output.ensureFolder(folder.parent ?? "")
            let isSame: Bool
            if let existing = try parent.folder(folder.name) {
                isSame = try Self.holds(folder.files, existing)
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
            throw PublishingError(
                .cannotWrite,
                "\(output.directory.path(of: folder.path)) already exists with other content; move it away, then "
                    + "run again"
            )
        }
    }

    private func stage(_ folder: NightFolder, in parent: Directory) throws {
        let staging = try output.makeStaging(folder.name, in: parent)
        try write(folder.files, into: staging)
        try finish(staging, as: folder.name, paths: folder.files.map(\.name), in: parent)
    }

    /// Writes files and their folders, flushed unless that is done for the whole file system later.
    func write(_ files: [PublishedFile], into staging: Directory, isFlushedLater: Bool = false) throws {
        var folders: [String: Directory] = ["": staging]
        for inner in Set(files.compactMap(\.folder)).sorted() { folders[inner] = try staging.makeFolder(inner) }
        for file in files {
            let folder = folders[file.folder ?? ""] ?? staging
            try file.write(as: file.ownName, in: folder, isFlushedLater: isFlushedLater)
        }
        for inner in folders.values where inner !== staging { try inner.flush() }
    }

    /// Renames a staging folder into place once all of it is on the disk. It fails where another process added or
    /// removed files meanwhile.
    func finish(_ staging: Directory, as name: String, paths: [String], in parent: Directory) throws {
        try staging.flush()
        let found = try staging.paths()
        let expected = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard found == expected else {
            let differing = Set(found).symmetricDifference(expected).sorted().prefix(3).joined(separator: ", ")
            throw SystemFault(staging.path, reason: "another process changed it while it was written (\(differing))")
        }
        try parent.rename(OutputFolder.staging + name, to: name)
    }

    /// Writes one file of a folder, replacing an existing one, completely or not at all; returns its path.
    @discardableResult
    public func place(_ file: PublishedFile, in folder: String) throws -> String {
        try OutputFolder.writing {
            // The file may belong in a subfolder, which may be missing too.
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

    /// Whether an existing folder has the content that would be written.
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
