public import Domain

/// What ``PurchaseOrderReviewCSV`` wrote of the invoices of a night that lack the number asked for, read piece by piece: the first
/// of them, and how many there are.
public struct RefusedList {
    /// The numbers of the first so many invoices.
    public private(set) var first: [Text] = []
    /// All of them by rule.
    public private(set) var counts: [PurchaseOrderRule: Int] = [:]
    private let passed: Set<Text>
    private var isKnown = true
    private var hasHeader = false
    private var lines = ReviewLines()
    private let rules: [[UInt8]: PurchaseOrderRule]

    /// Nothing yet. `passed`: the numbers of invoices that are passed over, because they were issued again since.
    public init(without passed: Set<Text>) {
        self.passed = passed
        rules = Dictionary(uniqueKeysWithValues: PurchaseOrderRule.allCases.map { (Array($0.rawValue.utf8), $0) })
    }

    /// Whether the list was whole and can be read.
    public var isWhole: Bool { isKnown && lines.isWhole }

    /// Adds the next piece of the list.
    public mutating func add(_ piece: ArraySlice<UInt8>) {
        ReviewLines.forEach(lines.lines(with: piece)) { add(line: $0) }
    }

    private mutating func add(line: ArraySlice<UInt8>) {
        guard hasHeader else {
            hasHeader = true
            isKnown = ReviewLines.cells(line) == PurchaseOrderReviewCSV.refusedColumns.map(\.name)
            return
        }
        // The last cell is a word without a comma.
        let end = line.lastIndex(of: UInt8(ascii: ",")).map { Array(line[($0 + 1)...]) }
        guard let rule = end.flatMap({ rules[$0] }) else { return isKnown = false }
        if first.count < PurchaseOrderReview.mostRead || !passed.isEmpty {
            guard let cell = ReviewLines.cell(0, of: line) else { return isKnown = false }
            let number = Text(ReviewLines.unquoted(cell))
            if passed.contains(number) { return }
            if first.count < PurchaseOrderReview.mostRead { first.append(number) }
        }
        counts[rule, default: 0] += 1
    }
}
