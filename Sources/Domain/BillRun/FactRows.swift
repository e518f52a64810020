/// How many rows of an export are facts, counted row by row: the other side of what facts and their dispositions come to.
public struct FactRows: Hashable, Sendable {
    /// The rows that facts come from.
    public enum Source: String, CaseIterable, Sendable {
        /// A subscription with charges: its upfront charge or its opening.
        case subscriptions
        case payments
        case usage
        /// Of these, the rejected rows: what becomes of the others a night tells when it carries them out.
        case credits

        /// Where facts of a kind come from; nil: of no row.
        public init?(of code: ChargeCode) {
            switch code {
            case .upfront, .opening: self = .subscriptions
            case .instalment: self = .payments
            case .usage: self = .usage
            case .credit: self = .credits
            case .correction, .usageCorrection: return nil
            }
        }
    }

    /// Rows of one source.
    public struct Count: Hashable, Sendable {
        /// Rows that cannot be used and whose place no usable row has taken.
        public var rejected = 0
        /// Rows that can be used, whether or not they wait; a repeated one is no fact of its own.
        public var usable = 0

        /// So many rows.
        public init(rejected: Int = 0, usable: Int = 0) {
            (self.rejected, self.usable) = (rejected, usable)
        }
    }

    private var counts: [Source: Count]

    /// Rows by their source.
    public init(_ counts: [Source: Count] = [:]) {
        self.counts = counts
    }

    /// The rows of a source.
    public subscript(_ source: Source) -> Count {
        get { counts[source] ?? Count() }
        set { counts[source] = newValue }
    }
}
