import Domain
import GRDB

/// Line items with the charges that they are, read by their places in a query's answer.
///
/// A query gives the columns of ``columns`` from `payer`, `book` (the PO), `item` (the line item) and `charge`.
final class LineItemRows {
    static let columns = """
        payer.account_id, book.number, item.line, item.quantity, item.tax, item.effect, item.expiry_before,
        charge.subscription_id, charge.kind, charge.instalment, charge.product, charge.period_start, charge.period_end,
        charge.net, charge.currency, charge.account_id, charge.business_date, charge.invoice, charge.po_rule,
        (SELECT decision FROM invoice_revision AS newest WHERE newest.invoice = charge.invoice
            ORDER BY revision DESC LIMIT 1) AS newest_decision
        """

    private let database: Database
    private let row: BoundStatement
    private let isAsPosted: Bool
    private var products: [Int64: Product] = [:]
    private var currency: (code: Text, currency: Currency)?

    /// The line items of a query; `isAsPosted`: with the rules of their nights, whatever was decided since.
    init(_ sql: String, isAsPosted: Bool = false, in database: Database, _ bind: (BoundStatement) -> Void) throws {
        self.database = database
        self.isAsPosted = isAsPosted
        row = try BoundStatement(sql, of: "purchase_order_line", in: database)
        row.begin()
        bind(row)
    }

    func next() throws -> PostedLineItem? {
        guard try row.next() else { return nil }
        let currency = try currency(14)
        return PostedLineItem(
            item: PurchaseOrderLineItem(
                key: PurchaseOrderKey(payer: try row.text(0), number: try row.text(1)),
                number: try row.count(2),
                subscription: try row.text(7),
                product: try product(10),
                kind: try kind(8),
                period: Period(start: try row.date(11), end: try row.date(12)),
                quantity: try row.decimal(3),
                amount: try money(13, currency),
                tax: try money(4, currency),
                effect: try effect(5)
            ),
            account: try row.text(15),
            postedOn: try row.date(16),
            invoice: try row.textIfAny(17),
            rule: try rule(18)
        )
    }

    func all() throws -> [PostedLineItem] {
        var items: [PostedLineItem] = []
        while let item = try next() { items.append(item) }
        return items
    }

    // MARK: Values

    private func currency(_ column: Int32) throws -> Currency {
        let code = try row.text(column)
        if let currency, currency.code == code { return currency.currency }
        guard let named = Currency.named(code.string) else { throw row.damage("a currency", column) }
        currency = (code, named)
        return named
    }

    private func money(_ column: Int32, _ currency: Currency) throws -> Money {
        let units = try row.number(column)
        guard units != .min else { throw row.damage("an amount", column) }
        return Money(minorUnits: units, currency: currency)
    }

    private func product(_ column: Int32) throws -> Product {
        let id = try row.number(column)
        if let known = products[id] { return known }
        let product: Product = try Snapshots.stored(id, in: database)
        products[id] = product
        return product
    }

    private func kind(_ column: Int32) throws -> ChargeKind {
        let ordinal = try row.count(column + 1)
        guard let code = ChargeCode(rawValue: try row.text(column).string),
            let kind = ChargeKind(contract: code, ordinal: ordinal)
        else { throw row.damage("a kind of contract charge", column) }
        return kind
    }

    private func effect(_ column: Int32) throws -> LineItemEffect? {
        let number = row.isNull(column) ? nil : try row.number(column)
        guard let effect = LineEffectColumns.effect(number, try row.dateIfAny(column + 1)) else {
            throw row.damage("what a charge does to a PO", column)
        }
        return effect
    }

    /// The rule that decided the invoice's number: on its night, or in its newest revision.
    private func rule(_ column: Int32) throws -> PurchaseOrderRule {
        if !isAsPosted, let newest = try row.textIfAny(column + 1) {
            let decision: PurchaseOrderDecision? = Snapshots.facts(newest.string)
            guard let decision else { throw row.damage("a decision", column + 1) }
            return decision.rule
        }
        guard let rule = PurchaseOrderRule(rawValue: try row.text(column).string) else {
            throw row.damage("a known rule", column)
        }
        return rule
    }
}
