import Domain
import GRDB

/// The truth about what was billed: a SQLite database that one run at a time may write.
///
/// Published files are a function of it; a night is one transaction in it.
public final class Ledger {
    let path: LedgerPath
    let database: DatabaseQueue
    private let lock: LedgerLock?
    /// What the running transaction wrote; nil: the ledger is not written to, or is a copy that nobody keeps.
    private(set) var totals: ControlTotals?

    /// The permissions of a new ledger, before the umask.
    public static let defaultMode: UInt32 = 0o640

    private init(path: LedgerPath, database: DatabaseQueue, lock: LedgerLock?) {
        self.path = path
        self.database = database
        self.lock = lock
    }

    deinit {
        if let lock, !lock.isInPlace {
            // SQLite would clear away the log by its name, and that may be another ledger's by now.
            _ = Unmanaged.passRetained(database)
            return
        }
        // Before the lock goes: until then nobody else may find the file, and its log, unfinished.
        try? database.close()
    }

    /// Opens the ledger for a run, makes it where there is none, and holds its lock until the value is gone.
    ///
    /// `mode`: the permissions of a new ledger, from which the umask takes away. `holder` is what a second run says of
    /// this one: which process, where, since when.
    public static func open(
        _ path: String,
        mode: UInt32 = defaultMode,
        holder: String? = nil
    ) throws(LedgerError) -> Ledger {
        try open(try LedgerPath(path), newMode: mode, holder: holder)
    }

    /// Opens an existing ledger to write to, and holds its lock.
    public static func openExisting(_ path: String, holder: String? = nil) throws(LedgerError) -> Ledger {
        try open(try existing(path), newMode: nil, holder: holder)
    }

    private static func open(_ path: LedgerPath, newMode: UInt32?, holder: String?) throws(LedgerError) -> Ledger {
        let lock = try LedgerLock(path, newMode: newMode, holder: holder)
        return try withExtendedLifetime(lock) { () throws(LedgerError) in
            try guarded(path) {
                let database = try DatabaseQueue(path: path.file, configuration: configuration(readOnly: false))
                let ledger = Ledger(path: path, database: database, lock: lock)
                try ledger.migrate()
                lock.noteLog()
                try lock.checkPlace()
                ledger.totals = try database.writeWithoutTransaction { database in
                    let totals = try ControlTotals(database)
                    try totals.follow(database)
                    return totals
                }
                return ledger
            }
        }
    }

    /// Opens an existing ledger to read from; one of an older version is read as a copy in memory, brought up to date.
    public static func reading(_ path: String) throws(LedgerError) -> Ledger {
        let path = try existing(path)
        return try guarded(path) {
            let database = try DatabaseQueue(path: path.file, configuration: configuration(readOnly: true))
            let isOlder = try database.read { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path.name) }
                guard try !Schema.migrator.appliedIdentifiers(database).isEmpty else {
                    throw LedgerError.unusable(path: path.name, reason: "it is no ledger yet")
                }
                return try !Schema.migrator.hasCompletedMigrations(database)
            }
            return isOlder ? try inMemoryCopy(of: path) : Ledger(path: path, database: database, lock: nil)
        }
    }

    /// A copy in memory of the ledger at a path.
    public static func inMemoryCopy(ofExisting path: String) throws(LedgerError) -> Ledger {
        try inMemoryCopy(of: try existing(path))
    }

    /// A copy in memory of the ledger at a path, or an empty one where there is none: what a dry run writes to.
    public static func inMemoryCopy(of path: String) throws(LedgerError) -> Ledger {
        let path = try LedgerPath(path)
        try path.check()
        return try inMemoryCopy(of: path)
    }

    private static func inMemoryCopy(of path: LedgerPath) throws(LedgerError) -> Ledger {
        try guarded(path) {
            let copy = try DatabaseQueue(configuration: configuration(readOnly: false))
            if path.isThere {
                try DatabaseQueue(path: path.file, configuration: configuration(readOnly: true)).backup(to: copy)
            }
            let ledger = Ledger(path: path, database: copy, lock: nil)
            try ledger.migrate()
            return ledger
        }
    }

    /// The path of a ledger that is there, and a file.
    private static func existing(_ path: String) throws(LedgerError) -> LedgerPath {
        let path = try LedgerPath(path)
        guard path.isThere else { throw .missing(path: path.name) }
        try path.check()
        return path
    }

    /// Makes the database this version's own; one that is not ours is left as it is.
    private func migrate() throws {
        try database.read { database in
            if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path.name) }
            let isNew = try Bool.fetchOne(database, sql: "SELECT count(*) = 0 FROM sqlite_schema") ?? true
            guard try isNew || database.tableExists("grdb_migrations") else {
                throw LedgerError.unusable(path: path.name, reason: "it is the database of another program")
            }
        }
        try database.writeWithoutTransaction { database in
            // A commit is on the disk before anything is published from it.
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        try Schema.migrator.migrate(database)
    }

    static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        // Runs keep each other out by the lock; this is for a reader or a backup that is done in a moment.
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// Runs database work and gives the database's faults the ledger's own words; any other fault is passed on.
    static func guardedOnly(_ path: LedgerPath, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch  where error is DatabaseError || error is DamagedRow {
            try guarded(path) { throw error }
        }
    }

    /// Runs database work and gives every fault the ledger's own words.
    static func guarded<Value>(_ path: LedgerPath, _ work: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try work()
        } catch let fault as LedgerError {
            throw fault
        } catch let fault as DamagedRow {
            throw .damaged(path: path.name, what: fault.what)
        } catch let fault as DatabaseError {
            switch fault.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                throw .damaged(path: path.name, what: fault.message ?? "SQLite cannot read it")
            case .SQLITE_BUSY:
                throw .held(path: path.name, by: "another program is at work in its database")
            default:
                throw .unusable(path: path.name, reason: fault.message ?? fault.resultCode.description)
            }
        } catch {
            throw .unusable(path: path.name, reason: "\(error)")
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        try lock?.checkPlace()
        return try Self.guarded(path) { try database.read(work) }
    }

    /// Writes in one transaction, with the control totals of what was written, to the file that still has its name.
    func write<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        defer { totals?.reset() }
        let value = try Self.guarded(path) {
            try database.write { database in
                let value = try work(database)
                try totals?.store(in: database)
                try lock?.checkPlace()
                return value
            }
        }
        // What went to a file without its name in the last moment is published by nobody.
        try lock?.checkPlace()
        return value
    }
}

extension Ledger {
    func damaged(_ what: String) -> LedgerError {
        .damaged(path: path.name, what: what)
    }
}
