#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A file's bytes, read whole: what another program does to the file afterwards changes nothing here.
///
/// A mapping would share its pages with any writer of the file; if that cut the file short, the reader would be killed.
@safe public final class FileContents: Sendable {
    /// Offsets within a file are kept in 32 bits.
    public static let largest = Int(UInt32.max) - 1

    /// How many bytes were read: all of the file's, unless a line is too long.
    public let count: Int
    /// Whether all of the file was read.
    public var isWhole: Bool { count == Int(opened.st_size) }
    private let path: String
    private let opened: stat
    @usableFromInline nonisolated(unsafe) let start: UnsafeMutableRawPointer

    /// Reads a whole regular file; a link to one is followed.
    ///
    /// Reading ends within the first line that has more than `longestLine` bytes: the caller that set the limit refuses the file
    /// for that line, and what follows may be gigabytes. A file of more than `largest` bytes is not read at all.
    /// `progress` gets how many bytes each piece has that was read.
    public init(
        path: String,
        longestLine: Int = .max,
        largest: Int = FileContents.largest,
        progress: ((Int) -> Void)? = nil
    ) throws(SystemFault) {
        precondition(largest <= Self.largest, "offsets are kept in 32 bits")
        if FileStatus(at: path)?.kind == .link, FileStatus(following: path) == nil {
            throw SystemFault(path, reason: "it is a link that leads to no file")
        }
        try RegularFile.refuseOthers(path, followsLink: true)
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault(path) }
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw SystemFault(path) }
        let kind = EntryKind(mode: facts.st_mode)
        guard kind == .file else { throw SystemFault(path, reason: "it is \(kind.words), not a regular file") }
        guard Int(facts.st_size) <= largest else {
            let most = largest == Self.largest ? "4 GiB" : "\(largest) bytes"
            throw SystemFault(path, reason: "a file may have \(most) at most; split it into parts")
        }
        (self.path, opened) = (path, facts)
        unsafe (start, count) = try Self.read(descriptor, Int(facts.st_size), longestLine, path, progress)
    }

    deinit { unsafe free(start) }

    private static func read(
        _ descriptor: CInt,
        _ count: Int,
        _ longestLine: Int,
        _ path: String,
        _ progress: ((Int) -> Void)?
    ) throws(SystemFault) -> (start: UnsafeMutableRawPointer, count: Int) {
        guard let start = unsafe malloc(max(count, 1)) else { throw SystemFault(path) }
        if count >= 4 << 20 { unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(start: start, count: count)) }
        var (offset, lineStart) = (0, 0)
        while offset < count, offset - lineStart <= longestLine {
            let got = unsafe RegularFile.readSome(descriptor, start + offset, min(count - offset, 8 << 20))
            guard got > 0 else {
                let fault = got < 0 ? SystemFault(path) : Self.changed(path)
                unsafe free(start)
                throw fault
            }
            let piece = unsafe UnsafeRawBufferPointer(start: start + offset, count: got)
            if let end = unsafe piece.lastIndex(of: UInt8(ascii: "\n")) { lineStart = offset + end + 1 }
            offset += got
            progress?(got)
        }
        return unsafe (start, offset)
    }

    /// Lets `body` look at the bytes.
    @inlinable @inline(__always)
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count).span)
    }

    /// Why what was read may be two states of the file in one; nil: it is still what and where it was when it was opened.
    public func changed() -> SystemFault? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return SystemFault(path) }
        let isSame =
            facts.st_dev == opened.st_dev && facts.st_ino == opened.st_ino && facts.st_size == opened.st_size
            && facts.st_mtim.tv_sec == opened.st_mtim.tv_sec
            && facts.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
        return isSame ? nil : Self.changed(path)
    }

    private static func changed(_ path: String) -> SystemFault {
        SystemFault(path, reason: "it was changed while it was read; run again when the export is complete")
    }
}
