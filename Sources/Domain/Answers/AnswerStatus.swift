/// What a receiver says of a document: the codes of an Invoice Response (UNCL 4343, the subset of Peppol), in the order in which a
/// document usually passes through them.
public enum AnswerStatus: String, CaseIterable, Codable, Sendable {
    case acknowledged = "AB"
    case inProcess = "IP"
    case underQuery = "UQ"
    case conditionallyAccepted = "CA"
    case refused = "RE"
    case accepted = "AP"
    case paid = "PD"

    /// The status in words.
    public var words: String {
        switch self {
        case .acknowledged: "acknowledged"
        case .inProcess: "in process"
        case .underQuery: "under query"
        case .conditionallyAccepted: "conditionally accepted"
        case .refused: "refused"
        case .accepted: "accepted"
        case .paid: "paid"
        }
    }
}
