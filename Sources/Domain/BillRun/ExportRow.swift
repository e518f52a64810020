/// A row that the next night misses if it is gone: a membership, an organization or a PO of the administrator's.
public struct ExportRow: Hashable, Sendable {
    /// What the row is; the raw value is its name in the ledger.
    public enum Kind: String, CaseIterable, Comparable, Sendable {
        case membership
        case organization
        case purchaseOrder = "purchase_order"

        public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    /// By what a row is found again.
    public struct Key: Hashable, Comparable, Sendable {
        public var kind: Kind
        /// The account of a membership, the organization, the payer of a PO.
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
    /// The organization of a membership, the management account of an organization, nothing of a PO.
    public var value: Text

    /// A row.
    public init(_ key: Key, value: Text = "") {
        (self.key, self.value) = (key, value)
    }
}

/// Which rows an export has, so that the next night can say what is gone.
public struct ExportRows: Sendable {
    /// Those that can be used, by their keys.
    public var usable: [ExportRow.Key: Text]
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
        usable[key] != nil || rejected.contains(key) || absent.contains(key.kind)
            || open.contains { $0.kind == key.kind && $0.key.mayBe([key.subject, key.detail]) }
    }

    /// Whether a rejected row of a subscription is there, or may be.
    public func haveRejected(subscription: Text) -> Bool {
        rejectedSubscriptions.contains(subscription) || openSubscriptions.contains { $0.mayBe([subscription]) }
    }

    /// Rows of an export; of none, unless given.
    public init(
        usable: [ExportRow.Key: Text] = [:],
        rejected: Set<ExportRow.Key> = [],
        absent: Set<ExportRow.Kind> = [],
        rejectedSubscriptions: Set<Text> = []
    ) {
        (self.usable, self.rejected) = (usable, rejected)
        (self.absent, self.rejectedSubscriptions) = (absent, rejectedSubscriptions)
    }
}
