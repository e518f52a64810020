public import Domain

/// A contract charge that was still to be billed after an earlier night.
public struct OpenCharge: Hashable, Sendable {
    public var kind: ChargeKind
    public var dueOn: CivilDate
    /// Before tax; nil: it was not known.
    public var amount: Money?

    /// A charge that was to come or held.
    public init(kind: ChargeKind, dueOn: CivilDate, amount: Money?) {
        (self.kind, self.dueOn, self.amount) = (kind, dueOn, amount)
    }
}

extension Agreement {
    /// Which charges of an earlier night the agreement has no more. While a row of it is rejected nothing is known to be gone.
    ///
    /// Payments are counted by their places. Where one is taken out of the middle the later ones move up, so it is named by its
    /// date if the dates tell which it was.
    public func vanished(of open: [OpenCharge]) -> [OpenCharge] {
        guard hasAllPayments, hasAllContractTerms else { return [] }
        let planned = plannedCharges
        let kinds = Set(planned.map(\.kind))
        let gone = open.filter { !kinds.contains($0.kind) }
        let dates = Set(planned.lazy.filter { $0.kind.code == .instalment }.map(\.dueOn))
        let byDate = open.filter { $0.kind.code == .instalment && !dates.contains($0.dueOn) }
        let others = gone.filter { $0.kind.code != .instalment }
        return byDate.count == gone.count - others.count ? others + byDate : gone
    }

    /// The upfront charge of an earlier night, where it comes to less now, with what it comes to.
    public func lessened(_ open: [OpenCharge]) -> (charge: OpenCharge, now: Money)? {
        guard hasAllContractTerms, let charge = open.first(where: { $0.kind == .upfront }), let before = charge.amount,
            let now = plannedCharges.first(where: { $0.kind == .upfront })?.net, now.currency == before.currency,
            now.minorUnits < before.minorUnits
        else { return nil }
        return (charge, now)
    }
}
