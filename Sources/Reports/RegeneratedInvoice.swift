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
    /// The files that were written.
    public let files: [String]

    /// An invoice that was produced again.
    public init(
        number: String,
        revision: Int,
        isNewRevision: Bool,
        before: PurchaseOrderDecision,
        now: PurchaseOrderDecision,
        files: [String]
    ) {
        (self.number, self.revision, self.isNewRevision) = (number, revision, isNewRevision)
        (self.before, self.now, self.files) = (before, now, files)
    }

    /// What became of it, a line and one per file.
    public func text(isDryRun: Bool) -> String {
        func number(_ number: Text?) -> String { number.map { "PO \($0.visiblyQuoted)" } ?? "no PO number" }
        var text = "\(self.number) revision \(revision)"
        if isNewRevision {
            let verb = isDryRun ? "would be issued" : "issued"
            text += " \(verb): \(number(before.numberOnInvoice)) (\(before.rule.rawValue)) → "
            text += "\(number(now.numberOnInvoice)) (\(now.rule.rawValue))"
        } else {
            text += ": as it was issued, \(number(now.numberOnInvoice)) (\(now.rule.rawValue))"
        }
        return ([text] + files.map { "  \(DisplayText.text($0))" }).joined(separator: "\n")
    }
}
