public import Domain
import GRDB
import System

extension Ledger {
    /// The business dates of all closed nights, in order, and whether each is marked as published.
    public func closedNights() throws(LedgerError) -> [(date: CivilDate, isPublished: Bool)] {
        try read { database in
            try StoredRow.fetchAll(
                of: "night",
                database,
                sql: "SELECT business_date, published FROM night ORDER BY business_date"
            )
            .map { (date: try $0["business_date"], isPublished: try $0["published"]) }
        }
    }

    /// A closed night, from the ledger alone; without its invoices where the caller has them, or reads them in runs
    /// (``invoices(of:)``), and without the files beside the documents where these are staged.
    public func night(
        _ date: CivilDate,
        invoices: Bool = true,
        files: Bool = true
    ) throws(LedgerError) -> PublishedNight {
        try read { database in
            let day = date.description
            guard
                let night = try StoredRow.fetchOne(
                    of: "night",
                    database,
                    sql: """
                        SELECT touched_book, body FROM night JOIN fact_sheet ON fact_sheet.id = night.issuer
                        WHERE business_date = ?
                        """,
                    arguments: [day]
                )
            else { throw damaged("there is no night of \(day)") }
            let issuer = SharedIssuer(try night.facts("body"))
            return PublishedNight(
                date: date,
                invoices: try invoices
                    ? InvoiceNumber.Series.allCases.flatMap {
                        try issuedInvoices(of: date, $0, 1...Int64.max, issuer, database)
                    } : [],
                templates: try templates(of: date, database),
                rejects: try rejects(of: day, in: database),
                files: try files
                    ? self.files(of: date, in: database) { [path, database = self.database] work in
                        try Self.guardedOnly(path) { try database.read(work) }
                    } : [],
                touchedBook: try night["touched_book"]
            )
        }
    }

    /// The invoices, or the credit notes, of a night whose numbers are in a range.
    func issuedInvoices(
        of date: CivilDate,
        _ series: InvoiceNumber.Series,
        _ sequences: ClosedRange<Int64>,
        _ issuer: SharedIssuer,
        _ database: Database
    ) throws -> [IssuedInvoice] {
        var products = ProductSnapshots()
        return try StoredRow.fetchAll(
            of: "invoice",
            database,
            sql: """
                SELECT * FROM issued_invoice
                WHERE \(series == .invoices ? InvoiceRow.isOfNight : InvoiceRow.isCreditNoteOfNight) AND id BETWEEN ?2 AND ?3
                ORDER BY id
                """,
            arguments: [
                date.daysSinceEpoch, InvoiceRow.id(year: date.year, sequence: sequences.lowerBound, series),
                InvoiceRow.id(
                    year: date.year,
                    sequence: min(sequences.upperBound, InvoiceRow.numbersPerYear - 1),
                    series
                ),
            ]
        )
        .map { try issued($0, issuer, &products, database) }
    }

    /// The templates of a night.
    func templates(of date: CivilDate, _ database: Database) throws -> [NightEntry.TemplateUse] {
        try StoredRow.fetchAll(
            of: "night_format",
            database,
            sql: """
                SELECT night_format.format, document, extra, digest, body
                FROM night_format JOIN template ON template.digest = night_format.template
                WHERE business_date = ? ORDER BY night_format.format, document
                """,
            arguments: [date.description]
        )
        .map { row in
            let use = NightEntry.TemplateUse(
                format: try row["format"],
                document: try row["document"],
                isExtra: try row["extra"],
                digest: try row["digest"],
                body: try row["body"]
            )
            guard SHA256Digest.hex(of: use.body) == use.digest else {
                throw row.damage("the text of the template does not match its digest", in: "body")
            }
            return use
        }
    }
}
