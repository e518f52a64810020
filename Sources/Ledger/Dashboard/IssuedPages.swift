public import Domain
import GRDB

/// The invoices and credit notes of closed nights with all that the ledger tells of them, read in runs: each kind of rows of a
/// run in one pass.
///
/// Several threads may ask: what is shared is touched on the database's queue alone.
public final class IssuedPages: @unchecked Sendable {
    private let ledger: Ledger
    private let facts = SharedFacts()
    private let hasCredits: Bool
    private let hasTaxes: Bool
    private let hasRevisions: Bool

    /// The documents of a ledger.
    public init(_ ledger: Ledger) throws(LedgerError) {
        self.ledger = ledger
        let found = try ledger.read { database in
            try ["credit_note", "accounting_tax", "invoice_revision"].map {
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \($0))") ?? false
            }
        }
        (hasCredits, hasTaxes, hasRevisions) = (found[0], found[1], found[2])
    }

    /// The documents of a series of a night whose places, from 0, are in a range; in their order.
    public func run(
        _ range: Range<Int>,
        of series: InvoiceNumber.Series,
        _ night: Ledger.ClosedNight
    ) throws(LedgerError) -> [Ledger.IssuedPage] {
        let first = series == .invoices ? night.firstInvoice : night.firstCreditNote
        guard let first, let prefix = night.prefixes[series], !range.isEmpty else { return [] }
        let ids = first + Int64(range.lowerBound)..<first + Int64(range.upperBound)
        let pages = try ledger.read { database in
            var run = try Run(ids, night.date, prefix, facts, database)
            guard !run.pages.isEmpty else { return run.pages }
            try run.addCharges(ledger, hasRevisions: hasRevisions)
            for place in run.pages.indices {
                let id = ids.lowerBound + Int64(place)
                if hasTaxes {
                    run.pages[place].accountingTax = try AccountingTaxRows.tax(
                        of: id,
                        run.pages[place].net.currency,
                        database
                    )
                }
                if series == .creditNotes {
                    run.pages[place].credit = try ledger.credit(ofNote: id, database)
                } else if hasCredits {
                    run.pages[place].credits = try ledger.credits(of: id, database)
                }
            }
            return run.pages
        }
        guard pages.count == range.count, pages.allSatisfy({ !$0.charges.isEmpty }) else {
            throw ledger.damaged("the invoices of the night of \(night.date) have gaps, or one has no charge")
        }
        return pages
    }
}

/// A run that is being read.
private struct Run {
    var pages: [Ledger.IssuedPage] = []
    private let ids: Range<Int64>
    private let facts: SharedFacts
    private let database: Database
    /// The keys of the first charge and behind the last.
    private var charges: Range<Int64> = 0..<0

    init(_ ids: Range<Int64>, _ date: CivilDate, _ prefix: Text, _ facts: SharedFacts, _ database: Database) throws {
        (self.ids, self.facts, self.database) = (ids, facts, database)
        let row = try BoundStatement(
            """
            SELECT invoice.id, invoice.day, invoice.kind, coalesce(account_id, json_extract(sheet.body, '$.id')),
                json_extract(sheet.body, '$.name'), invoice.day + due_on, currency, net, tax, invoice.day + period_start,
                invoice.day + period_end, first_charge, charges
            FROM invoice LEFT JOIN fact_sheet AS sheet ON sheet.id = invoice.buyer
            WHERE invoice.id >= ? AND invoice.id < ? ORDER BY invoice.id
            """,
            of: "invoice",
            in: database
        )
        row.begin()
        row.add(ids.lowerBound)
        row.add(ids.upperBound)
        while try row.next() {
            guard try row.date(1) == date, let number = InvoiceRow.number(prefix, id: try row.number(0)) else {
                throw row.damage("an invoice of the night of \(date)", 0)
            }
            guard let kind = InvoiceKind(rawValue: try facts.text(row.number(2), in: database)) else {
                throw row.damage("a kind of invoice", 2)
            }
            guard let currency = Currency.named(try facts.text(row.number(6), in: database)) else {
                throw row.damage("a currency", 6)
            }
            let (net, tax) = (try row.money(7, currency), try row.money(8, currency))
            guard let total = net.adding(tax) else { throw row.damage("an amount that has a total", 7) }
            pages.append(
                Ledger.IssuedPage(
                    number: Text(number.description),
                    series: number.series,
                    businessDate: date,
                    paymentDueOn: try row.date(5),
                    kind: kind,
                    account: try row.text(3),
                    accountName: try row.text(4),
                    net: net,
                    tax: tax,
                    total: total,
                    period: Period(start: try row.date(9), end: try row.date(10))
                )
            )
            let first = try row.number(11)
            let end = first + Int64(try row.count(12))
            charges = pages.count == 1 ? first..<end : min(charges.lowerBound, first)..<max(charges.upperBound, end)
        }
    }

