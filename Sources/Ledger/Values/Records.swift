public import Domain

extension Ledger {
    /// Everything that was recorded under a name: an invoice's number, a subscription's id, or both.
    public struct Records: Sendable {
        /// The first business date; nil: no night was closed yet.
        public var billingStart: CivilDate?
        public var lastClosed: CivilDate?
        public var invoice: RecordedInvoice?
        public var subscription: RecordedSubscription?
        /// The facts held because the row of its subscription is rejected.
        public var waiting: [WaitingFacts]
        /// That the last night's export lacked the subscription, with what hung on it; nil: nothing of it is gone.
        public var vanished: Vanished?
        /// The current rejected rows that name the subscription, by file and line.
        public var rejects: [RecordedReject]
        /// The rejected rows of all subscriptions where an earlier version kept them: a CSV file for each input file.
        public var earlierRejects: [(name: String, body: [UInt8])]
    }

    /// An invoice with its charges as they were recorded.
    public struct RecordedInvoice: Sendable {
        public var issued: IssuedInvoice
        public var charges: [RecordedCharge]
        /// The credit notes that give something of it back, in order.
        public var credits: [RecordedCredit]
        /// What it gives back; nil: it is not a credit note.
        public var credit: RecordedCredit?
        /// What its receiver said of it, in order.
        public var answers: [RecordedAnswer]
    }

    /// The records of a subscription.
    public struct RecordedSubscription: Sendable {
        /// The subscription in the last night's export; nil if that had no usable row for it.
        public var latest: Subscription?
        /// In the order of billing.
        public var charges: [RecordedCharge]
        /// What is not invoiced after the last night, by due date.
        public var open: [OpenFact]
        /// Billed content that the last night's export contradicts and no operator accepted.
        public var conflicts: [RecordedConflict]
    }

    /// A fact that was not invoiced by the last night.
    public struct OpenFact: Hashable, Sendable {
        public var kind: ChargeKind
        public var disposition: Disposition
        /// The regular due date.
        public var dueOn: CivilDate
        public var amount: Money?
        public var quantity: Quantity?
        public var count: Int
        /// Why it is held.
        public var hold: RecordedHold?
    }

    /// Facts of a kind that are in no agreement, because the row of their subscription is rejected.
    public struct WaitingFacts: Hashable, Sendable {
        public var kind: ChargeCode
        /// The charge date of a scheduled payment.
        public var chargeOn: CivilDate?
        public var count: Int
        public var hold: RecordedHold
    }
}
