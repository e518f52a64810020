public import Domain
import GRDB
import GRDBSQLite
import System

/// The rows of a night's documents.
enum DocumentRows {
    /// Writes what was sealed on a night, which must be documents of its invoices and credit notes, of each one at least.
    /// `numbers`: invoices before credit notes, each in order.
    static func write(
        _ recorded: RecordedDocuments,
        of numbers: IssuedNumbers,
        on date: CivilDate,
        in database: Database,
        _ totals: ControlTotals?
    ) throws {
        var sealed = numbers.startIndex
        for document in recorded.documents {
            if sealed > 0, numbers[sealed - 1].place == document.place { continue }
            guard sealed < numbers.endIndex, numbers[sealed].place == document.place else {
                throw LedgerError.notReconciled("\(recorded.number(of: document, on: date)) was sealed out of turn")
            }
            sealed += 1
        }
        guard sealed == numbers.endIndex else {
            throw LedgerError.notReconciled("\(sealed) of \(numbers.count) invoices and credit notes have documents")
        }
        let day = date.description
        try database.cachedStatement(
            sql: "INSERT INTO night_documents (business_date, prefix, archive, credit_prefix) VALUES (?, ?, ?, ?)"
        )
        .execute(arguments: [
            day, recorded.prefix.string, recorded.archive?.rawValue, recorded.creditNotePrefix?.string,
        ])
        let kinds = try recorded.kinds.map { try id(of: $0, in: database) }
        try write(recorded.documents, kinds, on: date, in: database, totals)
        let insert = try database.cachedStatement(
            sql: "INSERT INTO night_manifest (business_date, name, bytes, sha256) VALUES (?, ?, ?, ?)"
        )
        for file in recorded.files {
            try insert.execute(arguments: [day, file.name, file.bytes, file.digest.bytes.databaseValue])
        }
    }

    private static func id(of kind: DocumentKind, in database: Database) throws -> Int64 {
        let arguments: StatementArguments = [kind.format.string, kind.suffix]
        let find = try database.cachedStatement(sql: "SELECT id FROM document_kind WHERE format = ? AND suffix = ?")
        if let known = try Int64.fetchOne(find, arguments: arguments) { return known }
        try database.cachedStatement(sql: "INSERT INTO document_kind (format, suffix) VALUES (?, ?)")
            .execute(arguments: arguments)
        return database.lastInsertedRowID
    }

    private static func write(
        _ documents: [RecordedDocument],
        _ kinds: [Int64],
        on date: CivilDate,
        in database: Database,
        _ totals: ControlTotals?
    ) throws {
        // In the order of the key.
        let insert = try RowInsert(into: "document", in: database, totals)
        for document in documents {
            insert.begin()
            insert.add(date)
            insert.add(document.place)
            insert.add(kinds[document.kind])
            insert.add(document.bytes)
            insert.add(document.digest)
            try insert.write(on: date)
        }
    }

    // CLEVER CODE. What: columns are read straight from SQLite's statement. Why: there are a million rows in a night, and a
    // row with names of columns for each costs four times the row itself. The plain version: `StoredRow`. Held equal by
    // DocumentRowsTests, which reads the rows by SQL.

    // MARK: Reading

    /// What the documents of a night have in common, with its other files but without the documents; nil: an earlier
    /// version closed it, or it has none.
    static func night(_ date: CivilDate, _ database: Database) throws -> RecordedDocuments? {
        let day = date.description
        let row = try StoredRow.fetchOne(
            of: "night_documents",
            database,
            sql: "SELECT * FROM night_documents WHERE business_date = ?",
            arguments: [day]
        )
        guard let row else { return nil }
        var recorded = RecordedDocuments(
            prefix: try row["prefix"],
            creditNotePrefix: try row["credit_prefix"],
            archive: try row["archive"]
        )
        recorded.files = try StoredRow.fetchAll(
            of: "night_manifest",
            database,
            sql: "SELECT * FROM night_manifest WHERE business_date = ? ORDER BY name",
            arguments: [day]
        )
        .map { row in
            guard let digest = SHA256Value(bytes: try row["sha256"] as [UInt8]) else {
                throw row.damage("it does not have 32 bytes", in: "sha256")
            }
            return RecordedFile(name: try row["name"], bytes: try row["bytes"], digest: digest)
        }
        return recorded
    }

