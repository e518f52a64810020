/// Why no notice could be sent that a purchase order is about to expire.
public enum NoticeObstacle: String, CaseIterable, Sendable {
    /// The PO has no contact.
    case noContact = "no_contact"
    /// None of its contacts has an address that a message can be sent to.
    case noAddress = "no_address"
    /// The issuer has no email address to send from.
    case noSender = "no_sender"

    /// Text for people: `it had no contact`.
    public var words: String {
        switch self {
        case .noContact: "it had no contact"
        case .noAddress: "none of its contacts had an address that can be written to"
        case .noSender: "issuer.contact.email was not set"
        }
    }
}

/// The outcome of a notice on its night.
public struct RecordedNotice: Hashable, Sendable {
    public var notice: ExpiryNotice
    /// The addresses that got a message; empty where there was an obstacle.
    public var addresses: [Text]
    public var obstacle: NoticeObstacle?
    /// Addresses of contacts to which no message can be sent.
    public var unusableAddresses: [Text] = []

    /// A notice that was sent to addresses.
    public init(notice: ExpiryNotice, addresses: [Text], unusableAddresses: [Text] = []) {
        self.notice = notice
        self.addresses = addresses
        self.unusableAddresses = unusableAddresses
    }

    /// A notice that could not be sent.
    public init(notice: ExpiryNotice, obstacle: NoticeObstacle) {
        self.notice = notice
        self.addresses = []
        self.obstacle = obstacle
    }
}
