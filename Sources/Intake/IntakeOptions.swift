public import Domain
import System

/// What Intake has to know beside the folder.
public struct IntakeOptions: Sendable {
    /// What the issuer has; nil: unknown, and then no account is checked against it.
    public var issuer: IssuerFacts?
    /// The document formats that an account may ask for.
    public var knownFormats: [KnownFormat]
    /// Formats that exist on request alone, so that no account may ask for one.
    public var requestedFormats: [Text] = []
    /// The tables that the last closed night read, such as `usage.csv`: one that is absent now stops the night.
    public var filesReadBefore: [String]
    /// Tables, such as `usage.csv` or `usage`, and columns, such as `terms.csv.unit_code`, that may be absent all the same.
    public var allowMissing: [String]
    /// The columns that the last closed night read of each table, by the table's file name: an optional one that is absent
    /// now stops the night. None: unknown, and then nothing is demanded.
    public var columnsReadBefore: [String: [String]] = [:]
    /// How many cells of its columns of PO numbers were not empty, by the names of files: far fewer stop the night.
    public var filledCellsBefore: [String: [String: Int]] = [:]
    /// The row counts of the last closed night's files: a table with far fewer usable rows stops the night.
    public var rowsReadBefore: [RowCounts] = []
    /// Tables that may have shrunk all the same.
    public var allowShrunk: [String] = []
    /// How many per cent of its usable rows a table may lose from one closed night to the next.
    public var largestShrink = Settings.defaultLargestShrink
    /// Whether a folder without `SHA256SUMS` is refused.
    public var requiresChecksums = false
    /// The last day that may have come: usage of a later one was mistyped, and so are dates years after it. Nil: any.
    public var lastDay: CivilDate?
    /// Reads the orders of the folder `orders`; nil: they are not read.
    public var markupReader: MarkupReader?
    /// What receivers would find wrong with every document of an account; accounts without a subscription are asked. Nil: they
    /// are not.
    public var receiverFaults: (@Sendable (Account) -> [ReceiverFault])?
    /// Gets how far reading is, from several threads and some hundred times a file at most; it must not wait for the reader.
    public var progress: (@Sendable (ReadingStep) -> Void)?
    /// Whether every row of a contract table is read closely, plain or not; what comes of it is the same.
    var readsClosely = false
    /// From how many bytes on a file is read on two cores; what comes of it is the same.
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
