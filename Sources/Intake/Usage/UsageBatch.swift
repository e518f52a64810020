import Domain

/// A few usage rows on their way through the same steps.
///
/// CLEVER CODE.
///
/// - **What:** 64 rows take each step together, and the memory of all their look-ups is touched before any of
///   it is compared.
/// - **Why:** the tables of a large export do not fit into the processor's cache. Row by row, each look-up would wait for
///   memory; touched in advance, the fetches overlap. `Tests/Benchmarks/results/intake.txt` measures the whole: 450 MB/s
///   where ids ascend, 353 MB/s in no order.
/// - **The plain version:** for each row, ``ByteIndex/value(of:owner:hash:)`` of its subscription, then of its
///   dimension.
/// - **Held equal by:** `FastPathTests`, which reads thousands of rows in parts of other sizes and compares what comes of
///   them, and `UsageTests`, which compares single rows with what is expected.
struct UsageBatch {
    /// A row's cells, and what they refer to.
    struct Row {
        var id = Cell.none
        var subscription = Cell.none
        var dimension = Cell.none
        var usedAt = Cell.none
        var quantity = Cell.none
        var line: UInt32 = 0
        /// Where the row begins.
        var offset: UInt32 = 0
        /// The agreement's number; ``UsageRows/Mark/none`` where a plain look finds none.
        var agreement: UInt32 = 0
        /// The index of the usage term; ``UsageRows/Mark/none`` where a plain look finds none.
        var term: UInt32 = 0
        /// Of the text looked for.
        var hash: UInt64 = 0
        /// Where the text looked for most likely is.
        var start: UInt32 = 0
    }

    private var rows = [Row](repeating: Row(), count: 64)
    private(set) var count = 0
    /// Means nothing: without a use of what is touched, the compiler would leave the touching out.
    private var touched: UInt8 = 0
    private let width: Int
    private let places: [Int]
    /// Where a row ends that may be cut; no row ends at -1.
    private let openEnd: Int

    init(of file: SourceFile) {
        width = file.header.count
        openEnd = file.openEnd ?? -1
        places = file.places.compactMap { $0 }
        precondition(places.count == UsageColumn.all.count, "a file without its columns is not read")
    }

    subscript(_ place: Int) -> Row {
        @inline(__always) get { rows[place] }
    }

    /// Takes the next rows in place of those before; false where there are none.
    mutating func fill(
        from scanner: inout CSVScanner,
        in bytes: Span<UInt8>,
        _ cells: inout RowCells
    ) throws(CSVError) -> Bool {
        count = 0
        while count < rows.count, try scanner.next(in: bytes, into: &cells) {
            var row = Row()
            row.line = scanner.rowLine
            row.offset = UInt32(scanner.row.lowerBound)
            row.agreement = UsageRows.Mark.none
            if cells.count == width, scanner.row.upperBound != openEnd {
                row.id = cells[places[0]]
                row.subscription = cells[places[1]]
                row.dimension = cells[places[2]]
                row.usedAt = cells[places[3]]
                row.quantity = cells[places[4]]
                let isPlain =
                    !(row.id.hasDoubledQuotes || row.subscription.hasDoubledQuotes || row.dimension.hasDoubledQuotes)
                if isPlain { row.agreement = 0 }
            }
            rows[count] = row
            count &+= 1
        }
        return count > 0
    }

    /// Finds what the rows refer to.
    mutating func find(in lookup: UsageLookup, _ bytes: Span<UInt8>) {
        let hash = lookup.subscriptions.hash
        for place in 0..<count {
            rows[place].hash = hash(bytes.extracting(rows[place].subscription.range))
        }
        fetch(from: lookup.subscriptions)
        for place in 0..<count where rows[place].agreement != UsageRows.Mark.none {
            let subscription = bytes.extracting(rows[place].subscription.range)
            rows[place].agreement =
                lookup.subscriptions.value(of: subscription, owner: 0, hash: rows[place].hash) ?? UsageRows.Mark.none
        }
        for place in 0..<count {
            let dimension = bytes.extracting(rows[place].dimension.range)
            rows[place].hash = hash(dimension, owner: rows[place].agreement)
        }
        fetch(from: lookup.dimensions)
        for place in 0..<count where rows[place].agreement != UsageRows.Mark.none {
            let dimension = bytes.extracting(rows[place].dimension.range)
            let (agreement, hash) = (rows[place].agreement, rows[place].hash)
            rows[place].term =
                lookup.dimensions.value(of: dimension, owner: agreement, hash: hash) ?? UsageRows.Mark.none
        }
    }

    /// Touches what the look-ups of all rows will need. No step here needs the one before, as a look-up's do.
    private mutating func fetch(from index: ByteIndex) {
        for place in 0..<count { rows[place].start = index.likelyStart(of: rows[place].hash) }
        for place in 0..<count { touched ^= index.byte(at: rows[place].start) }
    }
}
