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
        code = BillingCode.conflict
        file = files[Int(conflict.row.file)]
        line = Int(conflict.row.line)
        subscription = conflict.subscription
        message = conflict.message
    }

    /// The conflict for a person.
    public var text: String {
        """
        \(file):\(line): conflict \(code): subscription "\(subscription)": \(message)
         hint: What was billed stays, and its other contract charges are held. Put the billed value back into the export, or
               accept the new one: nightbill accept \(subscription) --ledger FILE --reason TEXT

        """
    }
}
