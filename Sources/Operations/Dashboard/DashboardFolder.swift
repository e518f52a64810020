import Publishing
import Reports
import Synchronization
import System

/// The folder of a dashboard while it is written: beside its place, under another name, until it is whole.
final class DashboardFolder: Sendable {
    private let parent: Directory
    private let name: String
    private let staging: Directory
    /// Whether one flush of the file system is enough, so that no file needs its own.
    private let flushesOnce: Bool
    private let state = Mutex(State())

    private struct State {
        /// Folders that are open, by their paths.
        var folders: [String: Directory] = [:]
        var files = 0
    }

    /// How many folders are kept open at once.
    private static let mostOpen = 64

    private var stagingName: String { OutputFolder.unfinished(name) }
    /// Where the pages before are between two renames, on a file system that cannot exchange two folders.
    private var formerName: String { OutputFolder.unfinished("\(name)-former") }

    /// A folder to be written at a path, where there is nothing, an empty folder, or a dashboard.
    ///
    /// - Throws: ``CommandFailure`` (73) where something else is there, (75) where another program writes there.
    init(_ path: String) throws {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        name = Path.name(of: path)
        guard !["", ".", ".."].contains(name) else {
            throw CommandFailure(.usage, "--output needs the path of a folder by its name, not \"\(path)\"")
        }
        parent = try Directory.make(Path.parent(of: path), mode: 0o750)
        (staging, flushesOnce) = try Self.begin(name, in: parent)
    }

    private static func begin(_ name: String, in parent: Directory) throws -> (Directory, Bool) {
        try check(name, in: parent)
        let stagingName = OutputFolder.unfinished(name)
        if let left = try parent.folder(stagingName) {
            try lock(left)
            try parent.removeWhole(stagingName)
        }
        let staging = try parent.makeFolder(stagingName)
        try lock(staging)
        return (staging, staging.canFlushAll)
    }

    private static func lock(_ folder: Directory) throws {
        guard try folder.lock() else {
            throw CommandFailure(
                .ledgerHeld,
                "another program writes to \(folder.path); wait for it to end, then run again"
            )
        }
    }

    /// That nothing of another's is at the place.
    private static func check(_ name: String, in parent: Directory) throws {
        guard let folder = try parent.folder(name) else { return }
        guard try folder.kind(of: DashboardSite.mark.path) != .file, try !folder.names().isEmpty else { return }
        throw SystemFault(
            folder.path,
            reason:
                "it is a folder that `nightbill dashboard` did not write, for it has no \(DashboardSite.mark.path); "
                + "name another one, or move it away"
        )
    }

    /// How many files were written.
    var files: Int { state.withLock { $0.files } }

    /// A new file for what does not stay, such as parts that are sorted.
    func scratch() throws -> Directory { try staging.ensureFolder(Self.scratch) }

    private static let scratch = "scratch"

    /// Writes a file, and makes its folder where there is none. Several threads may write.
    func write(_ file: DashboardFile) throws {
        let (folder, name) = (try folder(Path.parent(of: file.path)), Path.name(of: file.path))
        let writer = try folder.create(name)
        try writer.write(file.bytes.span)
        if flushesOnce { try writer.close() } else { try writer.finish() }
        state.withLock { $0.files += 1 }
    }

    private func folder(_ path: String) throws -> Directory {
        guard path != "." else { return staging }
        return try state.withLock { state in
            if let known = state.folders[path] { return known }
            var folder = staging
            for name in path.split(separator: "/") {
                folder = try folder.folder(String(name)) ?? folder.makeFolder(String(name))
            }
            if state.folders.count >= Self.mostOpen { state.folders.removeAll() }
            state.folders[path] = folder
            return folder
        }
    }

    /// Puts the folder in its place, and removes the pages that were there before.
    func place() throws {
        try staging.removeWhole(Self.scratch)
        try write(DashboardSite.mark)
        if flushesOnce { try staging.flushAll() } else { try Self.flush(staging) }
        // Meanwhile somebody may have put something there.
        try Self.check(name, in: parent)
        if try parent.folder(name) == nil {
            try parent.rename(stagingName, to: name)
        } else if try parent.exchange(stagingName, name) {
            try parent.flush()
            try parent.removeWhole(stagingName)
        } else {
            try parent.removeWhole(formerName)
            try parent.rename(name, to: formerName)
            try parent.rename(stagingName, to: name)
            try parent.flush()
            try parent.removeWhole(formerName)
        }
        try parent.flush()
    }

    private static func flush(_ folder: Directory) throws {
        for (name, kind) in try folder.entries() where kind == .folder {
            if let name = name.text, let inner = try folder.folder(name) { try flush(inner) }
        }
        try folder.flush()
    }

    /// Removes what was written, where it is not to be placed.
    func discard() throws {
        state.withLock { $0.folders.removeAll() }
        try parent.removeWhole(stagingName)
    }
}
