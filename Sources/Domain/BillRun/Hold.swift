/// Why something is held: the finding of the row that it depends on, or what the export says of the charge itself.
public struct Hold: Hashable, Codable, Sendable {
    /// The finding's code, such as `NB210`.
    public var code: Text
    /// The finding's message, for an operator.
    public var message: Text
    /// The row that has to be corrected, or that says so.
    public var row: RowReference

    /// A hold until a row is corrected.
    public init(code: Text, message: Text, row: RowReference) {
        self.code = code
        self.message = message
        self.row = row
    }
}

/// The codes of holds that no rejected row is behind.
public enum HoldCode {
    /// The export has a reason to hold all charges of a subscription.
    public static let subscription: Text = "NB513"
    /// The account demands a PO number that the invoice could not show.
    public static let demandedOrder: Text = "NB514"

    /// Receivers would refuse the document, for the reason of a kind.
    public static func receiver(_ cause: ReceiverFault.Cause) -> Text {
        switch cause {
        case .account: "NB515"
        case .settings: "NB516"
        case .codeList: "NB517"
        case .address: "NB518"
        }
    }

    /// The codes of documents that receivers would refuse.
    public static let receivers: Set<Text> = Set(ReceiverFault.Cause.allCases.map(receiver))
    /// The tax of the invoice cannot be stated in the currency in which the seller accounts for it.
    public static let exchangeRate: Text = "NB520"
}
