import Billing
import Domain
import Publishing
import Reports

/// What is noted of a night's invoices as they are written, so that none of them has to be kept.
final class NightTally {
    private let tools: NightTools
    private let formats: AccountFormats
    private let first: InvoiceNumber?
    private let date: CivilDate
    /// Whether another night follows, which must not bill the same again.
    private let isBilledKept: Bool
    private(set) var invoices = InvoiceTally()
    /// Invoices without the PO number that was asked for, in order.
    private(set) var refused: [RefusedNumber] = []
    /// Accounts that formats cannot reach.
    private(set) var addressless = AddresslessAccounts()
    /// The accounts of all invoices, in order, where programs judge the documents; else none.
    private(set) var accounts: [Text] = []
    /// What was billed, for the next night.
    private(set) var billed: [(charge: Charge, invoice: InvoiceNumber?)] = []
    private var sum = ChunkSum()
    /// Why invoices could not be made again.
    var fault: (any Error)?

    private let meter: ProgressMeter

    init(
        _ tools: NightTools,
        on date: CivilDate,
        from first: InvoiceNumber?,
        isBilledKept: Bool,
        _ meter: ProgressMeter
    ) {
        (self.tools, self.date, self.first, self.isBilledKept) = (tools, date, first, isBilledKept)
        formats = AccountFormats(tools.settings, tools.documents.extraFormats)
        self.meter = meter
    }

    /// Notes the invoices of the next places, and takes them down where a plan is made or was approved.
    func add(_ drafts: [DraftInvoice], at places: Range<Int>) throws {
        guard let first else { return }
        try tools.recorder?.add(drafts, at: places, from: first, on: date)
        invoices.add(drafts)
        meter.advance(by: drafts.count)
        addressless.add(drafts, formats)
        if !tools.validators.isEmpty { accounts += drafts.lazy.map(\.invoice.buyer.id) }
        for (place, draft) in zip(places, drafts) {
            let number = first.later(by: place)
            let refusal = RefusedNumber(
                invoice: Text(number.description),
                account: draft.invoice.buyer.id,
                subscription: draft.charges[0].subscription,
                decision: draft.purchaseOrderDecision
            )
            if let refusal { refused.append(refusal) }
            sum.add(draft)
            if isBilledKept { for charge in draft.charges { billed.append((charge, number)) } }
        }
    }

    /// Notes what is posted without an invoice.
    func add(openings: [Charge]) {
        for charge in openings {
            sum.add(opening: charge)
            if isBilledKept { billed.append((charge, nil)) }
        }
    }

    /// Notes what is given back.
    func add(creditNotes: [CreditNote]) {
        invoices.add(creditNotes)
        meter.advance(by: creditNotes.count)
    }

    /// Refuses a night that does not write every charge and invoice that was decided, each once.
    func reconcile(_ decision: BillRunDecision) throws {
        let decided = decision.sum
        guard decided != sum else { return }
        throw CommandFailure(
            .invariant,
            "its facts do not add up:\n  \(decided.charges.count) charges were decided, and \(sum.charges.count) written"
        )
    }

    /// Refuses documents of other invoices than were written.
    func reconcile(_ sealed: SealedDocuments) throws {
        guard !sealed.isOf(invoices) else { return }
        throw CommandFailure(.invariant, "its documents do not add up to the invoices that were written")
    }
}
