public import Domain
import GRDB

extension Ledger {
    /// What is held of a subscription because of one row.
    public struct HeldFact: Sendable {
        public var hold: RecordedHold
        /// Nil: the row of the subscription cannot be read.
        public var subscription: Text?
        /// The kind of charge, in the ledger's word.
        public var kind: ChargeCode
        /// Which instalment; 0: none.
        public var instalment: Int
        /// The regular due date; nil: it is not known.
        public var dueOn: CivilDate?
        /// Nil: it is not known.
        public var amount: Money?
        /// How many charges or usage records.
        public var count: Int
    }

    /// Hands on what is held after the last night: that of agreements by the row that holds it, then what waits for the row of its
    /// subscription, in the order of its rows.
    public func forEachHeldFact(_ body: (HeldFact) throws -> Void) throws {
        try Self.guardedOnly(path) {
            try database.read { database in
                // In the order of the index `open_fact_held`: nothing is sorted.
                let open = try BoundStatement(
                    """
                    SELECT hold_code, hold_message, hold_file, hold_line, subscription_id, kind, instalment, due_on, currency,
                        amount, count
                    FROM open_fact WHERE hold_code IS NOT NULL AND disposition = 'held'
                    ORDER BY hold_file, hold_line, hold_code, subscription_id, kind, instalment, dimension, month
                    """,
                    of: "open_fact",
                    in: database
                )
                open.begin()
                while try open.next() { try body(try Self.heldFact(open)) }
                try Self.forEachWaitingFact(body, database)
            }
        }
    }

    /// Facts that wait for the same row are handed on as one where they follow each other.
    private static func forEachWaitingFact(_ body: (HeldFact) throws -> Void, _ database: Database) throws {
        let row = try BoundStatement(
            """
            SELECT cause_code, cause_message, cause_file, cause_line, subscription_id, kind, 0, charge_on, NULL, NULL, 1
            FROM set_aside_fact WHERE disposition = 'held' ORDER BY position
            """,
            of: "set_aside_fact",
            in: database
        )
        row.begin()
        var last: HeldFact?
        while try row.next() {
            let fact = try heldFact(row)
            if let known = last, known.hold.file == fact.hold.file, known.hold.line == fact.hold.line,
                (known.subscription, known.kind, known.dueOn) == (fact.subscription, fact.kind, fact.dueOn)
            {
                last?.count += 1
            } else {
                if let last { try body(last) }
                last = fact
            }
        }
        if let last { try body(last) }
    }

    private static func heldFact(_ row: BoundStatement) throws -> HeldFact {
        guard let kind = ChargeCode(rawValue: try row.text(5).string) else {
            throw row.damage("a known kind of charge", 5)
        }
        let currency = try row.textIfAny(8).flatMap { Currency.named($0.string) }
        return HeldFact(
            hold: RecordedHold(
                code: try row.text(0),
                message: try row.text(1),
                file: try row.text(2),
                line: try row.count(3)
            ),
            subscription: try row.textIfAny(4),
            kind: kind,
            instalment: try row.count(6),
            dueOn: try row.dateIfAny(7),
            amount: try currency.flatMap { row.isNull(9) ? nil : try row.money(9, $0) },
            count: try row.count(10)
        )
    }

    /// Hands on the rejected rows that apply after the last night, by file and line, without their cells; then the names of
    /// files that a version before kept as a whole.
    public func forEachRejectedRow(
        _ body: (RecordedReject) throws -> Void,
        wholeFile: (String) throws -> Void
    ) throws {
        try Self.guardedOnly(path) {
            try database.read { database in
                guard let date = try nightOfRejects(database) else { return }
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT name, file, line, code, message, hint, subscription_id, record_id FROM rejected_file
                        CROSS JOIN rejected_row ON rejected_row.file = rejected_file.id
                        WHERE business_date = ? ORDER BY name, line
                        """,
                    arguments: [date]
                )
                while let row = try rows.next() {
                    let stored = StoredRow(row, of: "rejected_row")
                    var reject = try RejectedRow(stored, cells: [])
                    reject.subscription = try stored["subscription_id"]
                    reject.record = try stored["record_id"]
                    try body(RecordedReject(file: try stored["name"], row: reject))
                }
                let names = "SELECT name FROM reject_file WHERE business_date = ? ORDER BY name"
                for name in try String.fetchAll(database, sql: names, arguments: [date]) { try wholeFile(name) }
            }
        }
    }
}
