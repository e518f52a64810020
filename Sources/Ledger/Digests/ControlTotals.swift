import Domain
import GRDB
import GRDBSQLite

/// Sums up the digests of rows: of all rows in the database, or on a writing connection of those that a transaction
/// touches.
///
/// Rows arrive through an SQL function, which triggers of the writing connection call for every row that is written. So
/// what is summed is what SQLite stored, and code that writes need not call anything.
final class ControlTotals {
    /// The key of a stored total.
    struct Key: Hashable {
        /// Empty: the total of a whole table.
        var businessDate = ""
        var name: String
    }

    /// The total of an invoice's rows.
    struct InvoiceSum {
        var number: String
        var sum = RowSum()
    }

    /// Where a row is summed: its indices in `sums` and `invoices`.
    private struct Place {
        var sum: Int
        var invoice: Int?
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
    private(set) var invoices: [InvoiceSum] = []
    /// Tables that were emptied: their totals start from zero.
    private(set) var emptied: Set<String> = []
    private var sumPlaces: [Key: Int] = [:]
    private var invoicePlaces: [String: Place] = [:]
    private var chargePlaces: [Int64: Place] = [:]
    private var lastCharge: (id: Int64, place: Place)?
    private var lastNight: (days: Int64, index: Int, place: Place)?
    private var tablePlaces: [Int?] = Array(repeating: nil, count: DigestedTable.all.count)
    private let hasher = ValueHasher()
    private let shapes = DigestedTable.all.map(\.shape)

    /// Empty totals, with the SQL function of the connection bound to them.
    init(_ database: Database, _ function: Function = .writing) throws {
        self.function = function
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
        invoicePlaces.removeAll()
        chargePlaces.removeAll()
        lastCharge = nil
        lastNight = nil
        tablePlaces = Array(repeating: nil, count: DigestedTable.all.count)
    }

    // MARK: What goes in

    /// Empties a table that is rewritten completely.
    static func empty(_ table: String, in database: Database, _ totals: ControlTotals?) throws {
        try database.execute(sql: "DELETE FROM \(table)")
        totals?.emptied.insert(table)
    }

    /// Notes every row that the database has.
    func noteAll(_ database: Database) throws {
        for (index, table) in DigestedTable.all.enumerated() where try database.tableExists(table.table) {
            try note(all: table, index, database)
        }
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
        let place = place(of: shape.scope, index, values[2..<2 + shape.keyCount])
        if sqlite3_value_int64(values[1]) < 0 {
            sums[place.sum].sum.remove(digest)
        } else {
            sums[place.sum].sum.add(digest)
        }
        if let invoice = place.invoice { invoices[invoice].sum.add(digest) }
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

    // MARK: Where a row is summed

    private func place(
        of scope: DigestedTable.Scope,
        _ index: Int,
        _ key: Slice<UnsafeBufferPointer<OpaquePointer?>>
    ) -> Place {
        let first = key.startIndex
        switch scope {
        case .table:
            if let known = tablePlaces[index] { return Place(sum: known) }
            let new = place(Key(name: DigestedTable.all[index].name))
            tablePlaces[index] = new
            return Place(sum: new)
        case .night:
            return place(ofNight: key[first], index)
        case .invoice:
            let number = Self.text(key[first])
            let sum = place(Key(businessDate: Self.text(key[first + 1]), name: "invoice"))
            invoices.append(InvoiceSum(number: number))
            let place = Place(sum: sum, invoice: invoices.count - 1)
            invoicePlaces[number] = place
            return place
        case .partOfInvoice:
            return invoicePlaces[Self.text(key[first])] ?? stray(index)
        case .charge:
            let id = sqlite3_value_int64(key[first])
            let isOpening = sqlite3_value_type(key[first + 1]) == SQLITE_NULL
            let place =
                isOpening
                ? Place(sum: self.place(Key(businessDate: Self.text(key[first + 2]), name: "opening")))
                : invoicePlaces[Self.text(key[first + 1])] ?? stray(index)
            chargePlaces[id] = place
            lastCharge = (id, place)
            return place
        case .partOfCharge:
            let id = sqlite3_value_int64(key[first])
            if let lastCharge, lastCharge.id == id { return lastCharge.place }
            return chargePlaces[id] ?? stray(index)
        }
    }

    /// A night is named by its date, or by its days since 1970-01-01 in tables of many rows.
    private func place(ofNight date: OpaquePointer?, _ index: Int) -> Place {
        guard sqlite3_value_type(date) == SQLITE_INTEGER else {
            return Place(sum: place(Key(businessDate: Self.text(date), name: DigestedTable.all[index].name)))
        }
        let days = sqlite3_value_int64(date)
        if let lastNight, lastNight.days == days, lastNight.index == index { return lastNight.place }
        let text = Int32(exactly: days).map { CivilDate(daysSinceEpoch: $0).description } ?? "\(days)"
        let place = Place(sum: place(Key(businessDate: text, name: DigestedTable.all[index].name)))
        lastNight = (days, index, place)
        return place
    }

    /// The error for a row whose invoice or charge does not exist.
    private func stray(_ index: Int) -> Place {
        Place(sum: place(Key(name: DigestedTable.all[index].name)))
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
