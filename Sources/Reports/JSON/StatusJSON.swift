import Domain
import Ledger

// What the JSON of `status` holds; the property names are the keys.

struct StatusView: Encodable {
    var billingStart: String?
    var lastClosed: String?
    var unpublished: [String]
    var nights: Int
    var totals: [SumView]
    var lastNight: [SumView]
    var facts: [String: Int]
    var holds: [HoldView]
    var rejectedRows: Int
    var conflicts: Int
    var unnoticed: [UnnoticedView]

    init(_ status: Ledger.Status) {
        billingStart = status.billingStart?.description
        lastClosed = status.lastClosed?.description
        unpublished = status.unpublished.map(\.description)
        nights = status.nights
        totals = status.totals.map(SumView.init)
        lastNight = status.lastNight.map(SumView.init)
        facts = dispositionCounts(status.dispositions)
        holds = status.holds.map(HoldView.init)
        rejectedRows = status.rejectedRows
        conflicts = status.conflicts
        unnoticed = status.unnoticed.map(UnnoticedView.init)
    }
}

struct HoldView: Encodable {
    var code: String
    var message: String
    var file: String
    var line: Int
    var subscriptions: [String]
    var subscriptionCount: Int
    var count: Int

    init(_ facts: Ledger.HeldFacts) {
        code = facts.hold.code.string
        message = facts.hold.message.string
        file = facts.hold.file.string
        line = facts.hold.line
        subscriptions = facts.subscriptions.map(\.string)
        subscriptionCount = facts.subscriptionCount
        count = facts.count
    }
}

extension StatusReport {
    public var json: any Encodable { StatusView(status) }
}
