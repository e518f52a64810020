#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A new file in the making: in a folder of its own beside the target, which gets its name when it is whole.
///
/// Nobody else can put anything into that folder, and a file that is not placed leaves neither of them behind.
public final class StagedFile {
    /// Where the file is written.
    public let path: String
    private let target: String
    private let folder: String

    /// Makes the folder and an empty file in it, unless something is at the target already.
    ///
    /// The file may be read and written by those who may read and write `model`, less what the umask takes away, and
    /// by its owner.
    public init(for target: String, like model: FileStatus) throws(SystemFault) {
        guard !target.isEmpty else { throw SystemFault("", reason: "it needs the path of a new file") }
        if let found = FileStatus(at: target) {
            throw SystemFault(
                target,
                reason:
                    "\(found.kind.words) stands there already; a backup never overwrites one, nor goes through a link"
            )
        }
        var template = Array("\(target).partial-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw SystemFault(target) }
        self.target = target
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = Path.real(folder).map { "\($0)/ledger" } ?? "\(folder)/ledger"
        do {
            try Self.make(path, like: model)
        } catch {
            unsafe rmdir(folder)
            throw error
        }
    }

    deinit {
        // SQLite may have left its own files beside it.
        for suffix in ["", "-journal", "-wal", "-shm"] { unsafe unlink(path + suffix) }
        unsafe rmdir(folder)
    }

    /// Makes the empty file.
    private static func make(_ path: String, like model: FileStatus) throws(SystemFault) {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        // Its owner is to write it, even where the model may only be read.
        let descriptor = unsafe open(path, flags, model.mode & 0o666 | 0o600)
        guard descriptor >= 0 else { throw SystemFault(path) }
        defer { close(descriptor) }
        guard let made = FileStatus(of: descriptor) else { throw SystemFault(path) }
        // Another group than the model's may do no more than everybody.
        guard made.group != model.group, fchown(descriptor, uid_t.max, model.group) != 0 else { return }
        let everybody = made.mode & 0o007
        guard fchmod(descriptor, made.mode & (0o707 | everybody << 3)) == 0 else { throw SystemFault(path) }
    }

    /// Flushes the file and gives it its name, unless something has come to be there meanwhile.
    public func place() throws(SystemFault) {
        guard Self.flush(path, O_RDWR) else { throw SystemFault(target) }
        guard move() else { throw SystemFault(target) }
        guard Self.flush(Path.parent(of: target), O_RDONLY | O_DIRECTORY) || errno == EINVAL || errno == EACCES else {
            let reason = SystemFault(target).reason
            throw SystemFault(target, reason: "the file is there, but its folder cannot be flushed: \(reason)")
        }
    }

    /// Gives the file its name, never another file's.
    private func move() -> Bool {
        // A second name is refused where one exists; then the first one goes.
        if unsafe link(path, target) == 0 { return unsafe unlink(path) == 0 }
        guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
        // A file system without second names: what is replaced is an empty file of our own.
        let placeholder = unsafe open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard placeholder >= 0 else { return false }
        close(placeholder)
        if unsafe rename(path, target) == 0 { return true }
        let reason = errno
        unsafe unlink(target)
        errno = reason
        return false
    }

    private static func flush(_ path: String, _ flags: Int32) -> Bool {
        let descriptor = unsafe open(path, flags | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        let isFlushed = fsync(descriptor) == 0
        let reason = errno
        close(descriptor)
        errno = reason
        return isFlushed
    }
}
