#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The file of a program that somebody else wrote and an operator named.
public struct ProgramFile: Hashable, Sendable {
    /// Its absolute path.
    public let path: String

    /// Where a program without a path is looked up, whatever the environment says.
    static let searched = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"]

    /// Finds a program by its absolute path, or by its name in the usual folders.
    ///
    /// - Throws: ``SystemFault`` where it is missing, is not a regular file, or may not be executed.
    public init(named name: String) throws(SystemFault) {
        guard !name.isEmpty else { throw SystemFault("", reason: "a program needs a name") }
        guard name.contains("/") else {
            let found = Self.searched.lazy.map { "\($0)/\(name)" }.first { Self.fault(of: $0) == nil }
            guard let found else {
                let folders = Self.searched.joined(separator: ", ")
                throw SystemFault(name, reason: "there is no such program in \(folders)")
            }
            path = found
            return
        }
        guard name.hasPrefix("/") else {
            throw SystemFault(name, reason: "a program is named by its absolute path, or by its name without a path")
        }
        if let fault = Self.fault(of: name) { throw fault }
        path = name
    }

    /// Why a file cannot be executed; nil: it can.
    private static func fault(of path: String) -> SystemFault? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return SystemFault(path) }
        let kind = EntryKind(mode: facts.st_mode)
        guard kind == .file else { return SystemFault(path, reason: "it is \(kind.words), not a program") }
        return unsafe faccessat(AT_FDCWD, path, X_OK, AT_EACCESS) == 0 ? nil : SystemFault(path)
    }
}
