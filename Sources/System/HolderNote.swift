#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Who holds a locked file, in a note beside it, for another process to name.
///
/// The writer locks the note after the text is in it: a note without a lock is of a process that was killed, and is not
/// read. The note decides nothing, so a fault here is no fault of its writer.
public final class HolderNote {
    private let path: String
    private var descriptor: CInt = -1

    /// A note at a path, not yet written.
    public init(_ path: String) {
        self.path = path
    }

    /// Writes the note, which nobody may read who may not read the held file with its `mode`.
    public func write(_ holder: String, mode: UInt32) {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        descriptor = unsafe open(path, flags, mode & 0o666)
        guard descriptor >= 0 else { return }
        guard let found = FileStatus(of: descriptor), found.isRegular, found.links == 1,
            found.mode & ~mode == 0 || fchmod(descriptor, found.mode & mode) == 0, ftruncate(descriptor, 0) == 0
        else {
            close(descriptor)
            descriptor = -1
            return
        }
        let text = Array((holder + "\n").utf8)
        guard unsafe Glibc.write(descriptor, text, text.count) == text.count else { return }
        var lock = Self.wholeFile
        unsafe withUnsafeMutablePointer(to: &lock) { _ = unsafe fcntl(descriptor, F_SETLK, $0) }
    }

    /// Removes the note, unless another one has taken its place.
    public func remove() {
        guard descriptor >= 0 else { return }
        if let own = FileStatus(of: descriptor), let found = FileStatus(at: path), found.isSame(as: own) {
            unsafe unlink(path)
        }
        close(descriptor)
        descriptor = -1
    }

    /// What the holder wrote, or is just about to write, at a path.
    public static func awaited(at path: String) -> String? {
        for _ in 0..<10 {
            if let holder = current(at: path) { return holder }
            usleep(20_000)
        }
        return nil
    }

    /// What the holder wrote; nil where nobody vouches for it.
    public static func current(at path: String) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var lock = wholeFile
        guard unsafe withUnsafeMutablePointer(to: &lock, { unsafe fcntl(descriptor, F_GETLK, $0) }) == 0,
            lock.l_type != Int16(F_UNLCK)
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
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
