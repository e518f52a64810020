public import Domain

/// A credit that an operator asked for, which the next night carries out.
public struct CreditRequestReport: Report {
    /// The request's number in the ledger.
    public let id: Int64
    public let request: CreditRequest
    /// What is given back before tax, as things are now.
    public let net: Money

    /// A request that was recorded.
    public init(id: Int64, request: CreditRequest, net: Money) {
        (self.id, self.request, self.net) = (id, request, net)
    }

    public func answer(width: Int) -> Answer {
        let line = request.line.map { "line \($0) of " } ?? ""
        return .text(
            "requested: \(net) \(net.currency.code) before tax of \(line)invoice \(request.invoice.visible); the next night "
                + "that is closed issues the credit note"
        )
    }
}
