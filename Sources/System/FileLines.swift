#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The lines of a regular file that is held open, read piece by piece, as often as they are asked for: whoever puts another
/// file in its place meanwhile changes nothing here.
public final class FileLines {
    /// More than any line that the program writes: a file that has none is not read into memory to its end.
    private static let longest = 1 << 28
    private static let pieceSize = 1 << 18

    private let path: String
    private let descriptor: CInt
    private var piece: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Opens a file that a person named; a link to one is followed.
    public init(path: String) throws(SystemFault) {
        try RegularFile.refuseOthers(path, followsLink: true)
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault(path) }
        (self.path, self.descriptor) = (path, descriptor)
        guard FileStatus(of: descriptor)?.isRegular == true else {
            throw SystemFault(path, reason: "it is not a regular file")
        }
    }

    deinit { close(descriptor) }

    /// Begins with the first line again.
    public func rewind() throws(SystemFault) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFault(path) }
        (piece, start, isAtEnd) = ([], 0, false)
    }

    /// The next line with its line end; the last one may have none. Nil: there is no more.
    public func next() throws(SystemFault) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = piece[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return piece[start...end]
            }
            guard !isAtEnd else {
                defer { start = piece.endIndex }
                return start < piece.endIndex ? piece[start...] : nil
            }
            searched = piece.endIndex - start
            try readOn()
        }
    }

    /// Keeps what is left of the piece, and reads the next one behind it.
    private func readOn() throws(SystemFault) {
        let rest = piece[start...]
        guard rest.count <= Self.longest else { throw SystemFault(path, reason: "a line of it has no end") }
        var fault: SystemFault?
        let more = unsafe [UInt8](unsafeUninitializedCapacity: max(Self.pieceSize, rest.count)) { buffer, count in
            let got = unsafe RegularFile.readSome(descriptor, buffer.baseAddress, buffer.count)
            if got < 0 { fault = SystemFault(path) }
            count = max(got, 0)
        }
        if let fault { throw fault }
        isAtEnd = more.isEmpty
        piece = rest + more
        start = 0
    }
}
