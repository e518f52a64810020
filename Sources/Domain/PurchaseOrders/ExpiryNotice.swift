/// A notice to the contacts of a purchase order that it is about to expire.
public struct ExpiryNotice: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// The day the PO expires on: the last of the month of its `expires_on`.
    public var expiry: CivilDate
    public var kind: ExpiryNoticeKind

    /// A notice of a PO.
    public init(key: PurchaseOrderKey, expiry: CivilDate, kind: ExpiryNoticeKind) {
        self.key = key
        self.expiry = expiry
        self.kind = kind
    }
}

/// How long before the expiry a notice is sent.
public enum ExpiryNoticeKind: String, CaseIterable, Sendable {
    case twoMonths = "two_months"
    case oneMonth = "one_month"
    case oneWeek = "one_week"
    case onTheDay = "on_the_day"

    /// Text such as `two months before`, to be followed by the end of a day.
    public var words: String {
        switch self {
        case .twoMonths: "two months before"
        case .oneMonth: "one month before"
        case .oneWeek: "one week before"
        case .onTheDay: "on the day, before"
        }
    }
}
