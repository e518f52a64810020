public import Domain

/// Who did something by hand, when, and why; kept with what was done.
public struct OperatorNote: Hashable, Sendable {
    /// The operator's name.
    public var name: Text
    /// RFC 3339, from the clock of whoever runs the command; it reaches no published file.
    public var time: String
    /// Why, in the operator's words.
    public var reason: Text

    /// A note of an act.
    public init(name: Text, time: String, reason: Text) {
        self.name = name
        self.time = time
        self.reason = reason
    }
}
