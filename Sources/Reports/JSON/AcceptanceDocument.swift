import Domain

/// What `accept --json` says.
struct AcceptanceDocument: Codable, Sendable {
    var subscriptionId: String
    /// What differed and is accepted, for a person; a sentence each.
    var accepted: [String]

    init(_ report: AcceptanceReport) {
        subscriptionId = report.subscription.string
        accepted = report.accepted.map(\.string)
    }
}

extension AcceptanceReport {
    public var json: any Encodable { AcceptanceDocument(self) }
}
