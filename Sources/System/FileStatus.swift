#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// What a path or descriptor leads to.
public struct FileStatus: Sendable {
    private let status: stat

    /// What lies at a path, a link itself where it is one; nil: nothing that can be seen.
    public init?(at path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        self.status = status
    }

    /// What a path leads to, through links; nil: nothing that can be seen.
    public init?(following path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.status = status
    }

    /// What is open.
    public init?(of descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.status = status
    }

    public var size: Int { Int(status.st_size) }
    /// How many names a file has.
    public var links: Int { Int(status.st_nlink) }
    /// Who may read and write.
    public var mode: UInt32 { status.st_mode & 0o777 }
    public var group: UInt32 { status.st_gid }
    public var isRegular: Bool { kind == .file }

    /// Whether both are one file.
    public func isSame(as other: FileStatus) -> Bool {
        status.st_ino == other.status.st_ino && status.st_dev == other.status.st_dev
    }

    /// Whether it is the same file, with nothing written to it since, as far as its size and times tell.
    public func isUnchanged(since other: FileStatus) -> Bool {
        func same(_ one: timespec, _ two: timespec) -> Bool { (one.tv_sec, one.tv_nsec) == (two.tv_sec, two.tv_nsec) }
        return isSame(as: other) && size == other.size && same(status.st_mtim, other.status.st_mtim)
            && same(status.st_ctim, other.status.st_ctim)
    }

    /// What it is.
    public var kind: EntryKind { EntryKind(mode: status.st_mode) }

    /// Another file has another one, and so has this one once it is written to: device, number, size and times.
    public var identity: String {
        "\(status.st_dev) \(status.st_ino) \(size) \(written) \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    }

    /// When its bytes were written last, by the clock of its file system.
    public var written: String { "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)" }
}
