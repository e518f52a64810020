public import Domain

/// All accounts of a bill run, each decided separately. The rest is done in one order: the PO book is asked, and the
/// invoices are put in the order of their numbers.
public struct DecidedAccounts: Sendable {
    /// Runs of accounts, by account id.
    public let chunks: [DecidedChunk]
    private let run: BillRun
    private let orderRows: [PurchaseOrderRow]

    /// Decisions by account id, and the administrator's PO rows, which the book takes over before it answers.
    public init(_ run: BillRun, orderRows: [PurchaseOrderRow], chunks: [DecidedChunk]) {
        self.run = run
        self.orderRows = orderRows
        self.chunks = chunks
    }

    /// How many facts are in each disposition.
    public var counts: FactCounts {
        chunks.reduce(into: FactCounts()) { $0.add($1.facts.counts) }
    }

    /// The charges that are due, summed up.
    public var sum: ChargeSum {
        chunks.reduce(into: ChargeSum()) { $0.add($1.charges) }
    }

    /// The charges that are due, in no particular order.
    public var charges: [Charge] {
        chunks.flatMap { $0.contract.flatMap(\.charges) + $0.consumption.flatMap(\.charges) + $0.openings }
    }

    /// The POs that the run may touch: the book needs each that exists.
    public var orderKeys: Set<PurchaseOrderKey> {
        var keys = Set(orderRows.map(\.key))
        for chunk in chunks {
            for draft in chunk.contract {
                if let request = draft.charges[0].purchaseOrderAnswer.request { keys.insert(request.key) }
            }
            for charge in chunk.openings {
                if let request = charge.purchaseOrderAnswer.request { keys.insert(request.key) }
            }
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
        var book = PurchaseOrderBook(on: run.date, orders: orders)
        for row in orderRows { book.merge(row, lastImported: lastImported[row.key]) }
        decision.invoices.reserveCapacity(chunks.reduce(0) { $0 + $1.contract.count + $1.consumption.count })
        for chunk in chunks {
            decision.facts.add(chunk.facts)
            decision.conflicts += chunk.conflicts
            settle(chunk, by: &book, &decision)
        }
        for chunk in chunks { decision.invoices += chunk.consumption }
        decision.purchaseOrders = book.outcome
        return decision
    }

    /// Asks the book about the contract charges of a chunk. Those with and those without an invoice are each in the order
    /// of the questions.
    private func settle(_ chunk: DecidedChunk, by book: inout PurchaseOrderBook, _ decision: inout BillRunDecision) {
        var openings = chunk.openings[...]
        for draft in chunk.contract {
            while let opening = openings.first, BookOrder(opening) < BookOrder(draft.charges[0]) {
                post(opening, by: &book, &decision)
                openings.removeFirst()
            }
            decision.invoices.append(draft)
            let last = decision.invoices.count - 1
            book.settle(&decision.invoices[last].charges[0], tax: draft.invoice.tax)
        }
        for opening in openings { post(opening, by: &book, &decision) }
    }

    private func post(_ opening: Charge, by book: inout PurchaseOrderBook, _ decision: inout BillRunDecision) {
        var opening = opening
        book.settle(&opening, tax: .zero(opening.net.currency))
        decision.openings.append(opening)
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
        kind = charge.kind.code.place
    }

    static func < (one: BookOrder, other: BookOrder) -> Bool {
        (one.account, one.subscription, one.ordinal, one.kind)
            < (other.account, other.subscription, other.ordinal, other.kind)
    }
}
