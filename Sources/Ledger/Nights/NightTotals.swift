import Domain
import GRDB

/// The sums of each night's invoices, kept so that nobody has to add up all invoices to know them.
enum NightTotals {
    static func write(_ totals: [CurrencySums], on date: CivilDate, in database: Database) throws {
        let insert = try BoundStatement(
            "INSERT INTO night_total (business_date, currency, invoices, net, tax) VALUES (?, ?, ?, ?, ?)",
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
            try insert.run()
        }
    }

    /// The sums of all nights, or of one, by currency code.
    static func read(on date: CivilDate? = nil, _ database: Database) throws -> [CurrencySums] {
        let condition = date == nil ? "" : "WHERE business_date = ?"
        let row = try BoundStatement(
            "SELECT currency, invoices, net, tax FROM night_total \(condition) ORDER BY business_date, currency",
            of: "night_total",
            in: database
        )
        row.begin()
        if let date { row.add(date) }
        var totals: [CurrencySums] = []
        while try row.next() {
            guard let currency = Currency.named(try row.text(0).string) else { throw row.damage("a currency", 0) }
            guard let net = Int128(try row.text(2).string) else { throw row.damage("a sum", 2) }
            guard let tax = Int128(try row.text(3).string) else { throw row.damage("a sum", 3) }
            totals.append(CurrencySums(currency, invoices: try row.count(1), netUnits: net, taxUnits: tax))
        }
        return CurrencySums.together(totals)
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
            let sums = CurrencySums(try row["currency"], invoices: try row["invoices"], netUnits: net, taxUnits: tax)
            try NightTotals.write([sums], on: try row["business_date"], in: database)
        }
    }
}
