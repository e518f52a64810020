public import Domain
import GRDB

/// The truth about what was billed: a SQLite database that one run at a time may write.
///
/// Published files are a function of it; a night is one transaction in it.
public final class Ledger {
    let path: String
    let database: DatabaseQueue
    private let lock: LedgerLock?

    private init(path: String, database: DatabaseQueue, lock: LedgerLock?) {
        self.path = path
        self.database = database
        self.lock = lock
    }

    deinit {
        // Before the lock goes: until then nobody else may find the file, and its log, unfinished.
        try? database.close()
    }

    /// Opens the ledger for a run, makes it where there is none, and holds its lock until the value is gone.
    ///
    /// `holder` is what a second run says of this one: which process, where, since when.
    public static func open(_ path: String, holder: String? = nil) throws(LedgerError) -> Ledger {
        let lock = try LedgerLock(path: path, holder: holder)
        return try withExtendedLifetime(lock) { () throws(LedgerError) in
            try guarded(path) {
                let database = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
                let ledger = Ledger(path: path, database: database, lock: lock)
                try ledger.migrate()
                return ledger
            }
        }
    }

    /// Opens an existing ledger to write to, and holds its lock.
    public static func openExisting(_ path: String, holder: String? = nil) throws(LedgerError) -> Ledger {
        guard isFile(path) else { throw .missing(path: path) }
        return try open(path, holder: holder)
    }

    /// Opens an existing ledger to read from; one of an older version is read as a copy in memory, brought up to date.
    public static func reading(_ path: String) throws(LedgerError) -> Ledger {
        guard isFile(path) else { throw .missing(path: path) }
        return try guarded(path) {
            let database = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
            let isOlder = try database.read { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path) }
                guard try !Schema.migrator.appliedIdentifiers(database).isEmpty else {
                    throw LedgerError.unusable(path: path, reason: "it is no ledger yet")
                }
                return try !Schema.migrator.hasCompletedMigrations(database)
            }
            return isOlder ? try rehearsal(of: path) : Ledger(path: path, database: database, lock: nil)
        }
    }

    /// A copy in memory of the ledger at a path.
    public static func rehearsal(ofExisting path: String) throws(LedgerError) -> Ledger {
        guard isFile(path) else { throw .missing(path: path) }
        return try rehearsal(of: path)
    }

    /// A copy in memory of the ledger at a path, or an empty one where there is none: what a rehearsal writes to.
    public static func rehearsal(of path: String) throws(LedgerError) -> Ledger {
        try guarded(path) {
            let copy = try DatabaseQueue(configuration: configuration(readOnly: false))
            if isFile(path) {
                try DatabaseQueue(path: path, configuration: configuration(readOnly: true)).backup(to: copy)
            }
            let ledger = Ledger(path: path, database: copy, lock: nil)
            try ledger.migrate()
            return ledger
        }
    }

    /// Makes the database this version's own; one that is not ours is left as it is.
    private func migrate() throws {
        try database.read { database in
            if try Schema.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path) }
            let isNew = try Bool.fetchOne(database, sql: "SELECT count(*) = 0 FROM sqlite_schema") ?? true
            guard try isNew || database.tableExists("grdb_migrations") else {
                throw LedgerError.unusable(path: path, reason: "it is the database of another program")
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

    static func isFile(_ path: String) -> Bool {
        LedgerLock.fileExists(path)
    }

    /// Runs database work and gives the database's faults the ledger's own words; any other fault is passed on.
    static func guardedOnly(_ path: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let fault as DatabaseError {
            try guarded(path) { throw fault }
        }
    }

    /// Runs database work and gives every fault the ledger's own words.
    static func guarded<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try work()
        } catch let fault as LedgerError {
            throw fault
        } catch let fault as DatabaseError {
            switch fault.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                throw .damaged(path: path, what: fault.message ?? "SQLite cannot read it")
            case .SQLITE_BUSY:
                throw .held(path: path, by: "another program is at work in its database")
            default:
                throw .unusable(path: path, reason: fault.message ?? fault.resultCode.description)
            }
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        try Self.guarded(path) { try database.read(work) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        try Self.guarded(path) { try database.write(work) }
    }
}

// MARK: Nights

extension Ledger {
    /// What was decided with the first night and what the last one left.
    public struct State: Hashable, Sendable {
        /// The first business date; nil: no night was closed yet.
        public var billingStart: CivilDate?
        /// The last business date that was closed.
        public var lastClosed: CivilDate?
        /// Nights that are committed but not published, oldest first.
        public var unpublished: [CivilDate]
        /// Rejected rows and conflicts of those nights: nobody may have been told yet.
        public var unpublishedRemarks: Int
        /// The tables that the last closed night read.
        public var tablesRead: [String]
        /// The digest of the rejected rows of the last closed night; empty: none.
        public var rejectsDigest: String
    }

    /// Where the ledger stands.
    public func state() throws(LedgerError) -> State {
        try read { database in
            let start = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'billing_start'")
            let last = try Row.fetchOne(
                database,
                sql: "SELECT business_date, tables_read, rejects_digest FROM night ORDER BY business_date DESC LIMIT 1"
            )
            let unpublished = try String.fetchAll(
                database,
                sql: "SELECT business_date FROM night WHERE published = 0 ORDER BY business_date"
            )
            let remarks = try Int.fetchOne(
                database,
                sql: "SELECT coalesce(sum(rejected_rows + conflicts), 0) FROM night WHERE published = 0"
            )
            let tables: String? = last?["tables_read"]
            return State(
                billingStart: try start.map(date),
                lastClosed: try (last?["business_date"] as String?).map(date),
                unpublished: try unpublished.map(date),
                unpublishedRemarks: remarks ?? 0,
                tablesRead: tables.map { $0.split(separator: " ").map(String.init) } ?? [],
                rejectsDigest: last?["rejects_digest"] ?? ""
            )
        }
    }

    /// The sequence of the number that the year's next invoice will get.
    public func nextSequence(in year: Int) throws(LedgerError) -> Int64 {
        try read { database in
            let last = try Int64.fetchOne(
                database,
                sql: "SELECT max(sequence) FROM invoice WHERE year = ?",
                arguments: [year]
            )
            return (last ?? 0) + 1
        }
    }

    /// Notes that a night's folder is in place.
    public func markPublished(_ date: CivilDate) throws(LedgerError) {
        try write { database in
            try database.execute(
                sql: "UPDATE night SET published = 1 WHERE business_date = ?",
                arguments: [date.description]
            )
        }
    }
}

// MARK: Reading stored values

extension Ledger {
    func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw damaged("“\(text)” is no date") }
        return date
    }

    func currency(_ code: String) throws -> Currency {
        guard let currency = Currency.named(code) else { throw damaged("“\(code)” is no currency") }
        return currency
    }

    func decimal<Value: FixedPoint>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(stored: text) else { throw damaged("“\(text)” is no decimal") }
        return value
    }

    func code<Value: RawRepresentable<String>>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(rawValue: text) else { throw damaged("“\(text)” is no known \(Value.self)") }
        return value
    }

    func damaged(_ what: String) -> LedgerError {
        .damaged(path: path, what: what)
    }
}
