import Domain
import GRDB

/// The sums of each night's invoices, kept so that nobody has to add up all invoices to know them.
enum NightTotals {
    static func write(_ totals: [CurrencySums], on date: CivilDate, in database: Database) throws {
        let insert = try BoundStatement(
            """
            INSERT INTO night_total (business_date, currency, invoices, net, tax, credit_notes, credited_net, credited_tax)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            of: "night_total",
            in: database
        )
        for sums in totals {
            insert.begin()
            insert.add(date)
            insert.add(sums.currency.code)
            insert.add(sums.invoices)
            insert.add(sums.netUnits.description)
            insert.add(sums.taxUnits.description)
            insert.add(sums.creditNotes)
            insert.add(sums.creditedNetUnits.description)
            insert.add(sums.creditedTaxUnits.description)
            try insert.run()
        }
    }

    /// The sums of all nights, or of one, by currency code.
    static func read(on date: CivilDate? = nil, _ database: Database) throws -> [CurrencySums] {
        CurrencySums.together(try byNight(on: date, database).map(\.sums))
    }

    /// The sums of each night, or of one, by night and currency code.
    static func byNight(
        on date: CivilDate? = nil,
        _ database: Database
    ) throws -> [(date: CivilDate, sums: CurrencySums)] {
        let condition = date == nil ? "" : "WHERE business_date = ?"
        let row = try BoundStatement(
            """
            SELECT currency, invoices, net, tax, credit_notes, credited_net, credited_tax, business_date
            FROM night_total \(condition)
            ORDER BY business_date, currency
            """,
            of: "night_total",
            in: database
        )
        row.begin()
        if let date { row.add(date) }
        var totals: [(date: CivilDate, sums: CurrencySums)] = []
        while try row.next() {
            guard let currency = Currency.named(try row.text(0).string) else { throw row.damage("a currency", 0) }
            func sum(_ column: Int32) throws -> Int128 {
                guard let sum = Int128(try row.text(column).string) else { throw row.damage("a sum", column) }
                return sum
            }
            let sums = CurrencySums(
                currency,
                invoices: try row.count(1),
                netUnits: try sum(2),
                taxUnits: try sum(3),
                creditNotes: try row.count(4),
                creditedNetUnits: try sum(5),
                creditedTaxUnits: try sum(6)
            )
            totals.append((try row.date(7), sums))
        }
        return totals
    }
}

extension Schema {
    /// Makes ``nightlyTables``, with the totals of the nights that are closed.
    static func makeNightlyTables(_ database: Database) throws {
        try database.execute(sql: nightlyTables)
        let invoices = try database.viewExists("v_invoice") ? "v_invoice" : "invoice"
        // Summed in halves, so that no number of invoices exceeds SQLite's 64 bits.
        let rows = try StoredRow.fetchAll(
            of: "invoice",
            database,
            sql: """
                SELECT business_date, currency, count(*) AS invoices, sum(net / 1000000) AS net_high,
                    sum(net % 1000000) AS net_low, sum(tax / 1000000) AS tax_high, sum(tax % 1000000) AS tax_low
                FROM \(invoices) GROUP BY business_date, currency
                """
        )
        for row in rows {
            let net = Int128(try row["net_high"] as Int64) * 1_000_000 + Int128(try row["net_low"] as Int64)
            let tax = Int128(try row["tax_high"] as Int64) * 1_000_000 + Int128(try row["tax_low"] as Int64)
            let (date, currency): (CivilDate, Currency) = (try row["business_date"], try row["currency"])
            try database.execute(
                sql: "INSERT INTO night_total (business_date, currency, invoices, net, tax) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    date.daysSinceEpoch, currency.code, try row["invoices"] as Int, net.description, tax.description,
                ]
            )
        }
    }
}
