import Domain
import GRDB
import GRDBSQLite

/// Sums up the digests of rows: of all rows in the database, or on a writing connection of those that a transaction
/// touches.
///
/// Rows arrive through an SQL function, which triggers of the writing connection call for every row that is written. So
/// what is summed is what SQLite stored, and code that writes need not call anything. Only the tables of what is billed,
/// which get a million rows a night, are added to by their ``RowInsert``, from the bytes that SQLite is given.
final class ControlTotals {
    /// The key of a stored total.
    struct Key: Hashable {
        /// Empty: the total of a whole table.
        var businessDate = ""
        var name: String
    }

    /// The SQL function that notes a row; each use of a connection registers another.
    enum Function: String {
        /// The mode for what a transaction writes.
        case writing = "note_row"
        /// The mode for what the database has, independent of what is being written.
        case checking = "check_row"
    }

    private let function: Function
    /// The total of the schema itself.
    static let schemaName = "schema"

    private(set) var sums: [(key: Key, sum: RowSum)] = []
    /// What the rows of each invoice come to, by its key: the sum of the first words of their digests. Only of rows that are
    /// read; who writes an invoice sums up its rows itself.
    private(set) var invoices: [Int64: UInt64] = [:]
    /// Tables that were emptied: their totals start from zero.
    private(set) var emptied: Set<String> = []
    private var sumPlaces: [Key: Int] = [:]
    private var lastNight: (day: Int64, name: String, place: Int)?
    private var tablePlaces: [Int?]
    private let hasher = ValueHasher()
    private let tables: [DigestedTable]
    private let shapes: [DigestedTable.Shape]

    /// Empty totals of tables, with the SQL function of the connection bound to them.
    init(
        _ database: Database,
        _ function: Function = .writing,
        of tables: [DigestedTable] = DigestedTable.all
    ) throws {
        (self.function, self.tables) = (function, tables)
        shapes = tables.map(\.shape)
        tablePlaces = Array(repeating: nil, count: tables.count)
        let code = sqlite3_create_function_v2(
            database.sqliteConnection,
            function.rawValue,
            -1,
            SQLITE_UTF8,
            Unmanaged.passRetained(self).toOpaque(),
            { context, count, values in
                guard let own = sqlite3_user_data(context), let values else { return }
                Unmanaged<ControlTotals>.fromOpaque(own).takeUnretainedValue()
                    .note(UnsafeBufferPointer(start: values, count: Int(count)))
            },
            nil,
            nil,
            { own in own.map { Unmanaged<ControlTotals>.fromOpaque($0).release() } }
        )
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Forgets all sums.
    func reset() {
        sums.removeAll()
        invoices.removeAll()
        emptied.removeAll()
        sumPlaces.removeAll()
        lastNight = nil
        tablePlaces = Array(repeating: nil, count: tables.count)
    }

    // MARK: What goes in

    /// Empties a table that is rewritten completely.
    static func empty(_ table: String, in database: Database, _ totals: ControlTotals?) throws {
        try database.execute(sql: "DELETE FROM \(table)")
        totals?.emptied.insert(table)
    }

    /// Notes every row that the database has.
    func noteAll(_ database: Database) throws {
        try noteTables(database)
        try noteSchema(database)
    }

    /// Notes every row of the tables.
    func noteTables(_ database: Database) throws {
        for (index, table) in tables.enumerated() where try database.tableExists(table.table) {
            try note(all: table, index, database)
        }
    }

    /// Notes the schema.
    private func noteSchema(_ database: Database) throws {
        let schema = try Row.fetchAll(
            database,
            sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        )
        let total = place(Key(name: Self.schemaName))
        for row in schema {
            sums[total].sum.add(
                hasher.digest { values in
                    for column in 0..<4 { values.add(row[column] as String? ?? "") }
                }
            )
        }
    }

    /// What the schema comes to.
    static func schemaSum(_ database: Database) throws -> RowSum {
        let totals = try ControlTotals(database)
        try totals.noteSchema(database)
        return totals.sums[totals.place(Key(name: schemaName))].sum
    }

    /// Notes every row of a table.
    func note(all table: DigestedTable, _ index: Int, _ database: Database) throws {
        if case .table = table.scope { _ = place(Key(name: table.name)) }
        let call = try table.call(function, index, sign: 1, row: "", in: database)
        try database.execute(sql: "SELECT count(\(call)) FROM \"\(table.table)\"")
    }

    /// Notes a row: the index of its table, +1 or -1, the columns of its key, the columns of its content.
    private func note(_ values: UnsafeBufferPointer<OpaquePointer?>) {
        let index = Int(sqlite3_value_int64(values[0]))
        let shape = shapes[index]
        let digest = hasher.digest { bytes in
            bytes.add(shape.seed)
            for position in 2 + shape.keyCount..<values.count { Self.add(values[position], to: &bytes) }
        }
        let keys = values[2..<2 + shape.keyCount]
        let place = place(of: shape.scope, index, keys)
        if sqlite3_value_int64(values[1]) < 0 {
            sums[place].sum.remove(digest)
        } else {
            sums[place].sum.add(digest)
        }
        if shape.scope == .invoice, sqlite3_value_type(keys[keys.startIndex + 1]) != SQLITE_NULL {
            invoices[sqlite3_value_int64(keys[keys.startIndex + 1]), default: 0] &+= digest[0]
        }
    }

    private static func add(_ value: OpaquePointer?, to bytes: inout ValueBytes) {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: bytes.add(sqlite3_value_int64(value))
        case SQLITE_FLOAT: bytes.add(sqlite3_value_double(value))
        case SQLITE_TEXT:
            let text = sqlite3_value_text(value)
            bytes.add(text: text, count: Int(sqlite3_value_bytes(value)))
        case SQLITE_BLOB:
            let blob = sqlite3_value_blob(value)
            bytes.add(blob: blob, count: Int(sqlite3_value_bytes(value)))
        default: bytes.addNull()
        }
    }

