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

/// What a name refers to; links are never followed.
public enum EntryKind: Hashable, Sendable {
    case nothing
    case folder
    case file
    case link
    case pipe
    case socket
    case device

    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
    }

    /// What a person calls it: `a pipe`.
    public var words: String {
        switch self {
        case .nothing: "nothing"
        case .folder: "a folder"
        case .file: "a file"
        case .link: "a link"
        case .pipe: "a pipe"
        case .socket: "a socket"
        case .device: "a device"
        }
    }
}

/// The name of a folder's entry: bytes without NUL and slash, which need not be UTF-8.
public struct EntryName: Hashable, Sendable, Comparable {
    /// The bytes as the system has them.
    public let bytes: [UInt8]

    /// The name of these bytes.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The name as text; nil where its bytes are not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The name for a person: controls and what is not UTF-8 as escapes.
    public var visible: String {
        if let text { return DisplayText.text(text) }
        return bytes.reduce(into: "") { name, byte in
            let digits = String(byte, radix: 16, uppercase: true)
            name += (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "\\x\(byte < 16 ? "0" : "")\(digits)"
        }
    }

    /// Whether it can be written into a message, a CSV or a list of checksums as it is.
    public var isPlain: Bool {
        guard let text else { return false }
        return DisplayText.text(text) == text
    }

    /// By bytes.
    public static func < (one: EntryName, other: EntryName) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}
