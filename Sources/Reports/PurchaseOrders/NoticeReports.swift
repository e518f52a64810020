import Domain
import Ledger

extension Summary {
    /// What a run says of expiry notices: how many messages, and which could not be sent.
    static func notices(_ report: RunReport) -> [String] {
        var parts: [String] = []
        let messages = report.nights.reduce(0) { $0 + $1.messages }
        if messages > 0 {
            parts.append("\(count(messages, "notice")) of expiry")
        }
        let unsent = report.nights.flatMap(\.unsentNotices)
        for obstacle in NoticeObstacle.allCases {
            let keys = Set(unsent.filter { $0.obstacle == obstacle }.map(\.notice.key)).sorted()
            guard !keys.isEmpty else { continue }
            let names = keys.prefix(3).map { "\(DisplayText.text($0.payer)) \(DisplayText.text($0.number))" }
                .joined(separator: ", ")
            let more = keys.count > 3 ? " and \(keys.count - 3) more" : ""
            parts.append("\(count(keys.count, "PO")) about to expire \(obstacle.manyWords): \(names)\(more)")
        }
        return parts
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
