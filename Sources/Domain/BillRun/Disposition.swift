/// What became of a fact: the first case that applies, in this order.
public enum Disposition: String, CaseIterable, Comparable, Codable, Sendable {
    /// Invoiced tonight or before; an opening: posted.
    case invoiced
    /// Its row cannot be used.
    case rejected
    /// Due before the first business date.
    case outOfScope = "out_of_scope"
    /// Due on or after the day the subscription was ended.
    case cancelled
    /// Held until a row is corrected or a conflict is resolved.
    case held
    case notYetDue = "not_yet_due"

    /// The place among all cases.
    var place: Int {
        switch self {
        case .invoiced: 0
        case .rejected: 1
        case .outOfScope: 2
        case .cancelled: 3
        case .held: 4
        case .notYetDue: 5
        }
    }

    public static func < (one: Disposition, other: Disposition) -> Bool { one.place < other.place }
}
