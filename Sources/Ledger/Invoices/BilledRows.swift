import Domain
import GRDB

/// The rows of what a night bills: invoices, charges, their keys, and usage records.
///
/// Invoices and charges are written as they come, in the order of their numbers. Keys and records are kept until the end and
/// written in the order of their tables, which is several times faster than in any other.
final class BilledRows {
    private let day: CivilDate
    private let totals: ControlTotals?
    private let sheets: Snapshots
    private let shared: ChargeTexts
    private let invoices: RowInsert
    private let charges: RowInsert
    private let keys: RowInsert
    private let records: UsageBlockRows
    private let find: BoundStatement
    private let accountingTaxes: AccountingTaxRows
    private let database: Database
    private let invoiceTotal: Int?
    private let openingTotal: Int?
    private var json: [UInt8] = []
    private var newKeys: [Key] = []
    private var newRecords: [(record: BilledUsage, charge: Int64)] = []
    /// Corrections and what credit notes give back, which have no key of their own.
    private var others: [ChargeKey: Int64] = [:]
    /// The last charge that an earlier night wrote, and the last one by now.
    let lastBefore: Int64
    private(set) var last: Int64

    /// A key of a charge: a night may have as many as invoices.
    private struct Key {
        var subscription: Text
        var charge: Int64
        var kind: Int64
        var ordinal: Int32
        var content: ContentDigest
    }

    /// What a charge has in common with its invoice, and does not repeat.
    private struct Owner {
        var id: Int64
        var invoice: Invoice
    }

    init(on day: CivilDate, _ sheets: Snapshots, in database: Database, _ totals: ControlTotals?) throws {
        (self.day, self.sheets, self.database, self.totals) = (day, sheets, database, totals)
        shared = ChargeTexts(try SharedTexts(in: database, totals))
        invoices = try RowInsert(into: "invoice", in: database, totals)
        charges = try RowInsert(into: "charge", in: database, totals)
        keys = try RowInsert(into: "charge_key", in: database, totals)
        records = try UsageBlockRows(database, totals)
        find = try BoundStatement(
            "SELECT charge FROM charge_key WHERE subscription_id = ? AND kind = ? AND ordinal = ?",
            of: "charge_key",
            in: database
        )
        accountingTaxes = try AccountingTaxRows(in: database, totals)
        invoiceTotal = totals?.place(ofNight: day, "invoice")
        openingTotal = totals?.place(ofNight: day, "opening")
        lastBefore = try Int64.fetchOne(database, sql: "SELECT max(id) FROM charge") ?? 0
        last = lastBefore
    }

    /// So many contract charges will come.
    func reserve(_ count: Int) { newKeys.reserveCapacity(count) }

    /// How many charges were handed over, how many of them are of contracts, and how many usage records they have.
    private(set) var decided = (charges: 0, contract: 0, usage: 0)

    /// How many keys, and how many usage records, SQLite took.
    var keysWritten: Int { keys.rowsWritten }
    var recordsWritten: Int { records.recordsWritten }

    // MARK: Invoices and charges

    /// Writes an invoice with its charges.
    func write(_ draft: DraftInvoice, _ number: InvoiceNumber) throws {
        let invoice = draft.invoice
        let owner = Owner(id: InvoiceRow.id(number), invoice: invoice)
        let buyer = try sheets.id(of: invoice.buyer)
        let first = last + 1
        var sum: UInt64 = 0
        for charge in draft.charges { sum &+= try write(charge, owner) }
        invoices.begin()
        invoices.add(owner.id)
        invoices.add(Int(day.daysSinceEpoch))
        invoices.add(try shared.texts.id(of: Text(invoice.kind.rawValue)))
        invoices.add(buyer)
        invoices.addNull()
        invoices.add(invoice.paymentDueOn, after: day)
        invoices.add(try shared.texts.id(of: Text(invoice.currency.code)))
        invoices.add(try shared.texts.id(of: draft.format))
        invoices.add(invoice.net.minorUnits)
        invoices.add(invoice.tax.minorUnits)
        invoices.add(try InvoiceRow.taxes(invoice))
        invoices.add(invoice.period.start, after: day)
        invoices.add(invoice.period.end, after: day)
        invoices.add(first)
        invoices.add(draft.charges.count)
        let digest = invoices.digest()
        if let totals, let invoiceTotal { totals.add(digest, at: invoiceTotal) }
        invoices.add(Int64(bitPattern: sum &+ digest[0]))
        try invoices.insert()
        try accountingTaxes.write(invoice, id: owner.id)
    }

    /// Writes a charge that no invoice asks for.
    func write(opening charge: Charge) throws {
        _ = try write(charge, nil)
    }

    /// Gives the charge's part in the sum of its invoice's rows.
    private func write(_ charge: Charge, _ owner: Owner?) throws -> UInt64 {
        guard let decision = charge.purchaseOrderAnswer.decision else {
            throw LedgerError.notReconciled("the PO book was not asked about \(charge.name)")
        }
        last += 1
        decided.charges += 1
        decided.contract += charge.kind.code.isContract ? 1 : 0
        decided.usage += charge.usage.count
        let kind = try shared.texts.id(of: Text(charge.kind.code.rawValue))
        charges.begin()
        charges.add(last)
        charges.add(charge.subscription)
        charges.add(kind)
        charges.add(charge.kind.ordinal)
        if let use = charge.kind.use {
            charges.add(use.dimension)
            charges.add(Int(use.month.index))
        } else {
            charges.addNull()
            charges.addNull()
        }
        charges.add(Int(day.daysSinceEpoch))
        try addParts(of: charge, owner)
        charges.add(decision.requested.map { Text($0.number.column) })
        charges.add(try shared.id(of: decision, account: charge.account))
        charges.add(
            try charge.purchaseOrderInputs.map {
                try shared.id(of: $0, decision.requested, account: charge.account)
            }
        )
        json.removeAll(keepingCapacity: true)
        let plan = try charge.contractPlan.map(sheets.id(of:))
        try shared.append(charge, plan: plan, on: day, to: &json)
        if charge.lines.isEmpty { charges.addNull() } else { charges.add(utf8: json) }
        addUsage(of: charge)
        charges.add(decision.requested?.line)
        let digest = charges.digest()
        if let totals, let total = owner == nil ? openingTotal : invoiceTotal { totals.add(digest, at: total) }
        try charges.insert()
        remember(charge, kind)
        return digest[0]
    }

