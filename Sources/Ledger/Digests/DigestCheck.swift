import Domain
import GRDB
import System

/// Compares the ledger's rows with its control totals.
enum DigestCheck {
    /// Every total that differs from that of its rows, each as a line for an operator.
    static func faults(_ database: Database) throws -> [String] {
        let totals = try ControlTotals(database, .checking)
        try totals.noteAll(database)
        return try tables(totals, database) + invoices(totals, database) + nights(database) + templates(database)
    }

    private static func tables(_ totals: ControlTotals, _ database: Database) throws -> [String] {
        var found = Dictionary(totals.sums.map { ($0.key, $0.sum) }) { $1 }
        var faults: [String] = []
        let stored = try StoredRow.fetchAll(of: "table_digest", database, sql: "SELECT * FROM table_digest")
        for row in stored {
            let key = ControlTotals.Key(businessDate: try row["business_date"], name: try row["name"])
            let sum = found.removeValue(forKey: key) ?? RowSum()
            if try ControlTotals.sum(row) != sum { faults.append(fault(key)) }
        }
        faults += found.filter { $0.value != RowSum() }.keys.map(fault)
        return faults.sorted()
    }

    private static func fault(_ key: ControlTotals.Key) -> String {
        let place = key.businessDate.isEmpty ? "" : "night \(shown(key.businessDate)), "
        return "\(place)\(shown(key.name)): the rows differ from those that were written"
    }

    private static func invoices(_ totals: ControlTotals, _ database: Database) throws -> [String] {
        var found = totals.invoices
        var faults: [String] = []
        let stored = try Row.fetchCursor(database, sql: "SELECT id, row_sum, number FROM issued_invoice")
        while let row = try stored.next() {
            let row = StoredRow(row, of: "invoice")
            let sum = found.removeValue(forKey: try row["id"])
            if try Int64(bitPattern: sum ?? 0) != row["row_sum"] {
                faults.append("\(shown(try row["number"] as String? ?? "")): it differs from what was issued")
            }
        }
        faults += found.keys.sorted().map { "the invoice of key \($0) has charges and does not exist" }
        return faults.sorted()
    }

    private static func nights(_ database: Database) throws -> [String] {
        let stored = try StoredRow.fetchAll(
            of: "night",
            database,
            sql: """
                SELECT night.business_date, night_digest.digest FROM night LEFT JOIN night_digest USING (business_date)
                ORDER BY night.business_date
                """
        )
        var faults: [String] = []
        var previous: [UInt8] = []
        for row in stored {
            let date: String = try row["business_date"]
            let digest: [UInt8] = try row["digest"]
            if try digest != ControlTotals.link(date, to: previous, database) {
                faults.append("night \(shown(date)): its digest does not follow from its rows and the night before")
            }
            previous = digest
        }
        return faults
    }

    /// The digest of a template is that of its text, also in a ledger that had no control totals.
    private static func templates(_ database: Database) throws -> [String] {
        try StoredRow.fetchAll(of: "template", database, sql: "SELECT * FROM template").compactMap { row in
            let digest: String = try row["digest"]
            return digest == SHA256Digest.hex(of: try row["body"])
                ? nil : "template \(shown(digest)): its text was changed"
        }
    }

    private static func shown(_ text: String) -> String {
        DisplayText.text(text)
    }
}
