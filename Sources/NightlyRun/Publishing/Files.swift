#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The few things a publication asks of the file system, each flushed before the next relies on it.
enum Files {
    /// A system call that failed.
    struct Fault: Error, CustomStringConvertible {
        var path: String
        var reason: String

        init(_ path: String, code: Int32 = errno) {
            self.path = path
            reason = String(cString: strerror(code))
        }

        var description: String { "\(path): \(reason)" }
    }

    /// What stands at a path.
    enum Kind {
        case nothing
        case folder
        case other
    }

    static func kind(of path: String) throws(Fault) -> Kind {
        var found = stat()
        guard lstat(path, &found) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw Fault(path) }
            return .nothing
        }
        return found.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    }

    static func exists(_ path: String) throws(Fault) -> Bool {
        try kind(of: path) != .nothing
    }

    /// The folder that a path stands in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes a folder and those above it where they are missing, each flushed into the one above.
    static func makeFolder(_ path: String) throws(Fault) {
        guard !path.isEmpty, try !exists(path) else { return }
        let parent = parent(of: path)
        try makeFolder(parent)
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Fault(path) }
        try flushFolder(parent)
    }

    /// Writes a new file whole and flushes it.
    static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault(path) }
        do throws(Fault) {
            try write(bytes, to: descriptor, path)
            guard fsync(descriptor) == 0 else { throw Fault(path) }
        } catch {
            close(descriptor)
            throw error
        }
        // Some file systems tell here what went wrong. On Linux the descriptor is gone in any case.
        guard close(descriptor) == 0 || errno == EINTR else { throw Fault(path) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Fault) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written != 0 else { throw Fault(path, code: ENOSPC) }
            guard written > 0 || errno == EINTR else { throw Fault(path) }
            offset += max(0, written)
        }
    }

    /// Flushes a folder's entries, as far as it may be opened: where we may only pass through, others see to it.
    static func flushFolder(_ path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 || errno != EACCES else { return }
        guard descriptor >= 0 else { throw Fault(path) }
        defer { close(descriptor) }
        // Some file systems cannot flush a folder and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Fault(path) }
    }

    static func rename(_ source: String, to target: String) throws(Fault) {
        guard Glibc.rename(source, target) == 0 else { throw Fault(target) }
    }

    /// The names in a folder, sorted by bytes.
    static func names(in path: String) throws(Fault) -> [String] {
        guard let folder = opendir(path) else { throw Fault(path) }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        // The end of the folder and a fault look the same but for this.
        guard errno == 0 else { throw Fault(path) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file's bytes.
    static func read(_ path: String) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Fault(path) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    static func removeFile(_ path: String) throws(Fault) {
        guard unlink(path) == 0 else { throw Fault(path) }
    }

    /// Whether there is a folder, and not a link to one, at the path.
    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// The files below a folder, and folders that are empty, by their paths from it, sorted by bytes.
    static func paths(in path: String) throws(Fault) -> [String] {
        var paths: [String] = []
        for name in try names(in: path) {
            let inner = isFolder("\(path)/\(name)") ? try Self.paths(in: "\(path)/\(name)") : []
            paths += inner.isEmpty ? [name] : inner.map { "\(name)/\($0)" }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a folder with all that is in it; nothing where there is none.
    static func removeFolder(_ path: String) throws(Fault) {
        guard try exists(path) else { return }
        for name in try names(in: path) {
            if isFolder("\(path)/\(name)") {
                try removeFolder("\(path)/\(name)")
            } else {
                try removeFile("\(path)/\(name)")
            }
        }
        guard rmdir(path) == 0 else { throw Fault(path) }
    }
}
