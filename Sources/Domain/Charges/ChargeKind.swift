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
    /// The n-th correction of a charge that was billed, from 1: what its content of a later export comes to beyond what was
    /// billed.
    indirect case correction(of: ChargeKind, number: Int)
    /// What the n-th credit note of a year gives back of a charge.
    case credit(Int)

    /// The kind without ordinal, dimension and month.
    public var code: ChargeCode {
        switch self {
        case .upfront: .upfront
        case .opening: .opening
        case .instalment: .instalment
        case .consumption: .usage
        case .correction(let corrected, _): corrected.code.isContract ? .correction : .usageCorrection
        case .credit: .credit
        }
    }

    /// The position among a subscription's charges of this kind: k for instalment k and its corrections; n for the n-th credit
    /// note; 0 where there is one charge of the kind, and for consumption, which is distinguished by dimension and month.
    public var ordinal: Int {
        switch self {
        case .instalment(let number), .credit(let number): number
        case .correction(let corrected, _): corrected.ordinal
        case .upfront, .opening, .consumption: 0
        }
    }

    /// The number of an instalment, also of one that is corrected; nil for other charges.
    public var instalmentNumber: Int? {
        switch self {
        case .instalment(let number): number
        case .correction(let corrected, _): corrected.instalmentNumber
        case .upfront, .opening, .consumption, .credit: nil
        }
    }

    /// What it corrects; a charge that corrects none: itself.
    public var original: ChargeKind {
        if case .correction(let corrected, _) = self { corrected } else { self }
    }

    /// Which correction of its charge it is, from 1; 0: it is none.
    public var correctionNumber: Int {
        if case .correction(_, let number) = self { number } else { 0 }
    }

    /// The use of a dimension in a month that it bills or corrects; nil: none.
    public var use: (dimension: Text, month: YearMonth)? {
        switch self {
        case .consumption(let dimension, let month): (dimension, month)
        case .correction(let corrected, _): corrected.use
        case .upfront, .opening, .instalment, .credit: nil
        }
    }

    /// The kind of charge with this code and the parts that the code asks for; nil where there is no such charge.
    public init?(
        _ code: ChargeCode,
        ordinal: Int,
        use: (dimension: Text, month: YearMonth)?,
        correction number: Int
    ) {
        switch code {
        case .upfront, .opening, .instalment: self.init(contract: code, ordinal: ordinal)
        case .usage:
            guard let use else { return nil }
            self = .consumption(dimension: use.dimension, month: use.month)
        case .usageCorrection:
            guard let use, number > 0 else { return nil }
            self = .correction(of: .consumption(dimension: use.dimension, month: use.month), number: number)
        case .correction:
            guard number > 0, ordinal >= 0 else { return nil }
            self = .correction(of: ordinal == 0 ? .upfront : .instalment(ordinal), number: number)
        case .credit:
            guard ordinal > 0 else { return nil }
            self = .credit(ordinal)
        }
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
        case .correction(let corrected, let number): "correction \(number) of \(corrected.name)"
        case .credit(let number): "credit note \(number)"
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
    /// The correction of a contract charge.
    case correction
    case usageCorrection = "usage_correction"
    case credit

    /// Agreed in a contract, not metered: billed once by subscription, code and ordinal.
    public var isContract: Bool {
        switch self {
        case .upfront, .opening, .instalment: true
        case .usage, .correction, .usageCorrection, .credit: false
        }
    }

    /// Planned by an agreement and read from an export; any other comes of what was billed before.
    public var isPlanned: Bool { isContract || self == .usage }

    /// Whether it is on a consumption invoice, where charges have no PO number and are billed together.
    public var isMetered: Bool { self == .usage || self == .usageCorrection }

    /// The place among all cases, which is also the order of the kinds.
    public var place: Int {
        switch self {
        case .upfront: 0
        case .opening: 1
        case .instalment: 2
        case .usage: 3
        case .correction: 4
        case .usageCorrection: 5
        case .credit: 6
        }
    }

    /// Billed by an invoice; other kinds are only posted.
    public var isInvoiced: Bool { self != .opening }
}
