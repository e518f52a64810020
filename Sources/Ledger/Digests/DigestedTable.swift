import GRDB

/// A table whose rows are in the control totals, and in which total.
///
/// A table that is missing here is not protected: `ledger check` would not find a change of it. A new one is added to
/// ``all``, and the migration that creates it ends with ``ControlTotals/refill(_:)``. Only `attempt` is missing on purpose: it
/// tells of runs, and ledgers with the same nights are to have the same totals.
struct DigestedTable {
    /// Which total a row is in.
    enum Scope {
        /// The total of the whole table, whose rows may change.
        case table
        /// The total of the night named by `business_date`. Rows are written once, with their night.
        case night
        /// The total of the night named by `day`, and the invoice's own sum: an invoice, or a charge by its `invoice_id`;
        /// a charge without one is in the total of the night's openings. Rows are written once, with their night.
        case invoice
    }

    /// The name of the total.
    let name: String
    let table: String
    let scope: Scope
    /// The columns that are in the total; nil: all but ``changing``.
    private let columns: [String]?
    /// Columns that change after the row was written; another total includes them.
    private let changing: [String]
    /// Emptied completely before it is rewritten: see ``ControlTotals/empty(_:in:)``.
    let isReplaced: Bool
    /// New rows are written by a ``RowInsert`` alone, which adds each to its total; triggers note what becomes of them.
    let isSummedByWriter: Bool

    private init(
        _ table: String,
        _ scope: Scope,
        name: String? = nil,
        columns: [String]? = nil,
        changing: [String] = [],
        isReplaced: Bool = false,
        isSummedByWriter: Bool = false
    ) {
        self.name = name ?? table
        self.table = table
        self.scope = scope
        self.columns = columns
        self.changing = changing
        self.isReplaced = isReplaced
        self.isSummedByWriter = isSummedByWriter
    }

    /// Every table with content.
    static let all: [DigestedTable] = [
        DigestedTable("invoice", .invoice, changing: ["row_sum"], isSummedByWriter: true),
        DigestedTable("charge", .invoice, isSummedByWriter: true),
        DigestedTable("charge_key", .table, isSummedByWriter: true),
        DigestedTable("usage_run", .table),
        DigestedTable("usage_block", .table, isSummedByWriter: true),
        DigestedTable("shared_text", .table, isSummedByWriter: true),
        DigestedTable("number_prefix", .table),
        DigestedTable("night", .night, changing: ["published"]),
        DigestedTable("night_format", .night),
        DigestedTable("reject_file", .night),
        DigestedTable("rejected_file", .night),
        DigestedTable("night_file", .night),
        DigestedTable("night_documents", .night),
        DigestedTable("document", .night, isSummedByWriter: true),
        DigestedTable("night_manifest", .night),
        DigestedTable("night_finance", .night),
        DigestedTable("row_tally", .night),
        DigestedTable("disposition_count", .night),
        DigestedTable("night_order", .night, isSummedByWriter: true),
        DigestedTable("night_total", .night),
        DigestedTable("purchase_order_notice", .night),
        DigestedTable("night", .table, name: "night.published", columns: ["business_date", "published"]),
        DigestedTable("setting", .table),
        DigestedTable("fact_sheet", .table, isSummedByWriter: true),
        DigestedTable("template", .table),
        DigestedTable("document_kind", .table),
        DigestedTable("rejected_row", .table),
        DigestedTable("invoice_revision", .table),
        DigestedTable("open_fact", .table, isReplaced: true, isSummedByWriter: true),
        DigestedTable("set_aside_fact", .table, isReplaced: true),
        DigestedTable("subscription", .table, isReplaced: true, isSummedByWriter: true),
        DigestedTable("change_request", .table, isReplaced: true),
        DigestedTable("input_column", .table, isReplaced: true),
        DigestedTable("vanished", .table, isReplaced: true),
        DigestedTable("export_row", .table),
        DigestedTable("open_conflict", .table),
        DigestedTable("acceptance", .table),
        DigestedTable("table_content", .table),
        DigestedTable("credit_note_prefix", .table),
        DigestedTable("credit_note", .table),
        DigestedTable("amendment", .table),
        DigestedTable("credit_request", .table),
        DigestedTable("correction_request", .table),
        DigestedTable("corrected_content", .table),
        DigestedTable("corrected_record", .table),
        DigestedTable("corrected_use", .table),
        DigestedTable("exchange_rate", .table),
        DigestedTable("accounting_tax", .table, isSummedByWriter: true),
        DigestedTable("answer", .table),
        DigestedTable("payer", .table, isSummedByWriter: true),
        DigestedTable("purchase_order", .table, isSummedByWriter: true),
        DigestedTable("purchase_order_line", .table, isSummedByWriter: true),
        DigestedTable("purchase_order_event", .table),
        DigestedTable("purchase_order_import", .table, isSummedByWriter: true),
        DigestedTable("purchase_order_contact", .table),
        DigestedTable("purchase_order_contact_import", .table),
    ]

    /// Tables as a migration finds them, each in one total with all its columns.
    static func former(_ names: String...) -> [DigestedTable] { names.map { DigestedTable($0, .table) } }

    /// The columns that determine a row's total; they precede its content.
    private var keyColumns: [String] {
        switch scope {
        case .table: []
        case .night: ["business_date"]
        case .invoice: ["day", table == "invoice" ? "id" : "invoice_id"]
        }
    }

    /// The values that are selected for every row.
    struct Shape {
        var scope: Scope
        /// How many columns determine a row's total.
        var keyCount: Int
        /// Rows of the same values in two tables have two digests.
        var seed: Int64
    }

    var shape: Shape {
        // FNV-1a: the name as a number that is the same in every version.
        let seed = name.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Shape(scope: scope, keyCount: keyColumns.count, seed: Int64(bitPattern: seed))
    }

    /// The call of the SQL function that notes a row; `row` is `new.`, `old.` or empty.
    func call(
        _ function: ControlTotals.Function,
        _ index: Int,
        sign: Int,
        row: String,
        in database: Database
    ) throws -> String {
        let columns = try columns ?? database.columns(in: table).map(\.name).filter { !changing.contains($0) }
        let arguments = ["\(index)", "\(sign)"] + (keyColumns + columns).map { "\(row)\"\($0)\"" }
        return "\(function.rawValue)(\(arguments.joined(separator: ", ")))"
    }

    /// The triggers of this connection that note every row as it is written.
    func triggers(_ index: Int, in database: Database) throws -> [String] {
        func trigger(_ event: String, _ calls: (sign: Int, row: String)...) throws -> String {
            let calls = try calls.map { try call(.writing, index, sign: $0.sign, row: $0.row, in: database) }
            return """
                CREATE TEMP TRIGGER "digest \(name) \(event)" AFTER \(event) ON main."\(table)"
                BEGIN SELECT \(calls.joined(separator: ", ")); END
                """
        }
        // A table that is rewritten completely is summed up as a whole, and the rows of one that gets very many by who writes
        // them.
        guard !isReplaced else { return [] }
        var triggers = isSummedByWriter ? [] : [try trigger("INSERT", (1, "new."))]
        guard case .table = scope else { return triggers }
        triggers.append(try trigger("UPDATE", (-1, "old."), (1, "new.")))
        triggers.append(try trigger("DELETE", (-1, "old.")))
        return triggers
    }
}
