import Documents
public import Domain
import Ledger
public import System

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

    /// The path of a night's folder or mark that already exists; nil where none does.
    public func folder(of date: CivilDate) throws -> String? {
        try OutputFolder.writing {
            let name = date.description
            let inner = try [OutputFolder.rejects, OutputFolder.quiet].map { try output.folder($0) }
            for folder in ([output.directory] + inner).compactMap(\.self) {
                guard try folder.kind(of: name) == .nothing else { return folder.path(of: name) }
            }
            return nil
        }
    }

    /// Publishes a night's folders from the ledger alone; repeats that where they already exist with the same bytes, else it
    /// fails.
    public func publish(_ source: NightSource) throws {
        if let rejects = NightFolder.rejects(of: source.night) { try place(rejects) }
        if source.hasFolder { try placeFolder(of: source) }
        if source.hasQuietMark { try placeQuietMark(source.night.date) }
    }

    /// Leaves the mark of a quiet night that is closed, an empty file; one that is there already is left as it is.
    public func placeQuietMark(_ date: CivilDate) throws {
        let name = date.description
        let isEmpty = try OutputFolder.writing {
            let folder = try output.ensureFolder(OutputFolder.quiet)
            let kind = try folder.kind(of: name)
            if kind == .nothing {
                // It has no bytes: its name is all that has to be on the disk.
                try folder.create(name).close()
            } else {
                guard kind == .file, try folder.size(of: name) == 0 else { return false }
            }
            try folder.flush()
            return true
        }
        guard isEmpty else { throw existsAlready("\(OutputFolder.quiet)/\(name)") }
    }

    /// The same of a night's folder with documents and books, which it has.
    public func placeFolder(of source: NightSource) throws {
        guard source.hasDocuments else {
            return try place(try NightFolder.withoutDocuments(source.night, source.finance))
        }
        let name = source.night.date.description
        if let existing = try OutputFolder.writing({ try output.directory.folder(name) }) {
            guard try holds(source, existing) else { throw existsAlready(name) }
        } else {
            let (sealed, staging) = try stage(source)
            try finish(sealed, staging)
        }
        try OutputFolder.writing {
            try output.directory.flush()
            try output.directory.flushParent()
        }
    }

    /// Writes a night's folder into a staging folder, from the ledger alone: the same bytes as on its night.
    private func stage(_ source: NightSource) throws -> (SealedDocuments, Directory) {
        let (night, form) = (source.night, source.recorded?.archive)
        var sealed = try seal(night.date, source.runs, by: night.templates, archive: form, finance: source.finance)
        let written = try complete(&sealed, with: night.files)
        if let recorded = source.recorded, let written, let name = written.difference(from: recorded, night.date) {
            discard(night.date)
            throw PublishingError(
                .invariant,
                "\(name) of the night of \(night.date) is written differently than when the night was closed; use the "
                    + "version of nightbill that closed it"
            )
        }
        guard let staging = sealed.staging else {
            throw PublishingError(.invariant, "the night of \(night.date) has no document")
        }
        return (sealed, staging)
    }

    /// Whether a folder has all files of a night, with the same bytes, and no other.
    private func holds(_ source: NightSource, _ folder: Directory) throws -> Bool {
        let expected = try source.expected(writer)
        let check = FolderCheck(source.night.date, expected)
        let others = try NightFolder.besideDocuments(source, expected).files
        let names = Set(others.map(\.name))
        return try OutputFolder.writing {
            let found = try folder.paths()
            guard found.count == names.count + check.count, found.allSatisfy({ names.contains($0) || check.has($0) }),
                try check.faults(in: folder).isEmpty
            else { return false }
            return try Self.holds(others, folder, found: nil)
        }
    }

    private func existsAlready(_ path: String) -> PublishingError {
        PublishingError(
            .cannotWrite,
            "\(output.directory.path(of: path)) already exists with other content; move it away, then run again"
        )
    }

    /// Writes documents, archives and listing files of a night's folder again, by their names: the night is staged as a
    /// whole, and they are moved into the folder.
    public func restore(_ names: [String], of source: NightSource, in folder: Directory) throws {
        let (sealed, staging) = try stage(source)
        try OutputFolder.writing {
            for name in names { try staging.move(name, to: folder) }
            try folder.flush()
        }
        discard(sealed.date)
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
                isSame = try Self.holds(folder.files, existing, found: existing.paths())
            } else {
                try stage(folder, in: parent)
                isSame = true
            }
            guard isSame else { return false }
            try parent.flush()
            try parent.flushParent()
            return true
        }
        guard isSame else { throw existsAlready(folder.path) }
    }

    private func stage(_ folder: NightFolder, in parent: Directory) throws {
        let staging = try output.makeStaging(folder.name, in: parent)
        try write(folder.files, into: staging)
        try finish(staging, as: folder.name, paths: folder.files.map(\.name), in: parent)
    }

    /// Writes files and their folders, each flushed.
    private func write(_ files: [PublishedFile], into staging: Directory) throws {
        var folders: [String: Directory] = ["": staging]
        for inner in Set(files.compactMap(\.folder)).sorted() { folders[inner] = try staging.makeFolder(inner) }
        for file in files {
            let folder = folders[file.folder ?? ""] ?? staging
            try file.write(as: file.ownName, in: folder)
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

    /// Whether an existing folder has the content that would be written; `found`: the paths in it, where they are compared.
    private static func holds(_ files: [PublishedFile], _ folder: Directory, found: [String]?) throws -> Bool {
        if let found, found != NightFolder.paths(of: files) { return false }
        var folders: [String: Directory] = ["": folder]
        for name in Set(files.compactMap(\.folder)) { folders[name] = try folder.folder(name) }
        for file in files {
            guard let place = folders[file.folder ?? ""], try file.isSame(in: place) else { return false }
        }
        return true
    }
}
