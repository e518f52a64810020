import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A folder that is held open. What is made, read and removed in it is named beneath this handle and never through a
/// link, so a planted link or a moved folder cannot send the program elsewhere.
public final class Directory: Sendable {
    /// What messages call the folder.
    public let path: String
    let descriptor: CInt
    /// The permission bits of the folder: what is made in it gets no more.
    let permissions: mode_t

    /// RENAME_NOREPLACE and RENAME_EXCHANGE of Linux.
    private static let replacesNothing: CUnsignedInt = 1
    private static let exchanges: CUnsignedInt = 2

    private init(path: String, descriptor: CInt) throws(SystemFault) {
        (self.path, self.descriptor) = (path, descriptor)
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else {
            let fault = SystemFault(path)
            close(descriptor)
            throw fault
        }
        permissions = facts.st_mode & 0o777
    }

    deinit { close(descriptor) }

    /// Opens a folder that a person named; where it is a link, that is followed.
    public static func open(_ path: String) throws(SystemFault) -> Directory {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault(path) }
        return try Directory(path: path, descriptor: descriptor)
    }

    /// The same; nil if the path does not exist.
    public static func openIfThere(_ path: String) throws(SystemFault) -> Directory? {
        var facts = stat()
        guard unsafe stat(path, &facts) != 0, errno == ENOENT else { return try open(path) }
        return nil
    }

    /// Opens a folder that a person named, and makes it and those above it where they are missing, each flushed into the
    /// one above. `mode`: the permission bits of what is made, less those that the process's mask takes away.
    public static func make(_ path: String, mode: UInt32) throws(SystemFault) -> Directory {
        try makeMissing(path, mode: mode)
        return try open(path)
    }

    private static func makeMissing(_ path: String, mode: UInt32) throws(SystemFault) {
        var facts = stat()
        guard !path.isEmpty, unsafe stat(path, &facts) != 0 else { return }
        guard errno == ENOENT else { throw SystemFault(path) }
        let parent = Path.parent(of: path)
        try makeMissing(parent, mode: mode)
        guard unsafe mkdir(path, mode) == 0 || errno == EEXIST else { throw SystemFault(path) }
        try flush(path: parent)
    }

    /// Flushes the entries of a folder by its path. One that may be passed through but not read is left to others.
    public static func flush(path: String) throws(SystemFault) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 || errno != EACCES else { return }
        guard descriptor >= 0 else { throw SystemFault(path) }
        defer { close(descriptor) }
        // Some file systems cannot flush a folder and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemFault(path) }
    }

    // MARK: Looking

    /// What messages call an entry.
    public func path(of name: String) -> String { "\(path)/\(name)" }

    /// What a name refers to: a link itself, not its target.
    public func kind(of name: String) throws(SystemFault) -> EntryKind {
        try facts(of: name).map { EntryKind(mode: $0.st_mode) } ?? .nothing
    }

    /// The names of all entries, sorted by bytes.
    public func names() throws(SystemFault) -> [EntryName] { try entries().map(\.name) }

    /// All entries with what each is, a link itself and not its target; sorted by the bytes of their names.
    public func entries() throws(SystemFault) -> [(name: EntryName, kind: EntryKind)] {
        // A descriptor of its own, for a listing moves it and closes it.
        let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let listing = unsafe fdopendir(copy) else {
            let fault = SystemFault(path)
            if copy >= 0 { close(copy) }
            throw fault
        }
        defer { unsafe closedir(listing) }
        var entries: [(name: EntryName, kind: EntryKind)] = []
        errno = 0
        while let entry = unsafe readdir(listing) {
            let capacity = unsafe MemoryLayout.size(ofValue: entry.pointee.d_name)
            let bytes = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: capacity) { start in
                    unsafe Array(UnsafeBufferPointer(start: start, count: strnlen(start, capacity)))
                }
            }
            if bytes != [0x2E], bytes != [0x2E, 0x2E] {
                let kind = unsafe try kind(listed: entry.pointee.d_type, bytes)
                entries.append((EntryName(bytes: bytes), kind))
            }
            errno = 0
        }
        // The end of the folder and a fault look the same but for this.
        guard errno == 0 else { throw SystemFault(path) }
        return entries.sorted { $0.name < $1.name }
    }

    /// What a listing says that an entry is; some file systems do not say it.
    private func kind(listed: UInt8, _ name: [UInt8]) throws(SystemFault) -> EntryKind {
        if Int(listed) != DT_UNKNOWN { return EntryKind(mode: mode_t(listed) << 12) }
        var facts = stat()
        let found = name.map { CChar(bitPattern: $0) } + [0]
        guard unsafe fstatat(descriptor, found, &facts, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw SystemFault(path) }
            return .nothing
        }
        return EntryKind(mode: facts.st_mode)
    }

    /// The paths of all files below, and of folders that are empty, sorted by bytes; links and the like are files here.
    public func paths() throws(SystemFault) -> [String] {
        var paths: [String] = []
        for (name, kind) in try entries() {
            guard let text = name.text, kind == .folder, let folder = try folder(text) else {
                paths.append(name.visible)
                continue
            }
            let inner = try folder.paths()
            paths += inner.isEmpty ? [text] : inner.map { "\(text)/\($0)" }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a regular file. Nothing else is opened, and no more is read than a file of `limit` bytes has.
    public func read(_ name: String, atMost limit: Int = .max) throws(SystemFault) -> [UInt8] {
        try RegularFile.contents(of: openFile(name), path(of: name), atMost: limit)
    }

    /// Opens a regular file to read from; nothing else is opened.
    public func reader(_ name: String) throws(SystemFault) -> FileReader {
        FileReader(descriptor: try openFile(name), path: path(of: name))
    }

    func openFile(_ name: String) throws(SystemFault) -> CInt {
        guard let facts = try facts(of: name) else { throw SystemFault(path(of: name), code: ENOENT) }
        try RegularFile.refuseOthers(facts, path(of: name))
        let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw SystemFault(path(of: name)) }
        return file
    }

    /// How many bytes a regular file has; nil if there is no such file, or something else.
    public func size(of name: String) throws(SystemFault) -> Int? {
        guard let facts = try facts(of: name), EntryKind(mode: facts.st_mode) == .file else { return nil }
        return Int(facts.st_size)
    }

    private func facts(of name: String) throws(SystemFault) -> stat? {
        var facts = stat()
        guard unsafe fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) != 0 else { return facts }
        guard errno == ENOENT || errno == ENOTDIR else { throw SystemFault(path(of: name)) }
        return nil
    }

    // MARK: Folders within

    /// A folder in this one; nil if there is none.
    ///
    /// - Throws: ``SystemFault`` where something else does, a link to a folder too.
    public func folder(_ name: String) throws(SystemFault) -> Directory? {
        let kind = try kind(of: name)
        guard kind != .nothing else { return nil }
        guard kind == .folder else { throw .foreign(path(of: name), kind) }
        let inner = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { throw SystemFault(path(of: name)) }
        return try Directory(path: path(of: name), descriptor: inner)
    }

    /// Makes a folder that was not there.
    public func makeFolder(_ name: String) throws(SystemFault) -> Directory {
        guard unsafe mkdirat(descriptor, name, permissions) == 0 else { throw SystemFault(path(of: name)) }
        guard let folder = try folder(name) else { throw SystemFault(path(of: name), code: ENOENT) }
        return folder
    }

    /// A folder in this one, made and flushed if there is none.
    public func ensureFolder(_ name: String) throws(SystemFault) -> Directory {
        if let folder = try folder(name) { return folder }
        let folder = try makeFolder(name)
        try flush()
        return folder
    }

    // MARK: Writing

    /// Makes a file that was not there, to be written and finished. Whoever may read the folder may read it.
    public func create(_ name: String) throws(SystemFault) -> FileWriter {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = unsafe openat(descriptor, name, flags, permissions & 0o666)
        guard file >= 0 else { throw SystemFault(path(of: name)) }
        return FileWriter(descriptor: file, path: path(of: name))
    }

    /// Gives an entry another name in this folder; an existing file of that name is replaced.
    public func rename(_ name: String, to other: String) throws(SystemFault) {
        guard unsafe renameat(descriptor, name, descriptor, other) == 0 else { throw SystemFault(path(of: other)) }
    }

    /// Gives two entries each other's name in one step; false where the file system cannot do that.
    public func exchange(_ name: String, _ other: String) throws(SystemFault) -> Bool {
        if unsafe renameat2(descriptor, name, descriptor, other, Self.exchanges) == 0 { return true }
        guard errno == EINVAL || errno == ENOSYS else { throw SystemFault(path(of: other)) }
        return false
    }

    /// Moves a file into another folder of the same file system; one of that name there is replaced.
    public func move(_ name: String, to other: Directory) throws(SystemFault) {
        guard unsafe renameat(descriptor, name, other.descriptor, name) == 0 else {
            throw SystemFault(other.path(of: name))
        }
    }

    /// Moves an entry into another folder of the same file system; nothing there is ever replaced.
    public func place(_ name: String, in other: Directory) throws(SystemFault) {
        if unsafe renameat2(descriptor, name, other.descriptor, name, Self.replacesNothing) == 0 { return }
        // A file system that cannot promise it: then what is there is looked at.
        guard errno == EINVAL || errno == ENOSYS else { throw SystemFault(other.path(of: name)) }
        guard try other.kind(of: name) == .nothing else { throw SystemFault(other.path(of: name), code: EEXIST) }
        try move(name, to: other)
    }

    /// Flushes the entries. Some file systems cannot flush a folder and say EINVAL.
    public func flush() throws(SystemFault) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemFault(path) }
    }

    /// Flushes the name of this folder in the one above it, where that may be read.
    public func flushParent() throws(SystemFault) {
        let parent = unsafe openat(descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0 || errno != EACCES else { return }
        guard parent >= 0 else { throw SystemFault(path) }
        defer { close(parent) }
        guard fsync(parent) == 0 || errno == EINVAL else { throw SystemFault(path) }
    }

    // MARK: Removing

    /// Removes a file that the program made; nothing where there is none.
    ///
    /// - Throws: ``SystemFault`` if the name refers to something else, which is left alone.
    public func removeFile(_ name: String) throws(SystemFault) {
        let kind = try kind(of: name)
        guard kind != .nothing else { return }
        guard kind == .file else { throw .foreign(path(of: name), kind) }
        guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw SystemFault(path(of: name)) }
    }

    /// Removes a folder that the program made, with the files and folders in it; nothing where there is none.
    ///
    /// - Throws: ``SystemFault`` where the folder or anything in it is a link or the like: that is left alone.
    public func removeFolder(_ name: String) throws(SystemFault) {
        guard let folder = try folder(name) else { return }
        for entry in try folder.names() {
            guard let inner = entry.text else {
                let path = "\(folder.path)/\(entry.visible)"
                throw SystemFault(path, reason: "nightbill never makes such a name; move it away, then run again")
            }
            switch try folder.kind(of: inner) {
            case .folder: try folder.removeFolder(inner)
            default: try folder.removeFile(inner)
            }
        }
        guard unsafe unlinkat(descriptor, name, CInt(AT_REMOVEDIR)) == 0 else { throw SystemFault(path(of: name)) }
    }

    // MARK: Keeping others out

    /// Takes the folder's advisory lock, which goes with this handle; false where another process has it.
    ///
    /// A file system that knows no locks on folders (NFS) counts as free.
    public func lock() throws(SystemFault) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
        switch errno {
        case EWOULDBLOCK: return false
        case EBADF, EINVAL, ENOLCK, ENOTSUP, ENOSYS: return true
        default: throw SystemFault(path)
        }
    }
}
