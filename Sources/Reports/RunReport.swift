public import Domain
public import Intake
public import Ledger

/// What a run came to.
public struct RunReport: Report {
    /// The output folder, as it was given.
    public let output: String
    /// Whether nothing was written.
    public let isDryRun: Bool
    /// The nights that were closed, in order.
    public private(set) var nights: [NightReport] = []
    /// Nights of an earlier run that were published first.
    public var finished: [CivilDate] = []
    /// Rejected rows and conflicts of those nights, which that run was stopped before it could report.
    public var finishedRemarks = 0
    /// The last business date that was closed before.
    public var lastClosed: CivilDate?
    /// What is said of the input's rows and files.
    private var ofInput = Findings.none
    /// The same, and what became of rows, before a night judged the credits.
    private var asRead: (findings: Findings, rowCounts: [RowCounts]) = (Findings.none, [])
    /// What the last night holds.
    private var held: [Finding] = []
    /// What is gone from the export.
    private var vanished: [Finding] = []
    /// Facts that the night before left open, and that the export has not any more.
    private var vanishedFacts: [Finding] = []
    /// Set where the ledger was closed beyond tomorrow before this run.
    public var closedAhead: ClosedAhead?
    /// What became of the rows of each file.
    public private(set) var rowCounts: [RowCounts] = []
    /// Billed charges that the last night's export contradicts.
    public private(set) var conflicts: [ConflictReport] = []
    /// The plan that was written, or that the run was held against; nil: there was none.
    public var plan: PlannedRun?
    /// What a person should know of formats and documents; a line each.
    public var remarks: [String] = []
    /// The answers of receivers in the input.
    public var answers = AnswersReport()
    /// Why the metrics of the run could not be written; nil: they were, or none were asked for.
    public var metricsFault: String?
    private var files: [String] = []
    /// What nights before the last one held.
    private var released = ReleasedHolds()

    /// A run that has not done anything yet.
    public init(output: String, isDryRun: Bool) {
        self.output = output
        self.isDryRun = isDryRun
    }

    /// Takes over what was found in the input.
    public mutating func note(_ intake: IntakeReport) {
        ofInput = intake.findings
        rowCounts = intake.rowCounts
        asRead = (intake.findings, intake.rowCounts)
        files = intake.export.files
    }

    /// Takes over what is gone from the export.
    public mutating func note(_ vanished: [Ledger.Vanished]) {
        self.vanished = vanished.compactMap { Finding($0) }
    }

    /// Adds facts that were open and are gone from the export.
    public mutating func note(_ vanishedFacts: [Finding]) { self.vanishedFacts += vanishedFacts }

    /// Adds a night that was closed.
    public mutating func add(_ night: NightReport) {
        if let last = nights.indices.last {
            released.add(nights[last], before: night, files: files)
            nights[last].forgetDetails()
        }
        nights.append(night)
        conflicts = night.conflicts.map { ConflictReport($0, files: files) }
        ofInput = night.refused?.findings ?? asRead.findings
        rowCounts = night.refused?.rowCounts ?? asRead.rowCounts
        held = night.held.map { Finding($0, files: files, isAfterNight: true) }
    }

    /// Everything said of the input, with what the last night holds.
    public var findings: Findings { ofInput.adding(held + vanished + vanishedFacts).adding(answers.read.findings) }

    /// All nights' invoices and credit notes, by currency code.
    public var sums: [CurrencySums] { CurrencySums.together(nights.flatMap(\.sums)) }

    /// What became of the rows of each file, those of answers with them.
    var allRowCounts: [RowCounts] { (rowCounts + answers.read.rowCounts).sorted { Text($0.file) < Text($1.file) } }

    /// Rows that could not be used and that no usable row replaces.
    public var rejectedRows: Int { allRowCounts.rejectedRows }

    /// Orders of the procurement system that could not be used.
    var ordersSetAside: Int { ofInput.filesSetAside }

    /// How many findings there are of each severity, the conflicts apart; every severity, in order.
    var findingCounts: [(severity: String, count: Int)] {
        let counts = findings.counts
        return Severity.allCases.map { ($0.rawValue, counts[$0, default: 0]) }
    }

    /// Rejected rows that no usable row replaces, by table.
    var rejectedByTable: [(table: String, rows: Int)] { IntakeReport.rejectedRows(allRowCounts) }

    /// What the invoices and credit notes of all nights come to.
    var tally: InvoiceTally { nights.reduce(into: InvoiceTally()) { $0.add($1.tally) } }

    /// Rejected rows that a usable row replaces.
    var replacedRows: Int { rowCounts.replacedRows }

    /// Invoices without the PO number that was asked for, and new PO numbers that a person should look at, a sentence each.
    public var doubts: [String] {
        Summary.refusals(nights.flatMap(\.review.refused))
            + Summary.doubts(PurchaseOrderReview(created: nights.flatMap(\.review.created)))
    }

    public var warnings: [String] { metricsFault.map { [$0] } ?? [] }

    /// What else a person should know; a line each.
    public var notices: [String] {
        let refused = nights.flatMap(\.refusedRequests).map { "\($0.code): \($0.message). \($0.hint)" }
        return (closedAhead.map { [$0.text] } ?? []) + refused + released.texts + remarks + Summary.unsentNotices(self)
    }

    /// 0: done; 3: done, with rejected rows, conflicts, held charges or rows that are gone, over a ledger that is closed beyond
    /// tomorrow, or without the metrics that were asked for.
    public var exitStatus: Int32 {
        let isOpen =
            closedAhead != nil || metricsFault != nil || ofInput.isAnythingMissing || ordersSetAside > 0
            || rejectedRows > 0 || finishedRemarks > 0 || answers.isOpen
            || !vanished.isEmpty
        return isOpen || nights.contains(where: \.isOpen) ? 3 : 0
    }

    /// The nights that stay closed whatever becomes of the answer.
    public var lasting: String? {
        let dates = finished + nights.map(\.date)
        guard !isDryRun, let first = dates.first, let last = dates.last else { return nil }
        return "\(Summary.range(first, last)) \(dates.count == 1 ? "is" : "are") closed and published"
    }

    /// What is gone from the export, for a failure to tell; nil: nothing is.
    public var gone: FoundInput? {
        let gone = Findings.none.adding(vanished)
        return vanished.isEmpty ? nil : FoundInput(gone, FindingRenderer().render(gone) + "\n")
    }

    public func logLines(_ body: (LogLine) throws -> Void) rethrows {
        try LogLine.all(findings, body)
        try ConflictReport.forEach(conflicts) {
            try body(LogLine($0))
        } surplus: {
            try body(LogLine($0))
        }
        for warning in warnings { try body(LogLine(.warning, warning)) }
        for notice in notices { try body(LogLine(.notice, notice)) }
    }

    /// The findings for a person, of each kind the first ones.
    public func findingsText(colour: Bool) -> String {
        let found = FindingRenderer(colour: colour).render(findings)
        let texts = (found.isEmpty ? [] : [found]) + ConflictReport.texts(conflicts)
        return texts.isEmpty ? "" : texts.joined(separator: "\n") + "\n"
    }
}
