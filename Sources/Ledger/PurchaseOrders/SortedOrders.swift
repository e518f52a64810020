import Domain

/// POs by key, in which one is found by its key. A dictionary would keep every key once more.
struct SortedOrders {
    let orders: [PurchaseOrder]
    /// Where one was found last.
    private var last = 0

    /// POs by key, each once.
    init(_ orders: [PurchaseOrder]) {
        precondition(
            zip(orders, orders.dropFirst()).allSatisfy { $0.key < $1.key },
            "changed POs come by key, each once"
        )
        self.orders = orders
    }

    /// The place of a PO; nil: there is none.
    ///
    /// The line items of a payer's POs come close to each other: the search begins where the last one ended, in steps that
    /// double, and halves what is left.
    mutating func place(of key: PurchaseOrderKey) -> Int? {
        var (low, high, step) = (0, orders.count, 1)
        if last < high {
            if orders[last].key < key {
                low = last + 1
                while low + step < high, orders[low + step].key < key {
                    low += step + 1
                    step *= 2
                }
                high = min(high, low + step)
            } else {
                high = last
                while step <= high, !(orders[high - step].key < key) {
                    high -= step
                    step *= 2
                }
                low = max(0, high - step + 1)
            }
        }
        while low < high {
            let middle = (low + high) / 2
            if orders[middle].key < key { low = middle + 1 } else { high = middle }
        }
        last = low
        return low < orders.count && orders[low].key == key ? low : nil
    }
}
