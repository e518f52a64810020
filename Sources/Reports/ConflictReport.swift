import Billing
public import Domain

/// A billed charge that tonight's export contradicts.
public struct ConflictReport: Hashable, Sendable {
    public let code: Text
    public let file: String
    public let line: Int
    public let subscription: Text
    public let message: Text

    /// A conflict with the place of its row; `files` are the names behind row references.
    public init(_ conflict: Conflict, files: [String]) {
        code = BillingCode.code(of: conflict.key.item)
        file = files[Int(conflict.row.file)]
        line = Int(conflict.row.line)
        subscription = conflict.subscription
        message = conflict.message
    }

    /// What to do about it.
    var hint: String { "\(advice): \(command)" }

    private var advice: String {
        code == BillingCode.endedBeforeBilled
            ? "What was billed stays. If the subscription ended on that day, credit these invoices and accept it; if not,"
                + " correct status or ended_on"
            : "What was billed stays, and its other contract charges are held. Put the billed value back into the export, or"
                + " accept the new one"
    }

    private var command: String { "nightbill accept \(subscription.visible) --ledger FILE --reason TEXT" }

    /// The conflict for a person.
    public var text: String {
        let advice = advice.replacing("if not, ", with: "if not,\n       ")
            .replacing("export, or ", with: "export, or\n       ")
        let difference =
            code == BillingCode.endedBeforeBilled
            ? "" : "\n       (with --bill-difference the next night bills or credits what differs)"
        return """
            \(DisplayText.text(file)):\(line): conflict \(code): subscription \(subscription.visiblyQuoted): \(message.visible)
             hint: \(advice): \(command)\(difference)

            """
    }
}
