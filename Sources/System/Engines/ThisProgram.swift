#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The file of the program that is running: by what its file system says of it, or by its bytes.
public struct ThisProgram: Hashable, Codable, Sendable {
    private let identity: String
    /// The SHA-256 of its file, in hex.
    private let sha256: String

    private static let link = "/proc/self/exe"

    /// The file as it is.
    public init() throws(SystemFault) {
        identity = try Self.identity()
        sha256 = try Self.digest()
    }

    /// Whether this process runs the program. On the machine on which it was looked at, its file is not read again.
    public func isRunning() throws(SystemFault) -> Bool {
        if try Self.identity() == identity { return true }
        return try Self.digest() == sha256
    }

    private static func identity() throws(SystemFault) -> String {
        guard let status = FileStatus(following: link) else { throw SystemFault(link) }
        return status.identity
    }

    /// Its absolute path.
    public static func path() throws(SystemFault) -> String {
        guard let path = Path.real(link) else { throw SystemFault(link, reason: "it leads nowhere") }
        return path
    }

    private static func digest() throws(SystemFault) -> String {
        let descriptor = unsafe open(link, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault(link) }
        let file = FileReader(descriptor: descriptor, path: link)
        let hasher = SHA256Hasher()
        while true {
            let bytes = try file.next(1 << 18)
            guard !bytes.isEmpty else { return hasher.finish().hex }
            hasher.add(bytes.span)
        }
    }
}
