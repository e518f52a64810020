public import Domain

/// Who did something manually, when, and why; kept with the change.
public struct OperatorNote: Hashable, Sendable {
    /// The operator's name.
    public var name: Text
    /// RFC 3339, from the clock of the command; it is in no published file.
    public var time: String
    /// Why, as the operator wrote it.
    public var reason: Text

    /// A note on an act.
    public init(name: Text, time: String, reason: Text) {
        self.name = name
        self.time = time
        self.reason = reason
    }
}
