public import Domain

/// What ``PurchaseOrderReviewCSV`` wrote of the POs that a night brought into the book, read piece by piece: the first of them,
/// the first with a number to look at, and how many there are.
public struct CreatedList {
    /// A row of the list.
    public struct Row: Sendable {
        /// The PO; where a cell was kept from being a formula, each that it may be, the likeliest first.
        public let keys: [PurchaseOrderKey]
        /// The numbers that its own looked like on that night.
        public let resembles: [Text]
    }

    /// The first so many rows.
    public private(set) var first: [Row] = []
    /// The first rows with a number to look at, as many as a report names.
    public private(set) var doubtful: [Row] = []
    /// What all rows come to.
    public private(set) var counts = PurchaseOrderReview.Counts()
    /// Whether all of it so far is as the program writes it.
    private var isKnown = true
    private var hasHeader = false
    private var lines = ReviewLines()

    /// Nothing yet.
    public init() {}

    /// Whether the list was whole and can be read.
    public var isWhole: Bool { isKnown && lines.isWhole }

    /// Adds the next piece of the list.
    public mutating func add(_ piece: ArraySlice<UInt8>) {
        let lines = lines.lines(with: piece)
        let found = Self.count(lines)
        if hasHeader, first.count == PurchaseOrderReview.mostRead, found.plain == found.all {
            counts.created += found.all
            counts.byCharges += found.all
        } else {
            ReviewLines.forEach(lines) { add(line: $0) }
        }
    }

    // CLEVER CODE. What: lines that end with two commas, which have nothing to look at, are counted without being taken apart.
    // Why: a list of a million POs is counted in a hundredth of a second; by its cells it would take half a second. The plain
    // version: `add(line:)` for each line. Held equal by CreatedListTests, which count lists of both kinds.
    private static func count(_ lines: [UInt8]) -> (all: Int, plain: Int) {
        let (end, comma) = (UInt8(ascii: "\n"), UInt8(ascii: ","))
        var (all, plain) = (0, 0)
        let bytes = lines.span
        for place in 2..<max(bytes.count, 2) {
            let isEnd = bytes[place] == end
            all += isEnd ? 1 : 0
            plain += isEnd && bytes[place - 1] == comma && bytes[place - 2] == comma ? 1 : 0
        }
        return (all, plain)
    }

    private mutating func add(line: ArraySlice<UInt8>) {
        guard hasHeader else {
            hasHeader = true
            isKnown = ReviewLines.cells(line) == PurchaseOrderReviewCSV.createdColumns.map(\.name)
            return
        }
        counts.created += 1
        let creator = ReviewLines.cell(2, of: line)
            .flatMap { PurchaseOrderCreator(rawValue: String(decoding: $0, as: UTF8.self)) }
        if creator == .marketplace { counts.byCharges += 1 }
        let isDoubtful = !line.suffix(2).elementsEqual(",,".utf8)
        if isDoubtful { counts.doubtful += 1 }
        let isAmongFirst = first.count < PurchaseOrderReview.mostRead
        let isNamed = isDoubtful && doubtful.count < Summary.mostNamed
        guard isAmongFirst || isNamed else {
            isKnown = isKnown && creator != nil
            return
        }
        let cells = ReviewLines.cells(line)
        guard cells.count == PurchaseOrderReviewCSV.createdColumns.count, creator != nil else { return isKnown = false }
        let payers = ReviewLines.originals(cells[0])
        let row = Row(
            keys: ReviewLines.originals(cells[1]).flatMap { number in
                payers.map { PurchaseOrderKey(payer: Text($0), number: Text(number)) }
            },
            resembles: PurchaseOrderReviewCSV.resembles(cells[3])
        )
        if isAmongFirst { first.append(row) }
        if isNamed { doubtful.append(row) }
    }
}
