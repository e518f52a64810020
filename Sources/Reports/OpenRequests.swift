public import Domain

/// What operators asked for and the next night carries out.
public struct OpenRequests: Sendable {
    /// What is to be given back, in the order in which it was asked for.
    public let credits: [CreditRequest]
    /// Subscriptions whose difference is to be billed or credited, by id.
    public let corrections: [Correction]

    /// A subscription whose difference is to be billed or credited, and why.
    public struct Correction: Hashable, Sendable {
        public var subscription: Text
        public var reason: Text
    }

    /// Requests as the ledger has them; none, unless given.
    public init(credits: [CreditRequest] = [], corrections: [Text: (id: Int64, reason: Text)] = [:]) {
        self.credits = credits
        self.corrections = corrections.map { Correction(subscription: $0.key, reason: $0.value.reason) }
            .sorted { $0.subscription < $1.subscription }
    }

    /// A line each, under a heading; none where there is no request.
    var lines: [String] {
        guard !credits.isEmpty || !corrections.isEmpty else { return [] }
        let credited = credits.map { request in
            let line = request.line.map { "line \($0) of " } ?? ""
            let amount = request.amount.map { "credit \($0) of " } ?? "credit all that is left of "
            return "  \(amount)\(line)invoice \(request.invoice.visible): \(request.reason.visible)"
        }
        let corrected = corrections.map {
            "  bill or credit the difference of subscription \($0.subscription.visible): \($0.reason.visible)"
        }
        return ["", "asked for, and done by the next night"] + credited + corrected
    }
}
