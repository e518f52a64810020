public import Domain
import GRDB

extension Ledger {
    /// What was billed since the first night by kind, and since when something waits.
    public struct BilledTotals: Sendable {
        /// Of contract invoices, by currency code.
        public var contract: [CurrencySums] = []
        /// Of consumption invoices, by currency code.
        public var consumption: [CurrencySums] = []
        /// Of credit notes, by currency code.
        public var creditNotes: [CurrencySums] = []
        /// The day on which the oldest charge or use was due that the last night held; nil: it held none.
        public var oldestHeld: CivilDate?
    }

    /// Adds up all invoices by kind and currency: it goes once over their rows, which are short.
    public func billedTotals() throws(LedgerError) -> BilledTotals {
        try read { database in
            var totals = BilledTotals()
            for (kind, sum) in try InvoiceSum.all(database) {
                let currency: Currency = try Self.shared(kind.currency, database)["body"]
                guard !kind.isCreditNote else {
                    let (net, tax) = (-sum.net, -sum.tax)
                    totals.creditNotes.append(
                        CurrencySums(currency, creditNotes: sum.count, creditedNetUnits: net, creditedTaxUnits: tax)
                    )
                    continue
                }
                let sums = CurrencySums(currency, invoices: sum.count, netUnits: sum.net, taxUnits: sum.tax)
                let row = try Self.shared(kind.kind, database)
                switch InvoiceKind(rawValue: try row["body"]) {
                case .contract: totals.contract.append(sums)
                case .consumption: totals.consumption.append(sums)
                case nil: throw row.damage("it is not a kind of invoice", in: "body")
                }
            }
            totals.contract = CurrencySums.together(totals.contract)
            totals.consumption = CurrencySums.together(totals.consumption)
            totals.creditNotes = CurrencySums.together(totals.creditNotes)
            totals.oldestHeld = try StoredRow.fetchOne(
                of: "open_fact",
                database,
                sql: "SELECT min(due_on) AS due_on FROM open_fact WHERE disposition = 'held'"
            )
            .flatMap { try $0["due_on"] as CivilDate? }
            return totals
        }
    }

    private static func shared(_ id: Int64, _ database: Database) throws -> StoredRow {
        let row = try StoredRow.fetchOne(
            of: "shared_text",
            database,
            sql: "SELECT body FROM shared_text WHERE id = ?",
            arguments: [id]
        )
        guard let row else { throw DamagedRow(what: "table shared_text, row id \(id): it is missing") }
        return row
    }
}

/// The sum of the invoices, or the credit notes, of a kind and a currency.
private struct InvoiceSum {
    var count = 0
    /// In minor units; of credit notes below zero.
    var net: Int128 = 0
    var tax: Int128 = 0

    /// What is summed up; the texts by their numbers.
    struct Kind: Hashable {
        var kind: Int64
        var currency: Int64
        var isCreditNote: Bool
    }

    /// All sums. SQLite would sort a million rows to group them.
    static func all(_ database: Database) throws -> [Kind: InvoiceSum] {
        var sums: [Kind: InvoiceSum] = [:]
        let rows = try BoundRows("SELECT id, kind, currency, net, tax FROM invoice", of: "invoice", in: database)
        while try rows.next() {
            let kind = Kind(
                kind: try rows.number(1),
                currency: try rows.number(2),
                isCreditNote: try rows.number(0) >= InvoiceRow.firstCreditNote
            )
            try sums[kind, default: InvoiceSum()].add(net: rows.number(3), tax: rows.number(4))
        }
        return sums
    }

    private mutating func add(net: Int64, tax: Int64) {
        count += 1
        self.net += Int128(net)
        self.tax += Int128(tax)
    }
}
