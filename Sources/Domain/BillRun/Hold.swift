/// Why something is held: the finding of the row that it depends on.
public struct Hold: Hashable, Sendable {
    /// The finding's code, such as `NB210`.
    public var code: Text
    /// The finding's message, for an operator.
    public var message: Text
    /// The row that has to be corrected.
    public var row: RowReference

    /// A hold until a row is corrected.
    public init(code: Text, message: Text, row: RowReference) {
        self.code = code
        self.message = message
        self.row = row
    }
}
