import Domain
import GRDB

extension Ledger {
    /// Keeps the night's messages and its review as they are published. Gives all files that the night publishes beside its
    /// documents, by path.
    func writeFiles(of night: NightEntry, in database: Database) throws -> [NamedFile] {
        for file in night.keptFiles() {
            try database.cachedStatement(sql: "INSERT INTO night_file (business_date, path, body) VALUES (?, ?, ?)")
                .execute(arguments: [night.date.description, file.name, file.bytes.databaseValue])
        }
        return try files(of: night.date, in: database)
    }

    /// The files that a night publishes beside its documents, by path: those that are kept, and the exports of the POs that
    /// it touched, made from what is kept of these.
    func files(of date: CivilDate, in database: Database) throws -> [NamedFile] {
        let kept = try StoredRow.fetchAll(
            of: "night_file",
            database,
            sql: "SELECT path, body FROM night_file WHERE business_date = ? ORDER BY path",
            arguments: [date.description]
        )
        .map { NamedFile(name: try $0["path"], bytes: try $0["body"]) }
        let files = try kept + (exports(of: date, in: database) ?? [])
        return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
