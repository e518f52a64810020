import Domain
import Foundation
import GRDB

/// Account, product and issuer facts as JSON with sorted keys, each distinct text stored once.
///
/// A class: as a part of a writer that is a value, the cache would be copied for every new account.
final class Snapshots {
    enum Kind: String {
        case account
        case product
        case issuer
    }

    private var known: [String: Int64] = [:]
    private var accounts = Memo<Account>()
    private var products = Memo<Product>()

    /// The ids of facts by the id of what they are about: invoices of an account follow each other, and making the text of
    /// its facts costs more than their row.
    private struct Memo<Facts: Equatable> {
        private var byID: [Text: (facts: Facts, id: Int64)] = [:]

        /// The id of facts, found or made once.
        mutating func id(of facts: Facts, _ key: Text, _ make: () throws -> Int64) rethrows -> Int64 {
            if let known = byID[key], known.facts == facts { return known.id }
            let id = try make()
            byID[key] = (facts, id)
            return id
        }
    }

    /// Facts as JSON with sorted keys.
    static func text(_ facts: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(facts), as: UTF8.self)
    }

    /// The id of an account's stored facts.
    func id(of account: Account, in database: Database) throws -> Int64 {
        try accounts.id(of: account, account.id) { try id(of: account, .account, in: database) }
    }

    /// The id of a product's stored facts.
    func id(of product: Product, in database: Database) throws -> Int64 {
        try products.id(of: product, product.id) { try id(of: product, .product, in: database) }
    }

    /// The id of the stored facts.
    func id(of facts: some Encodable, _ kind: Kind, in database: Database) throws -> Int64 {
        let body = try Self.text(facts)
        let key = kind.rawValue + body
        if let id = known[key] { return id }
        let find = try database.cachedStatement(sql: "SELECT id FROM fact_sheet WHERE kind = ? AND body = ?")
        let id: Int64
        if let found = try Int64.fetchOne(find, arguments: [kind.rawValue, body]) {
            id = found
        } else {
            try database.cachedStatement(sql: "INSERT INTO fact_sheet (kind, body) VALUES (?, ?)")
                .execute(arguments: [kind.rawValue, body])
            id = database.lastInsertedRowID
        }
        known[key] = id
        return id
    }
}

extension Snapshots {
    /// Facts from their text; nil: it is not as ``text(_:)`` writes them.
    static func facts<Facts: Decodable>(_ text: String) -> Facts? {
        try? JSONDecoder().decode(Facts.self, from: Data(text.utf8))
    }

    /// Facts stored under an id.
    static func stored<Facts: Decodable>(_ id: Int64, in database: Database) throws -> Facts {
        let sheet = try StoredRow.fetchOne(
            of: "fact_sheet",
            database,
            sql: "SELECT * FROM fact_sheet WHERE id = ?",
            arguments: [id]
        )
        guard let sheet else { throw DamagedRow(what: "table fact_sheet, row id \(id): it is missing") }
        return try sheet.facts("body")
    }
}