    // MARK: Charges

    mutating func addCharges(_ ledger: Ledger, hasRevisions: Bool) throws {
        var lines = try chargeLines()
        var items = try lineItems()
        let row = try BoundStatement(
            """
            SELECT charge.id, invoice_id, subscription_id, kind, ordinal, dimension, month, account_id, product,
                day + charge_on, day + due_on, net, day + period_start, day + period_end, po_number, po_line, decision, facts,
                json_extract(charge.lines, '$[#-1].fields'), usage_count,
                CASE typeof(usage_first) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_first, 'unixepoch')
                    ELSE usage_first END,
                CASE typeof(usage_last) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_last, 'unixepoch')
                    ELSE usage_last END,
                coalesce((SELECT number FROM amendment WHERE amendment.charge = charge.id), 0)
            FROM charge WHERE charge.id >= ? AND charge.id < ? ORDER BY charge.id
            """,
            of: "charge",
            in: database
        )
        row.begin()
        row.add(charges.lowerBound)
        row.add(charges.upperBound)
        while try row.next() {
            // Between them are openings, which have no invoice.
            guard !row.isNull(1), ids.contains(try row.number(1)) else { continue }
            let (id, place) = (try row.number(0), Int(try row.number(1) - ids.lowerBound))
            var charge = try charge(row, of: pages[place])
            charge.lines = try Self.lines(lines.removeValue(forKey: id) ?? [], of: charge)
            let item = items.removeValue(forKey: id)
            if let item { pages[place].purchaseOrder = item.id }
            let (number, isCredit) = (pages[place].number, charge.kind.code == .credit)
            pages[place].charges.append(
                Ledger.RecordedCharge(
                    charge: charge,
                    businessDate: pages[place].businessDate,
                    invoice: number,
                    use: try use(row),
                    lineItem: try item.flatMap { try lineItem($0, charge, id, ledger) },
                    credit: isCredit ? try ledger.credit(ofCharge: id, database) : nil,
                    correctedInvoice: charge.kind.correctionNumber > 0
                        ? try ledger.correctedInvoice(ofCharge: id, database) : nil,
                    revisions: hasRevisions ? try ledger.revisions(of: number.string, database) : []
                )
            )
        }
    }

    private func charge(_ row: BoundStatement, of page: Ledger.IssuedPage) throws -> Charge {
        let account = try row.textIfAny(7) ?? page.account
        let (number, line) = (try row.textIfAny(14), try row.textIfAny(15))
        let own: OwnFields? = try row.textIfAny(18).map { text in
            guard let fields: OwnFields = Snapshots.facts(text.string) else { throw row.damage("own fields", 18) }
            return fields
        }
        return Charge(
            subscription: try row.text(2),
            kind: try kind(row),
            account: account,
            product: try facts.product(row.number(8), in: database),
            chargeOn: try row.date(9),
            dueOn: try row.date(10),
            lines: [],
            net: try row.money(11, page.net.currency),
            period: Period(
                start: try row.dateIfAny(12) ?? page.period.start,
                end: try row.dateIfAny(13) ?? page.period.end
            ),
            purchaseOrderAnswer: .final(
                try facts.decision(row.number(16), number: number, line: line, account: account, in: database)
            ),
            purchaseOrderInputs: row.isNull(17)
                ? nil : try facts.inputs(row.number(17), number: number, line: line, account: account, in: database),
            fields: own
        )
    }

    private func kind(_ row: BoundStatement) throws -> ChargeKind {
        let month = row.isNull(6) ? nil : YearMonth(index: Int32(truncatingIfNeeded: try row.number(6)))
        let dimension = try row.textIfAny(5)
        guard let code = ChargeCode(rawValue: try facts.text(row.number(3), in: database)),
            let kind = ChargeKind(
                code,
                ordinal: try row.count(4),
                use: month.map { (dimension ?? "", $0) },
                correction: try row.count(22)
            )
        else { throw row.damage("a known kind of charge", 3) }
        return kind
    }

