import Domain
import Foundation
import GRDB

/// Account, product and issuer facts as JSON with sorted keys, and contract plans, each distinct text stored once.
///
/// A class: as a part of a writer that is a value, the cache would be copied for every new account.
final class Snapshots {
    enum Kind: String {
        case account
        case product
        case issuer
        case plan
    }

    private let insert: RowInsert
    private let find: BoundStatement
    private let hasher = ValueHasher()
    private var accounts = Facts<Account>()
    private var products = Facts<Product>()
    private var lastPlan: (plan: ContractPlan, id: Int64)?
    private var next: Int64

    /// The ids of facts by the id of what they are about: invoices of an account follow each other, and making the text of
    /// its facts costs more than their row.
    private struct Facts<Value: Equatable> {
        private var byID = Memo<Text, (facts: Value, id: Int64)>()
        private var last: (facts: Value, id: Int64)?

        /// The id of facts, found or made once.
        mutating func id(of facts: Value, _ key: Text, _ make: () throws -> Int64) rethrows -> Int64 {
            if let last, last.facts == facts { return last.id }
            if let known = byID[key], known.facts == facts {
                last = known
                return known.id
            }
            let id = try make()
            byID[key] = (facts, id)
            last = (facts, id)
            return id
        }
    }

    init(in database: Database, _ totals: ControlTotals?) throws {
        insert = try RowInsert(into: "fact_sheet", in: database, totals)
        find = try BoundStatement(
            "SELECT id FROM fact_sheet WHERE key = ? AND kind = ? AND body = ?",
            of: "fact_sheet",
            in: database
        )
        next = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM fact_sheet") ?? 0) + 1
    }

    /// Facts as JSON with sorted keys.
    static func text(_ facts: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(facts), as: UTF8.self)
    }

    /// The id of an account's stored facts.
    func id(of account: Account) throws -> Int64 {
        try accounts.id(of: account, account.id) {
            try id(ofText: AccountText.json(account) ?? Self.text(account), .account)
        }
    }

    /// The id of a product's stored facts.
    func id(of product: Product) throws -> Int64 {
        try products.id(of: product, product.id) { try id(ofText: Self.text(product), .product) }
    }

    /// The id of the issuer's stored facts.
    func id(of issuer: Issuer) throws -> Int64 {
        try id(ofText: Self.text(issuer), .issuer)
    }

    /// The id of a stored plan. On a night the instalments of a subscription follow each other; any other plan is looked up.
    func id(of plan: ContractPlan) throws -> Int64 {
        if let lastPlan, lastPlan.plan == plan { return lastPlan.id }
        let id = try id(ofText: PlanText.json(plan), .plan)
        lastPlan = (plan, id)
        return id
    }

    private func id(ofText body: String, _ kind: Kind) throws -> Int64 {
        let key = hasher.key(of: body)
        find.begin()
        find.add(key)
        find.add(kind.rawValue)
        find.add(body)
        if try find.next() {
            let found = try find.number(0)
            try find.run()
            return found
        }
        let id = next
        next += 1
        insert.begin()
        insert.add(id)
        insert.add(key)
        insert.add(kind.rawValue)
        insert.add(body)
        try insert.write()
        return id
    }
}

extension Snapshots {
    /// Facts from their text; nil: it is not as ``text(_:)`` writes them.
    static func facts<Facts: Decodable>(_ text: String) -> Facts? {
        try? JSONDecoder().decode(Facts.self, from: Data(text.utf8))
    }

    /// The plan stored under an id, of a charge in a currency.
    static func plan(_ id: Int64, of currency: Currency, in database: Database) throws -> ContractPlan {
        let plan: PlanText.Stored = try stored(id, in: database)
        return plan.plan(in: currency)
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
