import GRDB

/// What is stored where, and why.
///
/// - `setting`: values decided with the first night and never changed.
/// - `night`: one row per closed business date; `published`: whether its folder was renamed into place.
/// - `fact_sheet`: account, product and issuer on a night, and the plans of instalments, each distinct one once; found by `key`.
/// - `template`: the text of each template that made a document, once per digest. `night_format`: which of them wrote
///   a format's invoices and credit notes on a night.
/// - `invoice`, `charge`, `charge_key`, `usage_…`, `shared_text`, `number_prefix`: what was billed, in compact rows
///   (``billedTables``). A charge's key and a record's id are unique, so nothing is billed twice. `v_invoice`, `v_invoice_tax`,
///   `v_charge`, `v_charge_line`, `v_billed_usage` show them as text.
/// - `night_documents`, `document`, `document_kind`, `night_manifest`: the documents of a night as they were sealed, and the
///   files that list them: sizes and digests.
/// - `night_finance`: what each night publishes for finance, and whether it was quiet and left a mark.
/// - `invoice_revision`: each later decision on an invoice's PO number, with who, when and why.
/// - `open_fact`, `set_aside_fact`: the disposition of facts that are not invoiced after the last night: those of agreements
///   and those whose row never became part of one. `disposition_count`, `row_tally`: the counts of all, per night.
/// - `open_conflict`, `acceptance`: billed content that the last night's export contradicts, and what an operator
///   accepted, each by item and digest of content. `change_request`: the last export's, for regeneration.
/// - `subscription`: the subscriptions of the last night's export, for `explain`.
/// - `table_content`: the digests of what the last export put into these tables, which are written again only where it changed.
/// - `night_total`: the sums of each night's invoices.
/// - `input_column`: the columns of the last night's export, by the file name of their table, with the number of cells that are not
///   empty where it is counted.
/// - `export_row`: which credits, memberships, organizations and PO rows the last night's export had. `vanished`: what was gone from
///   it, with what hangs on it.
/// - `rejected_file`, `rejected_row`: rejected rows as they are written out beside the invoices, on nights on which they
///   changed. `reject_file`: the same of nights that an earlier version closed, as whole files.
/// - `credit_note…`, `amendment`, `credit_request`, `correction_request`, `corrected_…`: what was given back and what was
///   corrected (``creditTables``).
/// - `accounting_tax`, `exchange_rate`: the tax of invoices in the currency in which the seller accounts for it.
/// - `answer`: what receivers say of invoices and credit notes, each different answer once; `v_answer` shows it as text.
/// - `payer`, `purchase_order…`: the book: POs, line items, contacts, history, expiry notices, and the rows last imported,
///   in compact rows (``compactBook(_:)``); `v_purchase_order…` show them as text.
/// - `night_order`: the POs that a night touched, as they stand after it, and which of their line items it added: what its
///   two PO exports are made of.
/// - `…_digest`: control totals of all other tables but `attempt`.
/// - `attempt`: the runs, when each began and ended, and how. Nothing depends on them.
/// - `night_file`: published files that are kept as they are: messages, the night's review, and the PO exports of nights
///   that an earlier version closed.
///
/// Amounts are integers in minor units, quantities and prices plain decimals, dates ISO 8601 text: readable in any
/// SQLite shell, exact everywhere. In compact tables dates are days since 1970-01-01 and words are numbers; a view
/// `v_…` shows the table as text.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 nights, invoices, charges") { database in
            try database.execute(sql: nights)
            try database.execute(sql: invoices)
            try database.execute(sql: facts)
            try database.execute(sql: conflicts)
            try database.execute(sql: purchaseOrders)
            try database.execute(sql: contactsAndNotices)
        }
        migrator.registerMigration("2 a template per document") { database in
            try database.execute(sql: documents)
        }
        migrator.registerMigration("3 digests") { database in
            try database.execute(sql: digests)
        }
        migrator.registerMigration("4 rejected rows") { database in
            try database.execute(sql: rejectedRows)
        }
        migrator.registerMigration("5 keys") { database in
            try giveKeys(database)
        }
        migrator.registerMigration("6 kinds") { database in
            try database.execute(sql: openKinds)
        }
        migrator.registerMigration("7 inputs") { database in
            try database.execute(sql: inputs)
        }
        migrator.registerMigration("8 export rows") { database in
            try database.execute(sql: exportRows)
        }
        migrator.registerMigration("9 attempts") { database in
            try database.execute(sql: attempts)
        }
        migrator.registerMigration("10 documents") { database in
            try database.execute(sql: sealedDocuments)
        }
        migrator.registerMigration("11 book") { database in
            try compactBook(database)
        }
        migrator.registerMigration("12 billed") { database in
            try compactBilled(database)
        }
        migrator.registerMigration("13 nightly tables") { database in
            try makeNightlyTables(database)
        }
        migrator.registerMigration("14 demands") { database in
            try database.execute(sql: demands)
        }
        migrator.registerMigration("15 own fields") { database in
            try database.execute(sql: ownFields)
        }
        migrator.registerMigration("16 credits") { database in
            try database.execute(sql: creditTables)
            for sql in viewsWithCredits { try database.execute(sql: sql) }
            try database.execute(sql: eventViewWithCredits)
        }
        migrator.registerMigration("17 accounting tax") { database in
            try database.execute(sql: accountingTax)
        }
        migrator.registerMigration("18 plans") { database in
            try database.execute(sql: plans)
        }
        migrator.registerMigration("19 finance") { database in
            try database.execute(sql: finance)
        }
        migrator.registerMigration("20 answers") { database in
            try database.execute(sql: answers)
            // None of the migrations before leaves totals behind, and those after it may know other tables.
            try ControlTotals.removeAll(database)
        }
        migrator.registerMigration("21 credit rows") { database in
            try ControlTotals.changingSchema(database) { try database.execute(sql: creditRows) }
        }
        migrator.registerMigration("22 blocks of usage records") { database in
            let former = DigestedTable.former("usage_run", "usage_block", "usage_record")
            try ControlTotals.replacing(former, by: ["usage_run", "usage_block"], in: database) {
                try moveUsageIntoBlocks(database)
            }
            // Once, for all tables of a ledger that is new or of an old version.
            if try !ControlTotals.exist(database) { try ControlTotals.refill(database) }
        }
        migrator.registerMigration("23 filled cells") { database in
            try ControlTotals.replacing(DigestedTable.former("input_column"), by: ["input_column"], in: database) {
                try database.execute(sql: filledCells)
            }
        }
        return migrator
    }
}
