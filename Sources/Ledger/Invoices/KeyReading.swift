import Domain
import GRDB
import GRDBSQLite

extension BilledKeys {
    /// All contract charges that were billed, by one scan in the order of their keys.
    init(reading database: Database) throws {
        self.init()
        var codes: [Int64: ChargeCode] = [:]
        for code in ChargeCode.allCases {
            let ids = try Int64.fetchAll(
                database,
                sql: "SELECT id FROM shared_text WHERE body = ?",
                arguments: [code.rawValue]
            )
            for id in ids { codes[id] = code }
        }
        let rows = try BoundRows(
            "SELECT subscription_id, kind, ordinal, content FROM charge_key ORDER BY subscription_id, kind, ordinal",
            of: "charge_key",
            in: database
        )
        let corrected = try CorrectedContents.digests(database)
        while try rows.next() {
            let kind = try rows.number(1)
            guard let code = codes[kind] else { throw rows.damage("\(kind) is not a known kind of charge", 1) }
            guard let ordinal = Int32(exactly: try rows.number(2)), ordinal >= 0 else {
                throw rows.damage("the ordinal is out of range", 2)
            }
            var key = Key(code: code, ordinal: ordinal, content: try rows.contentDigest(3))
            let subscription = try rows.text(0)
            if !corrected.isEmpty, let kind = ChargeKind(contract: code, ordinal: Int(ordinal)),
                let newer = corrected[ChargeKey(subscription: subscription, kind: kind)]
            {
                key.content = newer
            }
            append(key, of: subscription)
        }
        finish()
    }
}
