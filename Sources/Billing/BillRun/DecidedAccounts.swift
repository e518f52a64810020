public import Domain

/// All accounts of a bill run, each decided separately. The rest is done in one order: the PO book is asked, and the
/// invoices get the order of their numbers.
public struct DecidedAccounts: Sendable {
    /// Runs of accounts, by account id; of their invoices only the questions to the PO book are kept, until it answered.
    public private(set) var chunks: [DecidedChunk]
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

    /// The POs that the run may touch, by key, each once: the book needs each that exists.
    public var orderKeys: [PurchaseOrderKey] {
        var keys = orderRows.map(\.key)
        for chunk in chunks {
            for question in chunk.questions { keys.append(question.request.key) }
        }
        keys.sort()
        var last: PurchaseOrderKey?
        keys.removeAll { key in
            defer { last = key }
            return key == last
        }
        return keys
    }

    /// The POs whose rows the export has: the import needs the row last imported of each.
    public var importedKeys: [PurchaseOrderKey] { orderRows.map(\.key) }

    /// Asks the book: import first, then charges by (account, subscription, ordinal). `orders` are the POs of
    /// ``orderKeys`` from the ledger, `lastImported` the rows of ``importedKeys`` that were imported last. The questions are
    /// gone after it: of a large night they are the most of what is kept.
    public mutating func book(
        _ orders: [PurchaseOrder],
        lastImported: [PurchaseOrderKey: PurchaseOrderRow]
    ) -> BillRunDecision {
        var decision = BillRunDecision()
        let questions = chunks.reduce(0) { $0 + $1.questions.count }
        var book = PurchaseOrderBook(on: run.date, orders: orders, most: orders.count + orderRows.count + questions)
        for row in orderRows { book.merge(row, lastImported: lastImported[row.key]) }
        for place in chunks.indices {
            let chunk = chunks[place]
            decision.facts.add(chunk.facts)
            decision.subscriptions.add(chunk.subscriptions)
            decision.conflicts += chunk.conflicts
            decision.corrections += chunk.corrections
            decision.corrected += chunk.corrected
            let entries = chunk.questions.map { question in
                book.post(question, isKeptWithInvoice: question.charge.kind.code.isInvoiced)
            }
            if !chunk.openings.isEmpty { decision.openings += chunk.settledOpenings(entries) }
            decision.chunks.append(BillRunDecision.Chunk(sum: chunk.sum, entries: entries))
            chunks[place].forgetQuestions()
        }
        decision.purchaseOrders = book.close()
        return decision
    }
}
