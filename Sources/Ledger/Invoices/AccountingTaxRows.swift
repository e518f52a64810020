import Domain
import GRDB

/// The tax of documents in the currency in which the seller accounts for it, beside their rows.
final class AccountingTaxRows {
    private struct Key: Hashable {
        var currency: Currency
        var taxCurrency: Currency
        var validOn: CivilDate
        var rate: ExchangeRate
    }

    private let database: Database
    private let insert: RowInsert
    private var rates: [Key: Int64] = [:]

    init(in database: Database, _ totals: ControlTotals?) throws {
        self.database = database
        insert = try RowInsert(into: "accounting_tax", in: database, totals)
    }

    // MARK: Writing

    /// Writes the tax of a document, where it states one.
    func write(_ invoice: Invoice, id: Int64) throws {
        guard let tax = invoice.accountingTax else { return }
        insert.begin()
        insert.add(id)
        insert.add(try rate(of: tax, from: invoice.currency))
        insert.add(tax.amount.minorUnits)
        try insert.write()
    }

    /// The number of a rate, which is stored where it is not yet.
    private func rate(of tax: AccountingTax, from currency: Currency) throws -> Int64 {
        let key = Key(
            currency: currency,
            taxCurrency: tax.amount.currency,
            validOn: tax.rateValidOn,
            rate: tax.rate
        )
        if let known = rates[key] { return known }
        let columns: [String] = [
            currency.code, key.taxCurrency.code, tax.rateValidOn.description, tax.rate.description,
        ]
        let found = try Int64.fetchOne(
            database,
            sql: "SELECT id FROM exchange_rate WHERE currency = ? AND tax_currency = ? AND valid_on = ? AND rate = ?",
            arguments: StatementArguments(columns)
        )
        if found == nil {
            try database.execute(
                sql: "INSERT INTO exchange_rate (currency, tax_currency, valid_on, rate) VALUES (?, ?, ?, ?)",
                arguments: StatementArguments(columns)
            )
        }
        let id = found ?? database.lastInsertedRowID
        rates[key] = id
        return id
    }

    // MARK: Reading

    /// The tax of a document of a currency by its key; nil: it states none.
    static func tax(of id: Int64, _ currency: Currency, _ database: Database) throws -> AccountingTax? {
        let row = try StoredRow.fetchOne(
            of: "accounting_tax",
            try database.cachedStatement(
                sql: """
                    SELECT accounting_tax.id AS id, amount, currency, tax_currency, valid_on, rate FROM accounting_tax
                    LEFT JOIN exchange_rate ON exchange_rate.id = exchange_rate WHERE accounting_tax.id = ?
                    """
            ),
            arguments: [id]
        )
        guard let row else { return nil }
        guard try row["currency"] == currency else {
            throw row.damage("the rate is not of the invoice's currency", in: "currency")
        }
        return AccountingTax(
            amount: try row.money("amount", try row["tax_currency"]),
            rate: try row["rate"],
            rateValidOn: try row["valid_on"]
        )
    }

    // MARK: Checking

    /// Documents whose tax is not what the rate of their invoice makes of theirs, or has no document, as lines for an operator.
    ///
    /// What all credit notes of an invoice gave back is what the rate makes of the sum of their taxes.
    static func faults(_ database: Database) throws -> [String] {
        var faults = try String.fetchAll(
            database,
            sql: """
                SELECT id FROM accounting_tax WHERE id NOT IN (SELECT id FROM invoice)
                OR accounting_tax.exchange_rate NOT IN (SELECT id FROM exchange_rate) ORDER BY id
                """
        )
        .map { "accounting tax \($0): it is of no document or of no exchange rate" }
        faults += try String.fetchAll(
            database,
            sql: """
                SELECT of.number FROM credit_note JOIN issued_invoice AS of ON of.id = invoice_id
                LEFT JOIN accounting_tax AS tax ON tax.id = of.id
                LEFT JOIN accounting_tax AS credited ON credited.id = credit_note.id
                WHERE tax.exchange_rate IS NOT credited.exchange_rate GROUP BY of.id ORDER BY of.id
                """
        )
        .map { "\($0): a credit note does not have its exchange rate" }
        let sums = try StoredRow.fetchAll(
            of: "accounting_tax",
            database,
            sql: """
                SELECT own.number AS number, own.currency AS currency, own.tax AS tax, accounting_tax.amount AS amount,
                    tax_currency, rate FROM accounting_tax JOIN exchange_rate ON exchange_rate.id = exchange_rate
                    JOIN issued_invoice AS own ON own.id = accounting_tax.id WHERE NOT is_credit_note
                UNION ALL
                SELECT of.number, of.currency, sum(note.tax), sum(accounting_tax.amount), tax_currency, rate
                    FROM credit_note JOIN invoice AS note ON note.id = credit_note.id
                    JOIN accounting_tax ON accounting_tax.id = note.id
                    JOIN exchange_rate ON exchange_rate.id = exchange_rate
                    JOIN issued_invoice AS of ON of.id = invoice_id GROUP BY of.id
                """
        )
        for row in sums {
            do {
                guard try !isConverted(row) else { continue }
                let number: String = try row["number"]
                faults.append("\(number): the accounting tax is not what its exchange rate makes of the tax")
            } catch let damage as DamagedRow {
                faults.append(damage.what)
            }
        }
        return faults
    }

    private static func isConverted(_ row: StoredRow) throws -> Bool {
        let (currency, taxCurrency): (Currency, Currency) = (try row["currency"], try row["tax_currency"])
        let amount = try row.money("amount", taxCurrency)
        return try row.money("tax", currency).converted(at: row["rate"], to: taxCurrency, rounding: .halfAwayFromZero)
            == amount
    }
}
