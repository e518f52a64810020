import Domain
import System

/// What Intake has to know beside the folder.
public struct IntakeOptions: Sendable {
    /// What the issuer has; nil: unknown, and then no account is checked against it.
    public var issuer: IssuerFacts?
    /// The document formats that an account may ask for.
    public var knownFormats: [KnownFormat]
    /// The tables that the last closed night read, such as `usage.csv`: one that is absent now stops the night.
    public var filesReadBefore: [String]
    /// Tables, such as `usage.csv` or `usage`, that may be absent all the same.
    public var allowMissing: [String]
    /// From how many bytes on a usage file is read on two cores; what comes of it is the same.
    var worthTwoCores = 4_000_000
    /// How many files of tables a folder may have: rows refer to their file by 16 bits.
    var mostFiles = Int(UInt16.max)
    /// How many bytes a file may have.
    var largestFile = FileContents.largest

    /// Options for a folder that no night has read before.
    public init(
        issuer: IssuerFacts? = nil,
        knownFormats: [KnownFormat] = [],
        filesReadBefore: [String] = [],
        allowMissing: [String] = []
    ) {
        self.issuer = issuer
        self.knownFormats = knownFormats
        self.filesReadBefore = filesReadBefore
        self.allowMissing = allowMissing
    }
}
