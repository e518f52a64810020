import Domain
import Foundation
import GRDB

/// A file of a night's folder that is kept as it is published, because it tells of the PO book as it stood that night.
public struct NightFile: Hashable, Sendable {
    /// Below the night's folder: `purchase-orders.csv`, `notifications/0001.eml`.
    public var path: String
    public var body: [UInt8]

    /// A file of a night's folder.
    public init(path: String, body: [UInt8]) {
        self.path = path
        self.body = body
    }
}

/// The POs that a night touched, as they stand after it.
public struct TouchedOrders: Sendable {
    /// By payer and number.
    public var orders: [PurchaseOrderOverview]
    /// All line items of these POs, by PO and number.
    public var lineItems: [PostedLineItem]
}

extension Ledger {
    /// Keeps the night's messages, and where it touched the book what is exported of that.
    func writeFiles(
        of night: NightEntry,
        _ exports: (TouchedOrders) throws -> [NightFile],
        in database: Database
    ) throws {
        var files = night.messages
        if !night.purchaseOrders.isEmpty {
            let touched = Set(night.purchaseOrders.orders.map(\.key) + night.purchaseOrders.events.map(\.key)).sorted()
            var reader = LineItemReader()
            files += try exports(
                TouchedOrders(
                    orders: try touched.compactMap { try overview($0, in: database) },
                    lineItems: try touched.flatMap { try lineItems(of: $0, &reader, in: database) }
                )
            )
        }
        for file in files {
            try database.cachedStatement(sql: "INSERT INTO night_file (business_date, path, body) VALUES (?, ?, ?)")
                .execute(arguments: [night.date.description, file.path, file.body.databaseValue])
        }
    }

    /// The kept files of a night, by path.
    func files(of date: CivilDate, in database: Database) throws -> [NightFile] {
        try StoredRow.fetchAll(
            of: "night_file",
            database,
            sql: "SELECT path, body FROM night_file WHERE business_date = ? ORDER BY path",
            arguments: [date.description]
        )
        .map { NightFile(path: try $0["path"], body: try $0["body"]) }
    }
}
