public import Domain

/// What a night publishes for finance, as the ledger keeps it.
public struct NightFinance: Hashable, Sendable {
    /// What was chosen when the night was closed.
    public var chosen: FinanceFiles
    /// Whether the night was quiet and leaves a mark.
    public var hasQuietMark: Bool
    /// What its control record continues; nil: it is the first one, or has none.
    public var preceding: PrecedingControl?

    /// The finance of a night.
    public init(_ chosen: FinanceFiles, hasQuietMark: Bool, preceding: PrecedingControl?) {
        (self.chosen, self.hasQuietMark, self.preceding) = (chosen, hasQuietMark, preceding)
    }

    /// Whether it has a file.
    public func has(_ file: FinanceFile) -> Bool { chosen.files.contains(file) }
}
