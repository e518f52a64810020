/// A PO number that someone asked for.
public struct RequestedNumber: Hashable, Codable, Sendable {
    /// Trimmed.
    public var number: Text
    public var source: NumberSource
    /// The change request that asked for it, where one did.
    public var changeRequest: Text?

    /// A trimmed number and who asked for it.
    public init(number: Text, source: NumberSource, changeRequest: Text? = nil) {
        self.number = number
        self.source = source
        self.changeRequest = changeRequest
    }
}

/// Who asked for a PO number.
public enum NumberSource: String, CaseIterable, Sendable {
    case changeRequest = "change_request"
    case instalment
    case procurement
    case subscription

    /// Typed in by a purchaser, who needs the permission for it.
    public var isTyped: Bool { self == .instalment || self == .subscription }
}
