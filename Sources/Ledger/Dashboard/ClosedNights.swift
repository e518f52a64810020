public import Domain
import GRDB

extension Ledger {
    /// A closed night with its sums and counts, and where its documents are.
    public struct ClosedNight: Sendable {
        public var date: CivilDate
        public var isPublished: Bool
        /// Whether the PO book changed.
        public var touchedBook: Bool
        public var rejectedRows: Int
        /// Billed charges that its export contradicts.
        public var conflicts: Int
        /// By currency code.
        public var sums: [CurrencySums]
        /// How many facts it left in each disposition, by the code of their kind and the disposition.
        public var dispositions: [(kind: Text, disposition: Disposition, count: Int)]
        /// The rows that it read, by file.
        public var rows: [RowCounts]
        /// The key of its first invoice; nil: it has none.
        var firstInvoice: Int64?
        /// The key of its first credit note; nil: it has none.
        var firstCreditNote: Int64?

        /// How many invoices it issued.
        public var invoices: Int { sums.reduce(0) { $0 + $1.invoices } }
        /// How many credit notes it issued.
        public var creditNotes: Int { sums.reduce(0) { $0 + $1.creditNotes } }

        /// Whether it has published a folder: one on which nothing happened has none.
        public var hasFolder: Bool { isPublished && (touchedBook || invoices + creditNotes > 0) }

        /// The place of a document among those of its series on this night, from 0, by its number; nil: it is of another night.
        public func place(of number: Text) -> (series: InvoiceNumber.Series, index: Int)? {
            let ids = InvoiceRow.ids(ofNumber: number.string)
            guard ids.count == 2 else { return nil }
            // A prefix is that of one series, and the first key tells which night it is of.
            for (id, first, count, series) in [
                (ids[0], firstInvoice, invoices, InvoiceNumber.Series.invoices),
                (ids[1], firstCreditNote, creditNotes, .creditNotes),
            ] {
                guard let first, id >= first, id < first + Int64(count), isNumber(number, of: series) else { continue }
                return (series, Int(id - first))
            }
            return nil
        }

        /// What numbers of a series begin with on this night.
        var prefixes: [InvoiceNumber.Series: Text] = [:]

        private func isNumber(_ number: Text, of series: InvoiceNumber.Series) -> Bool {
            prefixes[series].map { number.string.hasPrefix("\($0)-") } ?? false
        }
    }

    /// All closed nights with their sums and counts, by date.
    public func nightsWithSums() throws(LedgerError) -> [ClosedNight] {
        try read { database in
            var nights = try Self.plainNights(database)
            let places = Dictionary(uniqueKeysWithValues: nights.enumerated().map { ($1.date, $0) })
            for (date, sums) in try NightTotals.byNight(database) {
                if let place = places[date] { nights[place].sums.append(sums) }
            }
            try Self.addCounts(to: &nights, places, database)
            for (table, series) in [
                ("number_prefix", InvoiceNumber.Series.invoices), ("credit_note_prefix", .creditNotes),
            ] {
                let row = try BoundStatement("SELECT day, prefix, first FROM \(table)", of: table, in: database)
                row.begin()
                while try row.next() {
                    guard let place = places[try row.date(0)] else { continue }
                    nights[place].prefixes[series] = try row.text(1)
                    if series == .invoices {
                        nights[place].firstInvoice = try row.number(2)
                    } else {
                        nights[place].firstCreditNote = try row.number(2)
                    }
                }
            }
            return nights
        }
    }

    private static func plainNights(_ database: Database) throws -> [ClosedNight] {
        let row = try BoundStatement(
            "SELECT business_date, published, rejected_rows, conflicts, touched_book FROM night ORDER BY business_date",
            of: "night",
            in: database
        )
        row.begin()
        var nights: [ClosedNight] = []
        while try row.next() {
            nights.append(
                ClosedNight(
                    date: try row.date(0),
                    isPublished: try row.number(1) != 0,
                    touchedBook: try row.number(4) != 0,
                    rejectedRows: try row.count(2),
                    conflicts: try row.count(3),
                    sums: [],
                    dispositions: [],
                    rows: []
                )
            )
        }
        return nights
    }

    private static func addCounts(
        to nights: inout [ClosedNight],
        _ places: [CivilDate: Int],
        _ database: Database
    ) throws {
        let counts = try BoundStatement(
            "SELECT business_date, kind, disposition, count FROM disposition_count ORDER BY business_date, kind, disposition",
            of: "disposition_count",
            in: database
        )
        counts.begin()
        while try counts.next() {
            guard let place = places[try counts.date(0)] else { continue }
            guard let disposition = Disposition(rawValue: try counts.text(2).string) else {
                throw counts.damage("a known disposition", 2)
            }
            nights[place].dispositions.append((try counts.text(1), disposition, try counts.count(3)))
        }
        let rows = try BoundStatement(
            "SELECT business_date, file, used, rejected, held, repeated FROM row_tally ORDER BY business_date, file",
            of: "row_tally",
            in: database
        )
        rows.begin()
        while try rows.next() {
            guard let place = places[try rows.date(0)] else { continue }
            nights[place].rows.append(
                RowCounts(
                    file: try rows.text(1).string,
                    used: try rows.count(2),
                    rejected: try rows.count(3),
                    held: try rows.count(4),
                    repeated: try rows.count(5)
                )
            )
        }
    }

    /// A number that is another one once a program has written to the ledger: what was read before and after the same number is of
    /// one state.
    public func writeMark() throws(LedgerError) -> Int {
        try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
}
