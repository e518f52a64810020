public import Domain
public import Ledger
public import Reports

/// Records that the next night bills or credits what a subscription's conflicts come to. One without such a conflict is wrong use.
public struct RequestCorrection: Operation {
    public var subscription: Text
    public var ledger: String
    public var note: OperatorNote
    /// What a second run says of this one while it holds the ledger.
    public var holder: String?

    /// A subscription of a ledger, and who wants its conflicts billed or credited and why.
    public init(_ subscription: Text, ledger: String, _ note: OperatorNote, holder: String? = nil) {
        (self.subscription, self.ledger, self.note, self.holder) = (subscription, ledger, note, holder)
    }

    public func perform() throws -> CorrectionRequestReport {
        try note.checkForBuyers()
        let ledger = try Ledger.openExisting(ledger, holder: holder)
        let requested = try ledger.requestCorrection(subscription, note)
        if requested.conflicts.contains(where: \.isCorrectable) || requested.isRequestedAlready {
            return CorrectionRequestReport(
                subscription: subscription,
                conflicts: requested.conflicts,
                isRequestedAlready: requested.isRequestedAlready
            )
        }
        guard requested.conflicts.isEmpty else {
            throw CommandFailure(
                .usage,
                "subscription \(subscription.visiblyQuoted) ended before charges that are billed, and no amount differs: "
                    + "nothing can be billed or credited for that; credit the invoices with `nightbill credit`, and run "
                    + "`nightbill accept` without --bill-difference"
            )
        }
        throw try AcceptConflict.withoutConflict(subscription, ledger)
    }
}
