public import Domain
public import Intake

/// A request to change a PO number that came after its invoice was issued: only a regeneration follows it.
public struct LateChange: Hashable, Sendable {
    public let change: ChangeRequest
    public let subscription: Text
    /// The invoice that it is about.
    public let invoice: String

    /// A request for an invoice that was issued without it.
    public init(_ change: ChangeRequest, of subscription: Text, invoice: String) {
        (self.change, self.subscription, self.invoice) = (change, subscription, invoice)
    }

    /// What it asks for, and what follows it.
    var sentence: String {
        let wanted = change.newNumber.map { "PO number \($0.trimmed.visible)" } ?? "no PO number"
        let line = change.newLine.map { ", line \($0.visible)" } ?? ""
        return
            "Change request \(change.id.visible), in effect on \(change.requestedOn), asks for \(wanted)\(line) and was not known when "
            + "the invoice was issued. `nightbill regenerate \(invoice)` issues it again."
    }

    /// It as a finding about its file.
    public var finding: Finding {
        let wanted = change.newNumber.map { "PO number \(DisplayText.quoted($0.trimmed))" } ?? "no PO number"
        return Finding(
            .lateChange,
            file: "purchase_order_changes.csv",
            message:
                "change request \(DisplayText.quoted(change.id)) of subscription \(DisplayText.quoted(subscription)) asks for "
                + "\(wanted) on \(invoice), which was issued before it was known",
            hint:
                "If the invoice is to \(change.newNumber == nil ? "go without one" : "show it"), run `nightbill regenerate \(invoice)` once this night is closed, from "
                + "\(change.requestedOn) on; no night does so by itself."
        )
    }
}
