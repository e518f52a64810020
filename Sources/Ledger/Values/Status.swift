public import Domain

extension Ledger {
    /// What is billed, held and rejected after the last closed night.
    public struct Status: Sendable {
        public var billingStart: CivilDate?
        public var lastClosed: CivilDate?
        /// Nights that are committed but not published.
        public var unpublished: [CivilDate]
        /// How many nights were closed.
        public var nights: Int
        /// All invoices so far, per currency.
        public var totals: [CurrencySums]
        /// The invoices of the last closed night, per currency.
        public var lastNight: [CurrencySums]
        /// How many facts the last night left in each disposition; all dispositions, in order.
        public var dispositions: [(disposition: Disposition, count: Int)]
        /// What is held, by the row that has to be corrected.
        public var holds: [HeldFacts]
        /// Rows that the last night rejected.
        public var rejectedRows: Int
        /// Billed charges that the last night's export contradicts.
        public var conflicts: Int
        /// What the last night found to be gone from the export.
        public var vanished: [Vanished]
        /// POs that will expire and whose contacts have not been notified.
        public var unnoticed: [UnnoticedOrder]
        /// The runs from the last success on.
        public var attempts: AttemptHistory
        /// What receivers say of invoices and credit notes by now.
        public var answers: AnswerTally
    }

    /// Facts that are held because of one row.
    public struct HeldFacts: Hashable, Sendable {
        /// The finding on that row.
        public var hold: RecordedHold
        /// The first few of the held subscriptions, by id.
        public var subscriptions: [Text]
        /// How many subscriptions are held in all.
        public var subscriptionCount: Int
        /// How many charges and usage records are held.
        public var count: Int
    }

    /// A PO that will expire and whose contacts have not been notified.
    public struct UnnoticedOrder: Hashable, Sendable {
        public var key: PurchaseOrderKey
        public var expiry: CivilDate
        /// Why the last notice that fell due was not sent.
        public var obstacle: NoticeObstacle
        /// The night on which it was due.
        public var sendOn: CivilDate
        /// Whether it has a contact by now, who gets the next notice, if there is one.
        public var hasContact: Bool
    }
}
