/// What `ledger backup --json` says.
struct BackupDocument: Codable, Sendable {
    /// The path of the ledger, as it was given.
    var ledger: String
    /// The path of its copy, as it was given.
    var copy: String

    init(_ report: BackupReport) {
        (ledger, copy) = (report.ledger, report.copy)
    }
}

extension BackupReport {
    public var json: any Encodable { BackupDocument(self) }
}
