import Domain
import GRDB

/// Writes what a night corrected.
struct CorrectedRows {
    private let date: CivilDate
    private let database: Database
    private let charge: (ChargeKey) throws -> Int64

    /// `charge` gives the id of a charge that the night wrote.
    init(on date: CivilDate, _ database: Database, charge: @escaping (ChargeKey) throws -> Int64) {
        (self.date, self.database, self.charge) = (date, database, charge)
    }

    func write(_ correction: Correction) throws {
        var again: Set<ChargeKey> = []
        // What was accepted before applies no more.
        for conflict in correction.conflicts {
            try database.execute(
                sql: """
                    UPDATE acceptance SET lapsed_on = ?
                    WHERE subscription_id = ? AND kind = ? AND instalment = ? AND record_id = ? AND lapsed_on IS NULL
                    """,
                arguments: [date.description] + conflict.key.columns
            )
        }
        switch correction.content {
        case .charge(let content): try write(content, of: correction.key)
        case .use(let quantity, let records):
            try database.execute(
                sql: "INSERT INTO corrected_use (charge, business_date, quantity) VALUES (?, ?, ?)",
                arguments: [correction.corrected.id, date.description, quantity.description]
            )
            for record in records {
                if let key = record.movedTo { again.insert(key) }
                try write(record, of: correction.corrected)
            }
        }
        for key in correction.charges {
            let id = try charge(key)
            // What bills records again corrects no other charge.
            try database.execute(
                sql: "INSERT INTO amendment (charge, subscription_id, of_charge, number) VALUES (?, ?, ?, ?)",
                arguments: [
                    id, key.subscription.string, again.contains(key) ? id : correction.corrected.id,
                    key.kind.correctionNumber,
                ]
            )
        }
    }

    private func write(_ content: ChargeContent?, of key: ChargeKey) throws {
        let lines = content?.lines.map {
            CorrectedContents.Line(
                dimension: $0.dimension,
                quantity: $0.quantity.description,
                unitPrice: $0.unitPrice.description
            )
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
                record.id.string, date.description, try record.movedTo.map(charge) ?? corrected.id,
                content.subscription.string, content.dimension.string, content.usedAt.description,
                content.quantity.description,
            ]
        )
    }

    /// Ends the requests of operators for some subscriptions.
    func close(_ subscriptions: [Text]) throws {
        for subscription in subscriptions {
            try database.execute(
                sql:
                    "UPDATE correction_request SET business_date = ? WHERE subscription_id = ? AND business_date IS NULL",
                arguments: [date.description, subscription.string]
            )
        }
    }
}
