/// The plan that a dry run wrote, or that a run was held against.
public struct PlannedRun: Hashable, Sendable {
    /// The path of its file, as it was given.
    public var file: String
    /// The SHA-256 of its lines before the last one, which says it; hexadecimal digits.
    public var sha256: String
    /// Whether it was given as approved; else it was written.
    public var isApproved: Bool

    /// A plan in a file.
    public init(file: String, sha256: String, isApproved: Bool) {
        (self.file, self.sha256, self.isApproved) = (file, sha256, isApproved)
    }
}
