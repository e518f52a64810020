#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import Domain

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
