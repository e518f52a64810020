import Domain

/// One night, closed or of a dry run.
struct NightDocument: Codable, Sendable {
    /// The night's business date.
    var businessDate: String
    var contractInvoices: Int
    var consumptionInvoices: Int
    /// Absent where there is none.
    var creditNotes: Int?
    /// Invoices that carry a PO number.
    var withPurchaseOrder: Int
    /// Its invoices and credit notes, by currency code.
    var sums: [SumsDocument]
    /// How many charges and usage records are in each disposition; every disposition is there.
    var facts: [String: Int]
    /// Expiry notices written.
    var messages: Int
    /// Expiry notices that could not be sent to anyone.
    var unsentNotices: [UnsentNotice]
    /// Invoices without the PO number that was asked for.
    var refusedNumbers: [RefusedNumberDocument]
    /// POs that charges created, and those of the export with a doubtful number.
    var createdOrders: [CreatedOrderDocument]
    /// Where the night is published; absent where it has no folder.
    var folder: String?

    /// An expiry notice that could not be sent to anyone.
    struct UnsentNotice: Codable, Sendable {
        var payerAccountId: String
        var purchaseOrderNumber: String
        /// The last day on which the PO is not expired.
        var lastDay: String
        /// How long before that day it is due: `two_months`, `one_month`, `one_week` or `on_the_day`.
        var kind: String
        /// `no_contact`, `no_address` or `no_sender`.
        var obstacle: String

        /// Nil for a notice that was sent.
        init?(_ recorded: RecordedNotice) {
            guard let obstacle = recorded.obstacle else { return nil }
            payerAccountId = recorded.notice.key.payer.string
            purchaseOrderNumber = recorded.notice.key.number.string
            lastDay = recorded.notice.expiry.description
            kind = recorded.notice.kind.rawValue
            self.obstacle = obstacle.rawValue
        }
    }

    init(_ night: NightReport) {
        businessDate = night.date.description
        contractInvoices = night.contractInvoices
        consumptionInvoices = night.consumptionInvoices
        creditNotes = night.creditNotes > 0 ? night.creditNotes : nil
        withPurchaseOrder = night.withPurchaseOrder
        sums = night.sums.map(SumsDocument.init)
        facts = Disposition.counts(night.dispositions)
        messages = night.messages
        unsentNotices = night.unsentNotices.compactMap(UnsentNotice.init)
        refusedNumbers = night.review.refused.map(RefusedNumberDocument.init)
        createdOrders = night.review.created.map(CreatedOrderDocument.init)
        folder = night.folder
    }
}

extension Disposition {
    /// Counts by the words that every report uses for dispositions.
    static func counts(_ dispositions: [(disposition: Disposition, count: Int)]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: dispositions.map { ($0.disposition.rawValue, $0.count) })
    }
}
