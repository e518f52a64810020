public import Domain

extension Ledger {
    /// An answer of a receiver as the ledger keeps it, with the document that it is about.
    public struct RecordedAnswer: Hashable, Sendable {
        public var answer: ReceiverAnswer
        public var isCreditNote: Bool
        /// The night that issued the document.
        public var businessDate: CivilDate
        public var account: Text
        /// With tax; of a credit note below zero.
        public var total: Money
        /// Whether it is the last answer to its document.
        public var isCurrent: Bool
        /// Whether the document was issued again, credited or corrected since.
        public var isHandled: Bool

        /// Whether the receiver refuses the document, and nothing was done about it yet.
        public var isWaiting: Bool { isCurrent && answer.status == .refused && !isHandled }
    }

    /// What receivers say of all documents by now.
    public struct AnswerTally: Hashable, Sendable {
        /// How many documents have each status as their current one; a status that none has is absent.
        public var counts: [AnswerStatus: Int] = [:]
        /// Refused documents of which nothing was done since, the oldest refusal first.
        public var waiting: [RecordedAnswer] = []

        /// No answer.
        public init() {}
    }

    /// What became of answers that were to be recorded.
    public struct RecordingOfAnswers: Hashable, Sendable {
        /// How many the ledger did not have yet.
        public var added = 0
        /// The places, among those given, of answers to documents that the ledger does not have.
        public var unknown: [Int] = []
    }
}
