/// What holds the documents of a night in place of a file for each.
public enum ArchiveForm: String, Hashable, Codable, Sendable, CaseIterable {
    /// POSIX ustar.
    case tar
    /// Stored, not compressed.
    case zip
}

extension ArchiveForm {
    /// The form of a name, and of `none` that there is no archive; nil: there is no form of that name.
    public static func named(_ name: String) -> ArchiveForm?? {
        name == "none" ? .some(nil) : ArchiveForm(rawValue: name).map { .some($0) }
    }
}
