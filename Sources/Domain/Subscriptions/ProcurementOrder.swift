/// What the orders of an integrated procurement system say of a subscription from a day on: a number, or none any more.
public struct ProcurementOrder: Hashable, Codable, Sendable {
    /// The day from which on it counts: that of the order's date, in UTC.
    public var from: CivilDate
    /// The number of the order; nil: from this day on there is none.
    public var number: Text?
    /// The number of the order's line; nil: the order does not tell, or several lines are meant.
    public var line: Text?
    /// The file that says so, such as `orders/4500098765.xml`.
    public var file: Text

    /// An order from a day on.
    public init(from: CivilDate, number: Text?, line: Text?, file: Text) {
        self.from = from
        self.number = number
        self.line = line
        self.file = file
    }
}

extension Agreement {
    /// The order of the procurement system that counts on a day; nil: none does.
    public func procurementOrder(on day: CivilDate) -> ProcurementOrder? {
        procurementOrders.last { $0.from <= day }.flatMap { $0.number == nil ? nil : $0 }
    }
}
