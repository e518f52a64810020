import Domain
import GRDB

/// Line items with the charges that they are, read by their places in a query's answer.
///
/// A query gives the columns of ``columns`` from `payer`, `book` (the PO), `item` (the line item) and what ``charges`` joins.
final class LineItemRows {
    static let columns = """
        payer.account_id, book.number, item.line, item.quantity, item.tax, item.effect, item.expiry_before,
        charge.subscription_id, charge.kind, charge.ordinal, charge.product,
        charge.day + coalesce(charge.period_start, invoice.period_start) AS period_start,
        charge.day + coalesce(charge.period_end, invoice.period_end) AS period_end, charge.net,
        coalesce(charge.currency, invoice.currency) AS currency,
        coalesce(charge.account_id, invoice.account_id) AS account_id, charge.day, charge.invoice_id, charge.decision, charge.po_line,
        coalesce((SELECT amendment.number FROM amendment WHERE amendment.charge = charge.id), 0) AS correction, invoice.buyer
        """

    /// The charge of a line item with its invoice, where it has one: what `v_charge` shows, without its texts.
    static let charges = """
        CROSS JOIN charge ON charge.id = item.charge LEFT JOIN invoice ON invoice.id = charge.invoice_id
        """

    private let database: Database
    private let row: BoundStatement
    private let isAsPosted: Bool
    private let accountOfFacts: TextLookup
    private let ruleOfDecision: TextLookup
    private var products: [Int64: Product] = [:]
    private var codes: [Int64: ChargeCode] = [:]
    private var currencies: [Int64: Currency] = [:]
    private var rules: [Int64: PurchaseOrderRule] = [:]
    /// Accounts by the ids of their facts.
    private var buyers: [Int64: Text] = [:]
    private var prefix: (date: CivilDate, isOfCreditNotes: Bool, text: Text)?

