/// A row that the next night misses if it is gone: a credit to come, a membership, an organization or a PO of the administrator's.
public struct ExportRow: Hashable, Sendable {
    /// What the row is; the raw value is its name in the ledger.
    public enum Kind: String, CaseIterable, Comparable, Sendable {
        case credit
        case membership
        case organization
        case purchaseOrder = "purchase_order"

        public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    /// By what a row is found again.
    public struct Key: Hashable, Comparable, Sendable {
        public var kind: Kind
        /// The id of a credit, the account of a membership, the organization, the payer of a PO.
        public var subject: Text
        /// The day of joining, nothing, the number of the PO.
        public var detail: Text

        /// A key of its parts.
        public init(_ kind: Kind, _ subject: Text, _ detail: Text = "") {
            (self.kind, self.subject, self.detail) = (kind, subject, detail)
        }

        public static func < (one: Key, other: Key) -> Bool {
            (one.kind, one.subject, one.detail) < (other.kind, other.subject, other.detail)
        }
    }

    public var key: Key
    /// The day of a credit and its invoice, the organization of a membership, the management account of an organization, nothing of
    /// a PO.
    public var value: Text

    /// A row.
    public init(_ key: Key, value: Text = "") {
        (self.key, self.value) = (key, value)
    }

    /// A credit, with the first night that may carry it out.
    public init(credit id: Text, of invoice: Text, on day: CivilDate) {
        self.init(Key(.credit, id), value: Text("\(day) \(invoice)"))
    }

    /// What a credit is of, and the first night that may carry it out; nil: the row is none.
    public var credit: (invoice: Text, day: CivilDate)? {
        let words = value.string.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard key.kind == .credit, words.count == 2, let day = CivilDate(String(words[0])) else { return nil }
        return (Text(String(words[1])), day)
    }
}

/// Which rows an export has, so that the next night can say what is gone.
public struct ExportRows: Sendable {
    /// Those that can be used, in the order of their keys.
    public var usable: ExportRowList
    /// The keys of rows that cannot be used: they are there.
    public var rejected: Set<ExportRow.Key>
    /// The kinds whose whole table is absent: an operator has allowed that, so none of its rows is missed.
    public var absent: Set<ExportRow.Kind>
    /// Subscriptions whose rows are all rejected.
    public var rejectedSubscriptions: Set<Text>
    /// The keys of rows that may be cut within them: each row may be one of several.
    public var open: [(kind: ExportRow.Kind, key: OpenKey)] = []
    /// The same of subscriptions.
    public var openSubscriptions: [OpenKey] = []

    /// Whether a row of a key is there or may be, or none of its kind is missed.
    public func have(_ key: ExportRow.Key) -> Bool {
        usable.contains(key) || rejected.contains(key) || absent.contains(key.kind)
            || open.contains { $0.kind == key.kind && $0.key.mayBe([key.subject, key.detail]) }
    }

    /// Whether a rejected row of a subscription is there, or may be.
    public func haveRejected(subscription: Text) -> Bool {
        rejectedSubscriptions.contains(subscription) || openSubscriptions.contains { $0.mayBe([subscription]) }
    }

    /// Rows of an export; of none, unless given.
    public init(
        usable: ExportRowList = ExportRowList([]),
        rejected: Set<ExportRow.Key> = [],
        absent: Set<ExportRow.Kind> = [],
        rejectedSubscriptions: Set<Text> = []
    ) {
        (self.usable, self.rejected) = (usable, rejected)
        (self.absent, self.rejectedSubscriptions) = (absent, rejectedSubscriptions)
    }
}

/// Rows of an export in the order of their keys: values, or made of its columns each time that one is asked for.
public struct ExportRowList: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case values([ExportRow])
        case source(any ExportRowSource)
    }

    private let storage: Storage

    /// Rows as they are, in any order; each key occurs once.
    public init(_ rows: [ExportRow]) {
        storage = .values(rows.sorted { $0.key < $1.key })
    }

    /// Rows that are made when they are asked for.
    public init(_ source: any ExportRowSource) {
        storage = .source(source)
    }

    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch storage {
        case .values(let rows): rows.count
        case .source(let source): source.rowCount
        }
    }

    public subscript(place: Int) -> ExportRow {
        switch storage {
        case .values(let rows): rows[place]
        case .source(let source): source.row(at: place)
        }
    }

    /// Whether there is a row with a key.
    public func contains(_ key: ExportRow.Key) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].key == key
    }
}

/// What an ``ExportRowList`` is made of on demand. Places count from 0, in the order of the keys.
public protocol ExportRowSource: Sendable {
    /// How many rows there are.
    var rowCount: Int { get }
    /// The row at a place.
    func row(at place: Int) -> ExportRow
}
