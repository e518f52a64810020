public import Domain
import GRDB

/// Who did something by hand, when, and why; kept with what was done.
public struct OperatorNote: Hashable, Sendable {
    /// The operator's name.
    public var name: Text
    /// RFC 3339, from the clock of whoever runs the command; it reaches no published file.
    public var time: String
    /// Why, in the operator's words.
    public var reason: Text

    /// A note of an act.
    public init(name: Text, time: String, reason: Text) {
        self.name = name
        self.time = time
        self.reason = reason
    }
}

extension Ledger {
    /// A conflict as the last night left it.
    public struct OpenConflict: Hashable, Sendable {
        public var subscription: Text
        public var what: Text
        public var message: Text
        public var content: Text
    }

    /// Accepts all conflicts of a subscription that the last night told: the new content stands for what is not billed,
    /// what is billed stays. Gives back what was accepted; none where the subscription has no conflict.
    public func accept(_ subscription: Text, _ note: OperatorNote) throws(LedgerError) -> [OpenConflict] {
        try write { database in
            let rows = try StoredRow.fetchAll(
                of: "open_conflict",
                database,
                sql: "SELECT * FROM open_conflict WHERE subscription_id = ? ORDER BY what",
                arguments: [subscription.string]
            )
            for row in rows {
                try database.execute(
                    sql: """
                        INSERT INTO acceptance
                            (subscription_id, what, content, message, reason, accepted_by, accepted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                    arguments: [
                        subscription.string, try row["what"] as String, try row["content"] as String,
                        try row["message"] as String, note.reason.string, note.name.string, note.time,
                    ]
                )
            }
            try database.execute(
                sql: "DELETE FROM open_conflict WHERE subscription_id = ?",
                arguments: [subscription.string]
            )
            return try rows.map(openConflict)
        }
    }

    /// The conflicts that the last night told and nobody accepted since.
    public func openConflicts() throws(LedgerError) -> [OpenConflict] {
        try read { database in
            try StoredRow.fetchAll(
                of: "open_conflict",
                database,
                sql: "SELECT * FROM open_conflict ORDER BY subscription_id, what"
            )
            .map(openConflict)
        }
    }

    private func openConflict(_ row: StoredRow) throws -> OpenConflict {
        OpenConflict(
            subscription: try row["subscription_id"],
            what: try row["what"],
            message: try row["message"],
            content: try row["content"]
        )
    }
}
