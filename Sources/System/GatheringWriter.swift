/// A new file that gets bytes a little at a time. They wait until they are worth a call, and its size and digest are made on
/// the way.
public final class GatheringWriter {
    private var file: FileWriter?
    private let hasher = SHA256Hasher()
    private var waiting: [UInt8] = []
    private var bytes = 0

    /// How many bytes are written at a time.
    private static let piece = 1 << 16

    /// Begins a file; nil: it is written for its size and digest alone.
    public init(_ file: consuming FileWriter?) {
        self.file = file
    }

    /// Adds bytes behind those that were added before.
    public func add(_ bytes: some Collection<UInt8>) throws(SystemFault) {
        waiting += bytes
        if waiting.count >= Self.piece { try pass() }
    }

    private func pass() throws(SystemFault) {
        hasher.add(waiting.span)
        bytes += waiting.count
        try file?.write(waiting.span)
        waiting.removeAll(keepingCapacity: true)
    }

    /// Ends the file. It is flushed, unless its file system is flushed as a whole later; its name still has to be flushed with its
    /// folder.
    public func finish(isFlushedLater: Bool = false) throws(SystemFault) -> (bytes: Int, digest: SHA256Value) {
        try pass()
        if let file = file.take() {
            if isFlushedLater { try file.close() } else { try file.finish() }
        }
        return (bytes, hasher.finish())
    }
}
