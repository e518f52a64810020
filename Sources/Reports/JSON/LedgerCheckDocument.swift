/// What `ledger check --json` says of a ledger that is sound; of one that is not it says a ``FailureDocument``.
struct LedgerCheckDocument: Codable, Sendable {
    /// The path of the ledger, as it was given.
    var ledger: String
    /// Always true.
    var sound: Bool

    init(_ report: LedgerCheckReport) {
        (ledger, sound) = (report.ledger, true)
    }
}

extension LedgerCheckReport {
    public var json: any Encodable { LedgerCheckDocument(self) }
}
