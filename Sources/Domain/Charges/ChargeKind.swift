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

    /// The kind without ordinal, dimension and month.
    public var code: ChargeCode {
        switch self {
        case .upfront: .upfront
        case .opening: .opening
        case .instalment: .instalment
        case .consumption: .usage
        }
    }

    /// The position among a subscription's charges of this kind: k for instalment k; 0 where there is one charge of the
    /// kind, and for consumption, which is distinguished by dimension and month.
    public var ordinal: Int {
        if case .instalment(let number) = self { number } else { 0 }
    }

    /// The number of an instalment; nil for other charges.
    public var instalmentNumber: Int? {
        if case .instalment(let number) = self { number } else { nil }
    }

    /// The kind of contract charge with this code and ordinal; nil where a contract has no such charge.
    public init?(contract code: ChargeCode, ordinal: Int) {
        switch (code, ordinal) {
        case (.upfront, 0): self = .upfront
        case (.opening, 0): self = .opening
        case (.instalment, 1...): self = .instalment(ordinal)
        default: return nil
        }
    }

    /// The name of the charge, for people.
    public var name: String {
        switch self {
        case .upfront: "the upfront charge"
        case .opening: "the opening of the schedule"
        case .instalment(let number): "instalment \(number)"
        case .consumption(let dimension, let month): "use of \(dimension) in \(month)"
        }
    }
}

/// The kinds of charges and of billing facts; the raw value is their name in the ledger, in exports and in JSON.
///
/// Code outside billing distinguishes kinds by ``isContract`` and ``isInvoiced``, never by a list of codes; code within
/// billing does so by a rule of `Billing/Charges`.
public enum ChargeCode: String, CaseIterable, Codable, Sendable {
    case upfront
    case opening
    case instalment
    case usage

    /// Agreed in a contract, not metered: billed once by subscription, code and ordinal.
    public var isContract: Bool { self != .usage }

    /// The place among all cases, which is also the order of the kinds.
    public var place: Int {
        switch self {
        case .upfront: 0
        case .opening: 1
        case .instalment: 2
        case .usage: 3
        }
    }

    /// Billed by an invoice; other kinds are only posted.
    public var isInvoiced: Bool { self != .opening }
}
