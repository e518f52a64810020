import Domain

/// What `credit --json` says.
struct CreditRequestDocument: Codable, Sendable {
    /// The request's number in the ledger.
    var request: Int
    var invoiceNumber: String
    /// The position of the line; absent: the invoice as a whole.
    var line: Int?
    var currency: String
    /// What is given back before tax.
    var net: String
    /// Whether all that is left is given back.
    var isAll: Bool
    /// Why, for the buyer.
    var reason: String
    /// Whether the same was requested before, so that nothing was recorded.
    var isRequestedAlready: Bool

    init(_ report: CreditRequestReport) {
        request = Int(report.id)
        invoiceNumber = report.request.invoice.string
        line = report.request.line
        currency = report.net.currency.code
        net = report.net.description
        isAll = report.request.amount == nil
        reason = report.request.reason.string
        isRequestedAlready = report.isRequestedAlready
    }
}

extension CreditRequestReport {
    public var json: any Encodable { CreditRequestDocument(self) }
}
