/// A PO number that was requested for a charge.
public struct RequestedNumber: Hashable, Codable, Sendable {
    /// Trimmed.
    public var number: Text
    /// The line of the buyer's PO that comes with the number, trimmed; nil where its source names none.
    public var line: Text?
    public var source: NumberSource
    /// The change request that requested it; nil where none did.
    public var changeRequest: Text?

    /// A trimmed number and its source.
    public init(number: Text, line: Text? = nil, source: NumberSource, changeRequest: Text? = nil) {
        self.number = number
        self.line = line
        self.source = source
        self.changeRequest = changeRequest
    }
}

/// Where a requested PO number came from.
public enum NumberSource: String, CaseIterable, Sendable {
    case changeRequest = "change_request"
    case instalment
    case procurement
    case subscription

    /// Whether a purchaser typed it, who needs the permission for that.
    public var isTyped: Bool { self == .instalment || self == .subscription }
}
