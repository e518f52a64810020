public import Domain
import Ledger
import System

/// A folder in the output folder for what other programs read and write. It is removed with whatever they leave in it; one
/// that a killed command left is removed by the next that writes.
public final class ScratchFolder: Sendable {
    /// The absolute path.
    private let path: String
    private let output: Directory
    private let whole: Directory
    private let documents: Directory

    /// Belongs to the holder of the output folder's lock.
    static let name = OutputFolder.unfinished("programs")
    /// Where a program works, within the folder.
    private static let work = "work"

    init(in output: OutputFolder) throws {
        self.output = output.directory
        (path, whole, documents) = try OutputFolder.writing {
            let directory = output.directory
            try directory.removeWhole(Self.name)
            let whole = try directory.makeFolder(Self.name)
            guard let path = Path.real(whole.path), !path.utf8.contains(UInt8(ascii: "\n")) else {
                throw SystemFault(whole.path, reason: "programs cannot be given paths with a line end in them")
            }
            return (path, whole, try whole.makeFolder("documents"))
        }
    }

    /// Makes an empty folder in which a program may work, in place of the last one's; gives its absolute path.
    public func makeWork() throws -> String {
        try OutputFolder.writing {
            try whole.removeWhole(Self.work)
            _ = try whole.makeFolder(Self.work)
        }
        return "\(path)/\(Self.work)"
    }

    /// The bytes of a regular file that a program wrote where it works; no more than `limit`.
    public func result(_ name: String, atMost limit: Int) throws -> [UInt8] {
        guard let work = try whole.folder(Self.work) else { return [] }
        return try work.read(name, atMost: limit)
    }

    /// The absolute path of a name among the documents.
    private func path(of name: String) -> String { "\(path)/documents/\(name)" }

    /// Writes a document; gives its absolute path.
    public func write(_ body: [UInt8], as name: String) throws -> String {
        try OutputFolder.writing { try Self.write(body, as: name, in: documents) }
        return path(of: name)
    }

    private static func write(_ body: [UInt8], as name: String, in folder: Directory) throws {
        let file = try folder.create(name)
        try file.write(body.span)
        try file.close()
    }

    /// Removes the folder.
    public func remove() throws {
        try OutputFolder.writing { try output.removeWhole(Self.name) }
    }
}

extension ScratchFolder {
    /// Copies of the documents of a night, for the programs that judge them: what is published is not theirs to change.
    public struct Copies: Sendable {
        /// Where they are.
        public let scratch: ScratchFolder
        private let folders: [Text: Directory]

        fileprivate init(_ formats: [Text], in scratch: ScratchFolder) throws {
            self.scratch = scratch
            folders = try OutputFolder.writing {
                var folders: [Text: Directory] = [:]
                for format in formats { folders[format] = try scratch.documents.makeFolder(format.string) }
                return folders
            }
        }

        /// Copies a document, where its format is one of those that are judged; from any thread.
        public func add(_ document: DocumentWriter.Written) throws {
            try add(document.body, as: document.name, document.use.format)
        }

        func add(_ body: [UInt8], as name: String, _ format: Text) throws {
            guard let folder = folders[format] else { return }
            try OutputFolder.writing { try ScratchFolder.write(body, as: name, in: folder) }
        }

        /// The formats that are judged.
        public var formats: Set<Text> { Set(folders.keys) }

        /// The absolute paths of the copies of a format, by the bytes of their names.
        public func paths(of format: Text) throws -> [String] {
            guard let folder = folders[format] else { return [] }
            let names = try OutputFolder.writing { try folder.names() }
            return names.compactMap(\.text).map { scratch.path(of: "\(format)/\($0)") }
        }
    }
}

extension Publisher {
    /// A folder for programs, empty.
    public func scratch() throws -> ScratchFolder { try ScratchFolder(in: output) }

    /// A place for copies of the documents of a night in these formats.
    public func copies(of formats: [Text]) throws -> ScratchFolder.Copies {
        try ScratchFolder.Copies(formats, in: scratch())
    }
}
