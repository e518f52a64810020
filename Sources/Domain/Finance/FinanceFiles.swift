/// What nights publish for finance, as the settings choose it and as the ledger keeps it with each night.
public struct FinanceFiles: Hashable, Codable, Sendable {
    /// The files that a night's folder has beside the others.
    public var files: Set<FinanceFile>
    /// The codes that the journal posts to; nil: there is no journal.
    public var accountCodes: AccountCodes?
    /// Whether a quiet night leaves a mark.
    public var marksQuietNights: Bool

    /// Nothing, unless it is chosen.
    public init(files: Set<FinanceFile> = [], accountCodes: AccountCodes? = nil, marksQuietNights: Bool = false) {
        (self.files, self.accountCodes) = (files, accountCodes)
        self.marksQuietNights = marksQuietNights
    }
}

/// A file for finance in a night's folder. The raw value is what settings and the ledger say.
public enum FinanceFile: String, CaseIterable, Codable, Sendable {
    /// Balanced entries of each document.
    case journal
    /// The lines of each document as the dataset Invoice Detail of FOCUS 1.4.
    case focus
    /// What the night comes to, and which night it follows.
    case control

    /// Its name in the folder.
    public var name: String {
        switch self {
        case .journal: "journal.csv"
        case .focus: "focus-invoice-detail.csv"
        case .control: "control.json"
        }
    }
}
