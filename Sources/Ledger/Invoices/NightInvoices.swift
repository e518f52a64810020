public import Domain
import GRDB

/// The invoices of a closed night, read a run at a time: a million of them need not be in memory at once.
///
/// Several threads may ask: the database's queue lets one at a time read, and reading changes nothing in the ledger's value.
public final class NightInvoices: @unchecked Sendable {
    private let ledger: Ledger
    private let date: CivilDate
    private let issuer: Issuer
    private let first: Int64
    /// How many there are.
    public let count: Int

    fileprivate init(_ ledger: Ledger, _ date: CivilDate, _ issuer: Issuer, first: Int64, count: Int) {
        (self.ledger, self.date, self.issuer) = (ledger, date, issuer)
        (self.first, self.count) = (first, count)
    }

    /// The invoices of a range, in the order of their numbers.
    public func run(_ range: Range<Int>) throws(LedgerError) -> [IssuedInvoice] {
        guard !range.isEmpty else { return [] }
        let sequences = first + Int64(range.lowerBound)...first + Int64(range.upperBound - 1)
        let invoices = try ledger.read { try ledger.issuedInvoices(of: date, sequences, issuer, $0) }
        guard invoices.count == range.count else {
            throw ledger.damaged("the numbers of the night of \(date) have gaps")
        }
        return invoices
    }
}

extension Ledger {
    /// The invoices of a closed night, to be read in runs.
    public func invoices(of date: CivilDate) throws(LedgerError) -> NightInvoices {
        let facts: (issuer: Issuer, first: Int64, count: Int) = try read { database in
            let row = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: """
                    SELECT body, (SELECT count(*) FROM invoice WHERE \(InvoiceRow.isOfNight)) AS count,
                        coalesce((SELECT first % \(InvoiceRow.numbersPerYear) FROM number_prefix WHERE day = ?1), 1) AS first
                    FROM night JOIN fact_sheet ON fact_sheet.id = night.issuer WHERE business_date = ?2
                    """,
                arguments: [date.daysSinceEpoch, date.description]
            )
            guard let row else { throw damaged("there is no night of \(date)") }
            return (try row.facts("body"), try row["first"], try row["count"])
        }
        return NightInvoices(self, date, facts.issuer, first: facts.first, count: facts.count)
    }
}
