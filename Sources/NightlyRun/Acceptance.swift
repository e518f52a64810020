public import Domain
public import Ledger

/// An operator's word that a conflict is understood.
public enum Acceptance {
    /// Accepts a subscription's conflicts and tells which; one without a conflict is wrong use. `holder` is what another
    /// run is told meanwhile.
    public static func accept(
        _ subscription: Text,
        ledger path: String,
        _ note: OperatorNote,
        holder: String? = nil
    ) throws(RunFailure) -> String {
        let ledger = try failing { () throws(LedgerError) in try Ledger.openExisting(path, holder: holder) }
        let accepted = try failing { () throws(LedgerError) in try ledger.accept(subscription, note) }
        guard accepted.isEmpty else {
            return accepted.map { "accepted: subscription \"\($0.key.subscription)\": \($0.message)" }.joined(
                separator: "\n"
            )
        }
        let open = try failing { () throws(LedgerError) in try ledger.openConflicts() }.map(\.key.subscription.string)
        let nearest = Spelling.nearest(to: subscription.string, among: open)
        let others = Set(open).sorted().prefix(5).joined(separator: ", ")
        let hint =
            if open.isEmpty {
                "no subscription has one"
            } else if let nearest {
                "did you mean \(nearest)?"
            } else {
                "there are conflicts of \(others)"
            }
        throw RunFailure(.usage, "subscription \"\(subscription)\" has no conflict after the last night; \(hint)")
    }
}
