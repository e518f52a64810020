#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A regular file that is read piece by piece.
public struct FileReader: ~Copyable {
    private let descriptor: CInt
    private let path: String

    init(descriptor: CInt, path: String) {
        (self.descriptor, self.path) = (descriptor, path)
    }

    deinit { close(descriptor) }

    /// The next bytes, as many as asked for; fewer at the end only, none behind it.
    public func next(_ count: Int) throws(SystemFault) -> [UInt8] {
        var fault: SystemFault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = unsafe RegularFile.readSome(
                    descriptor,
                    buffer.baseAddress.map { unsafe $0 + filled },
                    count - filled
                )
                if got < 0 { fault = SystemFault(path) }
                guard got > 0 else { return }
                filled += got
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
