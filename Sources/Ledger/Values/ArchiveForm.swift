/// What holds the documents of a night in place of a file for each.
public enum ArchiveForm: String, Hashable, Sendable, CaseIterable {
    /// POSIX ustar.
    case tar
    /// Stored, not compressed.
    case zip
}
