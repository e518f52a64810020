import Billing
import Documents
import Domain
import Ledger
import System

/// Decides the accounts of a night: all of them, or a chunk. Whichever process asks, the same accounts come to the same.
struct NightDecider: Sendable {
    private(set) var decider: AccountDecider
    private let extraFormats: [DocumentFormat]

    /// Whoever decides all accounts of an export on a night.
    init(_ run: BillRun, _ export: Export, billed: BilledCharges, _ tools: NightTools) throws {
        let documents = tools.documents
        extraFormats = documents.extraFormats
        decider = AccountDecider(
            run,
            export: export,
            billed: billed,
            demand: try Self.demand(run.date, export, tools.ledger),
            receivers: try documents.receivers(on: run.date),
            format: documents.format
        )
    }

    /// Whoever decides a chunk that another process made.
    init(
        _ run: BillRun,
        _ chunk: AccountChunk,
        _ rates: ExchangeRates,
        _ receivers: Receivers,
        _ documents: DocumentTools
    ) {
        extraFormats = documents.extraFormats
        decider = AccountDecider(run, chunk, rates, receivers: receivers, format: documents.format)
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

    /// Learns all contract charges of further subscriptions.
    mutating func learn(_ contents: [Text: [BilledContractCharge]]) { decider.learn(contents) }

    /// Decides runs of accounts on all cores; of their invoices the questions to the PO book are kept.
    func parts(_ meter: ProgressMeter? = nil) -> [DecidedPart] {
        AllCores.map(decider.chunks, atATime: 1, begin: {}, end: { _ in }) { accounts, _ in
            defer { meter?.advance(by: accounts.count) }
            return part(of: decider.decide(accounts))
        }
    }

    /// A run of accounts that was compared with what was billed.
    private struct Compared {
        var accounts: Range<Int>
        /// What it comes to; nil: that is not known yet.
        var part: DecidedPart?
        var doubtful: [Text] = []
    }

    /// The same, where what was billed is known by its digests: `read` gives what they leave open of some subscriptions, and the
    /// runs of these are decided then.
    mutating func comparedParts(
        _ meter: ProgressMeter,
        read: ([Text]) throws -> [Text: [BilledContractCharge]]
    ) throws -> [DecidedPart] {
        let first = AllCores.map(decider.chunks, atATime: 1, begin: {}, end: { _ in }) { [self] accounts, _ in
            defer { meter.advance(by: accounts.count) }
            return switch decider.compare(accounts) {
            case .decided(let chunk): Compared(accounts: accounts, part: part(of: chunk))
            case .doubtful(let subscriptions): Compared(accounts: accounts, doubtful: subscriptions)
            }
        }
        let doubtful = first.flatMap(\.doubtful)
        guard !doubtful.isEmpty else { return first.compactMap(\.part) }
        decider.learn(try read(doubtful))
        return AllCores.map(first, atATime: 1, begin: {}, end: { _ in }) { [self] compared, _ in
            compared.part ?? part(of: decider.decide(compared.accounts))
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

    /// What all accounts come to, in its compact form.
    func compactPart() throws -> CompactPart {
        let decided = decider.decide(decider.accounts)
        return CompactPart(
            sum: decided.sum,
            part: try CompactEncoder.bytes(of: part(of: decided)),
            contract: try CompactEncoder.bytes(of: decided.invoices(of: .contract)),
            consumption: try CompactEncoder.bytes(of: decided.invoices(of: .consumption))
        )
    }
}
