#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A regular file that is held open under an advisory lock, which the system drops with the process.
public final class LockedFile {
    /// Why a file could not be locked.
    public enum Refusal: Error, Hashable, Sendable {
        /// There is no file, and none was to be made.
        case missing
        /// Another process has the lock.
        case held
        /// What is at the path is not what was opened a moment before, or not a regular file.
        case replaced
        /// The system refused.
        case fault(SystemFault)
    }

    private let descriptor: CInt

    /// Opens a file and locks it, or fails at once where another process has the lock.
    ///
    /// `newMode`: a missing file is made with these permissions, as far as the umask lets them; nil: it is not made.
    public init(_ path: String, newMode: UInt32?) throws(Refusal) {
        // Neither a link nor a FIFO that took the file's place just now is waited for.
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (newMode == nil ? 0 : O_CREAT)
        descriptor = unsafe open(path, flags, newMode ?? 0)
        guard descriptor >= 0 else {
            throw errno == ENOENT && newMode == nil ? .missing : .fault(SystemFault(path))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let refusal: Refusal = errno == EWOULDBLOCK ? .held : .fault(SystemFault(path))
            close(descriptor)
            throw refusal
        }
        guard let locked = FileStatus(of: descriptor), let found = FileStatus(at: path) else {
            let fault = SystemFault(path)
            close(descriptor)
            throw .fault(fault)
        }
        guard locked.isSame(as: found), locked.isRegular else {
            close(descriptor)
            throw .replaced
        }
    }

    deinit { close(descriptor) }

    /// The file that is held, whatever its name leads to by now; nil: the system does not tell.
    public var status: FileStatus? { FileStatus(of: descriptor) }
}
