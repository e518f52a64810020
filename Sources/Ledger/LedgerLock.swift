#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import System

/// The right to write a ledger: an advisory lock on the ledger file itself, which the system drops with the process.
///
/// Closing any descriptor of a SQLite file makes the process lose SQLite's own locks on it. So the descriptor here stays
/// open for as long as the database does, and nothing else in the program opens the file beside SQLite.
final class LedgerLock {
    private let path: LedgerPath
    private let descriptor: Int32
    private let note: HolderNote
    /// The write-ahead log that SQLite has open.
    private var log: FileStatus?

    /// Takes the lock of the file, or fails at once where another run has it.
    ///
    /// `newMode`: a missing file is made with these permissions, as far as the umask lets them; nil: it is not made.
    /// `holder` tells a second run who is at work.
    init(_ path: LedgerPath, newMode: UInt32?, holder: String?) throws(LedgerError) {
        self.path = path
        descriptor = try Self.locked(path, newMode)
        note = HolderNote(path)
        if let holder, let ledger = FileStatus(of: descriptor) { note.write(holder, mode: ledger.mode) }
    }

    deinit {
        note.remove()
        close(descriptor)
    }

    /// Opens the file, or makes it, and locks it.
    private static func locked(_ path: LedgerPath, _ newMode: UInt32?) throws(LedgerError) -> Int32 {
        try path.check()
        // SQLite throws away the log of a database that is not there; so it must not be started as a new one.
        guard path.isThere || (FileStatus(at: path.log)?.size ?? 0) == 0 else { throw lost(path) }
        // Neither a link nor a FIFO that took the file's place just now is waited for.
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (newMode == nil ? 0 : O_CREAT)
        let descriptor = open(path.file, flags, newMode ?? 0)
        guard descriptor >= 0 else {
            throw errno == ENOENT && newMode == nil
                ? .missing(path: path.name) : .unusable(path: path.name, reason: FileFault.last)
        }
        do throws(LedgerError) {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                guard errno == EWOULDBLOCK else { throw .unusable(path: path.name, reason: FileFault.last) }
                throw .held(path: path.name, by: HolderNote.awaited(path))
            }
            try check(descriptor, path)
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// The locked file must be the one that stands at the path; a new one is flushed with its folder, so that a ledger
    /// is not lost with its name.
    private static func check(_ descriptor: Int32, _ path: LedgerPath) throws(LedgerError) {
        guard let locked = FileStatus(of: descriptor), let standing = FileStatus(at: path.file) else {
            throw .unusable(path: path.name, reason: FileFault.last)
        }
        guard locked.isSame(as: standing), locked.isRegular else {
            throw .unusable(path: path.name, reason: "it was replaced by another file just now")
        }
        guard locked.size == 0 else { return }
        guard (FileStatus(at: path.log)?.size ?? 0) == 0 else { throw lost(path) }
        let folder = open(Path.parent(of: path.file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 || errno != EACCES else { return }
        guard folder >= 0 else { throw .unusable(path: path.name, reason: FileFault.last) }
        defer { close(folder) }
        // Some file systems cannot flush a folder and say EINVAL.
        guard fsync(folder) == 0 || errno == EINVAL else { throw .unusable(path: path.name, reason: FileFault.last) }
    }

    private static func lost(_ path: LedgerPath) -> LedgerError {
        .damaged(path: path.name, what: "it is missing or empty, but its log \(path.log) is not")
    }
}

// MARK: What is held is what stands there

extension LedgerLock {
    /// Remembers the log that SQLite has opened by now.
    func noteLog() {
        log = FileStatus(at: path.log)
    }

    /// Whether the ledger's name, and its log's, still lead to the files that are held.
    var isInPlace: Bool {
        guard let held = FileStatus(of: descriptor), let named = FileStatus(following: path.name),
            let file = FileStatus(at: path.file), named.isSame(as: held), file.isSame(as: held)
        else { return false }
        guard let log else { return true }
        return FileStatus(at: path.log).map(log.isSame) ?? false
    }

    /// Refuses to go on with a ledger that was deleted, moved or replaced: what is written to it is found by nobody.
    func checkPlace() throws(LedgerError) {
        guard isInPlace else { throw .displaced(path: path.name) }
    }
}
