import Billing
public import Domain
public import Intake
import Ledger

/// What a run came to.
public struct RunReport {
    /// Whether nothing was written.
    public let isDryRun: Bool
    /// The nights that were closed, in order.
    public private(set) var nights: [NightReport] = []
    /// Nights of an earlier run that were published first.
    public var finished: [CivilDate] = []
    /// Rejected rows and conflicts of those nights, which that run did not live to tell.
    public var finishedRemarks = 0
    /// The last business date that was closed before.
    public var lastClosed: CivilDate?
    /// Everything said of the input.
    public private(set) var findings = Findings.none
    /// What became of the rows of each file.
    public private(set) var rowCounts: [RowCounts] = []
    /// Billed charges that the last night's export tells otherwise.
    public private(set) var conflicts: [ConflictReport] = []
    /// What else a person should know; a line each.
    public var notices: [String] = []
    private var files: [String] = []

    init(isDryRun: Bool) {
        self.isDryRun = isDryRun
    }

    mutating func note(_ intake: IntakeReport) {
        findings = intake.findings
        rowCounts = intake.rowCounts
        files = intake.export.files
    }

    mutating func add(_ night: NightReport) {
        nights.append(night)
        conflicts = night.conflicts.map { ConflictReport($0, files: files) }
    }

    /// All nights' invoices, by currency code.
    public var sums: [CurrencySums] { CurrencySums.together(nights.flatMap(\.sums)) }

    /// Rows that could not be used.
    public var rejectedRows: Int { rowCounts.rejectedRows }

    /// 0: done; 3: done, with rejected rows or conflicts.
    public var exitStatus: Int32 {
        rejectedRows > 0 || finishedRemarks > 0 || nights.contains { !$0.conflicts.isEmpty } ? 3 : 0
    }

    /// All findings for a person.
    public func findingsText(colour: Bool) -> String {
        var text = FindingRenderer(colour: colour).render(findings)
        for conflict in conflicts { text += (text.isEmpty ? "" : "\n") + conflict.text }
        return text.isEmpty ? "" : text + "\n"
    }
}

/// A billed charge that tonight's export tells otherwise.
public struct ConflictReport: Hashable, Sendable {
    public let code: Text
    public let file: String
    public let line: Int
    public let subscription: Text
    public let message: Text

    init(_ conflict: Conflict, files: [String]) {
        code = BillingCode.conflict
        file = files[Int(conflict.row.file)]
        line = Int(conflict.row.line)
        subscription = conflict.subscription
        message = conflict.message
    }

    /// The conflict for a person.
    public var text: String {
        """
        \(file):\(line): conflict \(code): subscription "\(subscription)": \(message)
         hint: What was billed stands and its other contract charges wait. Put the billed value back into the export, or go
               on with the new one: nightbill accept \(subscription) --ledger FILE --reason TEXT

        """
    }
}

/// What one night came to.
public struct NightReport: Sendable {
    /// The business date.
    public let date: CivilDate
    public let contractInvoices: Int
    public let consumptionInvoices: Int
    /// Invoices that carry a PO number.
    public let withPurchaseOrder: Int
    /// By currency code.
    public let sums: [CurrencySums]
    /// How many facts are in each disposition; all dispositions, in order.
    public let dispositions: [(disposition: Disposition, count: Int)]
    /// Messages to contacts of POs that are about to expire.
    public let messages: Int
    /// Notices of expiry that nobody could be told, by PO.
    public let unsentNotices: [RecordedNotice]
    /// Where the night's folder is; nil: it has none.
    public let folder: String?
    let conflicts: [Conflict]

    init(_ date: CivilDate, _ decision: BillRunDecision, setAside: SetAsideCounts, output: String?) {
        let invoices = decision.invoices.map(\.invoice)
        self.date = date
        contractInvoices = invoices.count { $0.kind == .contract }
        consumptionInvoices = invoices.count { $0.kind == .consumption }
        withPurchaseOrder = invoices.count { $0.purchaseOrderNumber != nil }
        sums = CurrencySums.of(invoices)
        dispositions = Disposition.allCases.map { disposition in
            (
                disposition,
                decision.facts.reduce(setAside.count(in: disposition)) {
                    $0 + ($1.disposition == disposition ? $1.count : 0)
                }
            )
        }
        messages = decision.messages.count
        unsentNotices = decision.purchaseOrders.notices.filter { $0.obstacle != nil }
        folder = output
        conflicts = decision.conflicts
    }

    /// All invoices of the night.
    public var invoices: Int { contractInvoices + consumptionInvoices }
}
