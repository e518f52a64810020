public import Billing
public import Domain
public import Intake

/// What reading and validating an input folder alone finds.
public struct CheckReport: Report {
    public let findings: Findings
    /// What became of the rows of each file.
    public let rowCounts: [RowCounts]

    private let isHeld: Bool

    /// What was read of an input folder, and what that holds, whatever was billed.
    public init(_ intake: IntakeReport, _ answers: AnswersRead, held: [HeldCharges]) {
        findings = intake.findings.adding(
            held.map { Finding($0, files: intake.export.files, isAfterNight: false) }
        )
        .adding(answers.findings)
        rowCounts = (intake.rowCounts + answers.rowCounts).sorted { Text($0.file) < Text($1.file) }
        isHeld = !held.isEmpty
    }

    /// Rows that could not be used and that no usable row replaces.
    public var rejectedRows: Int { rowCounts.rejectedRows }

    /// 0: every row can be used; 3: some are rejected, or charges are held.
    public var exitStatus: Int32 {
        rejectedRows > 0 || isHeld || findings.isAnythingMissing || findings.filesSetAside > 0 ? 3 : 0
    }

    public func logLines(_ body: (LogLine) throws -> Void) rethrows {
        try LogLine.all(findings, body)
    }

    /// All findings for a person.
    public func findingsText(colour: Bool) -> String {
        FindingRenderer(colour: colour).render(findings)
    }

    /// What `check` found, in a table of files.
    public func answer(width: Int) -> Answer {
        let rows = rowCounts.map { tally in
            let counts = [tally.read, tally.used, tally.rejected, tally.held, tally.repeated]
            return [tally.file] + counts.map(String.init)
        }
        return .text(Summary.table(["file", "rows", "used", "rejected", "held", "repeated"], rows, texts: 1))
    }
}
