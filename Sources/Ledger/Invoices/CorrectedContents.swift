import Domain
import GRDB

/// The contents that corrections put in the place of what was billed. There are few of them.
enum CorrectedContents {
    /// What a usage record is billed as: by which charge, when it was used, and how much.
    struct Record {
        var charge: Int64
        var usedAt: Instant
        var quantity: Quantity
    }

    /// A content that applies; nil in it: the export had no such charge any more.
    struct Contract {
        var content: ChargeContent?
    }

    /// The newest content of each corrected contract charge.
    static func contents(_ database: Database) throws -> [ChargeKey: Contract] {
        let rows = try StoredRow.fetchAll(
            of: "corrected_content",
            database,
            sql: "SELECT *, ordinal AS instalment FROM corrected_content ORDER BY business_date"
        )
        return try rows.reduce(into: [:]) { contents, row in
            let key = ChargeKey(subscription: try row["subscription_id"], kind: try row.contractChargeKind())
            contents[key] = Contract(content: try content(row))
        }
    }

    /// The same as digests; none of a charge that the export had no more.
    static func digests(_ database: Database) throws -> [ChargeKey: ContentDigest] {
        guard try !isEmpty("corrected_content", database) else { return [:] }
        return try contents(database).compactMapValues { $0.content.map { ContentDigest($0) } }
    }

    private static func content(_ row: StoredRow) throws -> ChargeContent? {
        guard let account = try row["account_id"] as Text? else { return nil }
        let lines: [StoredLine] = try row.facts("lines")
        return ChargeContent(
            account: account,
            chargeOn: try row["charge_on"],
            net: try row.money("net", try row["currency"]),
            lines: try lines.map { line in
                guard let quantity = Quantity(stored: line.quantity), let price = UnitPrice(stored: line.unitPrice) else {
                    throw row.damage("a decimal is expected", in: "lines")
                }
                return ChargeContent.Line(dimension: line.dimension, quantity: quantity, unitPrice: price)
            }
        )
    }

    /// The newest content of each corrected usage record, by its id.
    static func records(_ database: Database) throws -> [Text: Record] {
        guard try !isEmpty("corrected_record", database) else { return [:] }
        let rows = try StoredRow.fetchAll(
            of: "corrected_record",
            database,
            sql: "SELECT * FROM corrected_record ORDER BY business_date"
        )
        return try rows.reduce(into: [:]) { records, row in
            records[try row["record_id"]] = Record(
                charge: try row["charge"],
                usedAt: try row["used_at"],
                quantity: try row["quantity"]
            )
        }
    }

    private static func isEmpty(_ table: String, _ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil
    }
}

/// A line of a contract charge's content, as it is kept.
struct StoredLine: Codable {
    var dimension: Text?
    var quantity: String
    var unitPrice: String
}

/// Writes what a night corrected.
struct CorrectedRows {
    private let date: CivilDate
    private let database: Database
    private let charge: (ChargeKey) -> Int64

    /// `charge` gives the id of a charge that the night wrote.
    init(on date: CivilDate, _ database: Database, charge: @escaping (ChargeKey) -> Int64) {
        (self.date, self.database, self.charge) = (date, database, charge)
    }

    func write(_ correction: Correction) throws {
        var anew: Set<ChargeKey> = []
        switch correction.content {
        case .charge(let content): try write(content, of: correction.key)
        case .use(let quantity, let records):
            try database.execute(
                sql: "INSERT INTO corrected_use (charge, business_date, quantity) VALUES (?, ?, ?)",
                arguments: [correction.corrected.id, date.description, quantity.description]
            )
            for record in records {
                if let key = record.movedTo { anew.insert(key) }
                try write(record, of: correction.corrected)
            }
        }
        for key in correction.charges {
            let id = charge(key)
            // What bills records anew corrects no other charge.
            try database.execute(
                sql: "INSERT INTO amendment (charge, subscription_id, of_charge, number) VALUES (?, ?, ?, ?)",
                arguments: [
                    id, key.subscription.string, anew.contains(key) ? id : correction.corrected.id,
                    key.kind.correctionNumber,
                ]
            )
        }
    }

    private func write(_ content: ChargeContent?, of key: ChargeKey) throws {
        let lines = content?.lines.map {
            StoredLine(dimension: $0.dimension, quantity: $0.quantity.description, unitPrice: $0.unitPrice.description)
        }
        try database.execute(
            sql: """
                INSERT INTO corrected_content (subscription_id, kind, ordinal, business_date, account_id, charge_on, currency,
                    net, lines)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key.subscription.string, key.kind.code.rawValue, key.kind.ordinal, date.description,
                content?.account.string, content?.chargeOn.description, content?.net?.currency.code,
                content?.net?.minorUnits, try lines.map { try Snapshots.text($0) },
            ]
        )
    }

    private func write(_ record: Correction.Record, of corrected: ChargeReference) throws {
        let content = record.content
        try database.execute(
            sql: """
                INSERT INTO corrected_record (record_id, business_date, charge, subscription_id, dimension, used_at, quantity)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.id.string, date.description, record.movedTo.map(charge) ?? corrected.id,
                content.subscription.string, content.dimension.string, content.usedAt.description,
                content.quantity.description,
            ]
        )
    }

    /// Ends the requests of operators for some subscriptions.
    func close(_ subscriptions: [Text]) throws {
        for subscription in subscriptions {
            try database.execute(
                sql: "UPDATE correction_request SET business_date = ? WHERE subscription_id = ? AND business_date IS NULL",
                arguments: [date.description, subscription.string]
            )
        }
    }
}
