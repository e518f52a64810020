/// Why something could not be published or read.
public struct PublishingError: Error, Sendable {
    /// What went wrong.
    public enum Kind: Sendable {
        /// The request is not usable.
        case usage
        /// Another run writes to the output folder.
        case outputHeld
        /// The output cannot be written.
        case cannotWrite
        /// The output cannot be read.
        case cannotRead
        /// A template cannot be used, or wrote what a schema does not allow.
        case template
        /// A value lacks the form that it must have.
        case invariant
    }

    public var kind: Kind
    /// For the operator, one fault per line.
    public var message: String

    /// A failure with its message.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
