import Domain
import Intake
import Ledger

/// A subscription: what was billed of it, and what was not, and why not.
struct ExplainedSubscription: Sendable {
    var id: Text
    /// Nil: nothing but rejected rows, or what waits for them.
    var recorded: Ledger.RecordedSubscription?
    var billed: [ExplainedCharge]
    var notInvoiced: [ExplainedFact]
    /// What waits because the row of the subscription itself is rejected.
    var waiting: [Ledger.WaitingFacts]
    /// That the last night's export lacked it, with what hung on it; nil: nothing of it is gone.
    var vanished: Ledger.Vanished?
    var rejectedRows: [Reject]

    /// What was recorded of a subscription, and its rejected rows, of which `billed` are usage records that are on an
    /// invoice all the same; nil: nothing at all.
    init?(_ id: Text, _ records: Ledger.Records, _ rejected: [Ledger.RecordedReject], _ billed: Set<Text>) {
        recorded = records.subscription
        vanished = records.vanished
        let isKnown = recorded != nil || vanished != nil
        guard isKnown || !rejected.isEmpty || !records.waiting.isEmpty else { return nil }
        self.id = id
        self.billed = recorded?.charges.map { ExplainedCharge($0, lastClosed: records.lastClosed) } ?? []
        let latest = recorded?.latest
        notInvoiced = recorded?.open.map { ExplainedFact($0, latest, records) } ?? []
        waiting = records.waiting
        rejectedRows = rejected.map { Reject($0, isKnown: latest != nil, billed) }
    }

    /// As the last night's export has it; nil: that has no usable row of it.
    var latest: Subscription? { recorded?.latest }

    /// The account that the last night's export or the last charge names.
    var account: Text? { latest?.account ?? billed.last?.charge.account }

    /// The product that the last night's export or the last charge names.
    var product: Text? { latest?.product ?? billed.last?.charge.product.id }

    /// A rejected row of the subscription.
    struct Reject: Sendable {
        var recorded: Ledger.RecordedReject
        /// What became of what it says.
        var why: String

        /// A row of a subscription of which another row is used or not; `billed` are the usage records on an invoice.
        init(_ reject: Ledger.RecordedReject, isKnown: Bool, _ billed: Set<Text>) {
            recorded = reject
            if reject.row.record.map(billed.contains) ?? false {
                why = "rejected; a corrected row of this record is invoiced"
            } else if isKnown, InputFile.holdsSubscriptions(reject.file) {
                why = "rejected; a corrected row of the subscription is used instead"
            } else {
                why = "rejected until it is corrected"
            }
        }
    }
}
