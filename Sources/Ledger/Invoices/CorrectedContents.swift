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

    /// A line of a contract charge's content, as it is kept.
    struct Line: Codable {
        var dimension: Text?
        var quantity: String
        var unitPrice: String
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

    /// The same as digests; of a charge that the export had no more, one that no content has: any content of it differs.
    static func digests(_ database: Database) throws -> [ChargeKey: ContentDigest] {
        guard try !isEmpty("corrected_content", database) else { return [:] }
        return try contents(database).mapValues { $0.content.map { ContentDigest($0) } ?? noContent }
    }

    private static let noContent = ContentDigest(high: 0, low: 0)

    private static func content(_ row: StoredRow) throws -> ChargeContent? {
        guard let account = try row["account_id"] as Text? else { return nil }
        let lines: [Line] = try row.facts("lines")
        return ChargeContent(
            account: account,
            chargeOn: try row["charge_on"],
            net: try row.money("net", try row["currency"]),
            lines: try lines.map { line in
                guard let quantity = Quantity(stored: line.quantity), let price = UnitPrice(stored: line.unitPrice)
                else {
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
