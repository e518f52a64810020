import Domain
import GRDB

/// The source of truth on what was billed: a SQLite database with one writer at a time.
///
/// Published files are a function of it; a night is one transaction in it.
public final class Ledger {
    let path: LedgerPath
    let database: DatabaseQueue
    private let lock: LedgerLock?
    /// What the running transaction wrote; nil: the ledger is read only, or is a copy in memory.
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
            // SQLite would remove the log by its name, which may belong to another ledger by now.
            _ = Unmanaged.passRetained(database)
            return
        }
        // Before the lock is released: until then no other process may find the file, and its log, unfinished.
        try? database.close()
    }

    /// Opens the ledger for a run, creates it where it does not exist, and holds its lock until the value is gone.
    ///
    /// `mode`: the permissions of a new ledger, reduced by the umask. `holder` is what a second run reports of this
    /// one: which process, where, since when.
    public static func open(
        _ path: String,
        mode: UInt32 = defaultMode,
        holder: String? = nil
    ) throws(LedgerError) -> Ledger {
        try open(try LedgerPath(path), newMode: mode, holder: holder)
    }

    /// Whether there is something at a path that a run would open as its ledger.
    public static func exists(_ path: String) throws(LedgerError) -> Bool {
        try LedgerPath(path).isThere
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

    /// Opens an existing ledger to read from; one of an older version is read as a copy in memory, migrated to this
    /// version.
    public static func reading(_ path: String) throws(LedgerError) -> Ledger {
        let path = try existing(path)
        return try guarded(path) {
            let database = try LedgerReading.open(path)
            let isOlder = try database.read { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path.name) }
                guard try !Schema.migrator.appliedIdentifiers(database).isEmpty else {
                    throw LedgerError.unusable(path: path.name, reason: "it is not a ledger yet")
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

    /// A copy in memory of the ledger at a path, or an empty one where it does not exist: what a dry run writes to.
    public static func inMemoryCopy(of path: String) throws(LedgerError) -> Ledger {
        let path = try LedgerPath(path)
        try path.check()
        return try inMemoryCopy(of: path)
    }

    private static func inMemoryCopy(of path: LedgerPath) throws(LedgerError) -> Ledger {
        try guarded(path) {
            let copy = try DatabaseQueue(configuration: configuration(readOnly: false))
            if path.isThere {
                try LedgerReading.open(path).backup(to: copy)
            }
            let ledger = Ledger(path: path, database: copy, lock: nil)
            try ledger.migrate()
            return ledger
        }
    }

    /// A copy in memory of this ledger as it is: what is tried before it is done is written to it.
    public func inMemoryCopy() throws(LedgerError) -> Ledger {
        try lock?.checkPlace()
        return try Self.guarded(path) {
            let copy = try DatabaseQueue(configuration: Self.configuration(readOnly: false))
            try database.backup(to: copy)
            let ledger = Ledger(path: path, database: copy, lock: nil)
            try ledger.migrate()
            return ledger
        }
    }

    /// The path of an existing ledger, which must be a file.
    private static func existing(_ path: String) throws(LedgerError) -> LedgerPath {
        let path = try LedgerPath(path)
        guard path.isThere else { throw .missing(path: path.name) }
        try path.check()
        return path
    }

    /// Migrates the database to this version; one of another program is left unchanged.
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

    /// 64 MiB: rows of a large night are found again in memory, where SQLite's 2 MB would read pages twice.
    static let cacheSize = "PRAGMA cache_size = -65536"

    static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        // The advisory lock excludes other runs; the busy timeout only covers short readers and backups.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "\(cacheSize); PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Runs database work and turns the database's faults into ledger errors; any other fault is passed on.
    static func guardedOnly(_ path: LedgerPath, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch  where error is DatabaseError || error is DamagedRow {
            try guarded(path) { throw error }
        }
    }

    /// Runs database work and turns every fault into a ledger error.
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
            case .SQLITE_ERROR where fault.message == "malformed JSON":
                throw .damaged(path: path.name, what: "table charge, invoice or shared_text: JSON cannot be read")
            case .SQLITE_BUSY:
                throw .held(path: path.name, by: "another program is using its database")
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
        // What was written to a file that lost its name meanwhile must not be published.
        try lock?.checkPlace()
        return value
    }
}

extension Ledger {
    func damaged(_ what: String) -> LedgerError {
        .damaged(path: path.name, what: what)
    }
}
