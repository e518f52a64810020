import Domain
import Ledger

/// What `status --json` says.
struct StatusDocument: Codable, Sendable {
    /// The exit status: 0, or 3 where something is late.
    var status: Int32
    /// The runs from the last success on.
    var attempts: AttemptsDocument
    /// What is late, a sentence each; absent without --max-age.
    var late: [String]?
    /// The first business date; absent where no night is closed.
    var billingStart: String?
    /// The last business date closed; absent where none is.
    var lastClosed: String?
    /// Business dates that are closed and not published yet.
    var unpublished: [String]
    /// How many nights are closed.
    var nights: Int
    /// All invoices and credit notes so far, by currency code.
    var totals: [SumsDocument]
    /// All invoices less all credit notes, by currency code; absent where nothing was credited.
    var left: [LeftDocument]?
    /// The invoices and credit notes of the last night closed, by currency code.
    var lastNight: [SumsDocument]
    /// How many charges and usage records the last night left in each disposition; every disposition is there.
    var facts: [String: Int]
    /// What waits, by the row that has to be corrected.
    var holds: [Hold]
    /// How many rows the last night rejected.
    var rejectedRows: Int
    /// How many billed charges the last night's export contradicts.
    var conflicts: Int
    /// Credits that operators asked for and the next night carries out; absent where there is none.
    var creditRequests: [OpenCreditDocument]?
    /// Corrections that operators asked for and the next night makes; absent where there is none.
    var correctionRequests: [OpenCorrectionDocument]?
    /// How many documents have each status of an answer as their current one; absent where no receiver answered.
    var answers: [AnswerCount]?
    /// How many refused documents wait for something to be done; absent where no receiver answered.
    var refusalsWaiting: Int?
    /// The oldest of them, with what to do; absent where none waits.
    var refusals: [RefusalDocument]?
    /// What the last night found to be gone from the export.
    var vanished: [VanishedDocument]
    /// Invoices of the last night without the PO number that was asked for, the first 1,000.
    var refusedNumbers: [RefusedNumberDocument]
    /// How many there are by the rule that refused it; absent where all are listed.
    var refusedNumbersByRule: [RefusalCount]?
    /// POs that charges of the last night created, and those of its export with a doubtful number, the first 1,000.
    var createdOrders: [CreatedOrderDocument]
    /// How many there are in all; absent where all are listed.
    var createdOrdersTotal: Int?
    /// POs about to expire without a notice.
    var unnoticed: [UnnoticedOrder]

    /// Charges and usage records that wait for one row.
    struct Hold: Codable, Sendable {
        var code: String
        /// Why they wait, for a person.
        var message: String
        var file: String
        var line: Int
        /// The first few of the subscriptions that wait.
        var subscriptionIds: [String]
        /// How many subscriptions wait.
        var subscriptionCount: Int
        /// How many charges and usage records wait.
        var count: Int

        init(_ facts: Ledger.HeldFacts) {
            code = facts.hold.code.string
            message = facts.hold.message.string
            (file, line) = (facts.hold.file.string, facts.hold.line)
            subscriptionIds = facts.subscriptions.map(\.string)
            subscriptionCount = facts.subscriptionCount
            count = facts.count
        }
    }

    /// How many invoices a rule kept the number off.
    struct RefusalCount: Codable, Sendable {
        var rule: String
        var count: Int
    }

    /// How many invoices and credit notes a status is the current one of.
    struct AnswerCount: Codable, Sendable {
        var status: String
        var documents: Int
    }

    /// A PO about to expire without a notice.
    struct UnnoticedOrder: Codable, Sendable {
        var payerAccountId: String
        var purchaseOrderNumber: String
        /// The last day on which it is not expired.
        var lastDay: String
        /// The night on which its last notice was due.
        var businessDate: String
        /// Why no notice was sent then: `no_contact`, `no_address` or `no_sender`.
        var obstacle: String
        /// Whether it has a contact by now.
        var hasContact: Bool

        init(_ order: Ledger.UnnoticedOrder) {
            payerAccountId = order.key.payer.string
            purchaseOrderNumber = order.key.number.string
            lastDay = order.expiry.description
            businessDate = order.sendOn.description
            obstacle = order.obstacle.rawValue
            hasContact = order.hasContact
        }
    }

    init(_ report: StatusReport) {
        let status = report.status
        self.status = report.exitStatus
        attempts = AttemptsDocument(status.attempts)
        late = report.late
        billingStart = status.billingStart?.description
        lastClosed = status.lastClosed?.description
        unpublished = status.unpublished.map(\.description)
        nights = status.nights
        totals = status.totals.map(SumsDocument.init)
        left = LeftDocument.all(status.totals)
        lastNight = status.lastNight.map(SumsDocument.init)
        facts = Disposition.counts(status.dispositions)
        holds = status.holds.map(Hold.init)
        rejectedRows = status.rejectedRows
        conflicts = status.conflicts
        creditRequests = report.requests.creditDocuments
        correctionRequests = report.requests.correctionDocuments
        let answers = report.answers
        if !answers.tally.counts.isEmpty {
            self.answers = AnswerStatus.allCases.compactMap { status in
                answers.tally.counts[status].map { AnswerCount(status: status.rawValue, documents: $0) }
            }
            refusalsWaiting = answers.tally.waiting.count
        }
        let shown = answers.tally.waiting.prefix(AnswerSummary.mostShown)
        refusals = shown.isEmpty ? nil : shown.map { RefusalDocument($0, answers.advices[$0.answer.document]) }
        vanished = status.vanished.map(VanishedDocument.init)
        let review = report.review
        refusedNumbers = review.refused.map(RefusedNumberDocument.init)
        if review.refused.count < review.refusedCount {
            refusedNumbersByRule = review.refusedByRule.map { RefusalCount(rule: $0.rule.rawValue, count: $0.count) }
        }
        createdOrders = review.created.map(CreatedOrderDocument.init)
        if review.created.count < review.counts.created { createdOrdersTotal = review.counts.created }
        unnoticed = status.unnoticed.map(UnnoticedOrder.init)
    }
}

extension StatusReport {
    public var json: any Encodable { StatusDocument(self) }
}