    /// The kinds of documents, by their ids.
    static func kinds(_ database: Database) throws -> [Int64: DocumentKind] {
        let rows = try StoredRow.fetchAll(of: "document_kind", database, sql: "SELECT * FROM document_kind")
        return Dictionary(
            try rows.map { (try $0["id"] as Int64, DocumentKind(format: try $0["format"], suffix: try $0["suffix"])) }
        ) { $1 }
    }

    /// The documents of a night with the indices of their kinds, by the places of their numbers, and those of a number by
    /// suffix.
    static func documents(
        of date: CivilDate,
        kinds: inout [DocumentKind],
        _ database: Database
    ) throws -> [RecordedDocument] {
        var places: [Int64: Int] = [:]
        for (id, kind) in try Self.kinds(database).sorted(by: { $0.key < $1.key }) {
            places[id] = kinds.count
            kinds.append(kind)
        }
        let order = kinds.indices.sorted { kinds[$0].suffix.utf8.lexicographicallyPrecedes(kinds[$1].suffix.utf8) }
        var rank = [Int](repeating: 0, count: kinds.count)
        for (place, kind) in order.enumerated() { rank[kind] = place }
        let select = try database.makeStatement(
            sql: "SELECT sequence, kind, bytes, sha256 FROM document WHERE business_date = ? ORDER BY sequence, kind"
        )
        let statement = select.sqliteStatement
        sqlite3_bind_int64(statement, 1, Int64(date.daysSinceEpoch))
        defer { sqlite3_reset(statement) }
        var documents: [RecordedDocument] = []
        while true {
            let code = sqlite3_step(statement)
            guard code != SQLITE_DONE else { return documents }
            guard code == SQLITE_ROW else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
            }
            let document = try Self.document(statement, places, date)
            var place = documents.endIndex
            // The key has the ids of kinds; names have their suffixes.
            while place > 0, documents[place - 1].place == document.place,
                rank[documents[place - 1].kind] > rank[document.kind]
            { place -= 1 }
            documents.insert(document, at: place)
        }
    }

    private static func document(
        _ statement: OpaquePointer,
        _ places: [Int64: Int],
        _ date: CivilDate
    ) throws -> RecordedDocument {
        let sequence = sqlite3_column_int64(statement, 0)
        func damage(_ what: String) -> DamagedRow {
            DamagedRow(what: "table document, row business_date \(date), sequence \(sequence): \(what)")
        }
        guard sqlite3_column_type(statement, 0) == SQLITE_INTEGER, sequence > 0 else { throw damage("no sequence") }
        let id = sqlite3_column_int64(statement, 1)
        guard let kind = places[id] else { throw damage("there is no kind \(id)") }
        let size = sqlite3_column_int64(statement, 2)
        guard sqlite3_column_type(statement, 2) == SQLITE_INTEGER, (0...1 << 40).contains(size) else {
            throw damage("no size")
        }
        let blob = UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, 3),
            count: Int(sqlite3_column_bytes(statement, 3))
        )
        guard let digest = SHA256Value(blob.bindMemory(to: UInt8.self).span) else {
            throw damage("its SHA-256 does not have 32 bytes")
        }
        return RecordedDocument(place: sequence, kind: kind, bytes: Int(size), digest: digest)
    }
}

extension ArchiveForm: StoredText {}

extension Ledger {
    /// The documents of a night as they were sealed; nil: the night has none, or an earlier version closed it.
    public func recordedDocuments(of date: CivilDate) throws(LedgerError) -> RecordedDocuments? {
        try read { database in
            guard var recorded = try DocumentRows.night(date, database) else { return nil }
            recorded.documents = try DocumentRows.documents(of: date, kinds: &recorded.kinds, database)
            return recorded
        }
    }
}
