/// A conflict as the ledger keeps it after the last night.
public struct RecordedConflict: Hashable, Sendable {
    /// What was billed.
    public var key: BilledItemKey
    /// What differs, as text for an operator.
    public var message: Text
    /// The input file that contradicts what was billed.
    public var file: Text
    /// The line of the row in that file, from 1.
    public var line: Int

    /// A conflict with its place in the input.
    public init(key: BilledItemKey, message: Text, file: Text, line: Int) {
        self.key = key
        self.message = message
        self.file = file
        self.line = line
    }
}
