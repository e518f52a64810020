import Billing
import Documents
import Domain
import Ledger
import System

/// Decides the accounts of a night: all of them, or those of a shard. Whichever process asks, the same accounts come to the same.
struct NightDecider: Sendable {
    let decider: AccountDecider
    private let extraFormats: [DocumentFormat]

    /// Whoever decides accounts of an export on a night. `accounts`: their places; nil: all.
    init(
        _ run: BillRun,
        _ export: Export,
        accounts: Range<Int>? = nil,
        billed: BilledCharges,
        _ tools: NightTools
    ) throws {
        extraFormats = tools.extraFormats
        decider = AccountDecider(
            run,
            export: export,
            accounts: accounts,
            billed: billed,
            demand: try Self.demand(run.date, export, tools.ledger),
            receivers: try tools.receivers(on: run.date),
            format: tools.format
        )
    }

    /// What accounts that demand a PO number are asked against; the ledger is asked only where there may be one.
    private static func demand(_ date: CivilDate, _ export: Export, _ ledger: Ledger) throws -> PurchaseOrderDemand {
        guard export.mayDemandPurchaseOrders else { return PurchaseOrderDemand() }
        let rows = export.purchaseOrders
        return PurchaseOrderDemand(
            on: date,
            orders: try ledger.suspendedPurchaseOrders() + ledger.purchaseOrders(rows.lazy.map(\.key)),
            rows: rows,
            lastImported: try ledger.importedRows(rows.lazy.map(\.key))
        )
    }

    /// Decides runs of accounts on all cores; of their invoices the questions to the PO book are kept.
    func parts(_ meter: ProgressMeter? = nil) -> [DecidedPart] {
        AllCores.map(decider.chunks, atATime: 1, begin: {}, end: { _ in }) { accounts, _ in
            defer { meter?.advance(by: accounts.count) }
            return part(of: decider.decide(accounts))
        }
    }

    private func part(of decided: DecidedChunk) -> DecidedPart {
        var chunk = decided
        let needs = DocumentNeeds([chunk.contract, chunk.consumption].joined(), extraFormats: extraFormats)
        chunk.keepQuestions()
        return DecidedPart(chunk: chunk, needs: needs)
    }

    /// A part in its compact form, and beside it the invoices that it leaves out: contract invoices, and those of use.
    struct CompactPart: Sendable {
        var sum: ChunkSum
        var part: [UInt8]
        var contract: [UInt8]
        var consumption: [UInt8]
    }

    /// Decides runs of accounts on all cores, and passes what each comes to in their order: nothing is kept.
    func forEachPart(_ body: (CompactPart) throws -> Void) throws {
        let chunks = decider.chunks
        try AllCores.inOrder(chunks.count, length: 1, begin: {}, end: { _ in }) { range, _ in
            let decided = decider.decide(chunks[range.lowerBound])
            return CompactPart(
                sum: decided.sum,
                part: try CompactEncoder.bytes(of: part(of: decided)),
                contract: try CompactEncoder.bytes(of: decided.invoices(of: .contract)),
                consumption: try CompactEncoder.bytes(of: decided.invoices(of: .consumption))
            )
        } take: {
            try body($0)
        }
    }
}
