public import Domain
import GRDB

/// The documents of a closed night, read a run at a time: a million of them need not be in memory at once. Invoices come
/// first, then credit notes, each in the order of their numbers.
///
/// Several threads may ask: the database's queue lets one at a time read, and reading changes nothing in the ledger's value.
public final class NightInvoices: @unchecked Sendable {
    /// Documents of one series.
    fileprivate struct Part {
        var series: InvoiceNumber.Series
        /// The sequence of the first.
        var first: Int64
        var count: Int
    }

    private let ledger: Ledger
    private let date: CivilDate
    private let issuer: SharedIssuer
    private let parts: [Part]
    /// How many there are.
    public let count: Int
    /// How many of them are credit notes.
    public let creditNotes: Int

    fileprivate init(_ ledger: Ledger, _ date: CivilDate, _ issuer: SharedIssuer, _ parts: [Part]) {
        (self.ledger, self.date, self.issuer) = (ledger, date, issuer)
        self.parts = parts
        count = parts.reduce(0) { $0 + $1.count }
        creditNotes = parts.reduce(0) { $0 + ($1.series == .creditNotes ? $1.count : 0) }
    }

    /// The documents of a range, in their order.
    public func run(_ range: Range<Int>) throws(LedgerError) -> [IssuedInvoice] {
        var documents: [IssuedInvoice] = []
        var start = 0
        for part in parts {
            let own = range.clamped(to: start..<start + part.count)
            if !own.isEmpty { documents += try run(own.lowerBound - start..<own.upperBound - start, of: part) }
            start += part.count
        }
        return documents
    }

    private func run(_ range: Range<Int>, of part: Part) throws(LedgerError) -> [IssuedInvoice] {
        let sequences = part.first + Int64(range.lowerBound)...part.first + Int64(range.upperBound - 1)
        let documents = try ledger.read {
            try ledger.issuedInvoices(of: date, part.series, sequences, issuer, $0)
        }
        guard documents.count == range.count else {
            throw ledger.damaged("the numbers of the night of \(date) have gaps")
        }
        return documents
    }
}

extension Ledger {
    /// The documents of a closed night, to be read in runs.
    public func invoices(of date: CivilDate) throws(LedgerError) -> NightInvoices {
        let facts: (issuer: SharedIssuer, parts: [NightInvoices.Part]) = try read { database in
            let row = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: """
                    SELECT body, (SELECT count(*) FROM invoice WHERE \(InvoiceRow.isOfNight)) AS invoices,
                        coalesce((SELECT first % \(InvoiceRow.numbersPerYear) FROM number_prefix WHERE day = ?1), 1)
                            AS first_invoice,
                        (SELECT count(*) FROM invoice WHERE \(InvoiceRow.isCreditNoteOfNight)) AS credit_notes,
                        coalesce((SELECT first % \(InvoiceRow.numbersPerYear) FROM credit_note_prefix WHERE day = ?1), 1)
                            AS first_credit_note
                    FROM night JOIN fact_sheet ON fact_sheet.id = night.issuer WHERE business_date = ?2
                    """,
                arguments: [date.daysSinceEpoch, date.description]
            )
            guard let row else { throw damaged("there is no night of \(date)") }
            return (
                SharedIssuer(try row.facts("body")),
                [
                    NightInvoices.Part(series: .invoices, first: try row["first_invoice"], count: try row["invoices"]),
                    NightInvoices.Part(
                        series: .creditNotes,
                        first: try row["first_credit_note"],
                        count: try row["credit_notes"]
                    ),
                ]
            )
        }
        return NightInvoices(self, date, facts.issuer, facts.parts)
    }
}
