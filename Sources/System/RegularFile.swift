#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Reading files that a person named, or that are in a folder that a person named. Only regular files are opened: a
/// pipe would be waited for, and a device has no end.
public enum RegularFile {
    /// The bytes of a file, a link to one followed where `followsLink` says so.
    ///
    /// - Throws: ``SystemFault`` where it cannot be read, is not a regular file, or has more than `limit` bytes.
    public static func contents(
        of path: String,
        atMost limit: Int = .max,
        followsLink: Bool = true
    ) throws(SystemFault) -> [UInt8] {
        try refuseOthers(path, followsLink: followsLink)
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        return try contents(of: unsafe open(path, flags), path, atMost: limit)
    }

    /// Looks before opening, for opening alone may already do something to a device.
    static func refuseOthers(_ path: String, followsLink: Bool) throws(SystemFault) {
        var facts = stat()
        guard unsafe followsLink ? stat(path, &facts) == 0 : lstat(path, &facts) == 0 else { throw SystemFault(path) }
        try refuseOthers(facts, path)
    }

    static func refuseOthers(_ facts: stat, _ path: String) throws(SystemFault) {
        let kind = EntryKind(mode: facts.st_mode)
        guard kind == .file else { throw SystemFault(path, reason: "it is \(kind.words), not a regular file") }
    }

    /// The bytes of a file that was just opened, or the reason why it was not. The descriptor is closed.
    static func contents(of descriptor: CInt, _ path: String, atMost limit: Int) throws(SystemFault) -> [UInt8] {
        guard descriptor >= 0 else { throw SystemFault(path) }
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw SystemFault(path) }
        try refuseOthers(facts, path)
        guard Int(facts.st_size) <= limit else { throw tooLarge(path, limit) }
        // One more than it has, so that the end is met without another round.
        let room = Int(facts.st_size) + 1
        var bytes: [UInt8] = []
        while true {
            var fault: SystemFault?
            let had = bytes.count
            let more = unsafe [UInt8](unsafeUninitializedCapacity: max(room - had, 1 << 16)) { buffer, count in
                let got = unsafe readSome(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 { fault = SystemFault(path) }
                count = max(got, 0)
            }
            if let fault { throw fault }
            guard !more.isEmpty else { return bytes }
            if bytes.isEmpty { bytes = more } else { bytes += more }
            guard bytes.count <= limit else { throw tooLarge(path, limit) }
        }
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> SystemFault {
        SystemFault(path, reason: "it is larger than \(limit) bytes, the most that is read of such a file")
    }

    /// Reads up to `count` bytes; 0 at the end, -1 with `errno` where that fails. Asks again where a signal came.
    static func readSome(_ descriptor: CInt, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        while true {
            let got = unsafe read(descriptor, start, count)
            if got >= 0 || errno != EINTR { return got }
        }
    }
}
