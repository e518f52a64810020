import Domain
import GRDB

extension Ledger {
    /// What is billed, held and rejected after the last closed night.
    public func status() throws(LedgerError) -> Status {
        let state = try state()
        return try read { database in
            let night = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: "SELECT business_date, rejected_rows, conflicts FROM night ORDER BY business_date DESC LIMIT 1"
            )
            let last: String? = try night?["business_date"]
            let counts = try StoredRow.fetchAll(
                of: "disposition_count",
                database,
                sql:
                    "SELECT disposition, sum(count) AS count FROM disposition_count WHERE business_date = ? GROUP BY disposition",
                arguments: [last]
            )
            let byDisposition = try counts.reduce(into: [Disposition: Int]()) {
                $0[try $1["disposition"]] = try $1["count"]
            }
            return Status(
                billingStart: state.billingStart,
                lastClosed: state.lastClosed,
                unpublished: state.unpublished,
                nights: try Int.fetchOne(database, sql: "SELECT count(*) FROM night") ?? 0,
                totals: try NightTotals.read(database),
                lastNight: try state.lastClosed.map { try NightTotals.read(on: $0, database) } ?? [],
                dispositions: Disposition.allCases.map { ($0, byDisposition[$0] ?? 0) },
                holds: try holds(database),
                rejectedRows: try night?["rejected_rows"] ?? 0,
                conflicts: try night?["conflicts"] ?? 0,
                vanished: try vanished(database),
                unnoticed: try state.lastClosed.map { try unnoticed(on: $0, in: database) } ?? [],
                attempts: try attempts(database),
                answers: try answerTally(database)
            )
        }
    }

    private func holds(_ database: Database) throws -> [HeldFacts] {
        // Charges of one subscription may miss their PO numbers for several reasons.
        let reason = "iif(hold_code = '\(HoldCode.demandedOrder)', hold_message, '')"
        let rows = try StoredRow.fetchAll(
            of: "open_fact",
            database,
            sql: """
                SELECT hold_code, min(hold_message) AS hold_message, hold_file, hold_line, sum(count) AS count,
                    count(DISTINCT subscription_id) AS subscriptions
                FROM open_fact WHERE disposition = 'held' AND hold_code IS NOT NULL
                GROUP BY hold_code, hold_file, hold_line, \(reason)
                ORDER BY hold_file, hold_line, hold_code, \(reason)
                """
        )
        let names = try database.cachedStatement(
            sql: """
                SELECT DISTINCT subscription_id FROM open_fact
                WHERE disposition = 'held' AND hold_code = ? AND hold_file = ? AND hold_line = ?
                    AND \(reason) IN ('', ?)
                ORDER BY subscription_id LIMIT 5
                """
        )
        return try rows.map { row in
            let subscriptions = try StoredRow.fetchAll(
                of: "open_fact",
                names,
                arguments: [
                    try row["hold_code"] as String, try row["hold_file"] as String, try row["hold_line"] as Int,
                    try row["hold_message"] as String,
                ]
            )
            return HeldFacts(
                hold: try row.hold("hold"),
                subscriptions: try subscriptions.map { try $0["subscription_id"] },
                subscriptionCount: try row["subscriptions"],
                count: try row["count"]
            )
        }
    }
}
