import Domain

/// How the table of invoices keeps what is not a plain column.
enum InvoiceRow {
    /// More than a year's sequences.
    static let numbersPerYear = InvoiceNumber.numbersPerYear
    /// By how many years the key of a credit note is later than that of an invoice.
    private static let creditNoteYears = 10_000
    /// No key of an invoice is as great, and none of a credit note is smaller.
    static let firstCreditNote = Int64(creditNoteYears) * numbersPerYear

    /// The key of an invoice or a credit note: its year and its sequence in one number, which orders as numbers do.
    static func id(_ number: InvoiceNumber) -> Int64 {
        id(year: number.year, sequence: number.sequence, number.series)
    }

    /// The key of the n-th document of a series in a year.
    static func id(year: Int, sequence: Int64, _ series: InvoiceNumber.Series = .invoices) -> Int64 {
        Int64(series == .invoices ? year : year + creditNoteYears) * numbersPerYear + sequence
    }

    /// The number with a key; nil: no number has it.
    static func number(_ prefix: Text, id: Int64) -> InvoiceNumber? {
        let (years, sequence) = id.quotientAndRemainder(dividingBy: numbersPerYear)
        let isInvoice = id < firstCreditNote
        let year = Int(years) - (isInvoice ? 0 : creditNoteYears)
        guard (1...9999).contains(year), sequence > 0 else { return nil }
        return InvoiceNumber(
            prefix: prefix,
            year: year,
            sequence: sequence,
            series: isInvoice ? .invoices : .creditNotes
        )
    }

    /// The keys that a number may name, of an invoice and of a credit note; none: no number looks like that. Which of them has
    /// the prefix is for the caller to ask.
    static func ids(ofNumber text: String) -> [Int64] {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let year = digits(parts[parts.count - 2]),
            let sequence = digits(parts[parts.count - 1]),
            year < 10_000, sequence < numbersPerYear
        else { return [] }
        return InvoiceNumber.Series.allCases.map { id(year: Int(year), sequence: sequence, $0) }
    }

    private static func digits(_ part: Substring) -> Int64? {
        guard (4...10).contains(part.utf8.count), part.utf8.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        return Int64(part)
    }

    /// Its tax subtotals as a JSON list of [category, rate, reason, base, tax]; nil: the usual one, in which the buyer's
    /// treatment applies to the whole net.
    static func taxes(_ invoice: Invoice) throws -> Text? {
        if invoice.taxes.count == 1, invoice.taxes[0].treatment == invoice.buyer.tax,
            invoice.taxes[0].base == invoice.net,
            invoice.taxes[0].tax == invoice.tax
        {
            return nil
        }
        let parts = try invoice.taxes.map { subtotal in
            let treatment = subtotal.treatment
            let reason = try treatment.exemptionReason.map { try Snapshots.text($0) } ?? "null"
            return "[\"\(treatment.category.rawValue)\",\"\(treatment.rate)\",\(reason),\(subtotal.base.minorUnits),"
                + "\(subtotal.tax.minorUnits)]"
        }
        return Text("[\(parts.joined(separator: ","))]")
    }

    /// The condition that a row of `invoice` or `issued_invoice` is of the night whose day is the first argument.
    static let isOfNight = """
        day = ?1 AND id >= (SELECT first FROM number_prefix WHERE number_prefix.day = ?1) AND id < coalesce(
            (SELECT first FROM number_prefix WHERE number_prefix.day > ?1 ORDER BY number_prefix.day LIMIT 1),
            \(firstCreditNote))
        """

    /// The same of the night's credit notes.
    static let isCreditNoteOfNight = """
        day = ?1 AND id >= (SELECT first FROM credit_note_prefix WHERE credit_note_prefix.day = ?1) AND id < coalesce(
            (SELECT first FROM credit_note_prefix WHERE credit_note_prefix.day > ?1 ORDER BY credit_note_prefix.day LIMIT 1),
            9223372036854775807)
        """

    /// The condition that a row of `charge` or `v_charge` is of the invoice whose key is the first argument.
    static let hasCharge = """
        id >= (SELECT first_charge FROM invoice WHERE invoice.id = ?1)
            AND id < (SELECT first_charge + charges FROM invoice WHERE invoice.id = ?1)
        """

    /// The condition that a row of `charge` or `v_charge` is of the subscription that is the first argument.
    static let hasSubscription = """
        id IN (SELECT charge FROM charge_key WHERE charge_key.subscription_id = ?1
            UNION ALL SELECT own.id FROM charge AS own WHERE own.subscription_id = ?1 AND own.month IS NOT NULL
            UNION ALL SELECT charge FROM amendment WHERE amendment.subscription_id = ?1)
        """
}
