#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Reading a file whole that another process may begin to write at any time.
public enum StillFile {
    /// The bytes of a file as they were at one moment; nil: it was written meanwhile, or was not quiet. `isQuiet` tells
    /// whether nobody is at work on the file, and is asked before and after.
    ///
    /// - Throws: ``SystemFault`` where it cannot be read.
    public static func contents(of path: String, while isQuiet: () -> Bool) throws(SystemFault) -> [UInt8]? {
        guard let before = FileStatus(at: path), isQuiet() else {
            // Who ends its work now has put its files away by the next time.
            usleep(20_000)
            return nil
        }
        // Times of files go on in steps: what is written from now on must have a later one.
        usleep(20_000)
        let bytes = try RegularFile.contents(of: path, followsLink: false)
        guard isQuiet(), let after = FileStatus(at: path), after.isUnchanged(since: before) else { return nil }
        return bytes
    }

    /// Whether this process may write a file, by permissions and by the file system that it is on.
    public static func mayBeWritten(_ path: String) -> Bool {
        unsafe access(path, W_OK) == 0
    }
}
