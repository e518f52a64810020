import System

/// The right to write a ledger: an advisory lock on the ledger file itself, which the system releases with the process.
///
/// Closing any descriptor of a SQLite file makes the process lose SQLite's locks on it. So the descriptor here stays
/// open as long as the database does, and only SQLite opens the file otherwise.
final class LedgerLock {
    private let path: LedgerPath
    private let file: LockedFile
    private let note: HolderNote
    /// The write-ahead log that SQLite has open.
    private var log: FileStatus?

    /// Takes the lock of the file, or fails at once where another run holds it.
    ///
    /// `newMode`: a missing file is created with these permissions, reduced by the umask; nil: it is not created.
    /// `holder` describes this run to a second one.
    init(_ path: LedgerPath, newMode: UInt32?, holder: String?) throws(LedgerError) {
        self.path = path
        file = try Self.locked(path, newMode)
        note = HolderNote(path.holder)
        if let holder, let ledger = file.status { note.write(holder, mode: ledger.mode) }
    }

    deinit {
        note.remove()
    }

    /// Opens the file, or creates it, and locks it. A new one is flushed with its folder, so that the ledger is not
    /// lost with its directory entry.
    private static func locked(_ path: LedgerPath, _ newMode: UInt32?) throws(LedgerError) -> LockedFile {
        try path.check()
        // SQLite deletes the log of a missing database; so the database must not be created again beside a log.
        guard path.isThere || !path.hasLog else { throw lost(path) }
        let file = try opened(path, newMode)
        guard file.status?.size == 0 else { return file }
        guard !path.hasLog else { throw lost(path) }
        do {
            try Directory.flush(path: Path.parent(of: path.file))
        } catch {
            throw .unusable(path: path.name, reason: error.reason)
        }
        return file
    }

    private static func opened(_ path: LedgerPath, _ newMode: UInt32?) throws(LedgerError) -> LockedFile {
        do {
            return try LockedFile(path.file, newMode: newMode)
        } catch {
            switch error {
            case .missing: throw .missing(path: path.name)
            case .held: throw .held(path: path.name, by: HolderNote.awaited(at: path.holder))
            case .replaced: throw .unusable(path: path.name, reason: "it was replaced by another file just now")
            case .fault(let fault): throw .unusable(path: path.name, reason: fault.reason)
            }
        }
    }

    private static func lost(_ path: LedgerPath) -> LedgerError {
        .damaged(path: path.name, what: "it is missing or empty, but its log \(path.log) is not")
    }
}

// MARK: What is held is what the path leads to

extension LedgerLock {
    /// Records the log that SQLite has opened by now.
    func noteLog() {
        log = FileStatus(at: path.log)
    }

    /// Whether the ledger's name, and its log's, still lead to the open files.
    var isInPlace: Bool {
        guard let held = file.status, let named = FileStatus(following: path.name),
            let found = FileStatus(at: path.file), named.isSame(as: held), found.isSame(as: held)
        else { return false }
        guard let log else { return true }
        return FileStatus(at: path.log).map(log.isSame) ?? false
    }

    /// Refuses to continue with a ledger that was deleted, moved or replaced: what is written to it would be lost.
    func checkPlace() throws(LedgerError) {
        guard isInPlace else { throw .displaced(path: path.name) }
    }
}
