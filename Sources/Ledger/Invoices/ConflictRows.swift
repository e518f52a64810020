public import Domain
import GRDB

extension Ledger {
    /// Accepts all conflicts of a subscription that the last night reported: the new content applies to what is not
    /// billed, billed charges stay. Returns what was accepted; empty where the subscription has no conflict.
    public func accept(_ subscription: Text, _ note: OperatorNote) throws(LedgerError) -> [RecordedConflict] {
        try write { database in
            let accepted = try conflicts(of: subscription, database)
            // The last word counts: what was billed stands.
            if !accepted.isEmpty { try withdrawCorrection(of: subscription, database) }
            try database.execute(
                sql: """
                    INSERT INTO acceptance (subscription_id, kind, instalment, record_id, digest, content, description,
                        message, reason, accepted_by, accepted_at)
                    SELECT subscription_id, kind, instalment, record_id, digest, content, description, message, ?, ?, ?
                    FROM open_conflict WHERE subscription_id = ? ON CONFLICT DO UPDATE SET lapsed_on = NULL
                    """,
                arguments: [note.reason.string, note.name.string, note.time, subscription.string]
            )
            try database.execute(
                sql: "DELETE FROM open_conflict WHERE subscription_id = ?",
                arguments: [subscription.string]
            )
            return accepted
        }
    }

    /// The conflicts that the last night reported and no operator has accepted since.
    public func openConflicts() throws(LedgerError) -> [RecordedConflict] {
        try read { database in
            try StoredRow.fetchAll(
                of: "open_conflict",
                database,
                sql: "SELECT * FROM open_conflict ORDER BY subscription_id, \(Self.itemOrder)"
            )
            .map(conflict)
        }
    }

    /// The conflicts of a subscription.
    func conflicts(of subscription: Text, _ database: Database) throws -> [RecordedConflict] {
        try StoredRow.fetchAll(
            of: "open_conflict",
            database,
            sql: "SELECT * FROM open_conflict WHERE subscription_id = ? ORDER BY \(Self.itemOrder)",
            arguments: [subscription.string]
        )
        .map(conflict)
    }

    /// Instalments in the order of their texts, as every report has listed them since the first version.
    private static let itemOrder = "kind, CAST(instalment AS TEXT), record_id"

    private func conflict(_ row: StoredRow) throws -> RecordedConflict {
        RecordedConflict(
            key: try row.billedItemKey(),
            message: try row["message"],
            file: try row["file"],
            line: try row["line"]
        )
    }

    /// Every content that was ever accepted, and was not corrected since.
    func acceptedContents(_ database: Database) throws -> AcceptedContents {
        var accepted = AcceptedContents()
        for row in try StoredRow.fetchAll(
            of: "acceptance",
            database,
            sql: "SELECT * FROM acceptance WHERE lapsed_on IS NULL"
        ) {
            accepted.insert(try row.contentEncoding(), for: try row.billedItemKey())
        }
        return accepted
    }
}
