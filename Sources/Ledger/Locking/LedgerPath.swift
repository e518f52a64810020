import System

/// The place of a ledger: always a file's path, never a name with another meaning to SQLite.
struct LedgerPath {
    /// As it was given, for messages.
    let name: String
    /// The file that the name leads to: absolute and without links. SQLite puts its log beside this one.
    let file: String

    /// Resolves a name to its file, which need not exist. Neither a file nor its absence is checked: see ``check()``.
    init(_ name: String) throws(LedgerError) {
        guard !name.isEmpty else { throw .unnamed }
        self.name = name
        do {
            file = try Path.followed(name)
        } catch {
            throw .unusable(path: name, reason: error.reason)
        }
    }

    // MARK: Checks

    /// The write-ahead log.
    var log: String { file + "-wal" }
    /// Whether a write-ahead log exists that is not empty.
    var hasLog: Bool { (FileStatus(at: log)?.size ?? 0) > 0 }
    /// Whether a rollback journal exists that is not empty.
    var hasJournal: Bool { (FileStatus(at: file + "-journal")?.size ?? 0) > 0 }
    /// The file that describes the holder. Not `.lock`: it is not the lock, and operators may use that name.
    var holder: String { file + "-holder" }

    /// Whether the file exists; where that cannot be determined, opening it reports the reason.
    var isThere: Bool { Path.mayExist(file) }

    /// Refuses, before anything is opened, what is not a file, and a ledger whose log may be beside another name.
    ///
    /// The files beside it must be regular: SQLite writes through a link, and blocks forever on a FIFO.
    func check() throws(LedgerError) {
        for suffix in ["-wal", "-shm", "-journal", "-holder"] {
            guard let beside = FileStatus(at: file + suffix) else { continue }
            guard beside.isRegular else {
                throw .unusable(
                    path: name,
                    reason: "\(file)\(suffix) beside it is \(beside.kind.words), not a file; move it away"
                )
            }
            guard beside.links == 1 else {
                throw .unusable(
                    path: name,
                    reason: "\(file)\(suffix) beside it has a second name (hard link); remove the other one"
                )
            }
        }
        guard let found = FileStatus(at: file) else { return }
        guard found.isRegular else {
            throw .unusable(path: name, reason: "it is \(found.kind.words), not a file")
        }
        guard found.links == 1 || hasLog else {
            throw .unusable(
                path: name,
                reason:
                    "the file has \(found.links) names (hard links) and no write-ahead log beside this one; the log "
                    + "may be beside another name, and opening it here would lose what is in it. Keep one name, the one "
                    + "that has a file ending in -wal beside it if there is one, and remove the others"
            )
        }
    }
}
