import Domain

/// A credit that an operator asked for, in `status --json`.
struct OpenCreditDocument: Codable, Sendable {
    /// The request's number in the ledger; absent: it is no operator's.
    var request: Int?
    var invoiceNumber: String
    /// The position of the line; absent: the invoice as a whole.
    var line: Int?
    /// Before tax; absent: all that is left.
    var amount: String?
    /// Why, for the buyer.
    var reason: String

    init(_ credit: CreditRequest) {
        if case .operator(let id) = credit.source { request = Int(id) }
        invoiceNumber = credit.invoice.string
        line = credit.line
        amount = credit.amount?.description
        reason = credit.reason.string
    }
}

/// A correction that an operator asked for, in `status --json`.
struct OpenCorrectionDocument: Codable, Sendable {
    var subscriptionId: String
    /// Why, for the buyer.
    var reason: String

    init(_ correction: OpenRequests.Correction) {
        (subscriptionId, reason) = (correction.subscription.string, correction.reason.string)
    }
}

extension OpenRequests {
    /// Absent where there is none.
    var creditDocuments: [OpenCreditDocument]? { credits.isEmpty ? nil : credits.map(OpenCreditDocument.init) }

    /// Absent where there is none.
    var correctionDocuments: [OpenCorrectionDocument]? {
        corrections.isEmpty ? nil : corrections.map(OpenCorrectionDocument.init)
    }
}
