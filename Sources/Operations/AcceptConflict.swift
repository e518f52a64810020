public import Domain
public import Ledger
public import Reports

/// Records an operator's word that a subscription's conflicts are understood. One without a conflict is wrong use.
public struct AcceptConflict: Operation {
    public var subscription: Text
    public var ledger: String
    public var note: OperatorNote
    /// What a second run says of this one while it holds the ledger.
    public var holder: String?

    /// A subscription of a ledger, and who accepts its conflicts and why.
    public init(_ subscription: Text, ledger: String, _ note: OperatorNote, holder: String? = nil) {
        (self.subscription, self.ledger, self.note, self.holder) = (subscription, ledger, note, holder)
    }

    public func perform() throws -> AcceptanceReport {
        let ledger = try Ledger.openExisting(ledger, holder: holder)
        let isCorrected = try ledger.openCorrectionRequests()[subscription] != nil
        let accepted = try ledger.accept(subscription, note)
        guard accepted.isEmpty else {
            return AcceptanceReport(
                subscription: subscription,
                accepted: accepted.map(\.message),
                isCorrectionWithdrawn: isCorrected
            )
        }
        throw try Self.withoutConflict(subscription, ledger)
    }

    /// That a subscription has no conflict, with what was probably meant.
    static func withoutConflict(_ subscription: Text, _ ledger: Ledger) throws -> CommandFailure {
        CommandFailure(
            .usage,
            "subscription \(subscription.visiblyQuoted) has no conflict after the last night; "
                + (try hint(subscription, ledger))
        )
    }

    private static func hint(_ subscription: Text, _ ledger: Ledger) throws -> String {
        let open = try ledger.openConflicts().map(\.key.subscription.string)
        guard !open.isEmpty else { return "no subscription has one" }
        if let nearest = Spelling.nearest(to: subscription.string, among: open) {
            return "did you mean \(DisplayText.text(nearest))?"
        }
        return "there are conflicts of \(Set(open).sorted().prefix(5).map(DisplayText.text).joined(separator: ", "))"
    }
}
