import Domain

/// What is to be given back of invoices, row by row. Nothing is held because of a row that is rejected: another night may carry
/// out what is corrected.
struct CreditRule: RowRule {
    private typealias Columns = CreditColumn

    let limits: DayLimits

    /// How many characters a reason may have: a buyer reads it on the credit note.
    static let longestReason = 1_000

    func record(_ row: Row) -> CreditRequest? {
        let id = row.id(Columns.id)
        let invoice = row.id(Columns.invoice)
        let line = row.wholeNumber(
            Columns.line,
            .badLineNumber,
            hint: "Write the position of the line on the invoice, such as 2; leave it empty for the whole invoice."
        )
        let amount = amount(row)
        let creditedOn = row.date(Columns.creditedOn)
        limits.note(row, .acts, (Columns.creditedOn, creditedOn))
        let reason = row.text(Columns.reason, upTo: Self.longestReason)
        guard !row.isRejected, let id, let invoice, let creditedOn, let reason else { return nil }
        return CreditRequest(
            source: .export(id: id, row: row.reference),
            invoice: invoice,
            line: line,
            amount: amount,
            creditedOn: creditedOn,
            reason: reason
        )
    }

    /// An amount of any currency; nil where the cell is empty or the row is rejected for it.
    private func amount(_ row: Row) -> UnitPrice? {
        let text = row[Columns.amount]
        guard !text.isBlank else { return nil }
        do {
            let amount = try UnitPrice(credited: text)
            if amount.units > 0 { return amount }
            row.reject(
                .notAboveZero,
                cell: Columns.amount,
                "is not above zero",
                hint:
                    "Write what is given back, before tax and without a sign; leave it empty to give back all that is left."
            )
        } catch {
            row.reject(error, Columns.amount, decimals: UnitPrice.creditedDecimals)
        }
        return nil
    }

    // The rows are few: each is read closely.

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? { nil }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> CreditRequest {
        preconditionFailure("no row of credits is taken for plain")
    }
}
