public import Billing
public import Domain
public import Intake
import Ledger

/// What one night came to.
public struct NightReport {
    /// The business date.
    public let date: CivilDate
    /// What its invoices and credit notes come to.
    public let tally: InvoiceTally
    /// The same, by currency code.
    public let sums: [CurrencySums]
    /// How many facts are in each disposition; all dispositions, in order.
    public let dispositions: [(disposition: Disposition, count: Int)]
    /// Messages to contacts of POs that are about to expire.
    public let messages: Int
    /// Expiry notices that could not be sent, by PO.
    public let unsentNotices: [RecordedNotice]
    /// Invoices without the PO number that was asked for, and POs that came into the book.
    public let review: PurchaseOrderReview
    /// Where the night's folder is; nil: it has none.
    public let folder: String?
    /// What the input comes to on a night that does not carry out some of its credits; nil: as it was read.
    private(set) var refused: RefusedCredits?
    /// Credits that operators asked for and the night did not carry out.
    let refusedRequests: [CreditRefusal]
    /// Whether something is held, in conflict or not credited after it.
    let isOpen: Bool
    private(set) var conflicts: [Conflict]
    /// Credits of the export that the night did not carry out.
    private(set) var refusedRows: [CreditRefusal]
    /// What is held, by subscription.
    private(set) var held: [HeldCharges]

    /// What a night of these invoices, facts and PO acts came to. `folder`: where it is published; nil: nowhere.
    public init(
        _ date: CivilDate,
        invoices: InvoiceTally,
        facts: FactCounts,
        setAside: SetAsideCounts,
        conflicts: [Conflict],
        held: [HeldCharges],
        messages: Int,
        notices: [RecordedNotice],
        review: PurchaseOrderReview = PurchaseOrderReview(),
        refusals: [CreditRefusal] = [],
        refused: RefusedCredits? = nil,
        folder: String?
    ) {
        self.date = date
        (tally, sums) = (invoices, invoices.sums)
        dispositions = Disposition.allCases.map { disposition in
            (disposition, facts.count(in: disposition) + setAside.count(in: disposition))
        }
        self.messages = messages
        unsentNotices = notices.filter { $0.obstacle != nil }
        self.review = review
        self.folder = folder
        self.conflicts = conflicts
        self.held = held
        self.refused = refused
        refusedRequests = refusals.filter { $0.request.row == nil }
        refusedRows = refusals.filter { $0.request.row != nil }
        isOpen = !conflicts.isEmpty || !held.isEmpty || !refusals.isEmpty
    }

    /// Drops what only the last night of a run is asked for: a catch-up over months would keep it for each night.
    mutating func forgetDetails() { (conflicts, refusedRows, held, refused) = ([], [], [], nil) }

    public var contractInvoices: Int { tally.contract }
    public var consumptionInvoices: Int { tally.consumption }
    /// Invoices that carry a PO number.
    public var withPurchaseOrder: Int { tally.withPurchaseOrder }

    /// How many credit notes it issued.
    public var creditNotes: Int { sums.reduce(0) { $0 + $1.creditNotes } }

    /// All invoices of the night.
    public var invoices: Int { contractInvoices + consumptionInvoices }
}
