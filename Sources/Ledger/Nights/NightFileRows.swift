import Domain
import GRDB

extension Ledger {
    /// Keeps the night's messages, and the exports of the POs that it touched, as they are published, since the ledger
    /// does not keep the state of the book on a night. Gives them, by path.
    func writeFiles(
        of night: NightEntry,
        _ exports: (TouchedOrders) throws -> [NamedFile],
        in database: Database
    ) throws -> [NamedFile] {
        var files = night.messages
        let touched = Set(night.purchaseOrders.orders.map(\.key) + night.purchaseOrders.events.map(\.key)).sorted()
        var products = ProductSnapshots()
        files += try exports(
            TouchedOrders(
                orders: try touched.compactMap { try overview($0, in: database) },
                lineItems: try touched.flatMap { try lineItems(of: $0, &products, in: database) },
                isBookTouched: !night.purchaseOrders.isEmpty
            )
        )
        for file in files {
            try database.cachedStatement(sql: "INSERT INTO night_file (business_date, path, body) VALUES (?, ?, ?)")
                .execute(arguments: [night.date.description, file.name, file.bytes.databaseValue])
        }
        return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The kept files of a night, by path.
    func files(of date: CivilDate, in database: Database) throws -> [NamedFile] {
        try StoredRow.fetchAll(
            of: "night_file",
            database,
            sql: "SELECT path, body FROM night_file WHERE business_date = ? ORDER BY path",
            arguments: [date.description]
        )
        .map { NamedFile(name: try $0["path"], bytes: try $0["body"]) }
    }
}
