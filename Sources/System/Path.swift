#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Paths as texts.
public enum Path {
    /// The folder of a path.
    public static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The part after the last slash.
    public static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }
}

// MARK: What a path leads to

extension Path {
    /// The file that a path leads to, absolute and without links; the file itself need not exist.
    public static func followed(_ name: String) throws(SystemFault) -> String {
        var path = name
        for _ in 0..<40 {
            let (folder, last) = (parent(of: path), Path.name(of: path))
            guard let real = real(folder), !["", ".", ".."].contains(last) else { return real(path) ?? absolute(path) }
            let file = real == "/" ? "/\(last)" : "\(real)/\(last)"
            guard let target = link(at: file) else { return file }
            path = target.hasPrefix("/") ? target : "\(real)/\(target)"
        }
        throw SystemFault(name, code: ELOOP)
    }

    /// The absolute path without links; nil: it leads to nothing.
    public static func real(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// Whether something is at a path; if that is unknown, opening it reports the reason.
    public static func mayExist(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }

    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = real(".") else { return path }
        return "\(here)/\(path)"
    }

    /// What a link says; nil: there is no link.
    private static func link(at path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