    private func use(_ row: BoundStatement) throws -> Ledger.RecordedUse? {
        guard !row.isNull(19) else { return nil }
        guard let first = Instant(try row.text(20).string), let last = Instant(try row.text(21).string) else {
            throw row.damage("a timestamp", 20)
        }
        return Ledger.RecordedUse(records: try row.count(19), first: first, last: last)
    }

    // MARK: Lines

    /// A line whose parts are the charge's where they are nil.
    private struct StoredLine {
        var words: SharedFacts.Words
        var quantity: Quantity
        var unitPrice: UnitPrice
        var amount: Int64?
        var start: CivilDate?
        var end: CivilDate?
    }

    private func chargeLines() throws -> [Int64: [StoredLine]] {
        let row = try BoundStatement(
            """
            SELECT charge.id, json_extract(line.value, '$[0]'), line.value -> '$[1]', line.value -> '$[2]',
                json_extract(line.value, '$[3]'), charge.day + json_extract(line.value, '$[4]'),
                charge.day + json_extract(line.value, '$[5]')
            FROM charge CROSS JOIN json_each(charge.lines) AS line
            WHERE charge.id >= ? AND charge.id < ? AND line.type = 'array' ORDER BY charge.id, line.key
            """,
            of: "charge",
            in: database
        )
        row.begin()
        row.add(charges.lowerBound)
        row.add(charges.upperBound)
        var lines: [Int64: [StoredLine]] = [:]
        while try row.next() {
            lines[try row.number(0), default: []].append(
                StoredLine(
                    words: try facts.words(row.number(1), in: database),
                    quantity: try row.decimal(2),
                    unitPrice: try row.decimal(3),
                    amount: row.isNull(4) ? nil : try row.number(4),
                    start: try row.dateIfAny(5),
                    end: try row.dateIfAny(6)
                )
            )
        }
        return lines
    }

    private static func lines(_ stored: [StoredLine], of charge: Charge) throws -> [ChargeLine] {
        stored.map { line in
            ChargeLine(
                dimension: line.words.dimension,
                description: line.words.description,
                quantity: line.quantity,
                unitCode: line.words.unitCode,
                unitPrice: line.unitPrice,
                amount: line.amount.map { Money(minorUnits: $0, currency: charge.net.currency) } ?? charge.net,
                period: Period(start: line.start ?? charge.period.start, end: line.end ?? charge.period.end)
            )
        }
    }

    // MARK: Line items of POs

    private struct StoredItem {
        var id: Int
        var order: PurchaseOrder
        var number: Int
        var effect: LineItemEffect?
    }

    private func lineItems() throws -> [Int64: StoredItem] {
        let row = try BoundStatement(
            """
            SELECT \(PurchaseOrderRows.columns()), item.charge, item.line, item.effect, item.expiry_before
            FROM purchase_order_line AS item CROSS JOIN purchase_order AS book ON book.id = item.po
                CROSS JOIN payer ON payer.id = book.payer
            WHERE item.charge >= ? AND item.charge < ? AND item.moved = 0 ORDER BY item.charge
            """,
            of: "purchase_order_line",
            in: database
        )
        row.begin()
        row.add(charges.lowerBound)
        row.add(charges.upperBound)
        var items: [Int64: StoredItem] = [:]
        let behind = PurchaseOrderRows.count
        while try row.next() {
            let effect = row.isNull(behind + 2) ? nil : try row.number(behind + 2)
            guard let effect = LineEffectColumns.effect(effect, try row.dateIfAny(behind + 3)) else {
                throw row.damage("what a charge does to a PO", behind + 2)
            }
            items[try row.number(behind)] = StoredItem(
                id: try row.count(behind - 1),
                order: try PurchaseOrderRows.overview(row).order,
                number: try row.count(behind + 1),
                effect: effect
            )
        }
        return items
    }

    private func lineItem(
        _ item: StoredItem,
        _ charge: Charge,
        _ id: Int64,
        _ ledger: Ledger
    ) throws -> Ledger.RecordedLineItem? {
        // Its events are kept by themselves.
        guard let effect = item.effect else { return try ledger.lineItem(of: id, database) }
        let posted = PurchaseOrderLineItem(
            key: item.order.key,
            number: item.number,
            subscription: charge.subscription,
            product: charge.product,
            kind: charge.kind,
            period: charge.period,
            quantity: charge.lines.first?.quantity ?? Quantity(units: 0),
            amount: charge.net,
            tax: .zero(charge.net.currency),
            effect: effect
        )
        return Ledger.RecordedLineItem(order: item.order, number: item.number, events: posted.events)
    }
}
