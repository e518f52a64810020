public import Domain
import GRDB

extension Ledger {
    /// What the last night's export had against what tonight's has.
    public func compare(_ tonight: ExportRows) throws(LedgerError) -> ExportComparison {
        try read { database in
            var comparison = ExportComparison()
            // Both are in the order of the keys.
            var usable = tonight.usable.makeIterator()
            var new = usable.next()
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT kind, subject, detail, value FROM export_row ORDER BY kind, subject, detail"
            )
            while let next = try rows.next() {
                let row = try exportRow(StoredRow(next, of: "export_row"))
                while let other = new, other.key < row.key {
                    comparison.changed.append(other)
                    new = usable.next()
                }
                if let same = new, same.key == row.key {
                    if same.value != row.value { comparison.changed.append(same) }
                    new = usable.next()
                } else if !tonight.have(row.key) {
                    comparison.gone.append(row)
                }
            }
            while let other = new {
                comparison.changed.append(other)
                new = usable.next()
            }
            try findMembers(&comparison, database)
            try countLineItems(&comparison, database)
            return comparison
        }
    }

    private func exportRow(_ row: StoredRow) throws -> ExportRow {
        let name: String = try row["kind"]
        guard let kind = ExportRow.Kind(rawValue: name) else { throw row.damage("an unknown kind", in: "kind") }
        return ExportRow(ExportRow.Key(kind, try row["subject"], try row["detail"]), value: try row["value"])
    }

    private func findMembers(_ comparison: inout ExportComparison, _ database: Database) throws {
        for row in comparison.gone where row.key.kind == .organization { comparison.members[row.key.subject] = [] }
        guard !comparison.members.isEmpty else { return }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM export_row WHERE kind = 'membership' ORDER BY subject, detail"
        )
        while let next = try rows.next() {
            let row = try exportRow(StoredRow(next, of: "export_row"))
            guard let known = comparison.members[row.value], known.last != row.key.subject else { continue }
            comparison.members[row.value, default: []].append(row.key.subject)
        }
    }

    private func countLineItems(_ comparison: inout ExportComparison, _ database: Database) throws {
        let orders = try OrderLookup(in: database)
        for row in comparison.gone where row.key.kind == .purchaseOrder {
            let key = PurchaseOrderKey(payer: row.key.subject, number: row.key.detail)
            comparison.lineItems[key] = try orders.find(key).map { try PurchaseOrderRows.overview($0).lineItems }
        }
    }

    // MARK: Subscriptions

    /// The subscriptions that had something to come or held after the last night: what is gone of them would never be
    /// missed otherwise. A row that was rejected by itself is none: its id may be cut or mistyped, and it was reported.
    /// Those alone are kept that `isMissed` says so of: there may be millions.
    public func openSubscriptions(where isMissed: (Text) -> Bool) throws(LedgerError) -> Set<Text> {
        try read { database in
            var subscriptions: Set<Text> = []
            for sql in [
                "SELECT subscription_id FROM open_fact WHERE disposition IN ('held', 'not_yet_due')",
                "SELECT subscription_id FROM set_aside_fact WHERE subscription_id <> '' AND disposition = 'held'",
            ] {
                let row = try BoundStatement(sql, of: "open_fact", in: database)
                var last: Text?
                while try row.next() {
                    let id = try row.text(0)
                    if id == last { continue }
                    last = id
                    if isMissed(id) { subscriptions.insert(id) }
                }
            }
            return subscriptions
        }
    }

    /// What a subscription had to come or held after the last night.
    public func openCharges(of subscription: Text) throws(LedgerError) -> OpenCharges {
        try read { database in
            var open = OpenCharges(subscription: subscription, charges: 0, usageRecords: 0)
            var isAmountKnown = true
            func add(_ kind: ChargeCode, _ count: Int, _ dueOn: CivilDate?, _ amount: Money?) {
                guard kind.isContract else {
                    open.usageRecords += count
                    return
                }
                open.charges += count
                if let dueOn { open.firstDueOn = open.firstDueOn.map { min($0, dueOn) } ?? dueOn }
                open.amount = amount.flatMap { amount in open.amount.map { $0.adding(amount) } ?? amount }
                isAmountKnown = isAmountKnown && open.amount != nil
            }
            for fact in try openFacts(of: subscription, database)
            where fact.disposition == .held || fact.disposition == .notYetDue {
                add(fact.kind.code, fact.count, fact.dueOn, fact.amount)
            }
            let setAside = try StoredRow.fetchAll(
                of: "set_aside_fact",
                database,
                sql: """
                    SELECT kind, charge_on FROM set_aside_fact WHERE subscription_id = ? AND disposition = 'held'
                    """,
                arguments: [subscription.string]
            )
            for row in setAside { add(try row["kind"], 1, try row["charge_on"], nil) }
            if !isAmountKnown { open.amount = nil }
            return open
        }
    }

    /// What the last night found to be gone, by code and key.
    public func vanished() throws(LedgerError) -> [Vanished] {
        try read { database in try vanished(database) }
    }

    func vanished(_ database: Database) throws -> [Vanished] {
        try StoredRow.fetchAll(of: "vanished", database, sql: "SELECT * FROM vanished ORDER BY code, subject, detail")
            .map(vanished)
    }

    /// What is gone of a subscription.
    func vanished(_ database: Database, subscription: Text) throws -> Vanished? {
        try StoredRow.fetchOne(
            of: "vanished",
            database,
            sql: "SELECT * FROM vanished WHERE code = 'NB503' AND subject = ?",
            arguments: [subscription.string]
        )
        .map(vanished)
    }

    private func vanished(_ row: StoredRow) throws -> Vanished {
        Vanished(
            code: try row["code"],
            subject: try row["subject"],
            detail: try row["detail"],
            lastSeen: try row["last_seen"],
            message: try row["message"]
        )
    }
}

extension NightWriter {
    /// Keeps which rows the export has, as far as they changed, and what is gone.
    func writeExportRows() throws {
        if let rows = night.exportRows {
            for row in rows.gone {
                try run(
                    "DELETE FROM export_row WHERE kind = ? AND subject = ? AND detail = ?",
                    [row.key.kind.rawValue, row.key.subject.string, row.key.detail.string]
                )
            }
            for row in rows.changed {
                try run(
                    """
                    INSERT INTO export_row (kind, subject, detail, value) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET value = excluded.value
                    """,
                    [row.key.kind.rawValue, row.key.subject.string, row.key.detail.string, row.value.string]
                )
            }
        }
        var content = TableContent()
        for gone in night.vanished {
            for text in [gone.code, gone.subject, gone.detail, gone.message] { content.add(text) }
            content.add(gone.lastSeen)
        }
        try replace("vanished", content) {
            for gone in night.vanished {
                try run(
                    "INSERT INTO vanished (code, subject, detail, last_seen, message) VALUES (?, ?, ?, ?, ?)",
                    [
                        gone.code.string, gone.subject.string, gone.detail.string, gone.lastSeen.description,
                        gone.message.string,
                    ]
                )
            }
        }
    }
}
