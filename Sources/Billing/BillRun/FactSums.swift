import Domain

/// Counts and sums of facts: contract facts net per currency, use by (subscription, dimension).
struct FactSums: Hashable, Sendable {
    /// The key under which facts are counted and summed.
    struct Key: Hashable, Comparable {
        var kind: ChargeCode
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

    mutating func add(_ kind: ChargeCode, of subscription: Text, _ measure: Text, units: Int128, count: Int = 1) {
        let key = Key(kind: kind, subscription: subscription, measure: measure)
        sums[key, default: Sum()].count += count
        // Sums are compared here, never billed: wrapping keeps equal sums equal.
        sums[key, default: Sum()].units &+= units
    }

    /// Everything that agreements can cause to be billed, computed from them alone.
    static func of(_ agreements: [Agreement]) -> FactSums {
        var sums = FactSums()
        for agreement in agreements {
            let id = agreement.subscription.id
            let currency = Text(agreement.subscription.currency.code)
            for planned in agreement.plannedCharges {
                sums.add(planned.kind.code, of: id, currency, units: Int128(planned.net?.minorUnits ?? 0))
            }
            for record in agreement.usage {
                let dimension = agreement.usageTerms[Int(record.term)].dimension
                sums.add(.usage, of: id, dimension, units: record.quantity.units)
            }
        }
        return sums
    }

    /// The sums of facts with dispositions.
    static func of(_ facts: [BillingFact], currencies: [Text: Text]) -> FactSums {
        var sums = FactSums()
        for fact in facts {
            if case .consumption(let dimension, _) = fact.kind {
                sums.add(.usage, of: fact.subscription, dimension, units: fact.quantity?.units ?? 0, count: fact.count)
            } else {
                let currency = currencies[fact.subscription] ?? ""
                let units = Int128(fact.amount?.minorUnits ?? 0)
                sums.add(fact.kind.code, of: fact.subscription, currency, units: units, count: fact.count)
            }
        }
        return sums
    }

    /// The sums of what charges bill.
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
                sums.add(charge.kind.code, of: charge.subscription, currency, units: units)
            }
        }
        return sums
    }

    /// The differences between two sums, as text for an operator, by subscription.
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
