import GRDB
import System

@testable import Ledger

/// A row of every table, as the second version kept them.
enum FullLedger {
    /// Fills an empty ledger of the second version.
    static func insert(into database: Database) throws {
        let text = Array("<a/>".utf8)
        try database.execute(
            sql: """
                INSERT INTO setting VALUES ('billing_start', '2026-01-01');
                INSERT INTO fact_sheet VALUES (1, 'issuer', '{}'), (2, 'account', '{}'), (3, 'product', '{}');
                INSERT INTO night VALUES ('2026-01-01', 1, 1, 1, 'accounts.csv', 'd', 1, 1);
                INSERT INTO reject_file VALUES ('2026-01-01', 'usage.csv', x'61');
                INSERT INTO invoice VALUES ('INV-2026-00000001', 'INV', 2026, 1, '2026-01-01', 'contract', 'a', 2,
                    '2026-01-31', 'EUR', 'ubl', 100, 20, 120, '2026-01-01', '2026-01-31');
                INSERT INTO invoice_tax VALUES ('INV-2026-00000001', 1, 'S', '20', NULL, 100, 20);
                INSERT INTO charge (id, subscription_id, kind, instalment, dimension, month, billed_on, business_date,
                    invoice, account_id, product, charge_on, due_on, currency, net, period_start, period_end, po_rule)
                VALUES (1, 's', 'upfront', 0, '', '', '', '2026-01-01', 'INV-2026-00000001', 'a', 3, '2026-01-01',
                    '2026-01-01', 'EUR', 100, '2026-01-01', '2026-01-31', 'shown'),
                    (2, 's', 'opening', 0, '', '', '', '2026-01-01', NULL, 'a', 3, '2026-01-01',
                    '2026-01-01', 'EUR', 0, '2026-01-01', '2026-01-31', 'shown');
                INSERT INTO charge_line VALUES (1, 1, 'd', 'D', '1', 'C62', '1', 100, '2026-01-01', '2026-01-31');
                INSERT INTO billed_usage VALUES ('u', 1, '2026-01-01T00:00:00Z', '1');
                INSERT INTO invoice_revision VALUES ('INV-2026-00000001', 2, '{}', 'r', 'me', '2026-01-02T00:00:00Z');
                INSERT INTO open_fact VALUES ('s', 'instalment', 1, '', '', 'held', '2026-02-01', 'EUR', 1, NULL, 1,
                    'NB101', 'm', 'f', 1);
                INSERT INTO subscription VALUES ('s', 'a', 'p', '2026-01-01', '2026-01-01', '2026-12-31', 'EUR',
                    'upfront', 'ACTIVE', NULL);
                INSERT INTO set_aside_fact VALUES (1, 'usage', 's', NULL, 'u2', 'rejected', 'NB101', 'm', 'f', 1);
                INSERT INTO row_tally VALUES ('2026-01-01', 'usage.csv', 1, 1, 0, 0, 0);
                INSERT INTO fact_box VALUES ('2026-01-01', 'upfront', 'invoiced', 1);
                INSERT INTO open_conflict VALUES ('s', 'instalment 2', 'c', 'm', 'f', 1);
                INSERT INTO acceptance VALUES ('s', 'usage u 1', 'c', 'm', 'r', 'me', '2026-01-02T00:00:00Z');
                INSERT INTO change_request VALUES ('c', 's', NULL, 'N', '2026-01-01', 'r');
                INSERT INTO purchase_order VALUES ('a', 'PO', 0, 0, NULL, '2026-12-31', NULL, 'marketplace',
                    '2026-01-01', 1);
                INSERT INTO purchase_order_line VALUES ('a', 'PO', 1, 1, '1', 20);
                INSERT INTO purchase_order_event VALUES (1, 'a', 'PO', '2026-01-01', NULL, 'created', 'd', 'c', 'm');
                INSERT INTO purchase_order_import VALUES ('a', 'PO', 'ACTIVE', NULL, NULL, NULL);
                INSERT INTO purchase_order_contact VALUES ('a', 'PO', 'e@example.com', 'E', NULL);
                INSERT INTO purchase_order_contact_import VALUES ('a', 'PO', 'e@example.com', 'E', NULL);
                INSERT INTO purchase_order_notice VALUES ('a', 'PO', '2026-12-31', 'one_week', '2026-01-01', 1, NULL);
                INSERT INTO night_file VALUES ('2026-01-01', 'purchase-orders.csv', x'61');
                """
        )
        try database.execute(
            sql: """
                INSERT INTO template VALUES (:digest, 'ubl', :body);
                INSERT INTO night_format (business_date, format, extra, template) VALUES ('2026-01-01', 'ubl', 0, :digest);
                """,
            arguments: ["digest": SHA256Digest.hex(of: text), "body": text.databaseValue]
        )
    }
}
