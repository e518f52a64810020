/// What goes to standard output.
public enum Answer: Sendable {
    /// Words, of which a terminal is shown nothing that it would act on.
    case text(String)
    /// A document or a table for a program, byte for byte.
    case bytes([UInt8])
}
