import Domain

/// The usage of one term in one month that shares a disposition.
struct UsageGroup: Hashable, Comparable {
    var term: UInt32
    var month: YearMonth
    var disposition: Disposition

    static func < (one: UsageGroup, other: UsageGroup) -> Bool {
        (one.term, one.month, one.disposition) < (other.term, other.month, other.disposition)
    }
}

/// The usage of an agreement by group: summed, and kept record by record where it will be charged.
struct UsageGroups {
    /// What a group has.
    struct Entry {
        var group: UsageGroup
        /// Nil: the sum is too large for a quantity.
        var sum: Quantity? = Quantity(units: 0)
        var count = 0
        /// Nothing, where records are not kept.
        var records: [UsageRecord] = []
    }

    private let keepsRecords: Bool
    private var entries: [Entry] = []
    /// The places of the groups, once they are many.
    private var places: [UsageGroup: Int] = [:]

    /// An agreement has few terms and months, and to look at a few groups takes less than to hash one.
    private static let few = 8

    /// No groups. `keepsRecords`: whether each group has its records.
    init(keepsRecords: Bool) {
        self.keepsRecords = keepsRecords
    }

    /// Adds a record to its group.
    mutating func add(_ record: UsageRecord, to group: UsageGroup) {
        let place = place(of: group)
        entries[place].sum = entries[place].sum?.adding(record.quantity)
        entries[place].count += 1
        if keepsRecords { entries[place].records.append(record) }
    }

    /// All groups, by term, month and disposition.
    var sorted: [Entry] { entries.sorted { $0.group < $1.group } }

    private mutating func place(of group: UsageGroup) -> Int {
        if entries.count <= Self.few {
            if let known = entries.firstIndex(where: { $0.group == group }) { return known }
        } else if let known = places[group] {
            return known
        }
        entries.append(Entry(group: group))
        places[group] = entries.count - 1
        return entries.count - 1
    }
}
