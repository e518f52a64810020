import Domain
import Foundation
import GRDB

/// A row of a query, read column by column: the only way in which the ledger reads what is stored.
///
/// The schema guarantees types, the program guarantees forms. A file that violates either is damaged: reading throws a
/// ``DamagedRow`` that names table, row and column.
struct StoredRow {
    private let row: Row
    /// The table that the query reads, or the first of several.
    let table: String

    /// A row as returned by SQLite.
    init(_ row: Row, of table: String) {
        self.row = row
        self.table = table
    }

    /// The value of a column.
    subscript<Value: StoredValue>(_ column: String) -> Value {
        get throws {
            let found: DatabaseValue? = row[column]
            if let value = Value.stored(found ?? .null) { return value }
            throw damage("\(Self.shown(found)) where \(Value.expected) is expected", in: column)
        }
    }

    /// An amount in minor units.
    func money(_ column: String, _ currency: Currency) throws -> Money {
        let units: Int64 = try self[column]
        // The one amount that has no opposite.
        guard units != .min else { throw damage("\(units) is out of range", in: column) }
        return Money(minorUnits: units, currency: currency)
    }

    /// The columns `period_start` and `period_end`.
    func period() throws -> Period {
        let period = Period(start: try self["period_start"], end: try self["period_end"])
        guard period.start <= period.end else { throw damage("the period ends before it starts", in: "period_end") }
        return period
    }

    /// The kind of a charge by the columns of its key; `correction`: which one of its charge it is, 0: none.
    func chargeKind(correction: Int = 0) throws -> ChargeKind {
        try chargeKind(dimension: self["dimension"], month: self["month"], correction)
    }

    /// The kind of a charge other than usage.
    func contractChargeKind() throws -> ChargeKind {
        try chargeKind(dimension: "", month: "", 0)
    }

    private func chargeKind(dimension: String, month: String, _ correction: Int) throws -> ChargeKind {
        let kind: String = try self["kind"]
        let instalment: Int = try self["instalment"]
        let use = YearMonth(month).map { (dimension: Text(dimension), month: $0) }
        if let code = ChargeCode(rawValue: kind),
            let known = ChargeKind(code, ordinal: instalment, use: use, correction: correction)
        {
            return known
        }
        throw damage("\(DisplayText.quoted(Text(kind))) is not a known kind of charge", in: "kind")
    }

    /// Facts as ``Snapshots`` writes them.
    func facts<Facts: Decodable>(_ column: String) throws -> Facts {
        guard let facts: Facts = Snapshots.facts(try self[column]) else {
            throw damage("the stored facts cannot be read", in: column)
        }
        return facts
    }

    /// Facts as ``Snapshots`` writes them; nil: the column is NULL.
    func factsIfAny<Facts: Decodable>(_ column: String) throws -> Facts? {
        guard try self[column] as String? != nil else { return nil }
        return try facts(column)
    }

    /// A fault of a column, or of the row as a whole.
    func damage(_ what: String, in column: String? = nil) -> DamagedRow {
        let place = column.map { ", column \($0)" } ?? ""
        return DamagedRow(what: "table \(table), \(name)\(place): \(what)")
    }

    /// The values that identify the row to an operator: the columns of its key, as far as the query reads them.
    private var name: String {
        let key = (Self.keys[table] ?? []).compactMap { column -> String? in
            let value: DatabaseValue? = row[column]
            return value.map { "\(column) \(Self.shown($0))" }
        }
        guard key.isEmpty else { return "row " + key.joined(separator: ", ") }
        let first = row.prefix(3).map { "\($0.0) \(Self.shown($0.1))" }
        return "row " + first.joined(separator: ", ")
    }

    /// A value as it is shown in messages.
    private static func shown(_ value: DatabaseValue?) -> String {
        switch value?.storage {
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): DisplayText.quoted(Text(text))
        case .blob(let bytes): "a blob of \(bytes.count) bytes"
        case .null, nil: "NULL"
        }
    }

    /// The columns that identify a row of the tables.
    private static let keys: [String: [String]] = [
        "accounting_tax": ["id", "number"],
        "acceptance": ["subscription_id", "kind", "instalment", "record_id"],
        "answer": ["document", "number", "at", "status"],
        "charge": ["id", "subscription_id", "kind", "instalment"],
        "charge_line": ["charge", "position"],
        "document": ["business_date", "sequence", "kind"],
        "document_kind": ["id"],
        "export_row": ["kind", "subject", "detail"],
        "fact_sheet": ["id"],
        "invoice": ["number"],
        "invoice_revision": ["invoice", "revision"],
        "invoice_tax": ["invoice", "position"],
        "night": ["business_date"],
        "night_documents": ["business_date"],
        "night_finance": ["business_date"],
        "night_manifest": ["business_date", "name"],
        "night_file": ["business_date", "path"],
        "night_format": ["business_date", "format", "document"],
        "open_conflict": ["subscription_id", "kind", "instalment", "record_id"],
        "purchase_order_event": ["id", "po"],
        "reject_file": ["business_date", "name"],
        "rejected_file": ["id", "business_date", "name"],
        "attempt": ["id"],
        "rejected_row": ["file", "line"],
        "setting": ["name"],
        "template": ["digest"],
        "vanished": ["code", "subject", "detail"],
    ]
}

extension StoredRow {
    /// All rows of a query on a table.
    static func fetchAll(
        of table: String,
        _ database: Database,
        sql: String,
        arguments: StatementArguments = []
    ) throws -> [StoredRow] {
        try fetchAll(of: table, database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// All rows of a query on a table.
    static func fetchAll(
        of table: String,
        _ statement: Statement,
        arguments: StatementArguments = []
    ) throws -> [StoredRow] {
        try Row.fetchAll(statement, arguments: arguments).map { StoredRow($0, of: table) }
    }

    /// The first row of a query on a table.
    static func fetchOne(
        of table: String,
        _ database: Database,
        sql: String,
        arguments: StatementArguments = []
    ) throws -> StoredRow? {
        try fetchOne(of: table, database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row of a query on a table.
    static func fetchOne(
        of table: String,
        _ statement: Statement,
        arguments: StatementArguments = []
    ) throws -> StoredRow? {
        try Row.fetchOne(statement, arguments: arguments).map { StoredRow($0, of: table) }
    }
}

/// A stored row is not in the form that the program writes.
struct DamagedRow: Error {
    /// Table, row, column and fault.
    var what: String
}
