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
        public var disposition: Disposition
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
        public var kind: ChargeCode
        /// The charge date of a scheduled payment.
        public var chargeOn: CivilDate?
        public var count: Int
        public var hold: RecordedHold
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
            let last = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: "SELECT business_date FROM night ORDER BY business_date DESC LIMIT 1"
            )
            return Records(
                billingStart: try billingStart(database),
                lastClosed: try last?["business_date"],
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
            try StoredRow.fetchAll(
                of: "invoice",
                database,
                sql: """
                    SELECT number FROM (SELECT number FROM invoice ORDER BY year, sequence) UNION ALL
                    SELECT * FROM (SELECT subscription_id FROM subscription UNION SELECT subscription_id FROM charge
                        UNION SELECT subscription_id FROM open_fact
                        UNION SELECT subscription_id FROM set_aside_fact WHERE subscription_id IS NOT NULL)
                    """
            )
            .map { try $0["number"] }
        }
    }

    private func invoice(_ number: Text, _ database: Database) throws -> RecordedInvoice? {
        let row = try StoredRow.fetchOne(
            of: "invoice",
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
            issued: try issued(row, try row.facts("issuer"), &products, database),
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
        try StoredRow.fetchAll(
            of: "set_aside_fact",
            database,
            sql: """
                SELECT kind, charge_on, count(*) AS count, cause_code, min(cause_message) AS cause_message, cause_file,
                    cause_line
                FROM set_aside_fact WHERE subscription_id = ? AND box = 'held'
                GROUP BY kind, charge_on, cause_code, cause_file, cause_line
                ORDER BY NOT \(ChargeColumns.isContract), charge_on, kind, cause_file, cause_line
                """,
            arguments: [id.string]
        )
        .map { row in
            WaitingFacts(
                kind: try row["kind"],
                chargeOn: try row["charge_on"],
                count: try row["count"],
                hold: RecordedHold(
                    code: try row["cause_code"],
                    message: try row["cause_message"],
                    file: try row["cause_file"],
                    line: try row["cause_line"]
                )
            )
        }
    }

    private func openFacts(of id: Text, _ database: Database) throws -> [OpenFact] {
        try StoredRow.fetchAll(
            of: "open_fact",
            database,
            sql: """
                SELECT * FROM open_fact WHERE subscription_id = ? AND box <> 'rejected'
                ORDER BY due_on, NOT \(ChargeColumns.isContract), instalment, dimension, month, box
                """,
            arguments: [id.string]
        )
        .map { row in
            let currency = try row["currency"] as Currency?
            let units: Int64? = try row["amount"]
            guard (currency == nil) == (units == nil) else {
                throw row.damage("an amount without its currency, or none")
            }
            return OpenFact(
                kind: try row.chargeKind(),
                disposition: try row["box"],
                dueOn: try row["due_on"],
                amount: try currency.map { try row.money("amount", $0) },
                quantity: try row["quantity"],
                count: try row["count"],
                hold: try (row["hold_code"] as Text?).map { code in
                    RecordedHold(
                        code: code,
                        message: try row["hold_message"],
                        file: try row["hold_file"],
                        line: try row["hold_line"]
                    )
                }
            )
        }
    }
}
