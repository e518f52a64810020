/// Why something is held, as the ledger keeps it after the last night.
public struct RecordedHold: Hashable, Sendable {
    /// The finding's code, such as `NB210`.
    public var code: Text
    /// The finding's message, for an operator.
    public var message: Text
    /// The input file with the row that has to be corrected.
    public var file: Text
    /// The line of the row in that file, from 1.
    public var line: Int

    /// A finding with its place in the input.
    public init(code: Text, message: Text, file: Text, line: Int) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
    }
}
