import GRDB
import System

extension Ledger {
    /// The ledger's faults, as lines for an operator; empty where there are none. SQLite's check, references between
    /// tables, and what the program never writes: gaps in numbers, sums that differ, a line item for a charge of no PO.
    public func faults() throws(LedgerError) -> [String] {
        try read { database in
            var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            faults += try StoredRow.fetchAll(of: "foreign_key_check", database, sql: "PRAGMA foreign_key_check").map {
                row in
                "a row of \(try row["table"] as String) refers to a row of \(try row["parent"] as String) that does not exist"
            }
            for rule in Self.rules {
                faults += try String.fetchAll(database, sql: rule.sql).map { "\($0): \(rule.says)" }
            }
            faults += try DigestCheck.faults(database)
            return faults
        }
    }

    /// Each query selects the rows that break a rule.
    private static let rules: [(sql: String, says: String)] = [
        (
            "SELECT 'year ' || year FROM invoice GROUP BY year HAVING count(*) <> max(sequence)",
            "its invoice numbers have a gap"
        ),
        (
            """
            SELECT number FROM invoice WHERE net <> (SELECT sum(net) FROM charge WHERE invoice = number)
            OR tax <> (SELECT coalesce(sum(tax), 0) FROM invoice_tax WHERE invoice = number)
            OR net <> (SELECT coalesce(sum(base), 0) FROM invoice_tax WHERE invoice = number)
            """, "its parts do not sum to its totals"
        ),
        (
            """
            SELECT subscription_id || ' ' || kind FROM charge WHERE \(ChargeColumns.isInvoiced)
            AND net <> (SELECT coalesce(sum(amount), 0) FROM charge_line WHERE charge = charge.id)
            """, "the lines of the charge do not sum to it"
        ),
        (
            """
            SELECT account_id || ' ' || number FROM purchase_order JOIN payer ON payer.id = payer
            WHERE last_line < (SELECT coalesce(max(line), 0) FROM purchase_order_line WHERE po = purchase_order.id)
            """, "the PO has a line item beyond its last number"
        ),
        (
            """
            SELECT account_id || ' ' || number FROM purchase_order JOIN payer ON payer.id = payer
            WHERE last_line - gone_lines <>
                (SELECT count(*) FROM purchase_order_line WHERE po = purchase_order.id AND NOT moved)
            OR contacts <> (SELECT count(*) FROM purchase_order_contact WHERE po = purchase_order.id)
            """, "the PO does not have as many line items or contacts as it says"
        ),
    ]
}
