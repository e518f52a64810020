/// Rows by the row of another table that they belong to.
struct RowGroups {
    /// Stands for a row that belongs to none.
    static let none = UInt32.max

    /// For each owner where its rows begin among all, and where the last one's end.
    private var starts: [UInt32] = []
    /// The numbers of the rows, owner by owner; none: they are in that order as they stand.
    private var order: [UInt32] = []

    /// No rows.
    init() {}

    /// The usable rows of a table; `owner` gives the number of a row's owner, less than `owners`, or ``none``.
    init(of rows: StoredRows, owners: Int, _ owner: (Int) -> UInt32) {
        starts = [UInt32](repeating: 0, count: owners + 1)
        var (isInOrder, last, count) = (true, UInt32(0), 0)
        for number in 0..<rows.count {
            let owner = rows.isUsable(number) ? owner(number) : Self.none
            isInOrder = isInOrder && owner != Self.none && owner >= last
            guard owner != Self.none else { continue }
            last = owner
            starts[Int(owner)] += 1
            count += 1
        }
        var sum: UInt32 = 0
        for place in starts.indices {
            let count = starts[place]
            starts[place] = sum
            sum += count
        }
        guard !isInOrder else { return }
        var next = starts
        order = [UInt32](repeating: 0, count: count)
        for number in 0..<rows.count {
            let owner = rows.isUsable(number) ? owner(number) : Self.none
            guard owner != Self.none else { continue }
            order[Int(next[Int(owner)])] = UInt32(number)
            next[Int(owner)] += 1
        }
    }

    /// How many owners there are.
    var count: Int { max(0, starts.count - 1) }

    /// The numbers of an owner's rows, in their order.
    subscript(owner: Int) -> some RandomAccessCollection<Int> {
        let range = starts.isEmpty ? 0..<0 : Int(starts[owner])..<Int(starts[owner + 1])
        return range.lazy.map { [order] in order.isEmpty ? $0 : Int(order[$0]) }
    }
}
