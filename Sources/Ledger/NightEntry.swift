public import Domain

/// Everything a night decided, ready to become one transaction.
public struct NightEntry {
    public var date: CivilDate
    /// Kept with the first night.
    public var billingStart: CivilDate
    public var issuer: Issuer
    /// What the numbers given to `invoices` begin with.
    public var invoicePrefix: Text
    /// In the order in which they get their numbers.
    public var invoices: [DraftInvoice]
    public var openings: [Charge]
    public var facts: [BillingFact]
    /// Whose subscriptions the export tells; nil: they are those of the night before.
    public var accounts: [AccountAgreements]?
    /// Facts in no agreement.
    public var setAside: SetAside
    /// What became of the rows of each file.
    public var rows: [Rows]
    /// What happened in the PO book, in order.
    public var purchaseOrders: PurchaseOrderChanges
    /// The messages that the night sends, published with it.
    public var messages: [NightFile] = []
    /// The templates that make the night's documents.
    public var templates: [TemplateUse]
    /// The tables that the export had.
    public var tablesRead: [String]
    /// The names behind the row references of holds.
    public var files: [String]
    /// The rejected rows of each file; written out when they differ from the night before.
    public var rejects: [RejectedRows]
    /// A digest of `rejects`.
    public var rejectsDigest: String
    public var rejectedRows: Int
    /// Billed charges that the export tells otherwise.
    public var conflicts: [Conflict]
    /// The change requests of the export, by subscription: what a later regeneration knows.
    public var changes: [Text: [ChangeRequest]]

    /// What became of the rows of one input file.
    public struct Rows: Hashable, Sendable {
        public var file: String
        public var read: Int
        public var used: Int
        public var rejected: Int
        public var held: Int
        public var repeated: Int

        /// Counts that add up.
        public init(file: String, read: Int, used: Int, rejected: Int, held: Int, repeated: Int) {
            self.file = file
            self.read = read
            self.used = used
            self.rejected = rejected
            self.held = held
            self.repeated = repeated
        }
    }

    /// The rejected rows of one input file.
    public struct RejectedRows {
        /// The input file's name.
        public var name: String
        /// The input's own columns byte for byte, each with the comma before it.
        public var columns: [UInt8]
        /// Gives the rows by line, one at a time.
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
        /// The facts; nil: they are those of the night before.
        public var facts: (any Sequence<SetAsideFact>)?
        /// How many there are, with those billed before in the disposition `invoiced`.
        public var counts: SetAsideCounts

        /// Facts with their counts, which ``Ledger/counts(of:)`` tells.
        public init(facts: (any Sequence<SetAsideFact>)?, counts: SetAsideCounts) {
            self.facts = facts
            self.counts = counts
        }
    }

    /// A template in use on a night.
    public struct TemplateUse: Hashable, Sendable {
        public var format: Text
        /// What it writes. Credit notes are written by the invoice's template where their format has none of their own.
        public var document: DocumentType
        /// Written beside each invoice's own format because the operator asked for it.
        public var isExtra: Bool
        /// SHA-256 of the text, in hex.
        public var digest: String
        public var body: [UInt8]

        /// A template by its text.
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

    /// A night of these parts.
    public init(
        date: CivilDate,
        billingStart: CivilDate,
        issuer: Issuer,
        invoicePrefix: Text,
        invoices: [DraftInvoice],
        openings: [Charge],
        facts: [BillingFact],
        accounts: [AccountAgreements]?,
        setAside: SetAside,
        rows: [Rows],
        purchaseOrders: PurchaseOrderChanges,
        templates: [TemplateUse],
        tablesRead: [String],
        files: [String],
        rejects: [RejectedRows],
        rejectsDigest: String,
        rejectedRows: Int,
        conflicts: [Conflict],
        changes: [Text: [ChangeRequest]]
    ) {
        self.date = date
        self.billingStart = billingStart
        self.issuer = issuer
        self.invoicePrefix = invoicePrefix
        self.invoices = invoices
        self.openings = openings
        self.facts = facts
        self.accounts = accounts
        self.setAside = setAside
        self.rows = rows
        self.purchaseOrders = purchaseOrders
        self.templates = templates
        self.tablesRead = tablesRead
        self.files = files
        self.rejects = rejects
        self.rejectsDigest = rejectsDigest
        self.rejectedRows = rejectedRows
        self.conflicts = conflicts
        self.changes = changes
    }
}
