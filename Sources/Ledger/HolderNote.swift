#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import System

/// Who holds a ledger, in a file beside it, for a second run to name.
///
/// The writer locks the note after the text is in it: what stands there without a lock is of a run that was killed, and
/// is not told. The note decides nothing, so a fault here is no fault of the run.
final class HolderNote {
    private let path: String
    private var descriptor: Int32 = -1

    init(_ ledger: LedgerPath) {
        path = ledger.holder
    }

    /// Writes the note, which nobody may read who may not read the ledger with its `mode`.
    func write(_ holder: String, mode: mode_t) {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        descriptor = open(path, flags, mode & 0o666)
        guard descriptor >= 0 else { return }
        guard let found = FileStatus(of: descriptor), found.isRegular, found.links == 1,
            found.mode & ~mode == 0 || fchmod(descriptor, found.mode & mode) == 0, ftruncate(descriptor, 0) == 0
        else {
            close(descriptor)
            descriptor = -1
            return
        }
        let text = Array((holder + "\n").utf8)
        guard Glibc.write(descriptor, text, text.count) == text.count else { return }
        var lock = Self.wholeFile
        withUnsafeMutablePointer(to: &lock) { _ = fcntl(descriptor, F_SETLK, $0) }
    }

    /// Removes the note, unless another one has taken its place.
    func remove() {
        guard descriptor >= 0 else { return }
        if let own = FileStatus(of: descriptor), let standing = FileStatus(at: path), standing.isSame(as: own) {
            unlink(path)
        }
        close(descriptor)
        descriptor = -1
    }

    /// What the holder wrote, or is just about to write.
    static func awaited(_ ledger: LedgerPath) -> String? {
        for _ in 0..<10 {
            if let holder = standing(at: ledger.holder) { return holder }
            usleep(20_000)
        }
        return nil
    }

    /// What the holder wrote; nil where nobody vouches for it.
    private static func standing(at path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
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
