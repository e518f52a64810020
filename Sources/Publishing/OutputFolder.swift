public import Domain
public import System

/// The output folder, held open from the first look to the last write: everything that is made below it is made through
/// this handle. A writer also holds the folder's lock, so that two ledgers never publish into one.
public struct OutputFolder: Sendable {
    /// The handle.
    public let directory: Directory

    /// What the program makes in the output folder besides the folders of nights.
    public static let rejects = "rejects"
    public static let regenerated = "regenerated"
    /// An empty file for each quiet night.
    public static let quiet = "_QUIET"
    /// The prefix of the names of unfinished files and folders. They belong to the holder of the lock.
    static let staging = ".staging-"
    /// Where the shards of a run work.
    public static let shards = unfinished("shards")
    /// A file that is made and removed to see whether the folder can be written.
    private static let probe = ".staging"

    /// The output folder to write to, created where it does not exist; `mode` is for what is created.
    public static func writing(_ path: String, mode: UInt32 = 0o750) throws -> OutputFolder {
        guard !path.isEmpty else { throw PublishingError(.usage, "--output is empty; it needs the path of a folder") }
        let (directory, isOurs) = try writing {
            let directory = try Directory.make(path, mode: mode)
            return (directory, try directory.lock())
        }
        guard isOurs else {
            throw PublishingError(
                .outputHeld,
                "another run writes to the output folder \(DisplayText.text(path)); wait for it to end, then run again"
            )
        }
        return OutputFolder(directory: directory)
    }

    /// The output folder to read, without the lock; nil where it does not exist.
    public static func reading(_ path: String) throws -> OutputFolder? {
        try reading {
            try Directory.openIfThere(path).map { OutputFolder(directory: $0) }
        }
    }

    /// The nights that have a folder, in order.
    public func nights() throws -> [CivilDate] {
        try Self.reading {
            try directory.entries().filter { $0.kind == .folder }.compactMap { $0.name.text.flatMap { CivilDate($0) } }
                .sorted()
        }
    }

    /// The name of a file or folder while it is unfinished.
    public static func unfinished(_ name: String) -> String { staging + name }

    /// Whether a name has the prefix of unfinished files and folders.
    public static func isStaging(_ name: String) -> Bool {
        name == probe || name.hasPrefix(staging)
    }

    /// Checks that the folder can be written before a night is committed for it, and removes what killed runs had
    /// staged.
    public func prepare() throws {
        try Self.writing {
            try clearNights(in: directory)
            for name in [ScratchFolder.name, Self.shards] { try directory.removeWhole(name) }
            if let rejects = try directory.folder(Self.rejects) { try clearNights(in: rejects) }
            if let regenerated = try directory.folder(Self.regenerated) { try Self.clearFiles(in: regenerated) }
            // One that a killed run left is an empty file; any other content is not the program's and stays.
            guard try directory.size(of: Self.probe) ?? 0 == 0 else {
                let path = directory.path(of: Self.probe)
                throw SystemFault(
                    path,
                    reason: "a file that is not empty, which nightbill never makes; move it away"
                )
            }
            try directory.removeFile(Self.probe)
            try directory.create(Self.probe).finish()
            try directory.removeFile(Self.probe)
        }
    }

    private func clearNights(in folder: Directory) throws {
        for name in try folder.names() {
            guard let text = name.text, text.hasPrefix(Self.staging),
                CivilDate(String(text.dropFirst(Self.staging.count))) != nil
            else { continue }
            try folder.removeFolder(text)
        }
    }

    /// An empty staging folder of a name, replacing one that a killed run left.
    func makeStaging(_ name: String, in parent: Directory) throws -> Directory {
        try parent.removeFolder(Self.staging + name)
        return try parent.makeFolder(Self.staging + name)
    }

    /// Removes the files that a killed run was writing into a folder.
    public static func clearFiles(in folder: Directory) throws {
        for name in try folder.names() {
            guard let text = name.text, text.hasPrefix(staging) else { continue }
            try folder.removeFile(text)
        }
    }

    /// A folder by its path below the output folder; nil where it does not exist.
    func folder(_ path: String) throws -> Directory? {
        var folder = directory
        for name in path.split(separator: "/") {
            guard let inner = try folder.folder(String(name)) else { return nil }
            folder = inner
        }
        return folder
    }

    /// A folder by its path below the output folder, created where it does not exist.
    func ensureFolder(_ path: String) throws -> Directory {
        var folder = directory
        for name in path.split(separator: "/") { folder = try folder.ensureFolder(String(name)) }
        return folder
    }

    // MARK: Failures

    /// Work whose failure means that the output cannot be written (73).
    public static func writing<Value>(_ work: () throws -> Value) throws -> Value {
        try naming(.cannotWrite, "write", work)
    }

    /// Work whose failure means that the output cannot be read (74).
    public static func reading<Value>(_ work: () throws -> Value) throws -> Value {
        try naming(.cannotRead, "read", work)
    }

    private static func naming<Value>(
        _ kind: PublishingError.Kind,
        _ verb: String,
        _ work: () throws -> Value
    ) throws -> Value {
        do {
            return try work()
        } catch let fault as SystemFault {
            throw PublishingError(kind, "cannot \(verb) the output: \(fault)")
        }
    }
}
