public import Domain
import Foundation
import GRDB

extension Ledger {
    /// Everything that was recorded under a name: an invoice's number, a subscription's id, or both.
    public struct Records: Sendable {
        /// Where billing stands.
        public var billingStart: CivilDate?
        public var lastClosed: CivilDate?
        public var invoice: RecordedInvoice?
        public var subscription: RecordedSubscription?
        /// What waits because the row of its subscription is rejected.
        public var waiting: [WaitingFacts]
        /// The rejected rows that stand after the last night and name the subscription, by file and line.
        public var rejects: [RecordedReject]
        /// The rejected rows of all subscriptions where an earlier version kept them: a CSV file for each input file.
        public var earlierRejects: [(name: String, body: [UInt8])]
    }

    /// An invoice with its charges as they were recorded.
    public struct RecordedInvoice: Sendable {
        public var issued: IssuedInvoice
        public var charges: [RecordedCharge]
    }

    /// What was recorded of a subscription.
    public struct RecordedSubscription: Sendable {
        /// As the last night's export told it; nil: that had no usable row of it.
        public var told: Subscription?
        /// In the order in which they were billed.
        public var charges: [RecordedCharge]
        /// What is not invoiced after the last night, by due date.
        public var open: [OpenFact]
        /// Billed content that the last night's export told otherwise, and nobody accepted.
        public var conflicts: [RecordedConflict]
    }

    /// A fact that was not invoiced by the last night.
    public struct OpenFact: Hashable, Sendable {
        public var kind: ChargeKind
        public var box: FactBox
        /// The day it regularly falls due.
        public var dueOn: CivilDate
        public var amount: Money?
        public var quantity: Quantity?
        public var count: Int
        /// Why it is held.
        public var hold: RecordedHold?
    }

    /// Facts of a kind that no agreement holds, because the row of their subscription is rejected.
    public struct WaitingFacts: Hashable, Sendable {
        public var kind: SetAsideFact.Kind
        /// The charge date of a scheduled payment.
        public var chargeOn: CivilDate?
        public var count: Int
        public var hold: RecordedHold
    }

    /// Billed content told otherwise, and by which row.
    public struct RecordedConflict: Hashable, Sendable {
        public var message: Text
        public var file: Text
        public var line: Int
    }

    /// The finding that something waits for.
    public struct RecordedHold: Hashable, Sendable {
        public var code: Text
        public var message: Text
        public var file: Text
        public var line: Int
    }

    /// What was recorded under a name, all of one moment.
    public func records(of name: Text) throws(LedgerError) -> Records {
        try read { database in
            let start = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'billing_start'")
            let last = try String.fetchOne(database, sql: "SELECT max(business_date) FROM night")
            return Records(
                billingStart: try start.map(date),
                lastClosed: try last.map(date),
                invoice: try invoice(name, database),
                subscription: try recordedSubscription(name, database),
                waiting: try waiting(of: name, database),
                rejects: try standingRejects(of: name, database),
                earlierRejects: try earlierRejects(database)
            )
        }
    }

    /// All invoice numbers, then all subscription ids that were ever recorded.
    public func names() throws(LedgerError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT number FROM (SELECT number FROM invoice ORDER BY year, sequence) UNION ALL
                    SELECT * FROM (SELECT subscription_id FROM subscription UNION SELECT subscription_id FROM charge
                        UNION SELECT subscription_id FROM open_fact
                        UNION SELECT subscription_id FROM set_aside_fact WHERE subscription_id IS NOT NULL)
                    """
            )
        }
    }

    private func invoice(_ number: Text, _ database: Database) throws -> RecordedInvoice? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT invoice.*, buyer.body AS body, issuer.body AS issuer FROM invoice
                JOIN fact_sheet AS buyer ON buyer.id = invoice.buyer
                JOIN night ON night.business_date = invoice.business_date
                JOIN fact_sheet AS issuer ON issuer.id = night.issuer
                WHERE invoice.number = ?
                """,
            arguments: [number.string]
        )
        guard let row else { return nil }
        var products = ProductSheets()
        return RecordedInvoice(
            issued: try issued(row, try facts(row["issuer"]), &products, database),
            charges: try charges(ofInvoice: number, database)
        )
    }

    private func recordedSubscription(_ id: Text, _ database: Database) throws -> RecordedSubscription? {
        let recorded = RecordedSubscription(
            told: try subscription(id, database),
            charges: try charges(ofSubscription: id, database),
            open: try openFacts(of: id, database),
            conflicts: try conflicts(of: id, database)
        )
        let isKnown = recorded.told != nil || !recorded.charges.isEmpty || !recorded.open.isEmpty
        return isKnown ? recorded : nil
    }

    private func waiting(of id: Text, _ database: Database) throws -> [WaitingFacts] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT kind, charge_on, count(*) AS count, cause_code, cause_message, cause_file, cause_line
                FROM set_aside_fact WHERE subscription_id = ? AND box = 'held'
                GROUP BY kind, charge_on, cause_code, cause_message, cause_file, cause_line
                ORDER BY kind = 'usage', charge_on, kind, cause_file, cause_line
                """,
            arguments: [id.string]
        )
        .map { row in
            WaitingFacts(
                kind: try code(row["kind"]),
                chargeOn: try (row["charge_on"] as String?).map(date),
                count: row["count"],
                hold: RecordedHold(
                    code: Text(row["cause_code"]),
                    message: Text(row["cause_message"]),
                    file: Text(row["cause_file"]),
                    line: row["cause_line"]
                )
            )
        }
    }

    private func conflicts(of id: Text, _ database: Database) throws -> [RecordedConflict] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM open_conflict WHERE subscription_id = ? ORDER BY what",
            arguments: [id.string]
        )
        .map { row in
            RecordedConflict(message: Text(row["message"]), file: Text(row["file"]), line: row["line"])
        }
    }

    private func openFacts(of id: Text, _ database: Database) throws -> [OpenFact] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM open_fact WHERE subscription_id = ? AND box <> 'rejected'
                ORDER BY due_on, kind = 'usage', instalment, dimension, month, box
                """,
            arguments: [id.string]
        )
        .map { row in
            let kind = ChargeColumns.kind(
                row["kind"],
                instalment: row["instalment"],
                dimension: row["dimension"],
                month: row["month"]
            )
            guard let kind else { throw damaged("an open fact is of no known kind") }
            let currency = try (row["currency"] as String?).map(currency)
            let amount: Int64? = row["amount"]
            return OpenFact(
                kind: kind,
                box: try code(row["box"]),
                dueOn: try date(row["due_on"]),
                amount: currency.flatMap { currency in amount.map { Money(minorUnits: $0, currency: currency) } },
                quantity: try (row["quantity"] as String?).map { try decimal($0) },
                count: row["count"],
                hold: (row["hold_code"] as String?).map { code in
                    RecordedHold(
                        code: Text(code),
                        message: Text(row["hold_message"]),
                        file: Text(row["hold_file"]),
                        line: row["hold_line"]
                    )
                }
            )
        }
    }
}
