#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The right to write a ledger: an advisory lock on the ledger file itself, which the system drops with the process.
///
/// Closing any descriptor of a SQLite file makes the process lose SQLite's own locks on it. So the descriptor here stays
/// open for as long as the database does, and nothing else in the program opens the file beside SQLite.
final class LedgerLock {
    private let descriptor: Int32
    private let note: HolderNote

    /// Takes the lock of the file, which is made where there is none, or fails at once where another run has it.
    ///
    /// `holder` tells a second run who is at work.
    init(path: String, holder: String?) throws(LedgerError) {
        descriptor = try Self.locked(path)
        note = HolderNote(ledger: path)
        if let holder { note.write(holder) }
    }

    deinit {
        note.remove()
        close(descriptor)
    }

    /// Opens the file, or makes it, and locks it.
    private static func locked(_ path: String) throws(LedgerError) -> Int32 {
        // SQLite throws away the log of a database that is not there; so it must not be started as a new one.
        guard fileExists(path) || size(of: path + "-wal") == 0 else { throw lost(path) }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .unusable(path: path, reason: reason()) }
        do throws(LedgerError) {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                guard errno == EWOULDBLOCK else { throw .unusable(path: path, reason: reason()) }
                throw .held(path: path, by: HolderNote.awaited(ledger: path))
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
    private static func check(_ descriptor: Int32, _ path: String) throws(LedgerError) {
        var (locked, standing) = (stat(), stat())
        guard fstat(descriptor, &locked) == 0, stat(path, &standing) == 0 else {
            throw .unusable(path: path, reason: reason())
        }
        guard locked.st_ino == standing.st_ino, locked.st_dev == standing.st_dev else {
            throw .unusable(path: path, reason: "it was replaced by another file just now")
        }
        guard locked.st_size == 0 else { return }
        guard size(of: path + "-wal") == 0 else { throw lost(path) }
        let folder = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 || errno != EACCES else { return }
        guard folder >= 0 else { throw .unusable(path: path, reason: reason()) }
        defer { close(folder) }
        // Some file systems cannot flush a folder and say EINVAL.
        guard fsync(folder) == 0 || errno == EINVAL else { throw .unusable(path: path, reason: reason()) }
    }

    private static func lost(_ path: String) -> LedgerError {
        .damaged(path: path, what: "it is missing or empty, but its log \(path)-wal is not")
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func reason() -> String {
        String(cString: strerror(errno))
    }
}

extension LedgerLock {
    /// Whether there is a file at the path; where that cannot be told, whoever opens it gets the reason.
    static func fileExists(_ path: String) -> Bool {
        access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }

    private static func size(of path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }
}

/// Who holds a ledger, in a file beside it, for a second run to name.
///
/// The writer locks the note after the text is in it: what stands there without a lock is of a run that was killed, and
/// is not told. The note decides nothing, so a fault here is no fault of the run.
private final class HolderNote {
    private let path: String
    private var descriptor: Int32 = -1

    init(ledger: String) {
        path = Self.path(ledger)
    }

    /// Not `.lock`: it is none, and operators may have one of that name.
    private static func path(_ ledger: String) -> String {
        ledger + "-holder"
    }

    func write(_ holder: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        let text = Array((holder + "\n").utf8)
        guard Glibc.write(descriptor, text, text.count) == text.count else { return }
        var lock = Self.wholeFile
        withUnsafeMutablePointer(to: &lock) { _ = fcntl(descriptor, F_SETLK, $0) }
    }

    func remove() {
        guard descriptor >= 0 else { return }
        unlink(path)
        close(descriptor)
        descriptor = -1
    }

    /// What the holder wrote, or is just about to write.
    static func awaited(ledger: String) -> String? {
        for _ in 0..<10 {
            if let holder = standing(at: path(ledger)) { return holder }
            usleep(20_000)
        }
        return nil
    }

    /// What the holder wrote; nil where nobody vouches for it.
    private static func standing(at path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var lock = wholeFile
        guard withUnsafeMutablePointer(to: &lock, { fcntl(descriptor, F_GETLK, $0) }) == 0,
            lock.l_type != Int16(F_UNLCK)
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(descriptor, &bytes, bytes.count)
        let line = bytes.prefix(max(0, count)).prefix { $0 >= UInt8(ascii: " ") && $0 != 0x7F }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    private static var wholeFile: flock {
        var lock = Glibc.flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        return lock
    }
}
