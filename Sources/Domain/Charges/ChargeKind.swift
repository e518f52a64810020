/// Which of a subscription's charges it is; with the subscription, the key by which it is billed once.
public enum ChargeKind: Hashable, Sendable {
    /// The whole contract, on acceptance.
    case upfront
    /// The start of a payment schedule: zero, no invoice.
    case opening
    /// Payment k of a schedule, from 1 by charge date.
    case instalment(Int)
    /// Use of one dimension in one month, billed on one business date.
    case consumption(dimension: Text, month: YearMonth)

    /// The place among a subscription's contract charges: openings and upfront charges 0, instalments from 1; nil for
    /// consumption.
    public var instalment: Int? {
        switch self {
        case .upfront, .opening: 0
        case .instalment(let number): number
        case .consumption: nil
        }
    }

    /// What the ledger and machines call the kind of charge.
    public var word: String {
        switch self {
        case .upfront: "upfront"
        case .opening: "opening"
        case .instalment: "instalment"
        case .consumption: "usage"
        }
    }

    /// What a person calls the charge.
    public var name: String {
        switch self {
        case .upfront: "the upfront charge"
        case .opening: "the opening of the schedule"
        case .instalment(let number): "instalment \(number)"
        case .consumption(let dimension, let month): "use of \(dimension) in \(month)"
        }
    }
}
