public import Domain
import GRDB

extension Ledger {
    /// Where billing stands after the last closed night.
    public struct Status: Sendable {
        public var billingStart: CivilDate?
        public var lastClosed: CivilDate?
        /// Nights that are committed but not published.
        public var unpublished: [CivilDate]
        /// How many nights were closed.
        public var nights: Int
        /// All invoices so far, per currency.
        public var totals: [CurrencyTotal]
        /// The invoices of the last closed night, per currency.
        public var lastNight: [CurrencyTotal]
        /// How many facts the last night left in each disposition; all dispositions, in order.
        public var dispositions: [(disposition: Disposition, count: Int)]
        /// What waits, by the row that has to be mended.
        public var holds: [HeldFacts]
        /// Rows that the last night rejected.
        public var rejectedRows: Int
        /// Billed charges that the last night's export told otherwise.
        public var conflicts: Int
        /// POs that will expire without anybody having been told.
        public var unnoticed: [UnnoticedOrder]
    }

    /// Invoices of one currency.
    public struct CurrencyTotal: Hashable, Sendable {
        public var currency: Currency
        public var invoices: Int
        /// Decimals with the currency's invoice digits.
        public var net: String
        public var tax: String
        public var total: String
    }

    /// Facts that wait for one row.
    public struct HeldFacts: Hashable, Sendable {
        public var code: Text
        public var message: Text
        public var file: String
        public var line: Int
        /// Of these subscriptions, by id; the first few.
        public var subscriptions: [Text]
        /// How many subscriptions wait in all.
        public var subscriptionCount: Int
        /// How many charges and usage records wait.
        public var count: Int
    }

    /// Where billing stands.
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
                of: "fact_box",
                database,
                sql: "SELECT box, sum(count) AS count FROM fact_box WHERE business_date = ? GROUP BY box",
                arguments: [last]
            )
            let byDisposition = try counts.reduce(into: [Disposition: Int]()) { $0[try $1["box"]] = try $1["count"] }
            return Status(
                billingStart: state.billingStart,
                lastClosed: state.lastClosed,
                unpublished: state.unpublished,
                nights: try Int.fetchOne(database, sql: "SELECT count(*) FROM night") ?? 0,
                totals: try totals(database, where: "1", []),
                lastNight: try totals(database, where: "business_date = ?", [last]),
                dispositions: Disposition.allCases.map { ($0, byDisposition[$0] ?? 0) },
                holds: try holds(database),
                rejectedRows: try night?["rejected_rows"] ?? 0,
                conflicts: try night?["conflicts"] ?? 0,
                unnoticed: try state.lastClosed.map { try unnoticed(on: $0, in: database) } ?? []
            )
        }
    }

    private func totals(
        _ database: Database,
        where condition: String,
        _ arguments: StatementArguments
    ) throws -> [CurrencyTotal] {
        // Summed in halves, so that no number of invoices leaves SQLite's 64 bits.
        let rows = try StoredRow.fetchAll(
            of: "invoice",
            database,
            sql: """
                SELECT currency, count(*) AS invoices, sum(net / 1000000) AS net_high, sum(net % 1000000) AS net_low,
                    sum(tax / 1000000) AS tax_high, sum(tax % 1000000) AS tax_low
                FROM invoice WHERE \(condition) GROUP BY currency ORDER BY currency
                """,
            arguments: arguments
        )
        return try rows.map { row in
            let currency: Currency = try row["currency"]
            let net = Int128(try row["net_high"] as Int64) * 1_000_000 + Int128(try row["net_low"] as Int64)
            let tax = Int128(try row["tax_high"] as Int64) * 1_000_000 + Int128(try row["tax_low"] as Int64)
            func text(_ units: Int128) -> String { PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits) }
            return CurrencyTotal(
                currency: currency,
                invoices: try row["invoices"],
                net: text(net),
                tax: text(tax),
                total: text(net + tax)
            )
        }
    }

    private func holds(_ database: Database) throws -> [HeldFacts] {
        let rows = try StoredRow.fetchAll(
            of: "open_fact",
            database,
            sql: """
                SELECT hold_code, min(hold_message) AS hold_message, hold_file, hold_line, sum(count) AS count,
                    count(DISTINCT subscription_id) AS subscriptions
                FROM open_fact WHERE box = 'held' AND hold_code IS NOT NULL
                GROUP BY hold_code, hold_file, hold_line ORDER BY hold_file, hold_line, hold_code
                """
        )
        let names = try database.cachedStatement(
            sql: """
                SELECT DISTINCT subscription_id FROM open_fact
                WHERE box = 'held' AND hold_code = ? AND hold_file = ? AND hold_line = ?
                ORDER BY subscription_id LIMIT 5
                """
        )
        return try rows.map { row in
            let subscriptions = try StoredRow.fetchAll(
                of: "open_fact",
                names,
                arguments: [
                    try row["hold_code"] as String, try row["hold_file"] as String, try row["hold_line"] as Int,
                ]
            )
            return HeldFacts(
                code: try row["hold_code"],
                message: try row["hold_message"],
                file: try row["hold_file"],
                line: try row["hold_line"],
                subscriptions: try subscriptions.map { try $0["subscription_id"] },
                subscriptionCount: try row["subscriptions"],
                count: try row["count"]
            )
        }
    }
}
