public import Domain
import GRDB

extension Ledger {
    // MARK: Credits

    /// Records what an operator wants to be given back; the next night that is closed carries it out. Returns the request's number.
    public func requestCredit(_ request: CreditRequest, _ note: OperatorNote) throws(LedgerError) -> Int64 {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO credit_request (invoice, line, amount, reason, requested_by, requested_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    request.invoice.string, request.line, request.amount?.description, note.reason.string,
                    note.name.string, note.time,
                ]
            )
            return database.lastInsertedRowID
        }
    }

    /// What operators want to be given back and no night has decided on yet, in the order in which they asked.
    public func openCreditRequests() throws(LedgerError) -> [CreditRequest] {
        try read { database in
            try StoredRow.fetchAll(
                of: "credit_request",
                database,
                sql: "SELECT * FROM credit_request WHERE business_date IS NULL ORDER BY id"
            )
            .map { row in
                CreditRequest(
                    source: .operator(try row["id"]),
                    invoice: try row["invoice"],
                    line: try row["line"],
                    amount: try row["amount"],
                    reason: try row["reason"]
                )
            }
        }
    }

    // MARK: Corrections

    /// What an operator wants to be billed or credited of a subscription's conflicts.
    public struct RequestedCorrection: Sendable {
        /// The conflicts that the last night reported.
        public var conflicts: [RecordedConflict]
        /// Whether a correction of the subscription was requested before, and no night has made it yet.
        public var isRequestedAlready: Bool
    }

    /// Records that the next night corrects what was billed of a subscription, unless that is requested already. Without a conflict that a
    /// correction can resolve nothing is recorded.
    public func requestCorrection(
        _ subscription: Text,
        _ note: OperatorNote
    ) throws(LedgerError) -> RequestedCorrection {
        try write { database in
            let conflicts = try conflicts(of: subscription, database)
            let requested = RequestedCorrection(
                conflicts: conflicts,
                isRequestedAlready: try isCorrectionRequested(of: subscription, database)
            )
            guard !requested.isRequestedAlready, conflicts.contains(where: \.isCorrectable) else { return requested }
            try database.execute(
                sql: """
                    INSERT INTO correction_request (subscription_id, reason, requested_by, requested_at)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [subscription.string, note.reason.string, note.name.string, note.time]
            )
            return requested
        }
    }

    /// The corrections that operators asked for and no night has made yet, by subscription.
    public func openCorrectionRequests() throws(LedgerError) -> [Text: (id: Int64, reason: Text)] {
        try read { database in
            let rows = try StoredRow.fetchAll(
                of: "correction_request",
                database,
                sql: "SELECT * FROM correction_request WHERE business_date IS NULL ORDER BY id"
            )
            return try rows.reduce(into: [:]) { requests, row in
                requests[try row["subscription_id"]] = (id: try row["id"], reason: try row["reason"])
            }
        }
    }

    private func isCorrectionRequested(of subscription: Text, _ database: Database) throws -> Bool {
        let sql = "SELECT 1 FROM correction_request WHERE subscription_id = ? AND business_date IS NULL"
        return try Int.fetchOne(database, sql: sql, arguments: [subscription.string]) != nil
    }

    /// Takes the request back to correct what was billed of a subscription.
    func withdrawCorrection(of subscription: Text, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM correction_request WHERE subscription_id = ? AND business_date IS NULL",
            arguments: [subscription.string]
        )
    }
}

extension RecordedConflict {
    /// Whether what was billed can be corrected. That a subscription ended before what was billed says nothing of the amount.
    public var isCorrectable: Bool { key.item != .service }
}
