#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A file's bytes where the system has them: nothing is copied, and both cores read the same pages.
///
/// What another program writes into the file meanwhile can be seen half: whoever has read it asks ``changed()`` before
/// believing what was read. And nobody may cut it short: the system kills those who read what is gone.
@safe final class MappedFile {
    /// Offsets within a file are kept in 32 bits.
    static let largestFile = Int(UInt32.max) - 1

    /// How many bytes the file has.
    let count: Int
    private let path: String
    private let opened: stat
    private let pages: UnsafeBufferPointer<UInt8>

    /// Maps a whole file.
    init(path: String) throws(ReadFailure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReadFailure("cannot open", path) }
        // An export may have more parts than a process may have open files; what is mapped stays without.
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw ReadFailure("cannot read", path) }
        guard Int(facts.st_size) <= Self.largestFile else {
            throw ReadFailure(text: "cannot read \(path): a file may have 4 GiB at most; split it into parts")
        }
        unsafe pages = try Self.map(descriptor, Int(facts.st_size), path)
        (self.path, opened, count) = (path, facts, Int(facts.st_size))
    }

    deinit {
        if let base = unsafe pages.baseAddress { unsafe munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    private static func map(
        _ descriptor: CInt,
        _ count: Int,
        _ path: String
    ) throws(ReadFailure) -> UnsafeBufferPointer<UInt8> {
        // The system maps no empty file, but refuses to map a folder in any case.
        let wanted = max(count, 1)
        guard let start = unsafe mmap(nil, wanted, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe start != MAP_FAILED
        else { throw ReadFailure("cannot read", path) }
        guard count > 0 else {
            unsafe munmap(start, wanted)
            return unsafe UnsafeBufferPointer(start: nil, count: 0)
        }
        unsafe madvise(start, count, MADV_SEQUENTIAL)
        return unsafe UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// Lets `body` look at the bytes.
    @inline(__always)
    func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe pages.span)
    }

    /// Why what was read cannot be believed; nil: the file is what and where it was when it was opened.
    func changed() -> ReadFailure? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return ReadFailure("cannot read", path) }
        let isSame =
            facts.st_dev == opened.st_dev && facts.st_ino == opened.st_ino && facts.st_size == opened.st_size
            && facts.st_mtim.tv_sec == opened.st_mtim.tv_sec
            && facts.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
        return isSame ? nil : ReadFailure(text: "cannot read \(path): it was changed while it was read")
    }
}
