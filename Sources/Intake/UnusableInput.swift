/// An export that no night can be closed with.
public enum UnusableInput: Error, Hashable, Sendable {
    /// What is fatal in its files, all of it, with the notices that were found on the way.
    case fatal([Finding])
    /// The folder or a file could not be read: what failed, with the system's reason.
    case unreadable(String)
}
