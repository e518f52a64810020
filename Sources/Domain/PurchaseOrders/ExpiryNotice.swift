/// One of the notices that tell the contacts of a purchase order that it is about to expire.
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

/// How long before the expiry a notice is given.
public enum ExpiryNoticeKind: String, CaseIterable, Sendable {
    case twoMonths = "two_months"
    case oneMonth = "one_month"
    case oneWeek = "one_week"
    case onTheDay = "on_the_day"

    /// For a person: `two months before`, to go on with the end of a day.
    public var words: String {
        switch self {
        case .twoMonths: "two months before"
        case .oneMonth: "one month before"
        case .oneWeek: "one week before"
        case .onTheDay: "on the day, before"
        }
    }
}

/// Why nobody was told that a purchase order is about to expire.
public enum NoticeObstacle: String, CaseIterable, Sendable {
    /// The PO has no contact.
    case noContact = "no_contact"
    /// None of its contacts has an address that a message can be sent to.
    case noAddress = "no_address"
    /// The issuer has no email address to send from.
    case noSender = "no_sender"

    /// For a person: `it had no contact`.
    public var words: String {
        switch self {
        case .noContact: "it had no contact"
        case .noAddress: "none of its contacts had an address that can be written to"
        case .noSender: "issuer.contact.email was not set"
        }
    }
}

/// What came of a notice on its night.
public struct RecordedNotice: Hashable, Sendable {
    public var notice: ExpiryNotice
    /// The addresses that got a message; none where there was an obstacle.
    public var addresses: [Text]
    public var obstacle: NoticeObstacle?
    /// Addresses of contacts that no message can be sent to.
    public var unusableAddresses: [Text] = []

    /// A notice that was sent to addresses.
    public init(notice: ExpiryNotice, addresses: [Text], unusableAddresses: [Text] = []) {
        self.notice = notice
        self.addresses = addresses
        self.unusableAddresses = unusableAddresses
    }

    /// A notice that nobody got.
    public init(notice: ExpiryNotice, obstacle: NoticeObstacle) {
        self.notice = notice
        self.addresses = []
        self.obstacle = obstacle
    }
}
