#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import System

/// A backup in the making: a file in a folder of its own beside the target, which gets its name when it is whole.
///
/// Nobody else can put anything into that folder, and a backup that fails leaves neither of them behind.
final class BackupFile {
    /// Where the copy is written.
    let path: String
    private let target: String
    private let folder: String

    /// Makes the folder and an empty file in it, as far as anything lies at the target already.
    ///
    /// The file may be read and written by those who may read and write `ledger`, less what the umask takes away.
    init(for target: String, like ledger: FileStatus) throws(LedgerError) {
        guard !target.isEmpty else { throw .notCopied(to: "", reason: "it needs the path of a new file") }
        if let found = FileStatus(at: target) {
            throw .notCopied(
                to: target,
                reason:
                    "\(found.kind.words) stands there already; a backup never overwrites one, nor goes through a link"
            )
        }
        var template = Array("\(target).partial-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .notCopied(to: target, reason: FileFault.last) }
        self.target = target
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = LedgerPath.real(folder).map { "\($0)/ledger" } ?? "\(folder)/ledger"
        if let reason = Self.make(path, like: ledger) {
            rmdir(folder)
            throw .notCopied(to: target, reason: reason)
        }
    }

    deinit {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
        rmdir(folder)
    }

    /// Makes the empty file; gives back why it could not.
    private static func make(_ path: String, like ledger: FileStatus) -> String? {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, ledger.mode & 0o666)
        guard descriptor >= 0, let made = FileStatus(of: descriptor) else { return FileFault.last }
        defer { close(descriptor) }
        // Another group than the ledger's may do no more than everybody.
        guard made.group != ledger.group, fchown(descriptor, uid_t.max, ledger.group) != 0 else { return nil }
        let everybody = made.mode & 0o007
        return fchmod(descriptor, made.mode & (0o707 | everybody << 3)) == 0 ? nil : FileFault.last
    }

    /// Flushes the copy and gives it its name, unless something has come to lie there meanwhile.
    func place() throws(LedgerError) {
        let parent = Path.parent(of: target)
        guard Self.flush(path, O_RDWR) else { throw .notCopied(to: target, reason: FileFault.last) }
        guard move() else { throw .notCopied(to: target, reason: FileFault.last) }
        guard Self.flush(parent, O_RDONLY | O_DIRECTORY) || errno == EINVAL || errno == EACCES else {
            throw .notCopied(
                to: target,
                reason: "the file is there, but its folder cannot be flushed: \(FileFault.last)"
            )
        }
    }

    /// Gives the copy its name, never another file's.
    private func move() -> Bool {
        // A second name is refused where one stands; then the first one goes.
        if link(path, target) == 0 { return unlink(path) == 0 }
        guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
        // A file system without second names: what is replaced is an empty file of our own.
        let placeholder = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard placeholder >= 0 else { return false }
        close(placeholder)
        if rename(path, target) == 0 { return true }
        let reason = errno
        unlink(target)
        errno = reason
        return false
    }

    private static func flush(_ path: String, _ flags: Int32) -> Bool {
        let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        let isFlushed = fsync(descriptor) == 0
        let reason = errno
        close(descriptor)
        errno = reason
        return isFlushed
    }
}