    /// The line items of a query; `isAsPosted`: with the rules of their nights, whatever was decided since.
    init(_ sql: String, isAsPosted: Bool = false, in database: Database, _ bind: (BoundStatement) -> Void) throws {
        self.database = database
        row = try BoundStatement(sql, of: "purchase_order_line", in: database)
        let hasRevisions = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM invoice_revision)") ?? false
        self.isAsPosted = isAsPosted || !hasRevisions
        accountOfFacts = try TextLookup("json_extract(body, '$.id')", of: "fact_sheet", in: database)
        ruleOfDecision = try TextLookup("json_extract(body, '$.rule')", of: "shared_text", in: database)
        row.begin()
        bind(row)
    }

    func next() throws -> PostedLineItem? {
        guard try row.next() else { return nil }
        let currency = try currency(14)
        let postedOn = try row.date(16)
        let invoice = try invoice(17, on: postedOn)
        let newest = isAsPosted ? nil : try invoice.flatMap { try newestDecision(of: $0, 18) }
        return PostedLineItem(
            item: PurchaseOrderLineItem(
                key: PurchaseOrderKey(payer: try row.text(0), number: try row.text(1)),
                number: try row.count(2),
                subscription: try row.text(7),
                product: try product(10),
                kind: try kind(8, correction: 20),
                period: Period(start: try row.date(11), end: try row.date(12)),
                quantity: try row.decimal(3),
                amount: try row.money(13, currency),
                tax: try row.money(4, currency),
                effect: try effect(5)
            ),
            account: try account(15, buyer: 21),
            postedOn: postedOn,
            invoice: invoice,
            rule: try newest?.rule ?? rule(18),
            purchaseOrderLine: try newest.map(\.postedLine) ?? row.textIfAny(19)
        )
    }

    func all() throws -> [PostedLineItem] {
        var items: [PostedLineItem] = []
        while let item = try next() { items.append(item) }
        return items
    }

    // MARK: Values

    private func currency(_ column: Int32) throws -> Currency {
        let id = try row.number(column)
        if let known = currencies[id] { return known }
        guard let named = Currency.named(try sharedText(id)) else { throw row.damage("a currency", column) }
        currencies[id] = named
        return named
    }

    /// A text that many rows repeat.
    private func sharedText(_ id: Int64) throws -> String {
        try String.fetchOne(database, sql: "SELECT body FROM shared_text WHERE id = ?", arguments: [id]) ?? ""
    }

    /// The number of the invoice or credit note of a night; nil: an opening has none.
    private func invoice(_ column: Int32, on date: CivilDate) throws -> Text? {
        guard !row.isNull(column) else { return nil }
        let id = try row.number(column)
        let isCreditNote = id >= InvoiceRow.firstCreditNote
        if prefix?.date != date || prefix?.isOfCreditNotes != isCreditNote {
            let text = try String.fetchOne(
                database,
                sql: "SELECT prefix FROM \(isCreditNote ? "credit_note_prefix" : "number_prefix") WHERE day = ?",
                arguments: [date.daysSinceEpoch]
            )
            guard let text else { throw row.damage("an invoice whose night has a prefix", column) }
            prefix = (date, isCreditNote, Text(text))
        }
        guard let prefix, let number = InvoiceRow.number(prefix.text, id: id) else {
            throw row.damage("an invoice", column)
        }
        return Text(number.description)
    }

    /// The account of the charge, or else that of the facts of the buyer.
    private func account(_ column: Int32, buyer: Int32) throws -> Text {
        if let account = try row.textIfAny(column) { return account }
        let id = try row.number(buyer)
        if let known = buyers[id] { return known }
        guard let account = try accountOfFacts.text(of: id) else {
            throw row.damage("an account whose facts are kept", buyer)
        }
        buyers[id] = account
        return account
    }

    private func product(_ column: Int32) throws -> Product {
        let id = try row.number(column)
        if let known = products[id] { return known }
        let product: Product = try Snapshots.stored(id, in: database)
        products[id] = product
        return product
    }

    private func kind(_ column: Int32, correction: Int32) throws -> ChargeKind {
        let (id, ordinal) = (try row.number(column), try row.count(column + 1))
        if codes[id] == nil { codes[id] = ChargeCode(rawValue: try sharedText(id)) }
        guard let code = codes[id],
            let kind = ChargeKind(code, ordinal: ordinal, use: nil, correction: try row.count(correction))
        else { throw row.damage("a kind of charge that a PO has", column) }
        return kind
    }

    private func effect(_ column: Int32) throws -> LineItemEffect? {
        let number = row.isNull(column) ? nil : try row.number(column)
        guard let effect = LineEffectColumns.effect(number, try row.dateIfAny(column + 1)) else {
            throw row.damage("what a charge does to a PO", column)
        }
        return effect
    }

    /// The rule that decided the charge's number on its night.
    private func rule(_ column: Int32) throws -> PurchaseOrderRule {
        let id = try row.number(column)
        if let known = rules[id] { return known }
        guard let rule = try ruleOfDecision.text(of: id).flatMap({ PurchaseOrderRule(rawValue: $0.string) }) else {
            throw row.damage("a known rule", column)
        }
        rules[id] = rule
        return rule
    }

    private func newestDecision(of invoice: Text, _ column: Int32) throws -> PurchaseOrderDecision? {
        let find = try database.cachedStatement(
            sql: "SELECT decision FROM invoice_revision WHERE invoice = ? ORDER BY revision DESC LIMIT 1"
        )
        guard let text = try String.fetchOne(find, arguments: [invoice.string]) else { return nil }
        guard let decision: PurchaseOrderDecision = Snapshots.facts(text) else {
            throw row.damage("a decision whose revisions can be read", column)
        }
        return decision
    }
}

/// One text of each row of a table, by its id: there are as many as accounts.
private final class TextLookup {
    private let row: BoundStatement

    init(_ column: String, of table: String, in database: Database) throws {
        row = try BoundStatement("SELECT \(column) FROM \(table) WHERE id = ?", of: table, in: database)
    }

    /// Nil: there is no such row, or it has no text.
    func text(of id: Int64) throws -> Text? {
        row.begin()
        row.add(id)
        return try row.next() ? row.textIfAny(0) : nil
    }
}