    // MARK: Rows that their writer adds

    /// Adds a row's digest to a sum.
    func add(_ digest: SIMD4<UInt64>, at place: Int) {
        sums[place].sum.add(digest)
    }

    /// The sum of the rows of a table that is in one total.
    func place(ofTable index: Int) -> Int {
        if let known = tablePlaces[index] { return known }
        let new = place(Key(name: tables[index].name))
        tablePlaces[index] = new
        return new
    }

    /// The sum of a night's rows under a name.
    func place(ofNight day: CivilDate, _ name: String) -> Int {
        place(ofNight: Int64(day.daysSinceEpoch), name)
    }

    // MARK: Where a row is summed

    private func place(
        of scope: DigestedTable.Scope,
        _ index: Int,
        _ key: Slice<UnsafeBufferPointer<OpaquePointer?>>
    ) -> Int {
        let name = tables[index].name
        switch scope {
        case .table: return place(ofTable: index)
        case .night:
            let night = key[key.startIndex]
            guard sqlite3_value_type(night) == SQLITE_INTEGER else {
                return place(Key(businessDate: Self.text(night), name: name))
            }
            return place(ofNight: sqlite3_value_int64(night), name)
        case .invoice:
            let isOpening = sqlite3_value_type(key[key.startIndex + 1]) == SQLITE_NULL
            return place(ofNight: sqlite3_value_int64(key[key.startIndex]), isOpening ? "opening" : "invoice")
        }
    }

    /// Tables of many rows name a night by the days since 1970-01-01.
    private func place(ofNight day: Int64, _ name: String) -> Int {
        if let lastNight, lastNight.day == day, lastNight.name == name { return lastNight.place }
        let isDate = (-719_162...Int64(CivilDate.last.daysSinceEpoch)).contains(day)
        let date = isDate ? CivilDate(daysSinceEpoch: Int32(day)).description : "day \(day)"
        let place = place(Key(businessDate: date, name: name))
        lastNight = (day, name, place)
        return place
    }

    private func place(_ key: Key) -> Int {
        if let known = sumPlaces[key] { return known }
        sums.append((key, RowSum()))
        sumPlaces[key] = sums.count - 1
        return sums.count - 1
    }

    private static func text(_ value: OpaquePointer?) -> String {
        sqlite3_value_text(value).map { String(cString: $0) } ?? ""
    }
}
