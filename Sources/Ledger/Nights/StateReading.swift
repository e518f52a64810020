public import Domain
import GRDB

extension Ledger {
    /// What the ledger has closed and published so far.
    public func state() throws(LedgerError) -> State {
        try read { database in
            let last = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: "SELECT business_date, tables_read FROM night ORDER BY business_date DESC LIMIT 1"
            )
            let unpublished = try StoredRow.fetchAll(
                of: "night",
                database,
                sql: """
                    SELECT business_date, rejected_rows, conflicts FROM night WHERE published = 0 ORDER BY business_date
                    """
            )
            let tables: String? = try last?["tables_read"]
            // A run publishes each night before it closes the next, so what is not published is the last.
            let open = unpublished.isEmpty ? 0 : try openRemarks(database)
            return State(
                billingStart: try billingStart(database),
                firstInvoiceDay: try firstInvoiceDay(database),
                lastClosed: try last?["business_date"],
                unpublished: try unpublished.map { try $0["business_date"] },
                unpublishedRemarks: try unpublished.reduce(open) { try $0 + $1["rejected_rows"] + $1["conflicts"] },
                tablesRead: tables.map { $0.split(separator: " ").map(String.init) } ?? [],
                columnsRead: try columnsRead(database),
                filledCells: try filledCells(database),
                rowsRead: try rowsRead(on: last?["business_date"], database)
            )
        }
    }

    private func columnsRead(_ database: Database) throws -> [String: [String]] {
        let rows = try StoredRow.fetchAll(
            of: "input_column",
            database,
            sql: "SELECT file, name FROM input_column ORDER BY file, name"
        )
        return try rows.reduce(into: [:]) { $0[try $1["file"], default: []].append(try $1["name"]) }
    }

    private func filledCells(_ database: Database) throws -> [String: [String: Int]] {
        let rows = try StoredRow.fetchAll(
            of: "input_column",
            database,
            sql: "SELECT file, name, filled FROM input_column WHERE filled IS NOT NULL ORDER BY file, name"
        )
        return try rows.reduce(into: [:]) { $0[try $1["file"], default: [:]][try $1["name"]] = try $1["filled"] }
    }

    private func rowsRead(on date: CivilDate?, _ database: Database) throws -> [RowCounts] {
        let rows = try StoredRow.fetchAll(
            of: "row_tally",
            database,
            sql: "SELECT * FROM row_tally WHERE business_date = ? ORDER BY file",
            arguments: [date?.description]
        )
        return try rows.map { row in
            RowCounts(
                file: try row["file"],
                used: try row["used"],
                rejected: try row["rejected"],
                held: try row["held"],
                repeated: try row["repeated"]
            )
        }
    }

    /// How much the last night misses, and how many charges are too large.
    private func openRemarks(_ database: Database) throws -> Int {
        let sql = """
            SELECT (SELECT count(*) FROM vanished)
                + (SELECT count(*) FROM open_fact WHERE disposition = 'held' AND hold_code = 'NB502')
            """
        return try Int.fetchOne(database, sql: sql) ?? 0
    }

    /// The sequence of the number that the year's next invoice, or credit note, will get.
    public func nextSequence(
        in year: Int,
        of series: InvoiceNumber.Series = .invoices
    ) throws(LedgerError) -> Int64 {
        try read { database in try Self.nextSequence(in: year, of: series, database) }
    }

    static func nextSequence(
        in year: Int,
        of series: InvoiceNumber.Series = .invoices,
        _ database: Database
    ) throws -> Int64 {
        let before = InvoiceRow.id(year: year, sequence: 0, series)
        let last = try Int64.fetchOne(
            database,
            sql: "SELECT max(id) FROM invoice WHERE id > ? AND id < ?",
            arguments: [before, InvoiceRow.id(year: year + 1, sequence: 0, series)]
        )
        return (last ?? before) - before + 1
    }

    /// The first business date; nil: no night was closed yet.
    func billingStart(_ database: Database) throws -> CivilDate? {
        try StoredRow.fetchOne(
            of: "setting",
            database,
            sql: "SELECT name, value FROM setting WHERE name = 'billing_start'"
        )?["value"]
    }

    private func firstInvoiceDay(_ database: Database) throws -> Int? {
        let sql = "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'usage_invoice_day'"
        return try Int.fetchOne(database, sql: sql)
    }

    /// Marks a night's folder as published.
    public func markPublished(_ date: CivilDate) throws(LedgerError) {
        try write { database in
            try database.execute(
                sql: "UPDATE night SET published = 1 WHERE business_date = ?",
                arguments: [date.description]
            )
        }
    }
}
