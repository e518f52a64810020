import Domain
import Ledger
import System

/// The output folder, held open from the first look to the last write: everything that is made below it is made beneath
/// this handle. Whoever writes also holds the folder's lock, so that two ledgers never publish into one.
struct OutputFolder: Sendable {
    let directory: Directory

    /// What the program makes in the output folder besides the folders of nights.
    static let rejects = "rejects"
    static let regenerated = "regenerated"
    /// What the names of unfinished things begin with. They belong to whoever holds the lock.
    static let staging = ".staging-"
    /// A file that is made and removed to see whether the folder can be written.
    private static let probe = ".staging"

    /// The output folder to write to, made where there is none; `mode` is for what is made.
    static func writing(_ path: String, mode: UInt32 = 0o750) throws(RunFailure) -> OutputFolder {
        guard !path.isEmpty else { throw RunFailure(.usage, "--output is empty; it needs the path of a folder") }
        let (directory, isOurs) = try writing {
            let directory = try Directory.make(path, mode: mode)
            return (directory, try directory.lock())
        }
        guard isOurs else {
            throw RunFailure(
                .ledgerHeld,
                "another run writes to the output folder \(DisplayText.text(path)); wait for it to end, then run again"
            )
        }
        return OutputFolder(directory: directory)
    }

    /// The output folder to look at, whoever writes to it meanwhile; nil where there is none.
    static func reading(_ path: String) throws(RunFailure) -> OutputFolder? {
        try reading {
            try Directory.openIfThere(path).map { OutputFolder(directory: $0) }
        }
    }

    /// Whether a name is that of something unfinished.
    static func isStaging(_ name: String) -> Bool {
        name == probe || name.hasPrefix(staging)
    }

    /// Makes sure that the folder can be written before a night is committed for it, and clears away what killed runs
    /// had staged.
    func prepare() throws(RunFailure) {
        try Self.writing {
            try clearNights(in: directory)
            if let rejects = try directory.folder(Self.rejects) { try clearNights(in: rejects) }
            if let regenerated = try directory.folder(Self.regenerated) { try Self.clearFiles(in: regenerated) }
            // One that a killed run left is an empty file; anything else is not the program's and stays.
            guard try directory.size(of: Self.probe) ?? 0 == 0 else {
                let path = directory.path(of: Self.probe)
                throw SystemFault(
                    path,
                    reason: "a file with something in it, which nightbill never makes; move it away"
                )
            }
            try directory.removeFile(Self.probe)
            try directory.create(Self.probe).finish()
            try directory.removeFile(Self.probe)
        }
    }

    private func clearNights(in folder: Directory) throws(SystemFault) {
        for name in try folder.names() {
            guard let text = name.text, text.hasPrefix(Self.staging),
                CivilDate(String(text.dropFirst(Self.staging.count))) != nil
            else { continue }
            try folder.removeFolder(text)
        }
    }

    /// Removes the files that were being written into a folder when a run was killed.
    static func clearFiles(in folder: Directory) throws(SystemFault) {
        for name in try folder.names() {
            guard let text = name.text, text.hasPrefix(staging) else { continue }
            try folder.removeFile(text)
        }
    }

    /// A folder by its path below the output folder; nil where it is not there.
    func folder(_ path: String) throws(SystemFault) -> Directory? {
        var folder = directory
        for name in path.split(separator: "/") {
            guard let inner = try folder.folder(String(name)) else { return nil }
            folder = inner
        }
        return folder
    }

    /// A folder by its path below the output folder, made where it is not there.
    func ensureFolder(_ path: String) throws(SystemFault) -> Directory {
        var folder = directory
        for name in path.split(separator: "/") { folder = try folder.ensureFolder(String(name)) }
        return folder
    }

    // MARK: Failures

    /// Work whose failure means that the output cannot be written (73), or that the ledger cannot be read.
    static func writing<Value>(_ work: () throws -> Value) throws(RunFailure) -> Value {
        try telling(.cannotWrite, "write", work)
    }

    /// Work whose failure means that the output cannot be read (74), or that the ledger cannot be read.
    static func reading<Value>(_ work: () throws -> Value) throws(RunFailure) -> Value {
        try telling(.inputOutput, "read", work)
    }

    private static func telling<Value>(
        _ kind: RunFailure.Kind,
        _ verb: String,
        _ work: () throws -> Value
    ) throws(RunFailure) -> Value {
        do {
            return try work()
        } catch let failure as RunFailure {
            throw failure
        } catch let fault as LedgerError {
            throw RunFailure(fault)
        } catch {
            throw RunFailure(kind, "cannot \(verb) the output: \(error)")
        }
    }
}
