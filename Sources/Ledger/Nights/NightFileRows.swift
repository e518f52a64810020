import Domain
import GRDB

extension Ledger {
    /// How a file reads what it is made of: within the transaction that closes the night, or by itself.
    typealias Reading = (_ work: (Database) throws -> Void) throws -> Void

    /// Keeps the night's messages and its review as they are published. Gives all files that the night publishes beside its
    /// documents, by path; their bytes can be asked for until the transaction ends.
    func writeFiles(of night: NightEntry, in database: Database) throws -> [NightFile] {
        let kept = night.keptFiles()
        let insert = try BoundStatement(
            "INSERT INTO night_file (business_date, path, body) VALUES (?, ?, ?)",
            of: "night_file",
            in: database
        )
        for file in kept {
            insert.begin()
            insert.add(night.date.description)
            insert.add(file.name)
            try insert.run(with: file.bytes)
        }
        return try Self.sorted(kept.map(NightFile.init) + exports(of: night.date, in: database) { try $0(database) })
    }

    /// The files that a night publishes beside its documents, by path: those that are kept, and the exports of the POs that
    /// it touched, made from what is kept of these.
    func files(of date: CivilDate, in database: Database, _ read: @escaping Reading) throws -> [NightFile] {
        let kept = try StoredRow.fetchAll(
            of: "night_file",
            database,
            sql: "SELECT path, body FROM night_file WHERE business_date = ?",
            arguments: [date.description]
        )
        .map { NightFile(NamedFile(name: try $0["path"], bytes: try $0["body"])) }
        return Self.sorted(try kept + exports(of: date, in: database, read))
    }

    private static func sorted(_ files: [NightFile]) -> [NightFile] {
        files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
