import Domain
import GRDB

extension Schema {
    /// The usage records that were billed, many to a row: a row of its own for each cost more than all else of a night of use,
    /// to write as to read.
    ///
    /// - `usage_run`: the blocks of a night, whose records are in the order of their ids (``UsageRuns``).
    /// - `usage_block`: up to 1,024 records that follow each other. `prefix` is what all their ids begin with, `first` the rest of the
    ///   first id, and `records` a JSON list of [rest of the id, charge, moment, quantity]: the charge as a number after
    ///   `least_charge`, the moment as steps of `step` seconds after `earliest` (which are seconds since 1970-01-01), or as text where
    ///   it has decimals of a second, the quantity as text where it has decimals. `v_billed_usage` shows one record a row.
    static let usageBlocks = """
        DROP VIEW v_billed_usage;
        ALTER TABLE usage_block RENAME TO former_usage_block;
        ALTER TABLE usage_record RENAME TO former_usage_record;
        CREATE TABLE usage_block (
            id INTEGER PRIMARY KEY,
            prefix TEXT NOT NULL,
            first TEXT NOT NULL,
            least_charge INTEGER NOT NULL,
            earliest INTEGER NOT NULL,
            step INTEGER NOT NULL CHECK (step > 0),
            records TEXT NOT NULL
        ) STRICT;
        CREATE VIEW v_billed_usage AS SELECT
            prefix || (record.value ->> '$[0]') AS record_id,
            least_charge + (record.value ->> '$[1]') AS charge,
            iif(json_type(record.value, '$[2]') = 'integer',
                strftime('%Y-%m-%dT%H:%M:%SZ', earliest + step * (record.value ->> '$[2]'), 'unixepoch'),
                record.value ->> '$[2]') AS used_at,
            CAST(record.value ->> '$[3]' AS TEXT) AS quantity
            FROM usage_block, json_each(records) AS record;
        """

    /// Moves the usage records from rows of their own into blocks.
    static func moveUsageIntoBlocks(_ database: Database) throws {
        let runs = try Row.fetchAll(database, sql: "SELECT * FROM usage_run ORDER BY day").map {
            let row = StoredRow($0, of: "usage_run")
            return (
                day: try row["day"] as Int64, blocks: (try row["first_block"] as Int64, try row["last_block"] as Int64)
            )
        }
        try database.execute(sql: usageBlocks + "DELETE FROM usage_run;")
        let blocks = try UsageBlockRows(database, nil)
        for run in runs {
            let between = "block BETWEEN \(run.blocks.0) AND \(run.blocks.1)"
            let rows = try BoundRows(
                """
                SELECT prefix || suffix, charge, used_at, quantity FROM former_usage_block AS own
                JOIN former_usage_record ON block = own.id WHERE \(between) ORDER BY block, suffix
                """,
                of: "usage_record",
                in: database
            )
            let count =
                try Int.fetchOne(database, sql: "SELECT count(*) FROM former_usage_record WHERE \(between)") ?? 0
            try blocks.write(on: run.day, count: count) { _ in
                guard try rows.next() else { throw DamagedRow(what: "table usage_record: a record is in no block") }
                return UsageBlockRows.Record(
                    id: try rows.text(0),
                    charge: try rows.number(1),
                    usedAt: rows.isNumber(2) ? .seconds(try rows.number(2)) : .text(try rows.text(2).string),
                    quantity: rows.isNumber(3) ? .whole(try rows.number(3)) : .text(try rows.text(3).string)
                )
            }
        }
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM former_usage_record") == blocks.recordsWritten
        else {
            throw DamagedRow(what: "table usage_record: a record is of no night")
        }
        try database.execute(sql: "DROP TABLE former_usage_record; DROP TABLE former_usage_block;")
    }
}
