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

    /// The bytes of a range; fewer where the file ends before.
    public func read(_ range: Range<Int>) throws(SystemFault) -> [UInt8] {
        var fault: SystemFault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe pread(descriptor, start, range.count - filled, off_t(range.lowerBound + filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { fault = SystemFault(path) }
                guard got > 0 else { return }
                filled += got
            }
        }
        if let fault { throw fault }
        return bytes
    }
}

extension Directory {
    /// Opens a regular file to read from any place; nothing else is opened.
    public func placedReader(_ name: String) throws(SystemFault) -> PlacedReader {
        try PlacedReader(descriptor: openFile(name), path: path(of: name))
    }
}
