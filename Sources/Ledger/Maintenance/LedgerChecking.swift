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
            faults += try UsageBlocks.faults(database)
            faults += try AccountingTaxRows.faults(database)
            faults += try DigestCheck.faults(database)
            return faults
        }
    }

    /// Each query selects the rows that break a rule.
    private static let rules: [(sql: String, says: String)] = [
        (
            """
            SELECT iif(is_credit_note, 'credit notes of ', '') || 'year ' || year FROM issued_invoice
            GROUP BY year, is_credit_note HAVING count(*) <> max(sequence)
            """, "its invoice numbers have a gap"
        ),
        (
            """
            SELECT number FROM issued_invoice AS own WHERE is_credit_note AND NOT EXISTS (SELECT 1 FROM credit_note
                JOIN issued_invoice AS of ON of.id = invoice_id WHERE credit_note.id = own.id AND NOT of.is_credit_note)
            """, "the credit note is for no invoice"
        ),
        (
            """
            SELECT number FROM (SELECT of.number, of.net AS net, of.tax AS tax, -sum(note.net) AS credited,
                -sum(note.tax) AS credited_tax FROM credit_note JOIN invoice AS note ON note.id = credit_note.id
                JOIN issued_invoice AS of ON of.id = invoice_id GROUP BY invoice_id)
            WHERE credited > net OR credited_tax > tax OR (credited = net AND credited_tax <> tax)
            """, "more was given back than was invoiced, or the tax does not end with the amount"
        ),
        (
            """
            SELECT source || ' of ' || printf('%04d-%08d', invoice_id / 10000000000, invoice_id % 10000000000) FROM credit_note
            WHERE id NOT IN (SELECT id FROM invoice)
            """, "the credit note has no document"
        ),
        (
            """
            SELECT record_id FROM corrected_record WHERE charge NOT IN (SELECT id FROM charge)
            UNION ALL SELECT charge FROM corrected_use WHERE charge NOT IN (SELECT id FROM charge)
            UNION ALL SELECT subscription_id || ' ' || kind FROM corrected_content AS own WHERE NOT EXISTS (SELECT 1 FROM charge_key
                WHERE charge_key.subscription_id = own.subscription_id AND charge_key.ordinal = own.ordinal
                AND charge_key.kind IN (SELECT id FROM shared_text WHERE body = own.kind))
            """, "the correction is of nothing that was billed"
        ),
        (
            """
            SELECT amendment.subscription_id || ' ' || amendment.charge FROM amendment
            LEFT JOIN charge ON charge.id = amendment.charge
            WHERE charge.subscription_id IS NOT amendment.subscription_id OR of_charge NOT IN (SELECT id FROM charge)
            """, "the credit or correction is of no charge"
        ),
        (
            """
            SELECT number FROM issued_invoice AS own WHERE net IS NOT (SELECT sum(net) FROM charge
                WHERE charge.id >= first_charge AND charge.id < first_charge + charges AND invoice_id = own.id)
            OR charges <> (SELECT count(*) FROM charge
                WHERE charge.id >= first_charge AND charge.id < first_charge + charges AND invoice_id = own.id)
            OR tax <> coalesce((SELECT sum(value ->> '$[4]') FROM json_each(taxes)), iif(taxes IS NULL, tax, 0))
            OR net <> coalesce((SELECT sum(value ->> '$[3]') FROM json_each(taxes)), iif(taxes IS NULL, net, 0))
            """, "its parts do not sum to its totals"
        ),
        (
            """
            SELECT subscription_id || ' ' || (SELECT body FROM shared_text WHERE shared_text.id = kind)
            FROM charge WHERE invoice_id IS NOT NULL
            AND net <> (SELECT coalesce(sum(coalesce(value ->> '$[3]', net)), 0) FROM json_each(lines)
                WHERE type = 'array')
            """, "the lines of the charge do not sum to it"
        ),
        (
            """
            SELECT subscription_id || ' ' || id FROM charge WHERE json_extract(lines, '$[#-1].plan') IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM fact_sheet AS sheet
                WHERE sheet.id = json_extract(lines, '$[#-1].plan') AND sheet.kind = 'plan')
            """, "the charge's plan is missing"
        ),
        (
            """
            SELECT subscription_id || ' ' || id FROM charge WHERE invoice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM invoice
                WHERE invoice.id = invoice_id AND charge.id >= first_charge AND charge.id < first_charge + charges)
            OR NOT EXISTS (SELECT 1 FROM night WHERE business_date = date(charge.day * 86400, 'unixepoch'))
            """, "the charge is of no invoice or of no night"
        ),
        (
            """
            SELECT subscription_id || ' ' || charge.id FROM charge LEFT JOIN charge_key USING (subscription_id, kind, ordinal)
            WHERE month IS NULL AND charge_key.charge IS NOT charge.id AND charge.id NOT IN (SELECT charge FROM amendment)
            """, "the charge is not found by its key"
        ),
        (
            """
            SELECT charge_key.subscription_id || ' ' || charge FROM charge_key LEFT JOIN charge ON charge.id = charge
            WHERE charge.subscription_id IS NOT charge_key.subscription_id OR charge.kind IS NOT charge_key.kind
            OR charge.ordinal IS NOT charge_key.ordinal
            """, "the key is not that of its charge"
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
