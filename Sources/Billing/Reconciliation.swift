public import Domain

/// Counts and sums of facts: contract facts net per currency, use by (subscription, dimension).
public struct FactSums: Hashable, Sendable {
    /// What is counted and summed together.
    struct Key: Hashable, Comparable {
        var kind: SetAsideFact.Kind
        var subscription: Text
        /// The dimension of use, the currency of a contract fact.
        var measure: Text

        static func < (one: Key, other: Key) -> Bool {
            (one.subscription, one.kind.rawValue, one.measure) < (
                other.subscription, other.kind.rawValue, other.measure
            )
        }
    }

    /// How many facts, and their sum in minor units or units of quantity.
    struct Sum: Hashable {
        var count = 0
        var units: Int128 = 0
    }

    private(set) var sums: [Key: Sum] = [:]

    /// No fact yet.
    public init() {}

    mutating func add(_ kind: SetAsideFact.Kind, of subscription: Text, _ measure: Text, units: Int128, count: Int = 1)
    {
        let key = Key(kind: kind, subscription: subscription, measure: measure)
        sums[key, default: Sum()].count += count
        // Sums here are compared, never billed: wrapping keeps equal things equal.
        sums[key, default: Sum()].units &+= units
    }

    /// Everything that an export lets be billed, told from the export alone.
    static func of(_ export: Export) -> FactSums {
        var sums = FactSums()
        for agreement in export.accounts.lazy.flatMap(\.agreements) {
            let id = agreement.subscription.id
            let currency = Text(agreement.subscription.currency.code)
            for planned in ContractCharges(agreement: agreement).planned {
                sums.add(planned.kind.factKind, of: id, currency, units: Int128(planned.net?.minorUnits ?? 0))
            }
            for record in agreement.usage {
                let dimension = agreement.usageTerms[Int(record.term)].dimension
                sums.add(.usage, of: id, dimension, units: record.quantity.units)
            }
        }
        return sums
    }

    /// What facts in dispositions come to.
    static func of(_ facts: [BillingFact], currencies: [Text: Text]) -> FactSums {
        var sums = FactSums()
        for fact in facts {
            if case .consumption(let dimension, _) = fact.kind {
                sums.add(.usage, of: fact.subscription, dimension, units: fact.quantity?.units ?? 0, count: fact.count)
            } else {
                let currency = currencies[fact.subscription] ?? ""
                let units = Int128(fact.amount?.minorUnits ?? 0)
                sums.add(fact.kind.factKind, of: fact.subscription, currency, units: units, count: fact.count)
            }
        }
        return sums
    }

    /// What charges bill.
    static func of(_ charges: some Sequence<Charge>) -> FactSums {
        var sums = FactSums()
        for charge in charges {
            if case .consumption(let dimension, _) = charge.kind {
                for record in charge.usage {
                    sums.add(.usage, of: charge.subscription, dimension, units: record.quantity.units)
                }
            } else {
                let currency = Text(charge.net.currency.code)
                let units = Int128(charge.net.minorUnits)
                sums.add(charge.kind.factKind, of: charge.subscription, currency, units: units)
            }
        }
        return sums
    }

    /// What two sums differ in, for a person, by subscription.
    func differences(from other: FactSums, _ mine: String, _ others: String) -> [String] {
        let keys = Set(sums.keys).union(other.sums.keys).filter { sums[$0] != other.sums[$0] }
        return keys.sorted().map { key in
            let (one, two) = (sums[key] ?? Sum(), other.sums[key] ?? Sum())
            let name = "\(key.kind.rawValue) of subscription \"\(key.subscription)\" (\(key.measure))"
            return
                "\(name): \(mine) \(one.count) facts, sum \(one.units); \(others) \(two.count) facts, sum \(two.units)"
        }
    }
}

/// Nothing is lost and nothing doubled between the export and the invoices: every stage of a night hands its facts in,
/// and each must come to what the stage before it handed on.
public struct Reconciliation: Sendable {
    private let export: FactSums
    private let currencies: [Text: Text]
    private var differences: [String] = []

    /// The facts of an export, before anything was decided.
    public init(_ export: Export) {
        self.export = .of(export)
        var currencies: [Text: Text] = [:]
        for agreement in export.accounts.lazy.flatMap(\.agreements) {
            currencies[agreement.subscription.id] = Text(agreement.subscription.currency.code)
        }
        self.currencies = currencies
    }

    /// Each fact of the export is in exactly one disposition.
    public mutating func decided(_ facts: [BillingFact]) {
        differences += FactSums.of(facts, currencies: currencies).differences(from: export, "decided", "read")
    }

    /// What tonight's dispositions call newly invoiced is what tonight's charges bill, and invoices ask for their charges.
    public mutating func charged(
        _ facts: [BillingFact],
        invoices: [(invoice: Invoice, charges: [Charge])],
        openings: [Charge]
    ) {
        let new = facts.filter(\.isNew)
        let charges = invoices.flatMap(\.charges) + openings
        differences += FactSums.of(charges).differences(
            from: .of(new, currencies: currencies),
            "charged",
            "newly invoiced"
        )
        for (invoice, charges) in invoices {
            let net = Money.sum(charges.map(\.net), in: invoice.currency)
            let lines = Money.sum(invoice.lines.map(\.charge.amount), in: invoice.currency)
            let tax = Money.sum(invoice.taxes.map(\.tax), in: invoice.currency)
            if net != invoice.net || lines != invoice.net || tax != invoice.tax
                || invoice.net.adding(invoice.tax) != invoice.total
            {
                let names = charges.map { "\($0.kind.name) of \($0.subscription)" }.joined(separator: ", ")
                differences.append("the invoice for \(names): its parts do not sum to its totals")
            }
        }
    }

    /// Every usage record that was read became one fact: `aside` of them are in no agreement.
    public mutating func read(usageRecords: Int, setAside aside: Int) {
        let used = export.sums.reduce(0) { $0 + ($1.key.kind == .usage ? $1.value.count : 0) }
        if usageRecords != used + aside {
            differences.append("usage: \(usageRecords) records read, \(used) in agreements and \(aside) set aside")
        }
    }

    /// What does not add up, for a person; empty where everything does.
    public var faults: [String] { differences }
}

extension ChargeKind {
    /// The kind of fact that a charge bills.
    var factKind: SetAsideFact.Kind {
        switch self {
        case .upfront: .upfront
        case .opening: .opening
        case .instalment: .instalment
        case .consumption: .usage
        }
    }
}
