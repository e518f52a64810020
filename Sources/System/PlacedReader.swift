#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A regular file that is read from any place; several threads may read at the same time.
public final class PlacedReader: Sendable {
    private let descriptor: CInt
    private let path: String
    /// How many bytes the file had when it was opened.
    public let count: Int

    init(descriptor: CInt, path: String) throws(SystemFault) {
        (self.descriptor, self.path) = (descriptor, path)
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else {
            let fault = SystemFault(path)
            close(descriptor)
            throw fault
        }
        count = Int(facts.st_size)
    }

    deinit { close(descriptor) }

    /// Reads the bytes of a range to the front of a buffer, which grows where it must; gives how many: fewer where the file ends
    /// before.
    public func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(SystemFault) -> Int {
        if buffer.count < range.count { buffer = [UInt8](repeating: 0, count: range.count) }
        var (filled, code) = (0, 1)
        while filled < range.count, code != 0 {
            code = unsafe buffer.withUnsafeMutableBytes { buffer in
                let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<range.count])
                return unsafe pread(descriptor, free.baseAddress, free.count, off_t(range.lowerBound + filled))
            }
            if code < 0, errno == EINTR { continue }
            if code < 0 { throw SystemFault(path) }
            filled += code
        }
        return filled
    }

    /// The bytes of a range; fewer where the file ends before.
    public func read(_ range: Range<Int>) throws(SystemFault) -> [UInt8] {
        var bytes: [UInt8] = []
        let count = try read(range, into: &bytes)
        return Array(bytes[..<count])
    }
}

extension Directory {
    /// Opens a regular file to read from any place; nothing else is opened.
    public func placedReader(_ name: String) throws(SystemFault) -> PlacedReader {
        try PlacedReader(descriptor: openFile(name), path: path(of: name))
    }
}
