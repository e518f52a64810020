import Domain

/// What `accept --bill-difference --json` says.
struct CorrectionRequestDocument: Codable, Sendable {
    var subscriptionId: String
    /// What differed and is billed or credited, for a person; a sentence each.
    var corrected: [String]
    /// What stays a conflict, for a person; a sentence each.
    var open: [String]
    /// Whether it was requested before.
    var isRequestedAlready: Bool

    init(_ report: CorrectionRequestReport) {
        subscriptionId = report.subscription.string
        corrected = report.corrected.map(\.string)
        open = report.open.map(\.string)
        isRequestedAlready = report.isRequestedAlready
    }
}

extension CorrectionRequestReport {
    public var json: any Encodable { CorrectionRequestDocument(self) }
}
