import Domain
import GRDB
import GRDBSQLite
import System

/// The rows that a night adds to one table: the values of a row are gathered in the order of the table's columns, then
/// digested and bound from the same bytes.
///
/// CLEVER CODE.
///
/// - **What:** SQLite gets addresses in the gathered values, which stay where they are until it has taken the row; the digest
///   for the control totals is that of the same bytes.
/// - **Why:** an array of arguments per row, texts that are copied and a trigger that calls back cost 8 µs a row; this costs
///   less than the insert itself.
/// - **The plain version:** `Statement.execute(arguments:)`, and the triggers of ``ControlTotals``.
/// - **Held equal by:** `DigestTests`: the totals of what was written are those that ``DigestCheck`` finds in the file.
final class RowInsert {
    /// A row's values.
    private var values = ValueBytes(capacity: 4_096)
    private let statement: Statement
    private let database: Database
    private let hasher: ValueHasher?
    private let totals: ControlTotals?
    private let index: Int
    private let columnCount: Int
    /// The place of its total, which is that of one table, or of one night.
    private var place: Int?
    private var valueCount = 0
    /// How many rows SQLite says that it took.
    private(set) var rowsWritten = 0

    /// Rows for a table that has control totals.
    init(into table: String, in database: Database, _ totals: ControlTotals?) throws {
        let columns = try database.columns(in: table).map { "\"\($0.name)\"" }
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        statement = try database.makeStatement(
            sql: "INSERT INTO \"\(table)\" (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        )
        guard let index = DigestedTable.all.firstIndex(where: { $0.table == table }) else {
            preconditionFailure("\(table) has control totals")
        }
        (self.database, self.totals, self.index) = (database, totals, index)
        columnCount = columns.count
        hasher = totals.map { _ in ValueHasher() }
    }

    deinit {
        values.free()
    }

    // MARK: Values

    /// Begins a row.
    func begin() {
        values.clear()
        values.add(DigestedTable.all[index].shape.seed)
        valueCount = 0
    }

    func add(_ number: Int64) {
        values.add(number)
        valueCount += 1
    }

    func add(_ number: Int) { add(Int64(number)) }

    func add(_ number: Int?) {
        if let number { add(Int64(number)) } else { addNull() }
    }

    func add(_ number: Int64?) {
        if let number { add(number) } else { addNull() }
    }

    /// A date as days since 1970-01-01.
    func add(_ date: CivilDate) { add(Int64(date.daysSinceEpoch)) }

    func add(_ date: CivilDate?) {
        if let date { add(date) } else { addNull() }
    }

    /// A date as the days that it is after another.
    func add(_ date: CivilDate, after day: CivilDate) {
        add(Int64(date.daysSinceEpoch - day.daysSinceEpoch))
    }

    func add(_ text: String) {
        values.add(text)
        valueCount += 1
    }

    func add(_ text: Text?) {
        if let text { add(text.string) } else { addNull() }
    }

    /// What of a text follows after some bytes.
    func add(_ text: Text, butFirst count: Int) {
        let utf8 = text.string.utf8Span
        let bytes = utf8.span.extracting(droppingFirst: count)
        bytes.withUnsafeBytes { values.add(text: $0.baseAddress, count: $0.count) }
        valueCount += 1
    }

    /// Text as its bytes in UTF-8.
    func add(utf8 text: [UInt8]) {
        text.withUnsafeBytes { values.add(text: $0.baseAddress, count: $0.count) }
        valueCount += 1
    }

    func add(_ digest: ContentDigest) {
        let words = (digest.high.bigEndian, digest.low.bigEndian)
        withUnsafeBytes(of: words) { values.add(blob: $0.baseAddress, count: $0.count) }
        valueCount += 1
    }

    func add(_ digest: SHA256Value) {
        digest.withBytes { values.add(blob: $0.baseAddress, count: $0.count) }
        valueCount += 1
    }

    func addNull() {
        values.addNull()
        valueCount += 1
    }

    // MARK: Writing

    /// The digest of the values so far; zeros where no totals are kept.
    func digest() -> SIMD4<UInt64> {
        hasher?.digest(of: values) ?? SIMD4(repeating: 0)
    }

    /// Writes the row, and adds it to the total of its table.
    func write() throws {
        if let totals {
            let place = place ?? totals.place(ofTable: index)
            self.place = place
            totals.add(digest(), at: place)
        }
        try insert()
    }

    /// Writes the row of a night, and adds it to the night's total of its table.
    func write(on night: CivilDate) throws {
        if let totals {
            let place = place ?? totals.place(ofNight: night, DigestedTable.all[index].name)
            self.place = place
            totals.add(digest(), at: place)
        }
        try insert()
    }

    /// Writes the row. Its total is for the caller to add to.
    func insert() throws {
        precondition(valueCount == columnCount, "a row has a value for every column")
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        var code = values.bindAll(butFirst: 1, to: handle)
        if code == SQLITE_OK { code = sqlite3_step(handle) }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection))
            )
        }
        rowsWritten += Int(sqlite3_changes(database.sqliteConnection))
    }
}

extension ValueBytes {
    /// Binds all values after the first few to the parameters of a statement, in order. They must stay until it was run.
    fileprivate func bindAll(butFirst skipped: Int, to statement: OpaquePointer) -> Int32 {
        var parameter = Int32(-skipped)
        var code = SQLITE_OK
        forEach { type, content, length in
            parameter += 1
            guard parameter > 0, code == SQLITE_OK else { return }
            code =
                switch type {
                case .null: sqlite3_bind_null(statement, parameter)
                case .integer:
                    sqlite3_bind_int64(
                        statement,
                        parameter,
                        Int64(littleEndian: content.loadUnaligned(as: Int64.self))
                    )
                case .real: preconditionFailure("no table of the ledger has numbers with a fraction")
                case .text:
                    sqlite3_bind_text(
                        statement,
                        parameter,
                        content.assumingMemoryBound(to: CChar.self),
                        Int32(length),
                        nil
                    )
                case .blob: sqlite3_bind_blob(statement, parameter, content, Int32(length), nil)
                }
        }
        return code
    }
}
