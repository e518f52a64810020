extension Schema {
    /// The tax of invoices in the currency in which the seller accounts for it.
    ///
    /// - `exchange_rate`: each rate that converted a tax, once; `valid_on`: the first day on which it is valid.
    /// - `accounting_tax`: by the key of an invoice or a credit note its tax in `tax_currency` of its rate, in minor units.
    ///   Documents in that currency have no row.
    static let accountingTax = """
        CREATE TABLE exchange_rate (
            id INTEGER PRIMARY KEY,
            currency TEXT NOT NULL,
            tax_currency TEXT NOT NULL CHECK (tax_currency <> currency),
            valid_on TEXT NOT NULL,
            rate TEXT NOT NULL,
            UNIQUE (currency, tax_currency, valid_on, rate)
        ) STRICT;

        CREATE TABLE accounting_tax (
            id INTEGER PRIMARY KEY,
            exchange_rate INTEGER NOT NULL,
            amount INTEGER NOT NULL
        ) STRICT;

        CREATE VIEW v_accounting_tax AS SELECT issued_invoice.number, issued_invoice.business_date, issued_invoice.currency,
            issued_invoice.tax, tax_currency, amount, rate, valid_on
            FROM accounting_tax JOIN issued_invoice USING (id)
            JOIN exchange_rate ON exchange_rate.id = accounting_tax.exchange_rate;
        """
}
