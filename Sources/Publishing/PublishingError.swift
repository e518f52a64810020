/// Why something could not be published or looked at.
public struct PublishingError: Error, Sendable {
    /// What went wrong.
    public enum Kind: Sendable {
        /// What was asked for makes no sense.
        case usage
        /// Another run writes to the output folder.
        case outputHeld
        /// The output cannot be written.
        case cannotWrite
        /// The output cannot be read.
        case cannotRead
        /// A template cannot be used, or wrote what a schema refuses.
        case template
        /// A value that must have a form has none.
        case invariant
    }

    public var kind: Kind
    /// For a person, one fault a line.
    public var message: String

    /// A failure with its message.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
