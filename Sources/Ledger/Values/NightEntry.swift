public import Domain

/// Everything a night decided, ready to become one transaction. A night created from its date and settings has billed
/// nothing; its results are added part by part.
public struct NightEntry {
    public var date: CivilDate
    /// Kept with the first night.
    public var billingStart: CivilDate
    /// The usage invoice day, kept with the first night that has one.
    public var firstInvoiceDay: Int?
    public var issuer: Issuer
    /// The prefix of the numbers assigned to `invoices`.
    public var invoicePrefix: Text
    /// In the order in which they are numbered.
    public var invoices: DraftInvoices = []
    /// The number under which the first invoice's documents were sealed; the commit gives the same or is refused. Nil: no
    /// document is sealed yet.
    public var firstNumber: InvoiceNumber?
    public var openings: [Charge] = []
    /// In the order in which they are numbered.
    public var creditNotes: [CreditNote] = []
    /// The prefix of the numbers assigned to `creditNotes`.
    public var creditNotePrefix: Text = "CN"
    /// The number under which the first credit note's documents were sealed; nil: no document is sealed yet.
    public var firstCreditNote: InvoiceNumber?
    /// What takes the place of what was billed, and the subscriptions of which an operator asked that.
    public var corrections: [Correction] = []
    public var corrected: [Text] = []
    /// Why requests of operators to credit an invoice are not carried out, by their numbers.
    public var refusedCredits: [Int64: Text] = [:]
    /// Whether everything but the night's own rows is as it was after the night before: facts, conflicts, what is gone from
    /// the export, the book. Such a night has no invoices.
    public var repeatsNightBefore = false
    /// The facts of the agreements with their dispositions.
    public var facts = NightFacts()
    /// Facts in no agreement.
    public var setAside = SetAside(facts: nil, counts: SetAsideCounts())
    /// Billed charges that the export contradicts.
    public var conflicts: [Conflict] = []
    /// The rows of the last export against tonight's; nil: unchanged since the night before.
    public var exportRows: Ledger.ExportComparison?
    /// What is gone from the export.
    public var vanished: [Ledger.Vanished] = []
    /// Events in the PO book, in order.
    public var purchaseOrders = PurchaseOrderChanges()
    /// What is published beside the documents as it is: the messages that the night sends, and its review. It is asked when
    /// all rows are written.
    public var keptFiles: () -> [NamedFile] = { [] }
    /// The templates of the night's documents.
    public var templates: [TemplateUse] = []
    /// The accounts of the export, with its subscriptions and change requests; nil: unchanged since the night before.
    public var accounts: Accounts?
    /// The tables in the export.
    public var tablesRead: [String] = []
    /// The known columns in each of them; nil: unchanged since the night before.
    public var columnsRead: [String: [String]]?
    /// How many cells of columns of PO numbers are not empty, by the names of files and columns.
    public var filledCells: [String: [String: Int]] = [:]
    /// The file names for the row references of holds and conflicts.
    public var files: [String] = []
    /// The row counts of each file.
    public var rows: [RowCounts] = []
    /// The rejected rows of each file.
    public var rejects = Rejects()
    /// What it publishes for finance.
    public var finance = FinanceFiles()

    /// Whether nothing is billed and nothing changes in the PO book: such a night has no folder.
    var isQuiet: Bool { invoices.count == 0 && creditNotes.isEmpty && purchaseOrders.isEmpty }

    /// A night without results.
    public init(date: CivilDate, billingStart: CivilDate, issuer: Issuer, invoicePrefix: Text) {
        self.date = date
        self.billingStart = billingStart
        self.issuer = issuer
        self.invoicePrefix = invoicePrefix
    }

    /// The rejected rows of an export; written when they differ from those of the night before.
    public struct Rejects {
        /// By file.
        public var files: [RejectedRows]
        /// Equal for two nights exactly when they have the same rejected rows; empty: there are none.
        public var digest: String

        /// Rejected rows with their digest; none where nothing is given.
        public init(files: [RejectedRows] = [], digest: String = "") {
            self.files = files
            self.digest = digest
        }
    }

    /// The rejected rows of one input file.
    public struct RejectedRows {
        /// The input file's name.
        public var name: String
        /// The input's own columns byte for byte, each with the comma before it.
        public var columns: [UInt8]
        /// Passes the rows in order of line, one at a time.
        public var forEachRow: (_ body: (RejectedRow) throws -> Void) throws -> Void

        /// Rows under the name of their file.
        public init(
            name: String,
            columns: [UInt8],
            forEachRow: @escaping (_ body: (RejectedRow) throws -> Void) throws -> Void
        ) {
            self.name = name
            self.columns = columns
            self.forEachRow = forEachRow
        }
    }

    /// Facts in no agreement.
    public struct SetAside {
        /// The facts; nil: unchanged since the night before.
        public var facts: (any Sequence<SetAsideFact>)?
        /// How many there are, with those billed before in the disposition `invoiced`.
        public var counts: SetAsideCounts

        /// Facts with their counts, from ``Ledger/counts(of:)``.
        public init(facts: (any Sequence<SetAsideFact>)?, counts: SetAsideCounts) {
            self.facts = facts
            self.counts = counts
        }
    }

    /// The accounts of an export.
    public struct Accounts {
        /// With their agreements.
        public var list: AccountList
        /// What their subscriptions come to.
        public var subscriptions: ContentSum

        /// Accounts, whose subscriptions somebody has summed up.
        public init(_ list: AccountList, subscriptions: ContentSum) {
            (self.list, self.subscriptions) = (list, subscriptions)
        }

        /// Accounts, whose subscriptions are summed up here.
        public init(_ list: AccountList) {
            self.init(list, subscriptions: list.subscriptions.reduce(into: ContentSum()) { $0.add($1) })
        }
    }

    /// A template in use on a night.
    public struct TemplateUse: Hashable, Sendable {
        public var format: Text
        /// The document that it writes. Credit notes use the invoice's template where their format has none.
        public var document: DocumentType
        /// Written in addition to each invoice's format because the operator requested it.
        public var isExtra: Bool
        /// SHA-256 of the text, in hex.
        public var digest: String
        public var body: [UInt8]

        /// A template from its text.
        public init(
            format: Text,
            document: DocumentType = .invoice,
            isExtra: Bool,
            digest: String,
            body: [UInt8]
        ) {
            self.format = format
            self.document = document
            self.isExtra = isExtra
            self.digest = digest
            self.body = body
        }
    }
}
