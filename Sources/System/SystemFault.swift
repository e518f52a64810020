#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import Domain

/// What the system refused, or what is in a place where the program does not follow it, with its path.
public struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path, safe for a terminal.
    public let path: String
    /// Why, for a person.
    public let reason: String

    /// A fault in words of our own.
    public init(_ path: String, reason: String) {
        self.path = DisplayText.text(path)
        self.reason = reason
    }

    /// The call that has just failed, with the reason that `errno` holds, or that of `code`.
    init(_ path: String, code: CInt = errno) {
        self.init(path, reason: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }

    /// Something the program did not make is where only the program makes things.
    static func foreign(_ path: String, _ kind: EntryKind) -> SystemFault {
        SystemFault(
            path,
            reason: "it is \(kind.words), which nightbill never makes there; move it away, then run again"
        )
    }

    public var description: String { "\(path): \(reason)" }
}
