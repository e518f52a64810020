import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// One flush of a whole file system in place of one for each of many files.
extension Directory {
    /// Whether ``flushAll()`` brings all files to the disk that were made beneath this handle, and reports what could not
    /// be written. Where it is false each file is to be flushed.
    ///
    /// Linux tells of failed writes by `syncfs` from 5.8 on, to handles that were opened before them. Only file systems are
    /// taken of which that is known: a server behind FUSE or a layer above another file system may flush nothing, or keep
    /// its failures to itself.
    public var canFlushAll: Bool {
        var facts = statfs()
        guard unsafe fstatfs(descriptor, &facts) == 0 else { return false }
        return Self.flushed.contains(UInt32(truncatingIfNeeded: facts.f_type)) && Self.systemReportsFaults
    }

    /// Flushes everything that was written to the file system of this folder, whoever wrote it.
    ///
    /// - Throws: ``SystemFault`` where anything of it could not be written since this handle was opened.
    public func flushAll() throws(SystemFault) {
        guard syncfs(descriptor) == 0 else { throw SystemFault(path) }
    }

    /// ext2 to ext4, XFS, Btrfs, F2FS, and files in memory.
    private static let flushed: Set<UInt32> = [0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x0102_1994]

    private static let systemReportsFaults: Bool = {
        var system = utsname()
        guard unsafe uname(&system) == 0 else { return false }
        let release = unsafe withUnsafeBytes(of: system.release) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        // A sandbox may refuse the call: then it does not even look at the descriptor.
        return reportsFaults(release: release) && syncfs(-1) != 0 && errno == EBADF
    }()

    /// Whether a Linux of this release reports failed writes: `5.8.0-1-amd64` does, `5.4.0` does not.
    static func reportsFaults(release: String) -> Bool {
        let parts = release.split(separator: ".").prefix(2).map { Int($0.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
        guard parts.count == 2 else { return false }
        return (parts[0], parts[1]) >= (5, 8)
    }
}
