import Billing
public import Domain

/// What became of an invoice.
public struct RegeneratedInvoice: Sendable {
    public let number: String
    public let revision: Int
    /// Whether a new revision was issued (or would be, in a dry run).
    public let isNewRevision: Bool
    /// The decision before and now.
    public let before: PurchaseOrderDecision
    public let now: PurchaseOrderDecision
    /// The decision as it is today; nil where it was not taken again, which is so for an earlier revision and for use.
    public let today: PurchaseOrderDecision?
    /// The files that were written.
    public let files: [String]

    /// An invoice that was produced again.
    public init(
        number: String,
        revision: Int,
        isNewRevision: Bool,
        before: PurchaseOrderDecision,
        now: PurchaseOrderDecision,
        today: PurchaseOrderDecision?,
        files: [String]
    ) {
        (self.number, self.revision, self.isNewRevision) = (number, revision, isNewRevision)
        (self.before, self.now, self.today, self.files) = (before, now, today, files)
    }

    /// What became of it, a line and one per file.
    public func text(isDryRun: Bool) -> String {
        func number(_ decision: PurchaseOrderDecision) -> String {
            let line = decision.lineOnInvoice.map { " line \"\($0.visible)\"" } ?? ""
            return decision.numberOnInvoice.map { "PO \"\($0.visible)\"" + line } ?? "no PO number"
        }
        var text = "\(self.number) revision \(revision)"
        if isNewRevision {
            let verb = isDryRun ? "would be issued" : "issued"
            text += " \(verb): \(number(before)) (\(before.rule.rawValue)) → "
            text += "\(number(now)) (\(now.rule.rawValue))"
        } else {
            text += ": as it was issued, \(number(now)) (\(now.rule.rawValue))"
        }
        return ([text] + reason + files.map { "  \(DisplayText.text($0))" }).joined(separator: "\n")
    }

    /// Why the invoice has none today, and what would change it; nothing where there is one, or where it was not asked.
    private var reason: [String] {
        guard let today, today.numberOnInvoice == nil else { return [] }
        let requested = today.requested.map { DisplayText.quoted($0.number) } ?? ""
        let reason: String? =
            switch today.rule {
            case .noneRequested:
                today.withdrawnBy.map { "change request \(DisplayText.quoted($0)) takes the PO number off" }
                    ?? "no one asks for a PO number"
            case .invalidNumber: "\(requested) cannot be a PO number"
            case .notPermitted:
                "\(requested) was typed by \(DisplayText.quoted(today.purchaser ?? "")), who lacks the permission"
            case .notIntegrated:
                "\(requested) is asked for, but the PO integration was not enabled on the invoice's date"
            case .suspended: "PO \(requested) is suspended"
            case .payAsYouGo, .notAvailable, .shown: nil
            }
        let remedy =
            switch PurchaseOrderRemedy(for: today, payer: nil) {
            case .changeRequest: "a row in purchase_order_changes.csv that names a number would put it on"
            case .activation: "`nightbill po activate`, then `nightbill regenerate`, would put it on"
            case .laterInvoices(isNumberMissing: true):
                "a change request would not help: the PO integration was not enabled on the invoice's date"
            case .laterInvoices, .nothing: "later invoices carry it once the integration is enabled"
            }
        return reason.map { ["  today: \($0); \(remedy)"] } ?? []
    }
}
