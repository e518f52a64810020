import Domain
import Intake

/// What `run --json` says.
struct RunDocument: Codable, Sendable {
    /// Whether nothing was written.
    var dryRun: Bool
    /// The exit status: 0, or 3 with rejected rows, conflicts, held charges, something gone, or a ledger that is closed ahead.
    var status: Int32
    /// The last business date closed, after the run; absent where none is.
    var lastClosed: String?
    /// The last business date closed where it is later than tomorrow, and that was not said to be meant; else absent.
    var closedAhead: String?
    /// Business dates that an earlier run closed and this one published.
    var finished: [String]
    /// The nights that were closed, in order.
    var nights: [NightDocument]
    /// What became of the rows of each file.
    var rows: [RowCountsDocument]
    /// Everything found in the input; written one by one, see ``FindingsJSON``.
    var findings: [FindingDocument]
    /// Billed charges that the last night's export contradicts.
    var conflicts: [Conflict]
    /// How many answers of receivers the ledger did not have before; absent where none.
    var answersRecorded: Int?
    /// The plan that was written, or that the run was held against; absent where there was none.
    var plan: PlannedRunDocument?
    /// What else a person should know; absent where there is nothing to say.
    var notices: [String]?

    /// A billed charge that the export contradicts.
    struct Conflict: Codable, Sendable {
        var code: String
        var file: String
        var line: Int
        var subscriptionId: String
        /// What differs, for a person.
        var message: String

        init(_ conflict: ConflictReport) {
            code = conflict.code.string
            file = conflict.file
            line = conflict.line
            subscriptionId = conflict.subscription.string
            message = conflict.message.string
        }
    }

    /// A run, without its findings.
    init(_ report: RunReport) {
        dryRun = report.isDryRun
        status = report.exitStatus
        lastClosed = (report.nights.last?.date ?? report.lastClosed)?.description
        closedAhead = report.closedAhead?.lastClosed.description
        finished = report.finished.map(\.description)
        nights = report.nights.map(NightDocument.init)
        rows = report.allRowCounts.map(RowCountsDocument.init)
        findings = []
        conflicts = report.conflicts.map(Conflict.init)
        answersRecorded = report.answers.added > 0 ? report.answers.added : nil
        plan = report.plan.map(PlannedRunDocument.init)
        let all = report.warnings + report.notices
        notices = all.isEmpty ? nil : all
    }
}

extension RunReport {
    public var json: any Encodable { RunDocument(self) }

    public func writeJSON(to body: ([UInt8]) throws -> Void) throws {
        try FindingsJSON.write(findings, within: ReportJSON.encoded(json), to: body)
    }
}
