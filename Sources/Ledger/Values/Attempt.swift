public import Domain

extension Ledger {
    /// A run of a command, as it was recorded by itself.
    public struct Attempt: Hashable, Sendable {
        /// The command: `run`.
        public var command: Text
        /// The last business date that it was to close.
        public var asOf: CivilDate
        public var started: Instant
        /// How it ended; nil: it did not, or not yet.
        public var end: End?

        /// How an attempt ended.
        public struct End: Hashable, Sendable {
            public var time: Instant
            /// The exit status of what was done; the answer is written after it.
            public var status: Int32
            /// How many nights it closed, or published for an earlier one.
            public var nights: Int
            /// The first line of why it failed; nil: it did not.
            public var reason: Text?

            /// An end at a time.
            public init(time: Instant, status: Int32, nights: Int, reason: Text?) {
                (self.time, self.status, self.nights, self.reason) = (time, status, nights, reason)
            }
        }
    }

    /// What became of the runs over a ledger, from the last success on.
    public struct AttemptHistory: Hashable, Sendable {
        /// The last that succeeded; nil: none is recorded.
        public var lastSuccess: Attempt?
        /// The last that closed a night; nil: none is recorded.
        public var lastClosing: Attempt?
        /// Those that began after the last success and failed, did not end, or are under way, oldest first.
        public var failures: [Attempt]
        /// Whether the last of them is under way.
        public var isUnderWay: Bool
    }
}
