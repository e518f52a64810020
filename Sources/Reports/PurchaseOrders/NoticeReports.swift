import Domain
import Ledger

extension Summary {
    /// What the summary of a run says of expiry notices: how many messages, and how many could not be sent.
    static func notices(_ report: RunReport) -> [String] {
        let messages = report.nights.reduce(0) { $0 + $1.messages }
        return (messages > 0 ? ["\(count(messages, "notice")) of expiry"] : []) + unsent(report).map(\.words)
    }

    /// The POs of a run whose notices could not be sent, a line for each obstacle.
    static func unsentNotices(_ report: RunReport) -> [String] {
        unsent(report).map { words, keys in
            let names = keys.prefix(3).map { "\(DisplayText.text($0.payer)) \(DisplayText.text($0.number))" }
                .joined(separator: ", ")
            return "\(words): \(names)\(keys.count > 3 ? " and \(keys.count - 3) more" : "")"
        }
    }

    private static func unsent(_ report: RunReport) -> [(words: String, keys: [PurchaseOrderKey])] {
        let unsent = report.nights.flatMap(\.unsentNotices)
        return NoticeObstacle.allCases.compactMap { obstacle in
            let keys = Set(unsent.filter { $0.obstacle == obstacle }.map(\.notice.key)).sorted()
            return keys.isEmpty ? nil : ("\(count(keys.count, "PO")) about to expire \(obstacle.manyWords)", keys)
        }
    }

    /// What a ledger's status says of POs that will expire without a notice.
    static func unnoticed(_ status: Ledger.Status) -> [String] {
        guard !status.unnoticed.isEmpty else { return [] }
        let more = status.unnoticed.count - mostNamed
        return ["", "purchase orders about to expire without a notice"]
            + status.unnoticed.prefix(mostNamed).map { order in
                let now = order.hasContact && order.obstacle == .noContact ? "; it has one now" : ""
                return
                    "  \(DisplayText.text(order.key.payer)) \(DisplayText.text(order.key.number)) expires on \(order.expiry); "
                    + "on \(order.sendOn) \(order.obstacle.words)\(now)"
            }
            + (more > 0 ? ["  and \(more) more; see --json"] : [])
    }
}

extension NoticeObstacle {
    /// After "3 POs about to expire".
    fileprivate var manyWords: String {
        switch self {
        case .noContact: "without a contact"
        case .noAddress: "without a contact whose address can be written to"
        case .noSender: "untold, because issuer.contact.email is not set"
        }
    }
}
