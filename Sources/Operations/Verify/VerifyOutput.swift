public import Domain
public import Reports

/// Holds published folders against the ledger: every file there, unchanged, and nothing beside them.
///
/// A run may be at work meanwhile. A night that it has closed and not yet marked as published may have its folder or
/// not; what it is writing is unfinished, and neither is a fault.
public struct VerifyOutput: Operation {
    public var ledger: String
    public var output: String
    /// Write missing files again, while holding the ledger and the output folder; altered or surplus files are never
    /// touched, but for archives beside a manifest that this ledger published.
    public var repairs: Bool
    /// Write every document of every night once more, and not a few of each.
    public var writesAgain: Bool
    /// Memory in MB that libxslt may take for a document.
    public var megabytes: Int
    /// What a second run says of this one meanwhile.
    public var holder: String?
    /// Gets how far it is, some hundred times a night at most; it must not wait for it.
    public var progress: (@Sendable (RunProgress) -> Void)?

    /// All closed nights of a ledger, and what `regenerate` wrote.
    public init(
        ledger: String,
        output: String,
        repairs: Bool = false,
        writesAgain: Bool = false,
        megabytes: Int = Settings.defaultTemplateMegabytes,
        holder: String? = nil
    ) {
        (self.ledger, self.output, self.repairs) = (ledger, output, repairs)
        self.writesAgain = writesAgain
        (self.megabytes, self.holder) = (megabytes, holder)
    }

    public func perform() throws -> VerificationReport {
        var verifier = try Verifier(self)
        try verifier.verifyClosed()
        try verifier.verifyQuietMarks()
        try verifier.findSurplus()
        try verifier.verifyRegenerated()
        verifier.report.unfinished.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return verifier.report
    }
}
