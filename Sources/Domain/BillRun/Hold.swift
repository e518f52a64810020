/// Why something waits: the finding of the row that it depends on.
public struct Hold: Hashable, Sendable {
    /// The finding's code, such as `NB210`.
    public var code: Text
    /// What the finding says of the row, for a person.
    public var message: Text
    /// The row that has to be mended.
    public var row: RowReference

    /// A wait for a row to be mended.
    public init(code: Text, message: Text, row: RowReference) {
        self.code = code
        self.message = message
        self.row = row
    }
}
