#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A new file that is being written. It counts only when it was finished, or closed and flushed with all others of its
/// file system: then its bytes are on the disk.
public struct FileWriter: ~Copyable {
    /// -1 once the file is closed.
    private var descriptor: CInt
    private let path: String

    init(descriptor: CInt, path: String) {
        (self.descriptor, self.path) = (descriptor, path)
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Writes bytes behind those that were written before.
    public func write(_ bytes: Span<UInt8>) throws(SystemFault) {
        var offset = 0
        while offset < bytes.count {
            let rest = bytes.extracting(offset..<bytes.count)
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written != 0 else { throw SystemFault(path, code: ENOSPC) }
            guard written > 0 || errno == EINTR else { throw SystemFault(path) }
            offset += max(0, written)
        }
    }

    /// Lets everybody read the file, whatever the process's mask took away.
    func allowReading() throws(SystemFault) {
        guard fchmod(descriptor, 0o644) == 0 else { throw SystemFault(path) }
    }

    /// Flushes the file and closes it.
    public consuming func finish() throws(SystemFault) {
        guard fsync(descriptor) == 0 else { throw SystemFault(path) }
        try close()
    }

    /// Closes the file. Its bytes are on the disk only when its file system was flushed: see ``Directory/flushAll()``.
    public consuming func close() throws(SystemFault) {
        let closing = descriptor
        descriptor = -1
        // Some file systems report write errors only here. On Linux the descriptor is gone in any case.
        guard Glibc.close(closing) == 0 || errno == EINTR else { throw SystemFault(path) }
    }
}
