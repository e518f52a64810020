import Domain
import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read by position: for rows by the million, which an array of
/// arguments and names of columns would cost more than SQLite itself.
///
/// Values are added in the order of the statement's parameters; ``run()`` ends the row. Reading throws a ``DamagedRow``
/// where a value is not of the form that is asked for, as ``StoredRow`` does.
final class BoundStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let database: Database
    /// The table that it reads or writes, or the first of several, for messages.
    private let table: String
    private var parameter: Int32 = 0
    private var fault = SQLITE_OK

    init(_ sql: String, of table: String, in database: Database) throws {
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        self.database = database
        self.table = table
    }

    deinit {
        sqlite3_reset(handle)
    }

    // MARK: Binding

    /// Ends what the statement did last, and begins with its first parameter.
    func begin() {
        sqlite3_reset(handle)
        parameter = 0
    }

    func add(_ number: Int64) {
        bind { sqlite3_bind_int64(handle, $0, number) }
    }

    func add(_ number: Int) {
        add(Int64(number))
    }

    func add(_ date: CivilDate) {
        add(Int64(date.daysSinceEpoch))
    }

    func add(_ date: CivilDate?) {
        if let date { add(date) } else { addNull() }
    }

    func add(_ text: Text) {
        add(text.string)
    }

    func add(_ text: Text?) {
        if let text { add(text.string) } else { addNull() }
    }

    func add(_ text: String) {
        let utf8 = text.utf8Span
        let bytes = utf8.span
        bytes.withUnsafeBytes { bytes in
            // An empty text has no address, and a text without an address would be NULL.
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return bind { sqlite3_bind_text(handle, $0, "", 0, Self.transient) }
            }
            let start = base.assumingMemoryBound(to: CChar.self)
            bind { sqlite3_bind_text(handle, $0, start, Int32(bytes.count), Self.transient) }
        }
    }

    func addNull() {
        bind { sqlite3_bind_null(handle, $0) }
    }

    /// The address of no bytes: without one they would be NULL.
    private static var nothing: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: 1) }

    /// SQLite copies the bytes before the call returns.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func bind(_ bind: (Int32) -> Int32) {
        parameter += 1
        let code = bind(parameter)
        if code != SQLITE_OK, fault == SQLITE_OK { fault = code }
    }

    // MARK: Stepping

    /// Goes to the next row of the answer; false: there is none.
    func next() throws -> Bool {
        let code = fault == SQLITE_OK ? sqlite3_step(handle) : fault
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        default:
            let message = String(cString: sqlite3_errmsg(database.sqliteConnection))
            sqlite3_reset(handle)
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    /// Does what the statement says with the values added.
    func run() throws {
        while try next() {}
    }

    /// Does what the statement says with the values added, and bytes after them that are not copied: a file of a night may have a
    /// row for each of its invoices.
    func run(with bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            bind { sqlite3_bind_blob64(handle, $0, bytes.baseAddress ?? Self.nothing, UInt64(bytes.count), nil) }
            defer { sqlite3_clear_bindings(handle) }
            try run()
        }
    }

    // MARK: Reading

    func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func number(_ column: Int32) throws -> Int64 {
        guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { throw damage("a whole number", column) }
        return sqlite3_column_int64(handle, column)
    }

    /// A count or a position, as ``StoredValue`` limits them.
    func count(_ column: Int32) throws -> Int {
        let number = try number(column)
        guard (0...1 << 40).contains(number) else { throw damage("a count", column) }
        return Int(number)
    }

    /// A date: days since 1970-01-01, or ISO 8601 text.
    func date(_ column: Int32) throws -> CivilDate {
        let isText = sqlite3_column_type(handle, column) == SQLITE_TEXT
        let date = try isText ? CivilDate(text(column).string) : CivilDate(stored: number(column))
        guard let date else { throw damage("a date", column) }
        return date
    }

    func decimal<Decimal: StoredText & FixedPoint>(_ column: Int32) throws -> Decimal {
        guard let decimal = Decimal(stored: try text(column).string) else {
            throw damage(Decimal.expected, column)
        }
        return decimal
    }

    /// An amount in minor units.
    func money(_ column: Int32, _ currency: Currency) throws -> Money {
        let units = try number(column)
        // The one amount that has no opposite.
        guard units != .min else { throw damage("an amount", column) }
        return Money(minorUnits: units, currency: currency)
    }

    func dateIfAny(_ column: Int32) throws -> CivilDate? {
        isNull(column) ? nil : try date(column)
    }

    func text(_ column: Int32) throws -> Text {
        guard sqlite3_column_type(handle, column) == SQLITE_TEXT, let text = sqlite3_column_text(handle, column) else {
            throw damage("text", column)
        }
        let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column)))
        return Text(String(decoding: bytes, as: UTF8.self))
    }

    func textIfAny(_ column: Int32) throws -> Text? {
        isNull(column) ? nil : try text(column)
    }

    /// A word by its number.
    func word<Word: StoredWord>(_ column: Int32) throws -> Word {
        guard let word = Word(stored: try number(column)) else { throw damage(Word.expected, column) }
        return word
    }

    /// The fault that a column does not have what the program writes.
    func damage(_ expected: String, _ column: Int32) -> DamagedRow {
        let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "\(column)"
        let found =
            switch sqlite3_column_type(handle, column) {
            case SQLITE_INTEGER: "\(sqlite3_column_int64(handle, column))"
            case SQLITE_TEXT: DisplayText.quoted((try? text(column)) ?? "")
            case SQLITE_NULL: "NULL"
            default: "a value of another type"
            }
        return DamagedRow(what: "table \(table), column \(name): \(found) where \(expected) is expected")
    }
}
