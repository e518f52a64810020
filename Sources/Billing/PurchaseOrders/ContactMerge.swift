public import Domain

/// The contact rows of an export that an administrator edited, and the ledger's values needed to take them over. It
/// runs after the charges, so that a PO created tonight can get its contact tonight.
public struct ContactMerge: Sendable {
    private let edited: [(row: PurchaseOrderContact, last: PurchaseOrderContact?)]

    /// Rows that differ from the same rows last imported, each with that row; nil: it was never imported.
    public init(_ edited: [(row: PurchaseOrderContact, last: PurchaseOrderContact?)]) {
        self.edited = edited
    }

    /// Whether no row was edited.
    public var isEmpty: Bool { edited.isEmpty }

    /// The POs whose current contacts are needed.
    public var keys: Set<PurchaseOrderKey> { Set(edited.map(\.row.key)) }

    /// The POs that are needed in addition to those that the run changed.
    public func keys(unchangedBy changes: PurchaseOrderChanges) -> Set<PurchaseOrderKey> {
        keys.subtracting(changes.orders.map(\.key))
    }

    /// Takes the rows over. `orders` are the known ones among ``keys(unchangedBy:)``, `contacts` those of ``keys``.
    public func apply(
        to changes: inout PurchaseOrderChanges,
        orders others: [PurchaseOrder],
        contacts: [PurchaseOrderContact]
    ) {
        var orders = Dictionary(uniqueKeysWithValues: changes.orders.map { ($0.key, $0) })
        for order in others { orders[order.key] = order }
        var book = ContactBook(known: Set(orders.keys), contacts: contacts)
        for (row, last) in edited { book.merge(row, lastImported: last) }
        book.add(to: &changes)
        let touched = Set(changes.orders.map(\.key)).union(book.touched)
        changes.orders = touched.sorted().compactMap { orders[$0] }
    }
}