    /// The columns from `invoice_id` to `period_end`.
    private func addParts(of charge: Charge, _ owner: Owner?) throws {
        let invoice = owner?.invoice
        charges.add(owner?.id)
        charges.add(charge.account == invoice?.buyer.id ? nil : charge.account)
        charges.add(try sheets.id(of: charge.product))
        charges.add(charge.chargeOn, after: day)
        charges.add(charge.dueOn, after: day)
        let currency = charge.net.currency
        charges.add(currency == invoice?.currency ? nil : try shared.texts.id(of: Text(currency.code)))
        charges.add(charge.net.minorUnits)
        if charge.period == invoice?.period {
            charges.addNull()
            charges.addNull()
        } else {
            charges.add(charge.period.start, after: day)
            charges.add(charge.period.end, after: day)
        }
    }

    /// The columns of its usage.
    private func addUsage(of charge: Charge) {
        guard let first = charge.usage.lazy.map(\.usedAt).min(), let last = charge.usage.lazy.map(\.usedAt).max() else {
            for _ in 0..<3 { charges.addNull() }
            return
        }
        charges.add(charge.usage.count)
        charges.add(first)
        charges.add(last)
    }

    private func remember(_ charge: Charge, _ kind: Int64) {
        for record in charge.usage { newRecords.append((record, last)) }
        guard charge.kind.code.isContract else {
            // A correction, or a credit note, may be a line item of a PO, and is billed by no key.
            if charge.kind.code != .usage { others[charge.key] = last }
            return
        }
        newKeys.append(
            Key(
                subscription: charge.subscription,
                charge: last,
                kind: kind,
                ordinal: Int32(charge.kind.ordinal),
                content: ContentDigest(ChargeContent(charge))
            )
        )
    }

    // MARK: Keys and records

    /// Writes what is written in the order of its table.
    func finish() throws {
        for place in TextOrder.sorted(
            newKeys,
            by: \.subscription,
            then: { ($0.kind, $0.ordinal) < ($1.kind, $1.ordinal) }
        ) {
            let key = newKeys[place]
            keys.begin()
            keys.add(key.subscription)
            keys.add(key.kind)
            keys.add(Int(key.ordinal))
            keys.add(key.charge)
            keys.add(key.content)
            try keys.write()
        }
        try writeRecords()
        (newKeys, newRecords) = ([], [])
    }

    /// The id of a charge of the night, which is not of use, once the keys are written; nil: there is none.
    func id(of key: ChargeKey) throws -> Int64? {
        if let other = others[key] { return other }
        find.begin()
        find.add(key.subscription)
        find.add(try shared.texts.id(of: Text(key.kind.code.rawValue)))
        find.add(Int64(key.kind.ordinal))
        guard try find.next() else { return nil }
        let id = try find.number(0)
        try find.run()
        return id
    }

    /// Writes the usage records as the night's run of blocks.
    private func writeRecords() throws {
        guard !newRecords.isEmpty else { return }
        let order = TextOrder.sorted(newRecords, by: \.record.id, then: { $0.charge < $1.charge })
        try refuseBilled(order)
        try records.write(on: Int64(day.daysSinceEpoch), count: order.count) { place in
            let (record, charge) = newRecords[order[place]]
            return UsageBlockRows.Record(
                id: record.id,
                charge: charge,
                usedAt: UsageBlockRows.Moment(record.usedAt),
                quantity: UsageBlockRows.Amount(record.quantity)
            )
        }
    }

    /// Refuses a record that is billed twice tonight, or that an earlier night billed.
    private func refuseBilled(_ order: [Int]) throws {
        func id(_ place: Int) -> Text { newRecords[order[place]].record.id }
        func refuse(_ place: Int) -> LedgerError {
            .notReconciled("usage record \(DisplayText.quoted(id(place))) is billed already")
        }
        for place in order.indices.dropLast() where id(place) == id(place + 1) { throw refuse(place) }
        try UsageRuns(database).forEachBlocks(from: id(0), to: id(order.count - 1)) { blocks in
            for block in blocks {
                try block.forEachMatch(among: order.count, order: { id($0).order(to: $1) }) { place, _, _ in
                    throw refuse(place)
                }
            }
        }
    }
}

extension Text {
    /// The order of the text and of bytes: below 0 where it is before them, 0 where it has these bytes.
    fileprivate func order(to other: Span<UInt8>) -> Int {
        let utf8 = string.utf8Span
        let bytes = utf8.span
        for place in 0..<min(bytes.count, other.count) where bytes[place] != other[place] {
            return bytes[place] < other[place] ? -1 : 1
        }
        return bytes.count - other.count
    }
}

extension RowInsert {
    /// A moment: whole seconds since 1970-01-01, any other as text.
    fileprivate func add(_ moment: Instant) {
        switch UsageBlockRows.Moment(moment) {
        case .seconds(let seconds): add(seconds)
        case .text(let text): add(text)
        }
    }
}
