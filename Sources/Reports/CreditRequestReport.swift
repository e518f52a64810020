public import Domain

/// A credit that an operator asked for, which the next night carries out.
public struct CreditRequestReport: Report {
    /// The request's number in the ledger.
    public let id: Int64
    public let request: CreditRequest
    /// What is given back before tax, as things are now.
    public let net: Money
    /// Whether the same was requested before and no night has carried it out yet, so that nothing was recorded.
    public let isRequestedAlready: Bool

    /// A request that is recorded.
    public init(id: Int64, request: CreditRequest, net: Money, isRequestedAlready: Bool = false) {
        (self.id, self.request, self.net) = (id, request, net)
        self.isRequestedAlready = isRequestedAlready
    }

    public func answer(width: Int) -> Answer {
        let line = request.line.map { "line \($0) of " } ?? ""
        return .text(
            "\(isRequestedAlready ? "requested already" : "requested"): \(net) \(net.currency.code) before tax of \(line)invoice \(request.invoice.visible); the next night "
                + "that is closed issues the credit note"
        )
    }

    public var notices: [String] {
        guard isRequestedAlready else { return [] }
        return ["nothing was recorded: to give back the same amount once more, ask with another --reason"]
    }
}
