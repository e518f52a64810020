public import Domain

/// All accounts of a bill run, each decided separately. The rest is done in one order: the PO book is asked, and the
/// invoices are sorted in the order of their numbers.
public struct DecidedAccounts: Sendable {
    /// By account id.
    public let accounts: [AccountDecision]
    private let run: BillRun
    private let orderRows: [PurchaseOrderRow]

    /// Decisions by account id, and the administrator's PO rows, which the book takes over before it answers.
    public init(_ run: BillRun, orderRows: [PurchaseOrderRow], accounts: [AccountDecision]) {
        self.run = run
        self.orderRows = orderRows
        self.accounts = accounts
    }

    /// The POs that the run may touch: the book needs each that exists.
    public var orderKeys: Set<PurchaseOrderKey> {
        var keys = Set(orderRows.map(\.key))
        for account in accounts {
            let charges = account.openings + account.drafts.map { $0.charges[0] }
            keys.formUnion(charges.compactMap { $0.purchaseOrderAnswer.request?.key })
        }
        return keys
    }

    /// The POs whose rows the export has: the import needs the row last imported of each.
    public var importedKeys: [PurchaseOrderKey] { orderRows.map(\.key) }

    /// Asks the book: import first, then charges by (account, subscription, ordinal). `orders` are the POs of
    /// ``orderKeys`` from the ledger, `lastImported` the rows of ``importedKeys`` that were imported last.
    public func book(
        _ orders: [PurchaseOrder],
        lastImported: [PurchaseOrderKey: PurchaseOrderRow]
    ) -> BillRunDecision {
        var decision = BillRunDecision()
        for account in accounts {
            decision.facts += account.facts
            decision.conflicts += account.conflicts
        }
        var book = PurchaseOrderBook(on: run.date, orders: orders)
        for row in orderRows { book.merge(row, lastImported: lastImported[row.key]) }
        for entry in entries() {
            switch entry {
            case .posting(var charge):
                book.settle(&charge, tax: .zero(charge.net.currency))
                decision.openings.append(charge)
            case .invoice(var draft):
                book.settle(&draft.charges[0], tax: draft.invoice.tax)
                decision.invoices.append(draft)
            }
        }
        for account in accounts {
            decision.invoices += account.drafts.lazy.filter { $0.invoice.kind == .consumption }
        }
        decision.purchaseOrders = book.outcome
        return decision
    }

    // MARK: The order

    /// What the PO book is asked about: a charge without an invoice, or a contract invoice.
    private enum BookEntry {
        case posting(Charge)
        case invoice(DraftInvoice)
    }

    private func entries() -> [BookEntry] {
        var entries: [(order: BookOrder, entry: BookEntry)] = []
        for account in accounts {
            for charge in account.openings { entries.append((BookOrder(charge), .posting(charge))) }
            for draft in account.drafts where draft.invoice.kind == .contract {
                entries.append((BookOrder(draft.charges[0]), .invoice(draft)))
            }
        }
        return entries.sorted { $0.order < $1.order }.map(\.entry)
    }
}

/// The order in which a run asks the PO book and numbers contract invoices: account, subscription, ordinal, compared as
/// bytes; then the kind, in the order of its codes.
private struct BookOrder: Comparable {
    private let account: Text
    private let subscription: Text
    private let ordinal: Int
    private let kind: Int

    init(_ charge: Charge) {
        account = charge.account
        subscription = charge.subscription
        ordinal = charge.kind.ordinal
        kind = ChargeCode.allCases.firstIndex(of: charge.kind.code) ?? 0
    }

    static func < (one: BookOrder, other: BookOrder) -> Bool {
        (one.account, one.subscription, one.ordinal, one.kind)
            < (other.account, other.subscription, other.ordinal, other.kind)
    }
}
