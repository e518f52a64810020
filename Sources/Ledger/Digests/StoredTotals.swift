import GRDB

/// Control totals in the ledger.
extension ControlTotals {
    /// Makes the connection note every row that it writes.
    func follow(_ database: Database) throws {
        // Triggers of this connection only; they are never written to the file.
        for (index, table) in DigestedTable.all.enumerated() {
            for trigger in try table.triggers(index, in: database) { try database.execute(sql: trigger) }
        }
    }

    /// Adds what a transaction wrote to the stored totals, before it is committed, and clears it.
    func store(in database: Database) throws {
        var newNights: [String] = []
        for (index, table) in DigestedTable.all.enumerated() where emptied.contains(table.table) {
            // Whoever wrote the rows added them; where there are none, the total is that of none.
            if table.isSummedByWriter { _ = place(ofTable: index) } else { try note(all: table, index, database) }
        }
        for (key, sum) in sums {
            let isKnown = key.businessDate.isEmpty && !emptied.contains(key.name)
            let before = isKnown ? try Self.storedSum(key, database) ?? RowSum() : RowSum()
            try Self.write(before + sum, key, database)
            if key.name == "night", !key.businessDate.isEmpty { newNights.append(key.businessDate) }
        }
        for date in newNights.sorted() { try Self.chain(date, database) }
        reset()
    }

    /// Removes all stored totals, until they are filled again.
    static func removeAll(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM table_digest; DELETE FROM night_digest")
    }

    /// Whether there are stored totals.
    static func exist(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM table_digest)") ?? false
    }

    /// Sums up everything in the database, and replaces all stored totals.
    static func refill(_ database: Database) throws {
        try removeAll(database)
        let totals = try ControlTotals(database)
        try totals.noteAll(database)
        let update = try database.cachedStatement(sql: "UPDATE invoice SET row_sum = ? WHERE id = ?")
        for (id, sum) in totals.invoices { try update.execute(arguments: [Int64(bitPattern: sum), id]) }
        try totals.store(in: database)
    }

    /// Changes the schema and nothing that the tables hold: no total but its own is another one after it. That of a schema that
    /// somebody else changed before stays wrong.
    static func changingSchema(_ database: Database, _ change: () throws -> Void) throws {
        let key = Key(name: schemaName)
        let isKnown = try storedSum(key, database) == schemaSum(database)
        try change()
        if isKnown { try write(schemaSum(database), key, database) }
    }

    /// Replaces tables by others with the same content: the totals after it are those of the new tables, by name, and those of the
    /// former ones are gone. Where one of these was not that of its rows before, all stay, for `ledger check` to find.
    static func replacing(
        _ former: [DigestedTable],
        by names: [String],
        in database: Database,
        _ change: () throws -> Void
    ) throws {
        let before = try ControlTotals(database, .checking, of: former)
        try before.noteTables(database)
        let isKnown = try before.sums.allSatisfy { try storedSum($0.key, database) == $0.sum }
        try changingSchema(database, change)
        guard isKnown else { return }
        for (key, _) in before.sums {
            try database.execute(
                sql: "DELETE FROM table_digest WHERE business_date = ? AND name = ?",
                arguments: [key.businessDate, key.name]
            )
        }
        let after = try ControlTotals(database, .checking)
        for (index, table) in DigestedTable.all.enumerated() where names.contains(table.name) {
            try after.note(all: table, index, database)
        }
        for (key, sum) in after.sums { try write(sum, key, database) }
    }

    // MARK: Rows

    private static func storedSum(_ key: Key, _ database: Database) throws -> RowSum? {
        let row = try StoredRow.fetchOne(
            of: "table_digest",
            database,
            sql: "SELECT * FROM table_digest WHERE business_date = ? AND name = ?",
            arguments: [key.businessDate, key.name]
        )
        return try row.map(sum)
    }

    static func sum(_ row: StoredRow) throws -> RowSum {
        guard let sum = RowSum(rows: try row["rows"], digest: try row["digest"]) else {
            throw row.damage("a digest is not of 32 bytes", in: "digest")
        }
        return sum
    }

    private static func write(_ sum: RowSum, _ key: Key, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO table_digest (business_date, name, rows, digest) VALUES (?, ?, ?, ?)
                ON CONFLICT (business_date, name) DO UPDATE SET rows = excluded.rows, digest = excluded.digest
                """
        )
        .execute(arguments: [key.businessDate, key.name, sum.rows, sum.digest.databaseValue])
    }

    /// Chains a night to the one before.
    private static func chain(_ date: String, _ database: Database) throws {
        let previous = try StoredRow.fetchOne(
            of: "night_digest",
            database,
            sql: """
                SELECT * FROM night_digest WHERE business_date < ? ORDER BY business_date DESC LIMIT 1
                """,
            arguments: [date]
        )
        let digest = try link(date, to: try previous?["digest"] ?? [], database)
        try database.cachedStatement(sql: "INSERT INTO night_digest (business_date, digest) VALUES (?, ?)")
            .execute(arguments: [date, digest.databaseValue])
    }

    /// The digest of a night: SHA-256 of the digest of the night before, the date, and the night's totals by name.
    static func link(_ date: String, to previous: [UInt8], _ database: Database) throws -> [UInt8] {
        let totals = try StoredRow.fetchAll(
            of: "table_digest",
            database,
            sql: "SELECT * FROM table_digest WHERE business_date = ? ORDER BY name",
            arguments: [date]
        )
        var link = RowSum()
        link.add(
            try ValueHasher().digest { values in
                values.add(previous)
                values.add(date)
                for row in totals {
                    values.add(try row["name"] as String)
                    values.add(try row["rows"] as Int64)
                    values.add(try row["digest"] as [UInt8])
                }
            }
        )
        return link.digest
    }
}
