#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The right to write a ledger: an advisory lock on the ledger file itself, which the system drops with the process.
final class LedgerLock {
    private let descriptor: Int32

    /// Takes the lock of the file, which is made where there is none, or fails at once where another run has it.
    init(path: String) throws(LedgerError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw .unusable(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            throw reason == EWOULDBLOCK
                ? .held(path: path) : .unusable(path: path, reason: String(cString: strerror(reason)))
        }
    }

    deinit {
        close(descriptor)
    }
}

extension LedgerLock {
    /// Whether there is a file at the path.
    static func fileExists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }
}
