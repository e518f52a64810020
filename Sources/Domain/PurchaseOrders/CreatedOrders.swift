/// POs that came into the book on a night, in the order of their keys. There may be as many as invoices, and the night has them
/// anyway: each is made when it is asked for, and only what makes some of them doubtful is kept.
public struct CreatedOrders: RandomAccessCollection, Sendable {
    private let orders: [PurchaseOrder]
    /// Where they are among all.
    private var places: [UInt32] = []
    private var doubtful: [UInt32: CreatedOrder] = [:]

    /// None yet of the POs that a night changed.
    public init(of orders: [PurchaseOrder]) {
        self.orders = orders
    }

    /// Adds what was found out about the PO at a place.
    public mutating func add(_ created: CreatedOrder, at place: UInt32) {
        places.append(place)
        if created.isDoubtful { doubtful[place] = created }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count }

    public subscript(index: Int) -> CreatedOrder {
        let place = places[index]
        if let known = doubtful[place] { return known }
        let order = orders[Int(place)]
        return CreatedOrder(key: order.key, createdBy: order.createdBy, resembles: [], doubt: nil)
    }
}
