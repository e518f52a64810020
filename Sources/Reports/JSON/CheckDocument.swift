import Intake

/// What `check --json` says.
struct CheckDocument: Codable, Sendable {
    /// The exit status: 0, or 3 with rejected rows or held charges.
    var status: Int32
    /// What became of the rows of each file.
    var rows: [RowCountsDocument]
    /// Everything found in the input; written one by one, see ``FindingsJSON``.
    var findings: [FindingDocument]

    /// A check, without its findings.
    init(_ report: CheckReport) {
        status = report.exitStatus
        rows = report.rowCounts.map(RowCountsDocument.init)
        findings = []
    }
}

extension CheckReport {
    public var json: any Encodable { CheckDocument(self) }

    public func writeJSON(to body: ([UInt8]) throws -> Void) throws {
        try FindingsJSON.write(findings, within: ReportJSON.encoded(json), to: body)
    }
}
