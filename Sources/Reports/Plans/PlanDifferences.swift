public import Domain

/// In what nights are not as they were planned: the first differences, and how many there are of each kind.
public struct PlanDifferences: Hashable, Sendable {
    /// How many differences are named, and of the totals of nights where anything else differs.
    private static let (mostNamed, mostTotals) = (20, 3)

    /// The first night that differs; nil: none does.
    public private(set) var date: CivilDate?
    /// How many lines differ, without those that are counted beside.
    public private(set) var count = 0
    /// Nights whose totals differ.
    public private(set) var totals = 0
    /// Invoices that are as planned but for their numbers.
    public private(set) var renumbered = 0
    /// Documents and other files with other names or bytes.
    public private(set) var files = 0
    private var (first, firstTotals, firstFiles) = ([PlanDifference](), [PlanDifference](), [PlanDifference]())
    private var last: CivilDate?

    /// No difference is known.
    public init() {}

    /// Whether the nights are as planned.
    public var isEmpty: Bool { count == 0 && totals == 0 && renumbered == 0 && files == 0 }

    /// Adds a difference, in the order of the plan.
    public mutating func add(_ difference: PlanDifference) {
        date = date ?? difference.date
        last = difference.date ?? last
        func keep(_ list: inout [PlanDifference]) {
            if list.count < Self.mostNamed { list.append(difference) }
        }
        switch difference.record {
        case .file:
            files += 1
            keep(&firstFiles)
        case .night:
            totals += 1
            keep(&firstTotals)
        case _ where difference.isRenumbered: renumbered += 1
        default:
            count += 1
            keep(&first)
        }
    }

    /// The differences that are named, in the order of the plan. Totals and files mostly follow from the rest: files are named
    /// where no other line differs, and totals first that say more than that.
    public var named: [PlanDifference] {
        let telling = firstTotals.filter { !$0.isOfDigests }
        let others = first.isEmpty ? (telling.isEmpty ? firstTotals : telling) + firstFiles : telling
        let room = first.isEmpty ? Self.mostNamed : min(Self.mostTotals, Self.mostNamed - first.count)
        return first + others.prefix(max(0, room))
    }

    /// For a person: a line for each that is named, and what there is besides.
    public var text: String {
        let isOfSeveral = date != last
        var lines = named.map { difference in
            let date = isOfSeveral ? difference.date.map { "\($0): " } ?? "" : ""
            return "  \(date)\(difference.text)"
        }
        let more = count - first.count
        if more > 0 { lines.append("  and \(Summary.count(more, "more difference"))") }
        if renumbered > 0 {
            lines.append("  \(Summary.count(renumbered, "invoice has", "invoices have")) only another number")
        }
        if files > 0 {
            lines.append(
                "  \(Summary.count(files, "document or other file differs", "documents and other files differ"))"
            )
        }
        return lines.joined(separator: "\n")
    }
}
